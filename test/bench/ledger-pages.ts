/**
 * How fast the ledger page opens with five years of reports, times the same with a month of them:
 * `npx tsx test/bench/ledger-pages.ts [runs]`. Two real Chromiums side by side, one with each ledger,
 * are asked in turn. Times are of the page itself, from the start of its navigation until what is
 * named stands there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { importReports } from './import-reports';
import { writeLedgerFiles, type LedgerSize } from './ledger-files';

const runs = Number(process.argv[2] ?? 9);
const MONTH: LedgerSize = { months: 1, trackingIds: 100, rows: 5_000 };
const YEARS: LedgerSize = { ...MONTH, months: 60 };

/** What has to stand on a tab before it counts as open. */
const TABS: readonly (readonly [name: string, path: string, selectors: readonly string[]])[] = [
  ['overview, first figures', 'ledger.html#overview', ['.ledger-line']],
  [
    'overview, all of it',
    'ledger.html#overview',
    ['.u-over', '.pair table', '#by-tracking-id table'],
  ],
  ['clicks', 'ledger.html#clicks', ['.u-over', '#by-tracking-id table', '#test-clicks']],
  ['products, first rows', 'ledger.html#products/all', ['.table tbody tr']],
  ['products, returned', 'ledger.html#products/returned', ['.table tbody tr']],
  ['reports', 'reports.html', ['.amount']],
  ['products, every row there', 'ledger.html#products/all', ['.table > button']],
];

const site = await startSite();
const [month, years] = [await ledgerOf(MONTH), await ledgerOf(YEARS)];
for (const [name, path, selectors] of TABS) {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    times[0].push(await openingMs(month, path, selectors));
    times[1].push(await openingMs(years, path, selectors));
  }
  const [short, long] = [middle(times[0]), middle(times[1])];
  console.log(
    `${name}: ${short.toFixed(0)} ms with a month, ${long.toFixed(0)} ms with five years, times ${(long / short).toFixed(2)}`,
  );
}
await month.chromium.close();
await years.chromium.close();
await site.close();

interface BenchLedger {
  readonly chromium: Chromium;
  readonly page: Page;
}

/** A browser with such a ledger, and how long its import and its first adding up took. */
async function ledgerOf(size: LedgerSize): Promise<BenchLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-ledger-'));
  const chromium = await launchChromium({ site });
  const page = await chromium.browser.newPage();
  await page.goto(chromium.own('reports.html'));
  const importMs = await importReports(page, writeLedgerFiles(folder, size, Date.now()));
  const imported = performance.now();
  const wait = { timeout: 300_000 };
  await page.waitForSelector("::-p-xpath(//h3[contains(., 'By product')])", wait);
  const added = performance.now();
  console.log(
    `${size.months} months, ${size.months * size.rows} rows: imported and shown in ${(importMs / 1000).toFixed(1)} s, products added up in another ${((added - imported) / 1000).toFixed(1)} s`,
  );
  // The heads are made after the products of the last store.
  await page.goto(chromium.own('ledger.html#products'));
  await page.waitForSelector('.table tbody tr', wait);
  rmSync(folder, { recursive: true, force: true });
  return { chromium, page };
}

async function openingMs(
  { chromium, page }: BenchLedger,
  path: string,
  selectors: readonly string[],
): Promise<number> {
  await page.goto('about:blank');
  await page.bringToFront();
  await page.goto(chromium.own(path), { waitUntil: 'domcontentloaded' });
  const handle = await page.waitForFunction(
    (all) => all.every((one) => document.querySelector(one)) && performance.now(),
    { polling: 'raf' },
    selectors,
  );
  return (await handle.jsonValue()) as number;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
