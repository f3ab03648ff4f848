import Papa from 'papaparse';
import { marketplace } from '../amazon/marketplaces';
import { storeDay } from '../amazon/store-day';
import type { DatedRows } from './schema';

/**
 * Clicks as CSV, oldest first, bursts among them with their number. Cells that a spreadsheet would
 * take for a formula are escaped; numbers stay numbers.
 */
export function clicksAsCsv({ clicks, bursts }: DatedRows): string {
  const rows = [
    ...clicks.map((click) => ({ ...click, clicks: 1, source: click.source })),
    ...bursts.map((burst) => ({ ...burst, atMs: burst.minuteMs, source: 'burst' })),
  ];
  return asCsv(
    rows.sort(byTime).map((row) => ({
      time: new Date(row.atMs).toISOString(),
      store: marketplace(row.marketplace).domain,
      store_day: storeDay(row.marketplace, row.atMs),
      tracking_id: row.trackingId,
      clicks: row.clicks,
      asin: 'asin' in row ? row.asin : undefined,
      category: 'category' in row ? row.category : undefined,
      source: row.source,
      referrer: 'referrerOrigin' in row ? row.referrerOrigin : undefined,
    })),
    CLICK_COLUMNS,
  );
}

/** Links made as CSV, oldest first. */
export function linksAsCsv({ links }: DatedRows): string {
  return asCsv(
    [...links].sort(byTime).map((link) => ({
      time: new Date(link.atMs).toISOString(),
      store: marketplace(link.marketplace).domain,
      tracking_id: link.trackingId,
      asin: link.asin,
      link: link.text,
    })),
    LINK_COLUMNS,
  );
}

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
];
const LINK_COLUMNS = ['time', 'store', 'tracking_id', 'asin', 'link'];

function asCsv(data: readonly object[], columns: string[]): string {
  // The mark at the start tells spreadsheets that this is UTF-8.
  return `\uFEFF${Papa.unparse({ fields: columns, data: [...data] }, { escapeFormulae: true })}\r\n`;
}

function byTime(a: { readonly atMs: number }, b: { readonly atMs: number }): number {
  return a.atMs - b.atMs;
}
