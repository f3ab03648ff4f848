import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { ReportFileError } from './report-file-error';
import type { Cell } from './report-row';
import { createSheetCheck } from './sheet-check';
import { MAX_TABLES, type SourceTable } from './source-table';
import type { ZipEntry } from './zip-entries';

const MAX_WORKBOOK_BYTES = 128 * 1024 * 1024;
const BATCH_ROWS = 2000;

/** Whether these are the parts of an Office file, and of a workbook. */
export function officeKindOf(entries: readonly ZipEntry[]): 'workbook' | 'other' | undefined {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return undefined;
  return names.has('xl/workbook.xml') ? 'workbook' : 'other';
}

/** The sheets of a workbook. */
export async function workbookTables(
  entries: readonly ZipEntry[],
  name: string,
): Promise<SourceTable[]> {
  const workbook = await repack(entries, name);
  const sheets = await readXlsxFile(workbook, { trim: false }).catch((error: unknown) => {
    throw new ReportFileError('damaged', name, { cause: error });
  });
  if (sheets.length > MAX_TABLES) throw new ReportFileError('too-many-tables', name);
  const tables: SourceTable[] = [];
  for (const { sheet, data } of sheets as {
    sheet: string;
    data?: readonly (readonly unknown[])[];
  }[]) {
    // A sheet that is a chart has none.
    if (data) tables.push(sheetTable(sheet, data));
  }
  return tables;
}

/**
 * The library that reads workbooks has its own way to unpack them, which believes the sizes that a
 * file claims, and starts workers from blobs, which the extension's policy forbids. So every part is
 * unpacked here, checked, and handed over in an archive that needs no unpacking.
 */
async function repack(entries: readonly ZipEntry[], name: string): Promise<Blob> {
  // The library reads no others.
  const parts = entries.filter((entry) => /\.xml(?:\.rels)?$/.test(entry.name));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > MAX_WORKBOOK_BYTES) throw new ReportFileError('too-large', name);
  const check = createSheetCheck();
  const unpacked: Record<string, Uint8Array> = {};
  for (const part of parts) {
    const bytes = new Uint8Array(part.size);
    let filled = 0;
    for await (const chunk of part.bytes()) {
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
    const problem = check(new TextDecoder().decode(bytes));
    if (problem) throw new ReportFileError(problem, part.name);
    unpacked[part.name] = bytes;
  }
  // The time of the parts is no matter, but it would be the clock's.
  const packed = zipSync(unpacked, { level: 0, mtime: new Date(2000, 0, 1) });
  return new Blob([packed]);
}

function sheetTable(title: string, data: readonly (readonly unknown[])[]): SourceTable {
  return {
    title,
    // eslint-disable-next-line @typescript-eslint/require-await -- the rows are here already
    async *rows() {
      for (let from = 0; from < data.length; from += BATCH_ROWS) {
        const rows = data.slice(from, from + BATCH_ROWS).map((row) => row.map(toCell));
        yield { firstRow: from + 1, rows };
      }
    },
  };
}

/** Formulas come as the value that was stored with them, or as nothing. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().slice(0, 10);
  return null;
}
