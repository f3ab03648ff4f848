/**
 * How long the popup takes to its first content and to all of it, against the popup of an extension
 * that shows one line of text, in turn in one run, each with its worker asleep:
 * `npm run bench:popup [runs]`, after `npx wxt build`. Also what moved after the first picture.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { killWorker, launchChromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { DEMO_ID, DEMO_PRODUCT, enterTrackingId, openTab } from '../tools/story';

const runs = Number(process.argv[2] ?? 15);

/** Milliseconds since the toolbar button was pressed. */
interface Opening {
  readonly firstMs: number;
  /** When the largest text of it stood there. */
  readonly largestMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

const empty = mkdtempSync(join(tmpdir(), 'tagtally-empty-'));
writeFileSync(
  join(empty, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  }),
);
writeFileSync(join(empty, 'background.js'), '');
writeFileSync(
  join(empty, 'popup.html'),
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body style="width: 380px">Empty',
);

const site = await startSite();
const chromium = await launchChromium({ site });
const emptyId = await chromium.browser.installExtension(empty);
await (await enterTrackingId(chromium, DEMO_ID)).close();
const tab = await openTab(chromium, DEMO_PRODUCT);
const times = { ours: [] as Opening[], empty: [] as Opening[] };
for (let run = 0; run <= runs; run++) {
  const blank = await open(emptyId);
  await killWorker(chromium);
  const ours = await open(chromium.extensionId);
  // The first fills caches.
  if (run === 0) continue;
  times.empty.push(blank);
  times.ours.push(ours);
}
await chromium.close();
await site.close();
rmSync(empty, { recursive: true });

const middle = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? NaN;
const row = (of: readonly Opening[]) => ({
  'first content, ms': Math.round(middle(of.map((each) => each.firstMs))),
  'largest content, ms': Math.round(middle(of.map((each) => each.largestMs))),
  'layout shift, worst': Math.max(...of.map((each) => each.shift)),
});
console.table({ 'an empty popup': row(times.empty), ours: row(times.ours) });
const ratio = (of: 'firstMs' | 'largestMs') =>
  middle(times.ours.map((each, run) => each[of] / (times.empty[run]?.firstMs ?? NaN))).toFixed(2);
console.log(
  `first content takes ${ratio('firstMs')} times as long, the largest ${ratio('largestMs')}`,
);

async function open(id: string): Promise<Opening> {
  await tab.bringToFront();
  const url = `chrome-extension://${id}/popup.html`;
  const session = await chromium.browser.target().createCDPSession();
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{}] })) as {
    targetInfos: { type: string; url: string; targetId: string }[];
  };
  const targetId = targetInfos.find((t) => t.type === 'tab' && t.url === tab.url())?.targetId;
  const pressedMs = Date.now();
  await send('Extensions.triggerAction', { id, targetId });
  const popup = await (await chromium.browser.waitForTarget((t) => t.url() === url)).asPage();
  // Longer than anything takes that the popup waits for.
  await sleep(1_000);
  const seen = await timings(popup);
  await popup.close();
  await session.detach();
  const { firstMs, largestMs, shift } = seen;
  return { firstMs: firstMs - pressedMs, largestMs: largestMs - pressedMs, shift };
}

/** When content was painted, in epoch milliseconds, and how much of it moved. */
async function timings(page: Page): Promise<Opening> {
  const largest = (await entries(page, 'largest-contentful-paint')).at(-1);
  const shifts = await entries(page, 'layout-shift');
  const [originMs, firstMs] = await page.evaluate(() => [
    performance.timeOrigin,
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  ]);
  return {
    firstMs: (originMs ?? NaN) + (firstMs ?? NaN),
    largestMs: (originMs ?? NaN) + (largest?.startTime ?? NaN),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}

interface Noted {
  readonly startTime: number;
  readonly value: number;
}

/** What the browser noted of this kind since the page began. */
async function entries(page: Page, type: string) {
  return page.evaluate(
    (of) =>
      new Promise<Noted[]>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(JSON.parse(JSON.stringify(list.getEntries())) as Noted[]),
        );
        observer.observe({ type: of, buffered: true });
        setTimeout(() => resolve([]), 300);
      }),
    type,
  );
}
