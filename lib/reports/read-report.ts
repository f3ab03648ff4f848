import type { MarketplaceCode } from '../amazon/marketplaces';
import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { ReportPart } from './report-batch';
import type { Period } from './report-period';
import type { Cell, ReportRow } from './report-row';
import { createSummer } from './report-sums';
import { createRowReader, type RejectedRow, type ReportFormat } from './row-reader';
import type { SourceTable } from './source-file';

/** A row that was not counted, with its place in the table and what stood there. */
export interface Reject extends RejectedRow {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface ReadReportDeps {
  /** Keeps rows; waited for, so that memory does not grow with the file. */
  readonly keep: (rows: readonly ReportRow[]) => Promise<void>;
  readonly onReject: (reject: Reject) => void;
  /** Told of the rows read so far, now and then. */
  readonly onProgress: (rows: number) => void;
}

export interface ReadReportChoice {
  readonly format: ReportFormat;
  readonly marketplace: MarketplaceCode;
  /** What the title or the user says; the days of the rows where neither does. */
  readonly period: Period | undefined;
  /** The store's day; no report tells of later ones. */
  readonly today: StoreDay;
}

/** Reads a whole table as one report. */
export async function readReport(
  table: SourceTable,
  { format, marketplace, period, today }: ReadReportChoice,
  { keep, onReject, onProgress }: ReadReportDeps,
): Promise<ReportPart> {
  const readRow = createRowReader(format);
  // A day of grace: which zone a report's days are of is nowhere said.
  const latest = daysBefore(today, -1);
  const summer = createSummer();
  let rows = 0;
  let rejected = 0;
  let seen = 0;
  let from: StoreDay | undefined;
  let to: StoreDay | undefined;
  for await (const batch of table.rows()) {
    const kept: ReportRow[] = [];
    for (const [index, cells] of batch.rows.entries()) {
      const row = batch.firstRow + index;
      if (seen++ <= format.header.row) continue;
      const reading = readRow(cells);
      if (!reading) continue;
      if ('rejected' in reading) {
        rejected += 1;
        onReject({ ...reading.rejected, row, cells });
        continue;
      }
      const { day } = reading.row;
      if (day !== undefined && day > latest) {
        rejected += 1;
        onReject({ problem: 'future', column: 'day', row, cells });
        continue;
      }
      rows += 1;
      if (day !== undefined) {
        if (from === undefined || day < from) from = day;
        if (to === undefined || day > to) to = day;
      }
      summer.add(reading.row);
      kept.push(reading.row);
    }
    if (kept.length > 0) await keep(kept);
    onProgress(batch.firstRow + batch.rows.length - 1);
  }
  const ofRows = from !== undefined && to !== undefined ? { from, to } : undefined;
  return {
    kind: format.kind,
    title: table.title,
    marketplace,
    period: widest(period, ofRows),
    rows,
    rejected,
    sums: summer.sums(),
  };
}

/** What both cover: a title may name fewer days than its rows have, or more. */
function widest(a: Period | undefined, b: Period | undefined): Period | undefined {
  if (!a || !b) return a ?? b;
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}
