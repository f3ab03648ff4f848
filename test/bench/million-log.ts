import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Page } from 'puppeteer-core';
import { DEMO_ID } from '../tools/story';

/** Days over which the clicks of a log are spread. */
export const LOG_DAYS = 1_800;

/**
 * Writes a log of invented clicks as JSON lines: of five years, on 500 products, from 200 pages.
 *
 * @returns when it is on disk.
 */
export async function writeLog(path: string, clicks: number): Promise<void> {
  const out = createWriteStream(path);
  let part: string[] = [];
  const first = Date.UTC(2021, 9, 1) / 1_000;
  for (let n = 0; n < clicks; n++) {
    const t = first + Math.floor((n / clicks) * LOG_DAYS * 86_400) + ((n * 7_919) % 60);
    const asin = `B0${String((n * 7_919) % 500).padStart(8, '0')}`;
    const u = `https://www.amazon.com/dp/${asin}?tag=${DEMO_ID}`;
    part.push(
      `{"u":"${u}","t":${t},"r":"https://blog.example/page-${(n * 31) % 200}/","c":"US"}\n`,
    );
    if (part.length === 10_000 || n === clicks - 1) {
      if (!out.write(part.join(''))) await once(out, 'drain');
      part = [];
    }
  }
  out.end();
  await once(out, 'close');
}

/** Imports a file on the reports page, as a user would. @returns how long that took. */
export async function importLog(
  on: Page,
  from: string,
): Promise<{ lookMs: number; importMs: number }> {
  await on.bringToFront();
  const field = await on.waitForSelector('.drop input[type=file]');
  const lookFrom = performance.now();
  await field?.uploadFile(from);
  const options = { timeout: 120_000 };
  const button = await on.waitForSelector('#plan ~ .row .primary:not(:disabled)', options);
  const lookMs = performance.now() - lookFrom;
  const importFrom = performance.now();
  await button?.click();
  await on.waitForSelector('#done', options);
  return { lookMs, importMs: performance.now() - importFrom };
}
