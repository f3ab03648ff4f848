import type { StoreDay } from '../../amazon/store-day';
import type { LoggedClick } from '../../clicks/logged-click';
import type { Period } from '../report-period';
import type { Cell } from '../report-row';
import type { SourceTable } from '../source-table';
import type { SkipReason } from './log-destination';
import { createLogRowReader, type LogReading, type RejectedLogRow } from './log-row';

/** A row that was not read, with its place in the table and what stood there. */
export interface LogReject extends RejectedLogRow {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface ReadLogDeps {
  /** Keeps clicks; waited for, so that memory does not grow with the file. */
  readonly keep: (clicks: readonly LoggedClick[]) => Promise<void>;
  readonly onReject: (reject: LogReject) => void;
  /** Told of the rows read so far, now and then. */
  readonly onProgress: (rows: number) => void;
}

/** What a log holds, in clicks; of rows those that cannot be read. */
export interface LogSummary {
  readonly rows: number;
  readonly clicks: number;
  readonly period: Period | undefined;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly rejected: number;
  /** Links whose destinations are not known, and their clicks; most clicks first. */
  readonly names: readonly LinkClicks[];
  /** Whether the chosen zone had a part in any click. */
  readonly usesZone: boolean;
}

export interface LinkClicks {
  /** As `linkNameOf` writes it. */
  readonly name: string;
  /** As the log has it. */
  readonly label: string;
  readonly clicks: number;
}

/** Different names that are told apart; nobody assigns more by hand. */
const MAX_NAMES = 5_000;

/** Reads a whole table as one log. */
export async function readLog(
  table: SourceTable,
  reading: LogReading,
  { keep, onReject, onProgress }: ReadLogDeps,
): Promise<LogSummary> {
  const readRow = createLogRowReader(reading);
  const skipped: Partial<Record<SkipReason, number>> = {};
  const names = new Map<string, { readonly label: string; clicks: number }>();
  let rows = 0;
  let clicks = 0;
  let rejected = 0;
  let usesZone = false;
  let from: StoreDay | undefined;
  let to: StoreDay | undefined;
  let seen = 0;
  for await (const batch of table.rows()) {
    const kept: LoggedClick[] = [];
    for (const [index, cells] of batch.rows.entries()) {
      if (seen++ <= reading.format.headerRow) continue;
      const read = readRow(cells);
      if (!read) continue;
      rows += 1;
      if ('rejected' in read) {
        rejected += 1;
        onReject({ ...read.rejected, row: batch.firstRow + index, cells });
      } else if ('skip' in read) {
        skipped[read.skip] = (skipped[read.skip] ?? 0) + read.clicks;
        const { label, name } = read.link ?? {};
        const link = name === undefined ? undefined : names.get(name);
        if (link) link.clicks += read.clicks;
        else if (name !== undefined && label !== undefined && names.size < MAX_NAMES) {
          names.set(name, { label, clicks: read.clicks });
        }
      } else {
        const { day } = read.click;
        clicks += read.click.clicks;
        usesZone ||= read.usesZone;
        if (from === undefined || day < from) from = day;
        if (to === undefined || day > to) to = day;
        kept.push(read.click);
      }
    }
    if (kept.length > 0) await keep(kept);
    onProgress(batch.firstRow + batch.rows.length - 1);
  }
  return {
    ...{ rows, clicks, skipped, rejected, usesZone },
    period: from !== undefined && to !== undefined ? { from, to } : undefined,
    names: [...names]
      .map(([name, link]) => ({ name, ...link }))
      .sort((a, b) => b.clicks - a.clicks || (a.name < b.name ? -1 : 1)),
  };
}
