import type { Page } from 'puppeteer-core';
import type { Display } from './display';
import type { FirefoxScope } from './firefox-scope';
import { CLEARED } from './native-menu';
import { eventually } from './ledger-reader';

const MENU = `const menu = win.document.getElementById('contentAreaContextMenu');`;

/** Right-clicks an element of a tab in Firefox, chooses our item, the last, and tells what was copied. */
export async function copyByFirefoxMenu(
  scope: FirefoxScope,
  display: Display,
  tab: Page,
  selector: string,
): Promise<string> {
  await openFirefoxMenu(scope, display, tab, selector);
  await display.setClipboard(CLEARED);
  display.xdotool('key', '--delay', 80, 'Up', 'Return');
  return nextCopied(display);
}

/** Right-clicks an element and tells what the menu offers, ours and Firefox's. */
export async function openFirefoxMenu(
  scope: FirefoxScope,
  display: Display,
  tab: Page,
  selector: string,
): Promise<readonly string[]> {
  await tab.bringToFront();
  const { x, y } = await tab.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    const inner = window as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
    return { x: inner.mozInnerScreenX + box.x + 20, y: inner.mozInnerScreenY + box.y + 15 };
  });
  display.xdotool('mousemove', Math.round(x), Math.round(y), 'click', 3);
  await scope.until(`${MENU} return menu.state === 'open';`);
  return scope.run<string[]>(
    `${MENU} return [...menu.children].filter((item) => !item.hidden && item.label).map((item) => item.label);`,
  );
}

export async function closeFirefoxMenu(scope: FirefoxScope, display: Display): Promise<void> {
  display.xdotool('key', 'Escape');
  await scope.until(`${MENU} return menu.state === 'closed';`);
}

/** What comes to the clipboard after `CLEARED` was put there. */
export async function nextCopied(display: Display): Promise<string> {
  return eventually(
    () => Promise.resolve(display.clipboard()),
    (text) => text !== CLEARED && text !== '',
  );
}
