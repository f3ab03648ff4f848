/**
 * How long the ledger page takes to show its first rows, and to have all of them, with a hundred
 * thousand links against thirty, in turn in one run: `npx tsx test/bench/ledger-open.ts [runs]`,
 * after `npx wxt build`. And what scrolling and searching cost among so many.
 */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tools/chromium';
import { seedLinks } from '../tools/seed-links';
import { startSite } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';

const MANY = 100_000;
const FEW = 30;
const runs = Number(process.argv[2] ?? 7);

/** Milliseconds since the page began to load. */
interface Opening {
  readonly firstRowMs: number;
  readonly wholeMs: number;
  /** The longest time in which the page answered nothing. */
  readonly longestPauseMs: number;
}

const site = await startSite();
const few = await opened(FEW);
const many = await opened(MANY);
const times = { few: [] as Opening[], many: [] as Opening[] };
for (let run = 0; run < runs + 1; run++) {
  const [small, large] = [await open(few), await open(many)];
  // The first fills caches.
  if (run === 0) continue;
  times.few.push(small);
  times.many.push(large);
}
const middle = (of: readonly number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0;
const row = (of: readonly Opening[]) => ({
  'first rows, ms': Math.round(middle(of.map((each) => each.firstRowMs))),
  'all of them, ms': Math.round(middle(of.map((each) => each.wholeMs))),
  'longest pause, ms': Math.round(middle(of.map((each) => each.longestPauseMs))),
});
console.table({ [`${FEW} links`]: row(times.few), [`${MANY} links`]: row(times.many) });
const ratio = middle(
  times.many.map((each, run) => each.firstRowMs / (times.few[run]?.firstRowMs ?? NaN)),
);
console.log(`first rows with ${MANY} links take ${ratio.toFixed(2)} times as long as with ${FEW}`);
console.table({ [`${FEW} links`]: await used(few.page), [`${MANY} links`]: await used(many.page) });
await few.chromium.close();
await many.chromium.close();
await site.close();

/** A browser whose ledger has so many links, and a page of the extension's in it. */
async function opened(count: number) {
  const chromium = await launchChromium({ site });
  const page = await enterTrackingId(chromium, DEMO_ID);
  await page.setViewport({ width: 1240, height: 800 });
  await seedLinks(page, count);
  await page.evaluateOnNewDocument(() => {
    const seen = { first: 0, whole: 0, pause: 0 };
    Object.assign(window, { seen });
    let last = performance.now();
    // Heard at once, unlike timers: what comes late was held up.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      seen.pause = Math.max(seen.pause, now - last);
      last = now;
      if (seen.first === 0 && document.querySelector('tbody tr[aria-rowindex]')) seen.first = now;
      const status = document.querySelector('.history [role=status]')?.textContent ?? '';
      if (status.endsWith(' links')) seen.whole = now;
      else setTimeout(() => channel.port2.postMessage(0), 4);
    };
    channel.port2.postMessage(0);
  });
  return { chromium, page, url: chromium.own('ledger.html#links') };
}

async function open({
  page,
  url,
}: {
  readonly page: Page;
  readonly url: string;
}): Promise<Opening> {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as Probed).seen.whole > 0);
  const { first, whole, pause } = await page.evaluate(() => (window as unknown as Probed).seen);
  return { firstRowMs: first, wholeMs: whole, longestPauseMs: pause };
}

interface Probed {
  readonly seen: { readonly first: number; readonly whole: number; readonly pause: number };
}

/** How long it takes until the page shows what follows from a jump of the scroll bar or a letter. */
async function used(page: Page) {
  const jumps: number[] = [];
  for (const part of [0.5, 0.25, 0.9, 0.1, 0.75]) jumps.push(await took(page, 'jump', part));
  return {
    'jump, ms': middle(jumps),
    'first letter, ms': await took(page, 'type', 'p'),
    'second letter, ms': await took(page, 'type', 'pr'),
    'a rare word, ms': await took(page, 'type', 'product 77'),
    'cleared, ms': await took(page, 'type', ''),
  };
}

async function took(page: Page, what: 'jump' | 'type', value: string | number): Promise<number> {
  return page.evaluate(
    async (act, to) => {
      const field = document.querySelector<HTMLInputElement>('[type=search]');
      const box = document.querySelector('.tall');
      if (!field) throw new Error('no list');
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      if (act === 'jump' && box) {
        box.scrollTop = box.scrollHeight * Number(to);
      } else {
        field.value = String(to);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      // What is drawn of it is drawn when the next frame but one begins.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return Math.round(performance.now() - start);
    },
    what,
    value,
  );
}
