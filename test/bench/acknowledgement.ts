import type { Page } from 'puppeteer-core';
import type { Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { closeTarget } from '../tools/suspend';
import { DEMO_ID } from '../tools/story';

/**
 * How long it takes from a click in the outbox to its removal, which acknowledges the write.
 *
 * @param page any page of the extension's.
 * @param isCold whether the worker is stopped first.
 * @returns milliseconds of the page's clock.
 */
export async function acknowledgedIn(
  { browser }: Chromium,
  page: Page,
  isCold: boolean,
): Promise<number> {
  const workerUrl = new URL('/background.js', page.url()).href;
  if (isCold) {
    const session = await browser.target().createCDPSession();
    await closeTarget(session, workerUrl);
    await eventually(
      async () => (await session.send('Target.getTargets')).targetInfos,
      (targets) => targets.every(({ url }) => url !== workerUrl),
    );
    await session.detach();
  }
  return (await page.evaluate(`new Promise((resolve) => {
    const id = crypto.randomUUID();
    const key = 'outbox:arrival:' + id;
    const heard = (changes) => {
      if (!(key in changes) || changes[key].newValue) return;
      chrome.storage.local.onChanged.removeListener(heard);
      resolve(performance.now() - start);
    };
    chrome.storage.local.onChanged.addListener(heard);
    const click = {
      id,
      atMs: Date.now(),
      source: 'browser',
      marketplace: 'US',
      trackingId: '${DEMO_ID}',
      asin: 'B0EXAMPL01',
    };
    const start = performance.now();
    chrome.storage.local.set({
      [key]: { kind: 'arrival', click, pageOrigin: 'https://www.amazon.com' },
    });
  })`)) as number;
}
