import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { LogBatch } from '../../lib/reports/click-logs/log-batch';
import type { LogReject } from '../../lib/reports/click-logs/read-log';
import type { LogSettings } from '../../lib/reports/click-logs/look-log';
import type { DayOrder } from '../../lib/reports/date-text';
import type { TableLook } from '../../lib/reports/look';
import type { DecimalMark } from '../../lib/reports/number-text';
import type { Reject } from '../../lib/reports/read-report';
import type { BatchId, ReportBatch } from '../../lib/reports/report-batch';
import type { Period } from '../../lib/reports/report-period';
import type { FileProblem } from '../../lib/reports/source-file';

/** What was seen of one file, before anything is written. */
export interface FileLook {
  readonly name: string;
  /** Tells the same file again. */
  readonly digest: string;
  readonly madeAtMs: number;
  readonly tables: readonly TableLook[];
  /** Why nothing can be read of it. */
  readonly problem?: { readonly what: FileProblem; readonly where: string };
}

/** How one table of a file is to be read. */
export interface TableChoice {
  readonly table: number;
  readonly marketplace: MarketplaceCode;
  readonly mark: DecimalMark;
  readonly order: DayOrder;
  readonly period: Period | undefined;
}

/** How one table of a file is to be read as a click log. */
export interface LogChoice {
  readonly table: number;
  readonly order: DayOrder;
}

export interface FileChoice {
  readonly file: number;
  readonly batchId: BatchId;
  readonly importedAtMs: number;
  readonly tables: readonly TableChoice[];
  readonly logs: readonly LogChoice[];
}

/** What the page asks of the worker. */
export type ToWorker =
  | {
      readonly type: 'look';
      readonly files: readonly File[];
      readonly settings: LogSettings;
    }
  | {
      readonly type: 'import';
      readonly files: readonly FileChoice[];
      readonly settings: LogSettings;
    };

/** What became of the reports, or the click logs, of one file. */
export type FileOutcome =
  | {
      readonly ok: true;
      readonly batch: ReportBatch;
      /** The first thousand of each report. */
      readonly rejects: readonly { readonly title: string; readonly rows: readonly Reject[] }[];
    }
  | {
      readonly ok: true;
      readonly log: LogBatch;
      /** How many more clicks count with it. */
      readonly added: number;
      /** The first thousand of each log. */
      readonly rejects: readonly { readonly title: string; readonly rows: readonly LogReject[] }[];
    }
  | {
      readonly ok: false;
      readonly name: string;
      /** Undefined where the ledger, not the file, was in trouble. */
      readonly problem: { readonly what: FileProblem; readonly where: string } | undefined;
    };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'looked'; readonly files: readonly FileLook[] }
  | { readonly type: 'progress'; readonly rows: number; readonly ofRows: number }
  | { readonly type: 'imported'; readonly outcomes: readonly FileOutcome[] }
  /** Something failed that no file is to blame for. */
  | { readonly type: 'failed' };
