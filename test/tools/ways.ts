import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { clickToolbarButton, type Chromium } from './chromium';
import type { Display } from './display';
import { eventually } from './ledger-reader';
import { chooseOurItem, CLEARED } from './native-menu';
import { panelButton } from './story';

/** The five ways to copy the link of a page, each as a user goes it; all read the system clipboard. */
export function createWays(chromium: Chromium, display: Display) {
  const copied = () =>
    eventually(
      () => Promise.resolve(display.clipboard()),
      (text) => text !== CLEARED && text !== '',
      8_000,
    );
  const clear = () => display.setClipboard(CLEARED);

  /** Our own small page, once it is there, and its Copy pressed. */
  async function copyOnOwnPage(): Promise<string> {
    const target = await chromium.browser.waitForTarget(
      (t) => t.url().startsWith(chromium.own('copy.html')),
      { timeout: 8_000 },
    );
    const page = await target.asPage();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Copy link');
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    await clear();
    await page.keyboard.press('Enter');
    const text = await copied();
    await page.close();
    return text;
  }

  return {
    popup: async (tab: Page) => {
      await clear();
      const popup = await clickToolbarButton(chromium, tab);
      await popup.waitForSelector('.primary');
      await popup.click('.primary');
      const text = await copied();
      await popup.close();
      return text;
    },

    panel: async (tab: Page) => {
      await tab.bringToFront();
      await clear();
      await (await panelButton(tab, 'Copy link')).click();
      return copied();
    },

    menu: async (tab: Page) => {
      await chooseOurItem(display, tab, '#text');
      return copied();
    },

    /** Where the page was not acted upon just before, it cannot copy, and our own page opens. */
    keys: async (tab: Page) => {
      await tab.bringToFront();
      await clear();
      display.xdotool('key', 'alt+shift+l');
      const isOwnPageOpen = () =>
        chromium.browser.targets().some((t) => t.url().startsWith(chromium.own('copy.html')));
      const text = await eventually(
        () => Promise.resolve(display.clipboard()),
        (now) => (now !== CLEARED && now !== '') || isOwnPageOpen(),
        8_000,
      );
      return isOwnPageOpen() ? copyOnOwnPage() : text;
    },

    omnibox: async (tab: Page, url: string) => {
      await tab.bringToFront();
      await display.setClipboard(url);
      display.xdotool('key', 'ctrl+l');
      await tab.waitForFunction(() => !document.hasFocus());
      // The address bar tells nobody when it has understood the keyword.
      display.xdotool('type', '--delay', 40, 'tag ');
      await sleep(300);
      display.xdotool('key', 'ctrl+v');
      await sleep(200);
      display.xdotool('key', 'Return');
      return copyOnOwnPage();
    },
  };
}
