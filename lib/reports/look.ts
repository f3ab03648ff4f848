import { lookAtLog, type LogLook, type LogSettings } from './click-logs/look-log';
import { createRecogniser, type Recognised } from './recognise';
import type { Header } from './headings';
import type { Cell } from './report-row';
import type { SourceTable } from './source-file';

const SHOWN = 20;

/** What is known of a table after one look at all of it. */
export interface TableLook {
  readonly title: string;
  /** Rows in all, headings among them. */
  readonly rows: number;
  /** Its first rows, as they are. */
  readonly first: readonly (readonly Cell[])[];
  readonly found: Recognised | { readonly unknown: Header | undefined };
  /** Of a log of clicks or a list of links; as a report it is then unknown. */
  readonly log?: LogLook;
}

/** Looks through a table without keeping it. */
export async function lookAt(table: SourceTable, settings: LogSettings): Promise<TableLook> {
  const { own, mappings } = settings;
  const log = await lookAtLog(table, settings);
  const recogniser = createRecogniser(own, mappings);
  const first: (readonly Cell[])[] = [];
  let rows = 0;
  for await (const batch of table.rows()) {
    if (!log) recogniser.look(batch.rows);
    if (first.length < SHOWN) first.push(...batch.rows.slice(0, SHOWN - first.length));
    rows = batch.firstRow + batch.rows.length - 1;
  }
  const found = log ? { unknown: undefined } : recogniser.result();
  return { title: table.title, rows, first, found, ...(log && { log }) };
}
