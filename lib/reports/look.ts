import type { OwnTrackingId } from '../amazon/tracking-id';
import { createRecogniser, type Recognised } from './recognise';
import type { Header } from './headings';
import type { ReportMapping } from './report-mapping';
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
}

/** Looks through a table without keeping it. */
export async function lookAt(
  table: SourceTable,
  own: readonly OwnTrackingId[],
  mappings: readonly ReportMapping[],
): Promise<TableLook> {
  const recogniser = createRecogniser(own, mappings);
  const first: (readonly Cell[])[] = [];
  let rows = 0;
  for await (const batch of table.rows()) {
    recogniser.look(batch.rows);
    if (first.length < SHOWN) first.push(...batch.rows.slice(0, SHOWN - first.length));
    rows = batch.firstRow + batch.rows.length - 1;
  }
  return { title: table.title, rows, first, found: recogniser.result() };
}
