import type { DBSchema } from 'idb';
import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { TrackingId } from '../amazon/tracking-id';
import type { Click, ClickId } from '../clicks/click';
import type { ClickBurst } from '../clicks/click-burst';
import type { ForeignArrival } from '../clicks/foreign-arrival';
import type { Rollup, RollupKey } from '../clicks/rollup';
import type { KnownProduct } from '../commission/known-product';
import type { LinkId, LinkMade } from '../links/link-made';
import type { LogBatch } from '../reports/click-logs/log-batch';
import type { BatchId, ReportBatch } from '../reports/report-batch';
import type { ReportRow } from '../reports/report-row';
import type { Month, PackedClicks } from './log-pack';
import type { PackedRows } from './row-pack';

/** The ledger's stores as they are at `LEDGER_VERSION`. */
export interface LedgerSchema extends DBSchema {
  clicks: { key: ClickId; value: Click; indexes: { atMs: number } };
  bursts: { key: [MarketplaceCode, TrackingId, number]; value: ClickBurst };
  foreignArrivals: { key: [MarketplaceCode, number]; value: ForeignArrival };
  links: { key: LinkId; value: LinkMade; indexes: { atMs: number } };
  products: { key: [MarketplaceCode, Asin]; value: KnownProduct };
  /** Counts of clicks and bursts, written in the transactions that write those. */
  rollups: { key: RollupKey; value: Rollup };
  /** Imports of reports: each is there whole, or not at all. */
  reportBatches: { key: BatchId; value: ReportBatch };
  /** The rows of those imports, packed by the thousand. */
  reportRows: { key: [BatchId, number, number]; value: StoredRowPack };
  /** Imports of click logs: each is there whole, or not at all. */
  logBatches: { key: BatchId; value: LogBatch };
  /** The clicks of those imports, packed by month. */
  logClicks: { key: [Month, BatchId, number]; value: StoredLogPack; indexes: { batchId: BatchId } };
  /** Counts of the logged clicks that count, written in the transactions that write those. */
  logTallies: { key: [LogTally, Month]; value: StoredTally };
  /** What the user deleted, while it can still be brought back. */
  deletions: { key: number; value: Deletion };
  /** Records kept under their names; parsed on every read. */
  settings: {
    key: 'settings' | 'upkeep' | 'estimatesMade' | MadeOfReports | (typeof MADE_OF_LOGS)[number];
    value: unknown;
  };
}

/** Names of records that were made of the imports, and can be made again. */
export const MADE_OF_REPORTS = [
  'reportBasis',
  'storeFacts',
  'productHeads',
  'imports',
  'rateOffers',
] as const;

/** Names of those that were made of logged clicks; whatever changes what counts of these removes them. */
export const MADE_OF_LOGS = ['reportBasis', 'loggedPages'] as const;

/** The same with those that each store has. */
export type MadeOfReports = (typeof MADE_OF_REPORTS)[number] | `products ${MarketplaceCode}`;

/** Some thousand rows of one report of an import, as they are kept; earlier ones are not packed. */
export interface StoredRowPack extends Omit<ReportRowPack, 'rows'> {
  readonly rows: PackedRows | readonly ReportRow[];
}

/** Some thousand rows of one report of an import. */
export interface ReportRowPack {
  readonly batchId: BatchId;
  /** Index of the report in its import. */
  readonly part: number;
  readonly pack: number;
  readonly rows: readonly ReportRow[];
}

/** Clicks of one month of one import of a log. */
export interface StoredLogPack {
  readonly month: Month;
  readonly batchId: BatchId;
  readonly pack: number;
  /** The tool, and by which columns its log parts clicks. */
  readonly source: string;
  readonly clicks: PackedClicks;
}

/**
 * `days`: by day, store and tracking ID. `products`: of the whole month, whose first day stands for it,
 * by store, tracking ID, product and page.
 */
export type LogTally = 'days' | 'products';

export interface StoredTally {
  readonly tally: LogTally;
  readonly month: Month;
  readonly clicks: PackedClicks;
}

/** The rows that come and go with time. */
export interface DatedRows {
  readonly clicks: readonly Click[];
  readonly bursts: readonly ClickBurst[];
  readonly foreignArrivals: readonly ForeignArrival[];
  readonly links: readonly LinkMade[];
}

export interface Deletion extends DatedRows {
  /** When they were deleted; epoch milliseconds. */
  readonly deletedAtMs: number;
  /** Clicks of logs, and how many; deletions of before logs were kept have none. */
  readonly logPacks?: readonly StoredLogPack[];
  readonly loggedClicks?: number;
}

/** Every store whose rows the user made; the rest follows from them or is about the ledger itself. */
export const DATED_STORES = ['clicks', 'bursts', 'foreignArrivals', 'links'] as const;
