import type { TableRow } from '../../components/sortable-table';
import { saveFile } from '../../lib/platform/save-file';

/** Hands the user a table as a CSV file. @param name what the table is of, such as `by-page`. */
export async function saveTable(name: string, rows: readonly TableRow[]): Promise<void> {
  // Loaded only when it is asked for: it is as large as the rest of a page.
  const { tableAsCsv } = await import('../../lib/storage/csv-export');
  saveFile(new Blob([tableAsCsv(rows)], { type: 'text/csv' }), `tagtally-${name}.csv`);
}
