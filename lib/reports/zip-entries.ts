// The part of zip.js without requests and without its own workers' code.
import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { MAX_TEXT_BYTES, readAll, type ByteSource } from './byte-source';
import { ReportFileError, type FileProblem } from './report-file-error';
import { MAX_TABLES } from './source-table';

/** A workbook has more parts than tables. */
const MAX_ENTRIES = MAX_TABLES;

export interface ZipEntry extends ByteSource {
  /** Bytes it unpacks to, as the directory claims; `bytes` holds it to that. */
  readonly size: number;
}

/**
 * The files in an archive. Unpacking one counts its bytes as they come, checks them against the
 * directory's size and its checksum, and fails where they differ.
 *
 * @throws ReportFileError for what is no archive, has a password or claims too much.
 */
export async function readZip(archive: Blob, name: string): Promise<ZipEntry[]> {
  const reader = new ZipReader(new BlobReader(archive), {
    useWebWorkers: false,
    checkSignature: true,
  });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let size = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entry.encrypted) throw new ReportFileError('encrypted', entry.filename);
      if (entries.length === MAX_ENTRIES) throw new ReportFileError('too-many-tables', name);
      // Two of one name: readers differ in which they take.
      if (names.has(entry.filename)) throw new ReportFileError('damaged', entry.filename);
      names.add(entry.filename);
      size += entry.uncompressedSize;
      if (size > MAX_TEXT_BYTES) throw new ReportFileError('too-large', entry.filename);
      entries.push(zipEntry(entry));
    }
  } catch (error) {
    throw asFileError(error, name);
  }
  return entries;
}

function zipEntry(entry: FileEntry): ZipEntry {
  const { filename: name, uncompressedSize: size } = entry;
  return {
    name,
    size,
    async *bytes() {
      let stream: TransformStreamDefaultController<Uint8Array> | undefined;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => {
          stream = controller;
        },
      });
      const unpacking = entry.getData(writable).then(
        () => undefined,
        (error: unknown) => {
          const failure = asFileError(error, name);
          // What fails before the first byte leaves the stream open.
          stream?.error(failure);
          return failure;
        },
      );
      let count = 0;
      try {
        for await (const chunk of readAll(readable)) {
          count += chunk.length;
          if (count > size) throw new ReportFileError('damaged', name);
          yield chunk;
        }
      } catch (error) {
        throw asFileError(error, name);
      }
      const failure = await unpacking;
      if (failure) throw failure;
      if (count !== size) throw new ReportFileError('damaged', name);
    },
  };
}

const PROBLEMS: readonly (readonly [RegExp, FileProblem])[] = [
  // Its directory comes last.
  [/end of central directory not found/i, 'cut-off'],
  [/encrypt/i, 'encrypted'],
  [/compression method not supported/i, 'unknown-kind'],
];

function asFileError(error: unknown, where: string): ReportFileError {
  if (error instanceof ReportFileError) return error;
  const message = error instanceof Error ? error.message : '';
  const problem = PROBLEMS.find(([pattern]) => pattern.test(message))?.[1] ?? 'damaged';
  return new ReportFileError(problem, where, { cause: error });
}
