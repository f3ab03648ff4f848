/**
 * Whether a million imported clicks are felt: `npm run bench:million [runs]`, after `npx wxt build`. Two
 * real Chromiums side by side, one with a million logged clicks and one with none, are asked in turn:
 * how the popup opens by its toolbar button, how the ledger's overview opens, how soon a click is
 * acknowledged; beside that a worker that does no more than put one row. And what a click takes on disk.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { killWorker, launchChromium, type Chromium } from '../tools/chromium';
import { startSite } from '../tools/site';
import { DEMO_ID, DEMO_PRODUCT, enterTrackingId, openTab } from '../tools/story';
import { acknowledgedIn } from './acknowledgement';
import { writeBareWorker } from './bare-worker';
import { importReports } from './import-reports';
import { writeLedgerFiles } from './ledger-files';
import { importLog, writeLog } from './million-log';
import { openPopup } from './popup-opening';

const runs = Number(process.argv[2] ?? 15);
const clicks = Number(process.argv[3] ?? 1_000_000);

/** Both have a month of reports, so that there is something to say. */
const REPORTS = { months: 1, trackingIds: 3, rows: 300 };

interface Subject {
  readonly chromium: Chromium;
  readonly profile: string;
  /** A product page, for the popup. */
  readonly tab: Page;
  /** A page of the extension's. */
  readonly own: Page;
}

const folder = mkdtempSync(join(tmpdir(), 'tagtally-million-'));
const bareFolder = writeBareWorker();
const site = await startSite();
const none = await opened(0);
const million = await opened(clicks);
const bareId = await none.chromium.browser.installExtension(bareFolder);
const bare = await openTab(none.chromium, `chrome-extension://${bareId}/page.html`);

const table: Record<string, Record<string, string>> = {};
await popups();
await overviews();
await acknowledgements();
const bytes = (await closed(million)) - (await closed(none));
await site.close();
for (const each of [folder, bareFolder]) rmSync(each, { recursive: true, force: true });
console.table(table);
console.log(`${(bytes / clicks).toFixed(1)} bytes on disk for an imported click`);

/** A browser whose ledger holds so many logged clicks. */
async function opened(count: number): Promise<Subject> {
  const profile = mkdtempSync(join(tmpdir(), 'tagtally-'));
  const chromium = await launchChromium({ site, profile });
  const own = await enterTrackingId(chromium, DEMO_ID);
  await own.goto(chromium.own('reports.html'));
  await importReports(own, writeLedgerFiles(folder, REPORTS, Date.now()));
  if (count > 0) {
    const path = join(folder, 'clicks.json');
    await writeLog(path, count);
    await own.goto(chromium.own('reports.html'));
    await importLog(own, path);
  }
  await own.goto(chromium.own('icon/16.png'));
  return { chromium, profile, own, tab: await openTab(chromium, DEMO_PRODUCT) };
}

/** @returns the bytes of its database. */
async function closed({ chromium, profile }: Subject): Promise<number> {
  await chromium.close();
  const of = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(chromium.extensionId))
    .map((name) => statSync(join(of, name)));
  rmSync(profile, { recursive: true, force: true });
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

async function popups(): Promise<void> {
  const times = await inTurn(async ({ chromium, tab }) => {
    await killWorker(chromium);
    return openPopup(chromium, tab, chromium.extensionId);
  });
  compare('popup, first content', times, ({ firstMs }) => firstMs);
  compare('popup, largest content', times, ({ largestMs }) => largestMs);
}

async function overviews(): Promise<void> {
  const times = await inTurn(async ({ chromium, own }) => {
    await own.goto('about:blank');
    await own.bringToFront();
    await own.goto(chromium.own('ledger.html#overview'), { waitUntil: 'domcontentloaded' });
    const firstMs = await standsAt(own, '.ledger-line');
    const whole = ['.u-over', '.pair table', '#by-tracking-id table'];
    // What readers clicked on, page by page, is known by logs alone.
    if (chromium === million.chromium) whole.push('#by-page table');
    for (const selector of whole) await standsAt(own, selector);
    return { firstMs, wholeMs: await standsAt(own, 'body') };
  });
  compare('overview, first', times, ({ firstMs }) => firstMs);
  compare('overview, whole', times, ({ wholeMs }) => wholeMs);
  for (const { chromium, own } of [none, million]) await own.goto(chromium.own('icon/16.png'));
}

async function standsAt(page: Page, selector: string): Promise<number> {
  const at = await page.waitForFunction(
    (what) => document.querySelector(what) && performance.now(),
    { polling: 'raf' },
    selector,
  );
  return Number(await at.jsonValue());
}

async function acknowledgements(): Promise<void> {
  for (const isCold of [true, false]) {
    const name = isCold ? 'a click acknowledged, worker asleep' : 'the same, worker awake';
    const least: number[] = [];
    const times = await inTurn(async ({ chromium, own }) => {
      // So that each of both comes right behind one of the least.
      least.push(await acknowledgedIn(none.chromium, bare, isCold));
      return acknowledgedIn(chromium, own, isCold);
    });
    compare(name, times, (ms) => ms);
    const ours = middle([...times.none, ...times.million]);
    table[name] = {
      ...table[name],
      'bare put, ms': middle(least).toFixed(1),
      'times that': (ours / middle(least)).toFixed(2),
    };
  }
}

interface InTurn<T> {
  readonly none: T[];
  readonly million: T[];
}

/** Asks both browsers in turn; what comes first fills caches and is not counted. */
async function inTurn<T>(ask: (subject: Subject) => Promise<T>): Promise<InTurn<T>> {
  const times: InTurn<T> = { none: [], million: [] };
  for (let run = 0; run <= runs; run++) {
    const first = await ask(none);
    const second = await ask(million);
    if (run === 0) continue;
    times.none.push(first);
    times.million.push(second);
  }
  return times;
}

function compare<T>(name: string, times: InTurn<T>, msOf: (of: T) => number): void {
  const [without, having] = [times.none.map(msOf), times.million.map(msOf)];
  const ratios = having.map((ms, run) => ms / (without[run] ?? NaN));
  table[name] = {
    'none, ms': middle(without).toFixed(1),
    'a million, ms': middle(having).toFixed(1),
    ratio: middle(ratios).toFixed(2),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
