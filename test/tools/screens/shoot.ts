import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { openPanelRoot } from './access';
import { WINDOW } from './stage';
import type { Screen } from './state';
import { PANEL } from '../story';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** As tall as a picture gets. */
const TALLEST = 6_000;
/** The page around the panel that is in its picture. */
const AROUND = 24;

/** Light or dark, as the user's system would have it. */
export async function setScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Makes the window so tall that all of a page of ours is in the picture, whatever scrolls in it. */
export async function fitHeight(page: Page, width = WINDOW.width): Promise<void> {
  await page.setViewport({ width, height: WINDOW.height });
  const height = await page.evaluate(() => {
    const tab = document.querySelector('#tab');
    const hidden = tab ? tab.scrollHeight - tab.clientHeight : 0;
    return document.documentElement.scrollHeight + hidden;
  });
  await page.setViewport({ width, height: Math.min(Math.max(height, 300), TALLEST) });
}

/** Saves a picture of what the user sees of ours. */
export async function shoot(page: Page, screen: Screen, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await drawn(page);
  if (screen === 'popup' || screen === 'panel') {
    const clip = await (screen === 'popup' ? bodyOf(page) : panelOf(page));
    await page.screenshot({ path: path, clip });
    return;
  }
  await page.screenshot({ path: path });
}

/** Resolves when two pictures in a row are the same size; a popup's window grows in steps. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const soon = (): Promise<unknown> =>
      // No frames are drawn of a page that is behind another.
      new Promise((resolve) => {
        const timer = setTimeout(resolve, 100);
        requestAnimationFrame(() => {
          clearTimeout(timer);
          resolve(undefined);
        });
      });
    let before = '';
    for (let tries = 0; tries < 50; tries++) {
      await soon();
      await soon();
      const now = `${innerWidth} ${innerHeight} ${document.documentElement.scrollHeight}`;
      if (now === before) return;
      before = now;
    }
  });
}

/** Where the popup is in its window, which may be wider. */
export async function bodyOf(page: Page): Promise<ScreenshotClip> {
  return page.evaluate(() => {
    // A page that runs from right to left may begin beside a bar for scrolling.
    const { x, y, width, height } = document.body.getBoundingClientRect();
    return { x, y, width, height };
  });
}

async function panelOf(page: Page): Promise<ScreenshotClip> {
  await openPanelRoot(page);
  return page.$eval(
    PANEL,
    (host, around) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      const left = Math.max(0, x - around);
      return { x: left, y: y - around, width: width + 2 * around, height: height + 2 * around };
    },
    AROUND,
  );
}
