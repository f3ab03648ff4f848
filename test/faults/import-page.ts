import type { Page } from 'puppeteer-core';
import { eventually } from '../tools/ledger-reader';
import { openOwn, says, textOf } from './own-page';
import { readRaw } from './raw-ledger';
import type { Scene } from './scene';

export async function openImports(scene: Scene): Promise<Page> {
  const page = await openOwn(scene, 'reports.html');
  await page.waitForSelector('.drop');
  return page;
}

/** Chooses the files and begins to import them; resolves when that has begun. */
export async function beginImport(page: Page, ...paths: string[]): Promise<void> {
  const field = await page.waitForSelector('.drop input[type=file]');
  await (field as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(...paths);
  await page.bringToFront();
  const button = await page.waitForSelector(
    '::-p-xpath(//button[text()="Import"][not(@disabled)])',
  );
  await button?.click();
}

/** The same to its end. */
export async function importWhole(page: Page, ...paths: string[]): Promise<void> {
  await beginImport(page, ...paths);
  if (!(await says(page, 'Undo this import', 60_000))) throw new Error(await textOf(page));
  await page.waitForSelector('progress', { hidden: true });
}

/** What came of imports, by readers that know nothing of the code that wrote it. */
export interface Imported {
  /** Rows of reports: as the reports page says what was earned, in cents, at a cent each. */
  readonly reportRows: number;
  /** Clicks of logs, by the counts of days. */
  readonly tallied: number;
  /** Clicks of logs, by the packs of imports that count. */
  readonly logClicks: number;
  /** Rows of reports, by the packs of imports that count; packs of others. */
  readonly packedRows: number;
  readonly leftovers: number;
  readonly batches: number;
}

/** @param page the page of imports; it is loaded anew. */
export async function readImported(scene: Scene, page: Page): Promise<Imported> {
  await page.goto(scene.chromium().own('reports.html'));
  await page.waitForSelector('.drop');
  const watcher = scene.watcher();
  const keys = async (store: string) =>
    new Set((await readRaw(watcher, store)).map(({ key }) => String(key)));
  const [reports, logs] = [await keys('reportBatches'), await keys('logBatches')];
  const packs = (await readRaw(watcher, 'reportRows')) as { key: [string]; value: RowPack }[];
  const logPacks = (await readRaw(watcher, 'logClicks')) as {
    key: [string, string];
    value: LogPack;
  }[];
  const days = ((await readRaw(watcher, 'logTallies')) as { value: Tally }[])
    .map(({ value }) => value)
    .filter(({ tally }) => tally === 'days');
  const goodPacks = packs.filter(({ key: [id] }) => reports.has(id));
  const goodLogs = logPacks.filter(({ key: [, id] }) => logs.has(id));
  return {
    reportRows: await earnedCents(page),
    tallied: sum(days.map(({ clicks }) => clicksIn(clicks))),
    logClicks: sum(goodLogs.map(({ value }) => clicksIn(value.clicks))),
    packedRows: sum(goodPacks.map(({ value }) => countOf(value.rows))),
    leftovers: packs.length - goodPacks.length + logPacks.length - goodLogs.length,
    batches: reports.size + logs.size,
  };
}

interface RowPack {
  /** JSON of columns, and how many rows they are. */
  readonly rows: string;
}
interface Packed {
  readonly count: number;
  readonly columns: { readonly more?: Readonly<Record<string, number>> };
}
interface LogPack {
  readonly clicks: Packed;
}
interface Tally {
  readonly tally: string;
  readonly clicks: Packed;
}

function countOf(rows: string): number {
  return (JSON.parse(rows) as { count: number }).count;
}

function clicksIn({ count, columns: { more = {} } }: Packed): number {
  return count + sum(Object.values(more));
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}

async function earnedCents(page: Page): Promise<number> {
  const amounts = () => page.$$eval('.amount', (all) => all.map((amount) => amount.textContent));
  const [text = '$0.00'] = await eventually(amounts, (all) => all.length > 0, 1_000);
  return Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
}
