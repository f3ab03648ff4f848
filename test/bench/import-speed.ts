/**
 * How fast reports are imported: `npm run bench`, or `npx tsx test/bench/import-speed.ts [rows] [runs]`. A
 * CSV of invented rows goes through the real page in the real Chromium, and through PapaParse alone in
 * a worker of the same Chromium, in turn. The page's longest pause is the longest time between two
 * ticks of a timer on it while it imports.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { startSite } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';

const rows = Number(process.argv[2] ?? 500_000);
const runs = Number(process.argv[3] ?? 3);
const HEADER =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';
const CATEGORIES = ['Kitchen & Dining', 'Home', 'Books & Textbooks', 'Toys & Games', 'Grocery'];

const folder = mkdtempSync(join(tmpdir(), 'tagtally-bench-'));
const site = await startSite();
const chromium = await launchChromium({ site });
const options = await enterTrackingId(chromium, DEMO_ID);
await options.close();
const page = await chromium.browser.newPage();
await page.goto(chromium.own('reports.html'));
const bare = await chromium.browser.newPage();
await bare.goto('https://blog.example/');
await startPapa(bare);

for (const isQuoted of [false, true]) {
  const file = join(folder, isQuoted ? 'quoted.csv' : 'plain.csv');
  await writeReport(file, isQuoted);
  const megabytes = statSync(file).size / 1e6;
  const times = { look: [] as number[], whole: [] as number[], papa: [] as number[] };
  const pauses: number[] = [];
  for (let run = 0; run < runs; run++) {
    const papa = await papaAlone(bare, file);
    if (papa.rows !== rows + 2) throw new Error(`PapaParse read ${papa.rows} rows`);
    const ours = await importOnce(page, file);
    times.papa.push(papa.ms);
    times.look.push(ours.lookMs);
    times.whole.push(ours.importMs);
    pauses.push(ours.pauseMs);
  }
  const [look, whole, papa] = [times.look, times.whole, times.papa].map(middle) as [
    number,
    number,
    number,
  ];
  const perSecond = (ms: number) => Math.round((rows / ms) * 1000).toLocaleString('en');
  console.log(`${rows.toLocaleString('en')} rows, ${isQuoted ? 'every cell quoted' : 'nothing quoted'}, ${megabytes.toFixed(0)} MB; medians of ${runs} runs:
  looked through in ${(look / 1000).toFixed(2)} s, imported in ${(whole / 1000).toFixed(2)} s: ${perSecond(whole)} rows a second
  PapaParse alone ${(papa / 1000).toFixed(2)} s: ${perSecond(papa)} rows a second
  throughput of PapaParse alone: ${(papa / whole).toFixed(2)} of it for the import, ${(papa / (look + whole)).toFixed(2)} with the look before it
  the page's longest pause: ${Math.max(...pauses).toFixed(0)} ms`);
}
await chromium.close();
await site.close();
rmSync(folder, { recursive: true, force: true });

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** An earnings report of a year, of products, days and categories such as a busy site has. */
async function writeReport(path: string, isQuoted: boolean): Promise<void> {
  const out = createWriteStream(path);
  const line = (cells: readonly string[]) =>
    `${(isQuoted ? cells.map((cell) => `"${cell}"`) : cells).join(',')}\r\n`;
  out.write('Fee-Earnings reports from 01-01-2024 to 12-31-2024\r\n');
  out.write(line(HEADER.split(',')));
  let part: string[] = [];
  for (let n = 0; n < rows; n++) {
    const day = new Date(Date.UTC(2024, 0, 1 + (n % 365))).toISOString().slice(0, 10);
    const minor = 499 + ((n * 7919) % 9_000);
    part.push(
      line([
        CATEGORIES[n % CATEGORIES.length] ?? '',
        `Invented product ${n % 50_000} with a name of usual length`,
        `B0${String(n % 50_000).padStart(8, '0')}`,
        n % 3 === 0 ? '3rd Party' : 'Amazon.com',
        DEMO_ID,
        `${day} 10:${String(n % 60).padStart(2, '0')}:00`,
        (minor / 100).toFixed(2),
        '1',
        '0',
        (minor / 100).toFixed(2),
        (Math.round(minor * 0.045) / 100).toFixed(2),
        n % 2 === 0 ? 'PHONE' : 'DESKTOP',
      ]),
    );
    if (part.length === 10_000 || n === rows - 1) {
      if (!out.write(part.join(''))) await once(out, 'drain');
      part = [];
    }
  }
  out.end();
  await once(out, 'close');
}

/** Makes a worker that has nothing but PapaParse, on a page without a policy. */
async function startPapa(on: Page): Promise<void> {
  const papa = readFileSync(
    new URL('../../node_modules/papaparse/papaparse.min.js', import.meta.url),
    'utf8',
  );
  await on.evaluate((source) => {
    const field = document.createElement('input');
    field.type = 'file';
    document.body.append(field);
    const work = `${source}
      self.onmessage = ({ data: file }) => {
        const start = performance.now();
        let rows = 0;
        Papa.parse(file, {
          chunk: ({ data }) => { rows += data.length; },
          complete: () => self.postMessage({ rows, ms: performance.now() - start }),
          skipEmptyLines: true,
        });
      };`;
    const holder = window as unknown as { papa: Worker };
    holder.papa = new Worker(URL.createObjectURL(new Blob([work])));
  }, papa);
}

async function papaAlone(on: Page, path: string): Promise<{ rows: number; ms: number }> {
  await on.bringToFront();
  const field = await on.waitForSelector('input');
  if (!field) throw new Error('no field');
  await field.uploadFile(path);
  return field.evaluate(
    (input) =>
      new Promise<{ rows: number; ms: number }>((resolve) => {
        const { papa } = window as unknown as { papa: Worker };
        papa.onmessage = ({ data }: MessageEvent<{ rows: number; ms: number }>) => resolve(data);
        papa.postMessage(input.files?.[0]);
      }),
  );
}

/** Looks, imports, takes the import out again. */
async function importOnce(
  on: Page,
  path: string,
): Promise<{ lookMs: number; importMs: number; pauseMs: number }> {
  await on.bringToFront();
  const field = await on.waitForSelector('.drop input[type=file]');
  const lookFrom = performance.now();
  await field?.uploadFile(path);
  const button = await on.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  const lookMs = performance.now() - lookFrom;
  const done = await button?.evaluate(
    (element) =>
      new Promise<{ importMs: number; pauseMs: number }>((resolve) => {
        const start = performance.now();
        let last = start;
        let pauseMs = 0;
        const timer = setInterval(() => {
          const now = performance.now();
          pauseMs = Math.max(pauseMs, now - last);
          last = now;
          if (!document.querySelector('#done')) return;
          clearInterval(timer);
          resolve({ importMs: now - start, pauseMs });
        });
        (element as HTMLButtonElement).click();
      }),
  );
  if (!done) throw new Error('nothing to import');
  const undo = await on.waitForSelector('.import button');
  await undo?.click();
  await eventually(
    () => on.$$eval('.import', (all) => all.length),
    (count) => count === 0,
  );
  return { lookMs, ...done };
}
