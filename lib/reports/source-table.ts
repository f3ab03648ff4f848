import type { Cell } from './report-row';

/** More than any report has; what is wider is no table, or meant to use up memory. */
export const MAX_COLUMNS = 1000;

/** Sheets, or files in an archive. */
export const MAX_TABLES = 200;

export interface RowBatch {
  /** Number of the first row in its table, from 1; 0 for headings that stand in no line. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * What the bytes show of a log of clicks: whose it is, where no heading says so. `json` is any list of
 * objects; `undated` are totals without days.
 */
export type LogShape =
  'pretty-links' | 'bitly-clicks' | 'bitly-days' | 'bitly-hours' | 'undated' | 'json';

/** Rows of cells, wherever they come from. Cells of text files are text. */
export interface SourceTable {
  /** Sheet or file name. */
  readonly title: string;
  readonly shape?: LogShape;
  /**
   * From the start each time; batches of some thousand rows; memory does not grow with the file for
   * text. Ends with a `ReportFileError` where the rest cannot be read: what came before is then not
   * all of it.
   */
  rows(): AsyncIterable<RowBatch>;
}
