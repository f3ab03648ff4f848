import type { OwnTrackingId } from '../../amazon/tracking-id';
import type { DayOrder } from '../date-text';
import { createDayEvidence } from '../day-evidence';
import { HEADER_WITHIN } from '../headings';
import type { ReportMapping } from '../report-mapping';
import type { Cell } from '../report-row';
import type { SourceTable } from '../source-table';
import { readLinkList } from './link-list';
import type { LinkDestination } from './log-destination';
import { findLogFormat, type LogFormat } from './log-format';
import { readLog, type LogSummary } from './read-log';

/** What logs are looked at by: what the user has set up, and the time it is. */
export interface LogSettings {
  readonly own: readonly OwnTrackingId[];
  readonly mappings: readonly ReportMapping[];
  readonly destinations: readonly LinkDestination[];
  readonly zone: string;
  readonly nowMs: number;
}

/** What is known of a log after one look at all of it. */
export interface LogLook {
  readonly format: LogFormat;
  /** `unknown` makes no difference here; undefined has to be asked. */
  readonly order: DayOrder | undefined;
  readonly zone: string;
  readonly summary: LogSummary;
  /** Where the links of a list of links lead. */
  readonly list: readonly LinkDestination[];
}

/** As far down as a header may stand, GA4's comments above it. */
const FIRST_ROWS = 40;

/** Looks through a table if it is a log of clicks or a list of links; undefined for what is neither. */
export async function lookAtLog(
  table: SourceTable,
  settings: LogSettings,
): Promise<LogLook | undefined> {
  const { own, mappings, destinations, zone, nowMs } = settings;
  const format = findLogFormat(await firstRows(table), table.shape, mappings, table.title);
  if (!format) return undefined;
  const list = format.kind === 'link-list' ? await readLinkList(table, format, own) : [];
  const order = await orderOf(table, format);
  const isRead = format.kind !== 'link-list' && format.kind !== 'undated';
  const summary = isRead
    ? await readLog(
        table,
        { format, order: order ?? 'unknown', zone, own, destinations, nowMs },
        { keep: () => Promise.resolve(), onReject: IGNORE, onProgress: IGNORE },
      )
    : NOTHING;
  return { format, order, zone, summary, list };
}

const IGNORE = () => undefined;
const NOTHING: LogSummary = {
  ...{ rows: 0, clicks: 0, rejected: 0, usesZone: false },
  ...{ period: undefined, skipped: {}, names: [] },
};

async function firstRows(table: SourceTable): Promise<(readonly Cell[])[]> {
  const first: (readonly Cell[])[] = [];
  for await (const { rows } of table.rows()) {
    first.push(...rows.slice(0, FIRST_ROWS - first.length));
    if (first.length >= Math.max(FIRST_ROWS, HEADER_WITHIN)) break;
  }
  return first;
}

/** The order of day and month, which it can take the whole table to know. */
async function orderOf(table: SourceTable, format: LogFormat): Promise<DayOrder | undefined> {
  const { time } = format.columns;
  if (time === undefined || format.day !== undefined) return 'unknown';
  const days = createDayEvidence();
  let seen = 0;
  let isOpen = false;
  for await (const { rows } of table.rows()) {
    for (const cells of rows) {
      if (seen++ <= format.headerRow) continue;
      const cell = cells[time];
      const date =
        typeof cell === 'string' ? /^\d{1,2}([./-])\d{1,2}\1\d{4}/.exec(cell.trim()) : null;
      if (!date) continue;
      isOpen = true;
      days.see(date[0]);
    }
    // Files write all their dates alike.
    if (!isOpen && seen > 1_000) break;
  }
  return isOpen ? days.order([]) : 'unknown';
}
