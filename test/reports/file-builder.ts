import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { openReportFile, type OpenedFile } from '../../lib/reports/source-file';
import type { Cell } from '../../lib/reports/report-row';

/** Files as they are and as they should not be, built by hand; every figure in them is invented. */

export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, order: 'le' | 'be'): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
}

/** Text of Western Europe in one byte a character. */
export function latin1(text: string): Bytes {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function gzip(bytes: Uint8Array): Bytes {
  return new Uint8Array(gzipSync(bytes));
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An entry of an archive, and what its headers are to say instead of the truth. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Unpacked size in both headers. */
  readonly claimed?: number;
}

export function zip(entries: readonly Entry[], comment = ''): Bytes {
  const files: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = utf8(entry.name);
    const packed = entry.isStored ? entry.bytes : deflateRawSync(entry.bytes);
    const shared = new DataView(new ArrayBuffer(26));
    shared.setUint16(0, 20, true);
    shared.setUint16(2, entry.flags ?? 0x800, true);
    shared.setUint16(4, entry.method ?? (entry.isStored ? 0 : 8), true);
    shared.setUint32(6, 0x5a21_0000, true);
    shared.setUint32(10, entry.crc ?? crc32(entry.bytes), true);
    shared.setUint32(14, packed.length, true);
    shared.setUint32(18, entry.claimed ?? entry.bytes.length, true);
    shared.setUint16(22, name.length, true);
    const both = new Uint8Array(shared.buffer);
    const at = new DataView(new ArrayBuffer(14));
    at.setUint32(10, offset, true);
    const file = joined(utf8('PK\x03\x04'), both, name, packed);
    files.push(file);
    directory.push(joined(utf8('PK\x01\x02\x14\x00'), both, new Uint8Array(at.buffer), name));
    offset += file.length;
  }
  const listing = joined(...directory);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, entries.length, true);
  end.setUint16(6, entries.length, true);
  end.setUint32(8, listing.length, true);
  end.setUint32(12, offset, true);
  end.setUint16(16, comment.length, true);
  return joined(...files, listing, utf8('PK\x05\x06'), new Uint8Array(end.buffer), utf8(comment));
}

export function text(name: string, content: string): Entry {
  return { name, bytes: utf8(content) };
}

export interface Sheet {
  readonly name: string;
  /** XML of the rows, or cells to make it of. */
  readonly rows: string | readonly (readonly Cell[])[];
}

export function workbookParts(sheets: readonly Sheet[]): Entry[] {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${types}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    text('[Content_Types].xml', '<Types/>'),
    text('xl/_rels/workbook.xml.rels', `<Relationships>${links.join('')}</Relationships>`),
    text(
      'xl/workbook.xml',
      `<workbook xmlns:r="${types}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    text(
      'xl/styles.xml',
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    ...sheets.map(({ rows }, index) =>
      text(
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${typeof rows === 'string' ? rows : rows.map(rowXml).join('')}</sheetData></worksheet>`,
      ),
    ),
  ];
}

export function workbook(sheets: readonly Sheet[]): Bytes {
  return zip(workbookParts(sheets));
}

function rowXml(cells: readonly Cell[], index: number): string {
  const xml = cells.map((cell, column) => {
    const place = `${columnName(column)}${index + 1}`;
    if (cell === null) return '';
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${xml.join('')}</row>`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What a file of old Excel or of one with a password begins with. */
export function ole(content: Uint8Array): Bytes {
  return joined(
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    new Uint8Array(504),
    content,
  );
}

export function openBytes(bytes: Uint8Array | Blob, name = 'report'): Promise<OpenedFile> {
  return openReportFile(bytes instanceof Blob ? bytes : new Blob([bytes as Bytes]), name);
}

/** All rows by title; throws where the file cannot be opened. */
export async function tablesOf(
  bytes: Uint8Array | Blob,
  name?: string,
): Promise<Record<string, (readonly Cell[])[]>> {
  const opened = await openBytes(bytes, name);
  if (!opened.ok) throw new Error(`${opened.problem}: ${opened.where}`);
  const tables: Record<string, (readonly Cell[])[]> = {};
  for (const table of opened.tables) {
    const rows: (readonly Cell[])[] = [];
    for await (const batch of table.rows()) {
      if (batch.firstRow !== rows.length + 1) throw new Error(`row ${batch.firstRow} out of order`);
      rows.push(...batch.rows);
    }
    tables[table.title] = rows;
  }
  return tables;
}

/** The rows of a file's only table. */
export async function rowsOf(
  bytes: Uint8Array | Blob,
  name?: string,
): Promise<(readonly Cell[])[]> {
  const all = Object.values(await tablesOf(bytes, name));
  if (all.length !== 1 || !all[0]) throw new Error(`${all.length} tables`);
  return all[0];
}

/** What keeps a file from being read, wherever it shows: `problem where`. */
export async function problemOf(bytes: Uint8Array | Blob, name?: string): Promise<string> {
  const opened = await openBytes(bytes, name);
  if (!opened.ok) return `${opened.problem} ${opened.where}`;
  for (const table of opened.tables) {
    try {
      for await (const _batch of table.rows());
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ReportFileError')) throw error;
      return error.message.replace(':', '');
    }
  }
  return 'none';
}
