import type { Page } from 'puppeteer-core';
import { eventually } from '../tools/ledger-reader';
import type { Scene } from './scene';

/** Opens one of the extension's own pages, in a tab, and waits until there is something on it. */
export async function openOwn(scene: Scene, path: string): Promise<Page> {
  const page = await scene.newTab();
  await page.goto(scene.chromium().own(path));
  await page.waitForSelector('#app > *, #tab > *');
  return page;
}

/** Whether the page says this before time is up. */
export async function says(page: Page, text: string, timeoutMs = 10_000): Promise<boolean> {
  const shown = await eventually(
    () => textOf(page),
    (all) => all.includes(text),
    timeoutMs,
  );
  return shown.includes(text);
}

export async function textOf(page: Page): Promise<string> {
  return page.$eval('body', (body) => body.innerText);
}

/** Presses the button that says so. */
export async function press(page: Page, label: string, within = 'body'): Promise<void> {
  await page.bringToFront();
  for (;;) {
    const part = await page.waitForSelector(within);
    const button = await part?.waitForSelector(`::-p-xpath(.//button[contains(., '${label}')])`);
    try {
      await button?.click();
      return;
    } catch (error) {
      // The page was drawn anew in between: another button stands there now.
      if (!String(error).includes('detached')) throw error;
    }
  }
}

/** Opens a page, and tells whether it says this: 1 or 0, for a count. */
export async function saidOn(scene: Scene, path: string, text: string): Promise<number> {
  const page = await openOwn(scene, path);
  const isSaid = await says(page, text, 20_000);
  await page.close();
  return Number(isSaid);
}
