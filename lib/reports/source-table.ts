import type { Cell } from './report-row';

/** More than any report has; what is wider is no table, or meant to use up memory. */
export const MAX_COLUMNS = 1000;

/** Sheets, or files in an archive. */
export const MAX_TABLES = 200;

export interface RowBatch {
  /** Number of the first row in its table, from 1. */
  readonly firstRow: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows of cells, wherever they come from. Cells of text files are text. */
export interface SourceTable {
  /** Sheet or file name. */
  readonly title: string;
  /**
   * From the start each time; batches of some thousand rows; memory does not grow with the file for
   * text. Ends with a `ReportFileError` where the rest cannot be read: what came before is then not
   * all of it.
   */
  rows(): AsyncIterable<RowBatch>;
}
