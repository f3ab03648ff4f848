import { isRowId, parseClick, type Click } from '../clicks/click';
import { parseClickBurst, type ClickBurst } from '../clicks/click-burst';
import { parseForeignArrival, type ForeignArrival } from '../clicks/foreign-arrival';
import { parseKnownProduct, type KnownProduct } from '../commission/known-product';
import { parseLogBatch, type LogBatch } from '../reports/click-logs/log-batch';
import { parseLinkMade, type LinkMade } from '../links/link-made';
import { parseEstimateMade, type EstimateMade } from '../reports/estimate-made';
import type { BatchId, ReportBatch } from '../reports/report-batch';
import { parseReportBatch, parseReportRow } from '../reports/report-parsers';
import { parseLogPack, type WrittenLogPack } from './log-backup';
import type { DatedRows, ReportRowPack } from './schema';
import { parseSettingsRecord, type Settings } from './settings-store';

/** What a backup holds: all that the user made. Rollups follow from it. */
export interface LedgerContent extends DatedRows {
  /** Absent where they could not be read. */
  readonly settings?: Settings;
  readonly products: readonly KnownProduct[];
  /** Imports of reports, without their sums, which follow from the rows. */
  readonly reportBatches?: readonly ReportBatch[];
  readonly reportRows?: readonly ReportRowPack[];
  /** Estimates as they were made. */
  readonly estimatesMade?: readonly EstimateMade[];
  /** Imports of click logs, and their clicks; counts follow from those. */
  readonly logBatches?: readonly LogBatch[];
  readonly logClicks?: readonly WrittenLogPack[];
}

export interface RowRules<T> {
  /** The value as a row, or undefined if any part of it is not what it should be. */
  readonly parse: (value: unknown) => T | undefined;
  /** What no two rows have in common: the key of their store. */
  readonly keyOf: (row: T) => string;
}

export interface RowTypes {
  settings: Settings;
  clicks: Click;
  bursts: ClickBurst;
  foreignArrivals: ForeignArrival;
  links: LinkMade;
  products: KnownProduct;
  reportBatches: ReportBatch;
  reportRows: ReportRowPack;
  estimatesMade: EstimateMade;
  logBatches: LogBatch;
  logClicks: WrittenLogPack;
}

export type RowKind = keyof RowTypes;

/** How rows of each kind are checked and told apart; the order is that of the file. */
export const ROW_RULES: { readonly [Kind in RowKind]: RowRules<RowTypes[Kind]> } = {
  settings: { parse: parseSettingsRecord, keyOf: () => 'the one' },
  clicks: { parse: parseClick, keyOf: ({ id }) => id },
  bursts: {
    parse: parseClickBurst,
    keyOf: (burst) => `${burst.marketplace} ${burst.trackingId} ${burst.minuteMs}`,
  },
  foreignArrivals: {
    parse: parseForeignArrival,
    keyOf: ({ marketplace, atMs }) => `${marketplace} ${atMs}`,
  },
  links: { parse: parseLinkMade, keyOf: ({ id }) => id },
  products: {
    parse: parseKnownProduct,
    keyOf: ({ marketplace, asin }) => `${marketplace} ${asin}`,
  },
  reportBatches: { parse: parseReportBatch, keyOf: ({ id }) => id },
  reportRows: {
    parse: parseRowPack,
    keyOf: ({ batchId, part, pack }) => `${batchId} ${part} ${pack}`,
  },
  estimatesMade: {
    parse: parseEstimateMade,
    keyOf: ({ marketplace, day }) => `${marketplace} ${day}`,
  },
  logBatches: { parse: parseLogBatch, keyOf: ({ id }) => id },
  logClicks: {
    parse: parseLogPack,
    keyOf: ({ month, batchId, pack }) => `${month} ${batchId} ${pack}`,
  },
};

/** More than any pack of ours has. */
const MAX_PACK_ROWS = 10_000;

function parseRowPack(value: unknown): ReportRowPack | undefined {
  const pack = value as Partial<Record<keyof ReportRowPack, unknown>> | null | undefined;
  if (!pack || Object.keys(pack).some((key) => !PACK_KEYS.includes(key))) return undefined;
  const { batchId, part, pack: index, rows } = pack;
  if (!isRowId(batchId) || !isIndex(part) || !isIndex(index)) return undefined;
  if (!Array.isArray(rows) || rows.length > MAX_PACK_ROWS) return undefined;
  const parsed = rows.map(parseReportRow).filter((row) => row !== undefined);
  return parsed.length === rows.length
    ? { batchId: batchId as BatchId, part, pack: index, rows: parsed }
    : undefined;
}

const PACK_KEYS = ['batchId', 'part', 'pack', 'rows'];

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export const ROW_KINDS = Object.keys(ROW_RULES) as RowKind[];

/** Whether everything of the ledger is in what was saved of it. */
export function isSavedIn(saved: LedgerContent, now: LedgerContent): boolean {
  return ROW_KINDS.every((kind) => {
    const keys = new Set(keysOf(saved, kind));
    return keysOf(now, kind).every((key) => keys.has(key));
  });
}

function keysOf(content: LedgerContent, kind: RowKind): string[] {
  const { keyOf } = ROW_RULES[kind] as unknown as RowRules<unknown>;
  return [content[kind] ?? []].flat().map(keyOf);
}
