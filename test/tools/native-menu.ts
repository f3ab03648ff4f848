import type { Page } from 'puppeteer-core';
import type { Display } from './display';
import { eventually } from './ledger-reader';

/** On the clipboard before each choice, so that nothing stale is taken for a copy. */
export const CLEARED = 'cleared';

/**
 * Right-clicks an element of a tab in Chromium and chooses our item: the last but one in a link's
 * menu (above "Inspect"), the last but two in a page's (above "View page source" too). In a
 * submenu it would not be reached.
 */
export async function chooseOurItem(display: Display, tab: Page, selector: string): Promise<void> {
  await tab.bringToFront();
  const { x, y, onLink } = await tab.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    const frame = (outerWidth - innerWidth) / 2;
    return {
      x: Math.round(screenX + frame + box.x + Math.min(box.width / 2, 40)),
      y: Math.round(screenY + outerHeight - innerHeight + box.y + box.height / 2),
      onLink: element.matches('a'),
    };
  });
  await display.setClipboard(CLEARED);
  await openMenu(display, x, y);
  display.xdotool('key', '--delay', 80, 'Up', 'Up', ...(onLink ? [] : ['Up']), 'Return');
}

/** Keys before the menu is open are lost. It is a window of the browser's own, which is all that tells of it. */
async function openMenu(display: Display, x: number, y: number): Promise<void> {
  const before = new Set(display.windows());
  const isOpen = () => Promise.resolve(display.windows().some((window) => !before.has(window)));
  for (let tries = 0; tries < 3; tries++) {
    display.xdotool('mousemove', x, y, 'click', 3);
    if (await eventually(isOpen, Boolean, 3_000)) return;
  }
  throw new Error('the menu did not open');
}
