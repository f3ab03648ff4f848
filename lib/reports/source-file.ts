import {
  blobSource,
  gunzipped,
  MAX_TEXT_BYTES,
  readBlob,
  readHead,
  sizeOf,
  type ByteSource,
} from './byte-source';
import { isJson, jsonTable } from './click-logs/json-table';
import { isPrettyLinks, prettyLinksTable } from './click-logs/pretty-links-table';
import { isEncryptedOle, isWebPage, kindOf } from './file-kind';
import { ReportFileError, type FileProblem } from './report-file-error';
import type { SourceTable } from './source-table';
import { textOf, textOfHead } from './text-encoding';
import { textTable } from './text-table';
import { officeKindOf, workbookTables } from './workbook';
import { feedTable, isFeed } from './xml-feed';
import { readZip, type ZipEntry } from './zip-entries';

export { ReportFileError, type FileProblem } from './report-file-error';
export type { RowBatch, SourceTable } from './source-table';

export type OpenedFile =
  | { readonly ok: true; readonly tables: readonly SourceTable[] }
  | { readonly ok: false; readonly problem: FileProblem; readonly where: string };

/**
 * Opens whatever an Associate has of Amazon's reports and of clicks: a workbook, CSV, tab-separated
 * text, the XML of the old data feeds, JSON of shorteners; plain, gzipped, or several in a ZIP. What a file is shows in its bytes,
 * never in its name.
 *
 * @param name of the file, for titles and messages.
 */
export async function openReportFile(file: Blob, name: string): Promise<OpenedFile> {
  try {
    const tables = await open(blobSource(file, name), file);
    return tables.length > 0 ? { ok: true, tables } : { ok: false, problem: 'empty', where: name };
  } catch (error) {
    if (!(error instanceof ReportFileError)) throw error;
    return { ok: false, problem: error.problem, where: error.where };
  }
}

/** @param file is undefined for what came out of a package: in there, another is refused. */
async function open(source: ByteSource, file: Blob | undefined): Promise<SourceTable[]> {
  const { name } = source;
  if (file && file.size > MAX_TEXT_BYTES) throw new ReportFileError('too-large', name);
  const head = await readHead(source, 64 * 1024);
  const kind = kindOf(head);
  switch (kind) {
    case 'empty':
    case 'pdf':
      throw new ReportFileError(kind, name);
    case 'binary':
      throw new ReportFileError('unknown-kind', name);
    case 'ole':
      throw new ReportFileError((await isEncryptedOle(source)) ? 'encrypted' : 'legacy-xls', name);
    case 'gzip':
      if (!file) throw new ReportFileError('unknown-kind', name);
      return open(gunzipped(source), undefined);
    case 'zip':
      return openZip(source, file);
    case 'text':
      return openText(source, head);
  }
}

async function openZip(source: ByteSource, file: Blob | undefined): Promise<SourceTable[]> {
  const { name } = source;
  const entries = await readZip(file ?? (await readBlob(source, MAX_TEXT_BYTES)), name);
  const office = officeKindOf(entries);
  if (office === 'workbook') return withRows(await workbookTables(entries, name));
  if (office === 'other' || !file) throw new ReportFileError('unknown-kind', name);
  const tables: SourceTable[] = [];
  const budget = { bytes: MAX_TEXT_BYTES };
  for (const entry of entries) {
    if (await isMacLitter(entry)) continue;
    const content = await unpackedEntry(entry, budget);
    const title = baseName(content.name);
    for (const table of await open(content, undefined)) {
      tables.push(table.title === title ? table : { ...table, title: `${title}: ${table.title}` });
    }
  }
  return tables;
}

/**
 * A file of an archive, without the gzip that the old data feeds are in. What these unpack to stands
 * nowhere, so it is counted first: together they may hold what one file may.
 */
async function unpackedEntry(entry: ZipEntry, budget: { bytes: number }): Promise<ByteSource> {
  if (kindOf(await readHead(entry, 8)) !== 'gzip') return entry;
  const content = gunzipped(entry, budget.bytes);
  budget.bytes -= await sizeOf(content);
  return content;
}

/** Notes on icons and forks that a Mac packs along. */
async function isMacLitter(entry: ZipEntry): Promise<boolean> {
  const [first, second, third, fourth, fifth] = await readHead(entry, 8);
  const isFork = first === 0 && second === 5 && third === 0x16 && fourth === 7;
  const isFolder = first === 0 && second === 0 && third === 0 && fourth === 1 && fifth === 0x42;
  return isFork || isFolder;
}

async function openText(source: ByteSource, head: Uint8Array): Promise<SourceTable[]> {
  const sample = textOfHead(head, source.name).trimStart() || (await firstText(source));
  if (sample === '') throw new ReportFileError('empty', source.name);
  if (isWebPage(sample)) throw new ReportFileError('web-page', source.name);
  if (isPrettyLinks(sample)) return [prettyLinksTable(source, baseName(source.name))];
  if (isJson(sample)) return [await jsonTable(source, baseName(source.name), sample)];
  if (isFeed(sample)) return [await feedTable(source, baseName(source.name))];
  // No table begins like that, and any other XML does.
  if (/^<[?!a-z]/i.test(sample)) throw new ReportFileError('unknown-kind', source.name);
  return [textTable(source, baseName(source.name), sample)];
}

/** The first piece of text that is more than blanks, from its beginning. */
async function firstText(source: ByteSource): Promise<string> {
  for await (const piece of textOf(source)) {
    const text = piece.trimStart();
    if (text !== '') return text;
  }
  return '';
}

/** None where all of a workbook's sheets are empty. */
async function withRows(tables: readonly SourceTable[]): Promise<SourceTable[]> {
  for (const table of tables) {
    for await (const _batch of table.rows()) return [...tables];
  }
  return [];
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
