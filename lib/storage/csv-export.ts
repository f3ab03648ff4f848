import Papa from 'papaparse';
import { marketplace } from '../amazon/marketplaces';
import type { AnyClick } from '../clicks/any-click';
import type { DatedRows } from './schema';

const CLICK_COLUMNS = [
  'time',
  'store',
  'store_day',
  'tracking_id',
  'clicks',
  'asin',
  'category',
  'source',
  'referrer',
] as const;
const LINK_COLUMNS = [
  'time',
  'store',
  'tracking_id',
  'asin',
  'title',
  'format',
  'note',
  'link',
] as const;

/**
 * Where a spreadsheet would begin a formula (OWASP, "CSV Injection"): at the start of a cell. One
 * that is set to semicolons or tabs starts cells there, too, and does not mind the quotes.
 */
const FORMULA_START = /^(?=[\t\r\n])|(?<=^|[;\t\r\n])(?=[" ]*[=+\-@＝＋－＠])/g;

/**
 * Clicks as CSV, in the order in which they are handed in, part by part: a million clicks are too much
 * for one text. Where a log counts by days, there is no time.
 */
export async function* clicksAsCsv(
  parts: AsyncIterable<readonly AnyClick[]>,
): AsyncGenerator<string, void> {
  yield asCsv(CLICK_COLUMNS, []);
  for await (const clicks of parts) {
    if (clicks.length === 0) continue;
    yield csvLines(
      CLICK_COLUMNS,
      clicks.map((click) => ({
        time: click.atMs === undefined ? undefined : new Date(click.atMs).toISOString(),
        store: marketplace(click.marketplace).domain,
        store_day: click.day,
        tracking_id: click.trackingId,
        clicks: click.clicks,
        asin: click.asin,
        category: click.category,
        source: click.source,
        referrer: click.referrer,
      })),
    );
  }
}

/** Links made as CSV, oldest first. */
export function linksAsCsv({ links }: Pick<DatedRows, 'links'>): string {
  return asCsv(
    LINK_COLUMNS,
    [...links].sort(byTime).map((link) => ({
      time: new Date(link.atMs).toISOString(),
      store: marketplace(link.marketplace).domain,
      tracking_id: link.trackingId,
      asin: link.asin,
      title: link.title,
      format: link.format ?? 'url',
      note: link.note,
      link: link.text,
    })),
  );
}

/** Any table as CSV, with the keys of its rows as headings. */
export function tableAsCsv(
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): string {
  return asCsv(Object.keys(rows[0] ?? {}), rows);
}

function asCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly CsvRow<Column>[],
): string {
  // The mark at the start tells spreadsheets that this is UTF-8.
  return `\uFEFF${Papa.unparse([[...columns]])}\r\n${rows.length > 0 ? csvLines(columns, rows) : ''}`;
}

type CsvRow<Column extends string> = Readonly<Record<Column, string | number | undefined>>;

/** Numbers stay numbers, what is not known is empty, and an apostrophe keeps a formula a text. */
function csvLines<Column extends string>(
  columns: readonly Column[],
  rows: readonly CsvRow<Column>[],
): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === 'string' ? cell.replace(FORMULA_START, "'") : cell;
    }),
  );
  return `${Papa.unparse(cells)}\r\n`;
}

function byTime(a: { readonly atMs: number }, b: { readonly atMs: number }): number {
  return a.atMs - b.atMs;
}
