import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Display } from './display';

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
  display.xdotool('mousemove', x, y, 'click', 3);
  // The menu is the browser's own: nothing tells when it is open, and keys before that are lost.
  await sleep(400);
  display.xdotool('key', '--delay', 80, 'Up', 'Up', ...(onLink ? [] : ['Up']));
  await sleep(80);
  display.xdotool('key', 'Return');
}
