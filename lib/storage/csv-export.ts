import Papa from 'papaparse';
import { marketplace } from '../amazon/marketplaces';
import { storeDay } from '../amazon/store-day';
import type { Click } from '../clicks/click';
import type { RollupSource } from '../clicks/rollup';
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

type ClickRow = Omit<Click, 'id' | 'source'> & {
  readonly source: RollupSource;
  readonly clicks: number;
};

/** Clicks as CSV, oldest first, bursts among them at the start of their minute. */
export function clicksAsCsv({ clicks, bursts }: DatedRows): string {
  const rows: ClickRow[] = [
    ...clicks.map((click) => ({ ...click, clicks: 1 })),
    ...bursts.map((burst) => ({ ...burst, atMs: burst.minuteMs, source: 'burst' as const })),
  ];
  return asCsv(
    CLICK_COLUMNS,
    rows.sort(byTime).map((row) => ({
      time: new Date(row.atMs).toISOString(),
      store: marketplace(row.marketplace).domain,
      store_day: storeDay(row.marketplace, row.atMs),
      tracking_id: row.trackingId,
      clicks: row.clicks,
      asin: row.asin,
      category: row.category,
      source: row.source,
      referrer: row.referrerOrigin,
    })),
  );
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

/** Numbers stay numbers, what is not known is empty, and an apostrophe keeps a formula a text. */
function asCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | undefined>>[],
): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === 'string' ? cell.replace(FORMULA_START, "'") : cell;
    }),
  );
  // The mark at the start tells spreadsheets that this is UTF-8.
  return `\uFEFF${Papa.unparse([[...columns], ...cells])}\r\n`;
}

function byTime(a: { readonly atMs: number }, b: { readonly atMs: number }): number {
  return a.atMs - b.atMs;
}
