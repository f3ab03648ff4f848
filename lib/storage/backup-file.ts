import * as v from 'valibot';
import { ROW_KINDS, ROW_PARSERS, type LedgerContent, type RowKind } from './backup-content';

/**
 * A backup is gzip of JSON lines: what it is, one line for each row as `{kind: row}`, and at the end
 * the SHA-256 of all bytes before that last line. `zcat FILE | head -n -1 | sha256sum` agrees.
 */
const FORMAT = 'tagtally-backup';

/** Raised when an older TagTally could not restore the file; what older ones wrote stays readable. */
export const BACKUP_VERSION = 1;

/** Unpacked bytes beyond which a file is not read: about 1.3 million clicks. */
export const MAX_UNPACKED_BYTES = 256 * 2 ** 20;

const LINE_BREAK = 10;

/** A row is a few hundred bytes; a line this long is none of ours. */
const MAX_LINE_LENGTH = 100_000;

/**
 * Why a file cannot be restored. `not-gzip`, `not-ours`: it is something else. `newer`: written by
 * a later TagTally. `too-large`: more than we unpack. `cut-off`: its end is missing, or
 * it does not unpack. `changed`: its
 * checksum does not agree. `bad-row`: a line that no TagTally writes.
 */
export type BackupProblem =
  'not-gzip' | 'not-ours' | 'newer' | 'too-large' | 'cut-off' | 'changed' | 'bad-row';

interface Refused {
  readonly ok: false;
  readonly problem: BackupProblem;
  /** Where, for a `bad-row`. */
  readonly line?: number;
}

export type BackupReading =
  { readonly ok: true; readonly content: LedgerContent; readonly madeAtMs: number } | Refused;

const headSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAtMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
const endSchema = v.strictObject({ sha256: v.pipe(v.string(), v.hexadecimal(), v.length(64)) });

/** @param madeAtMs epoch milliseconds. */
export async function writeBackup(content: LedgerContent, madeAtMs: number): Promise<Blob> {
  const lines = [JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, madeAtMs })];
  for (const kind of ROW_KINDS) {
    for (const row of [content[kind] ?? []].flat()) lines.push(JSON.stringify({ [kind]: row }));
  }
  const body = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const end = `${JSON.stringify({ sha256: await sha256(body) })}\n`;
  const packed = new Blob([body, end]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).blob();
}

/**
 * Reads a file without trusting it: every row is checked, and one that is not what it should be
 * refuses the whole file, because half a backup would pass for a whole one.
 *
 * @param maxBytes unpacked bytes; only tests give another.
 */
export async function readBackup(
  file: Blob,
  maxBytes = MAX_UNPACKED_BYTES,
): Promise<BackupReading> {
  const unpacked = await unpack(file, maxBytes);
  if (!(unpacked instanceof Uint8Array)) return unpacked;
  const endsAt = unpacked.lastIndexOf(LINE_BREAK, -2) + 1;
  const text = decode(unpacked);
  const lines = text?.split('\n') ?? [];
  const head = v.safeParse(v.looseObject({ format: v.literal(FORMAT) }), parseJson(lines[0]));
  if (!head.success) return { ok: false, problem: 'not-ours' };
  const ours = v.safeParse(headSchema, head.output);
  if (Number(head.output['version']) > BACKUP_VERSION) return { ok: false, problem: 'newer' };
  if (!ours.success) return { ok: false, problem: 'bad-row', line: 1 };

  // Ours ends with a line break, and what is after the last one is nothing.
  const isWhole = lines.pop() === '';
  const end = v.safeParse(endSchema, parseJson(lines.pop()));
  if (!isWhole || !end.success) return { ok: false, problem: 'cut-off' };
  if ((await sha256(unpacked.subarray(0, endsAt))) !== end.output.sha256) {
    return { ok: false, problem: 'changed' };
  }
  const content = readRows(lines);
  return typeof content === 'number'
    ? { ok: false, problem: 'bad-row', line: content }
    : { ok: true, content, madeAtMs: ours.output.madeAtMs };
}

/** The rows of all lines but the first, or the number of the first line that is not a row. */
function readRows(lines: readonly string[]): LedgerContent | number {
  const rows: Record<RowKind, unknown[]> = {
    settings: [],
    clicks: [],
    bursts: [],
    foreignArrivals: [],
    links: [],
    products: [],
  };
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const entries = Object.entries(parseJson(line) ?? {});
    const [kind, value] = entries[0] ?? [];
    const isOfKind = kind !== undefined && Object.hasOwn(ROW_PARSERS, kind);
    const row = isOfKind ? ROW_PARSERS[kind as RowKind](value) : undefined;
    if (!row || entries.length !== 1) return index + 1;
    rows[kind as RowKind].push(row);
  }
  const { settings, ...lists } = rows;
  // Each was parsed as its kind.
  return {
    ...lists,
    ...(settings.length > 0 && { settings: settings[0] }),
  } as unknown as LedgerContent;
}

async function unpack(file: Blob, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | Refused> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let lineLength = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
      const lastBreak = value.lastIndexOf(LINE_BREAK);
      lineLength = lastBreak < 0 ? lineLength + value.length : value.length - lastBreak - 1;
      // A bomb is seen by its first long line, long before its size.
      if (size <= maxBytes && lineLength <= MAX_LINE_LENGTH) continue;
      await reader.cancel();
      if (size > maxBytes) return { ok: false, problem: 'too-large' };
      const line = 1 + chunks.reduce((sum, chunk) => sum + countBreaks(chunk), 0);
      return line === 1
        ? { ok: false, problem: 'not-ours' }
        : { ok: false, problem: 'bad-row', line };
    }
  } catch {
    // The one thing that fails here is unpacking.
    return { ok: false, problem: (await isGzip(file)) ? 'cut-off' : 'not-gzip' };
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function countBreaks(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte === LINE_BREAK ? 1 : 0), 0);
}

/** By its first two bytes (RFC 1952). */
async function isGzip(file: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(line: string | undefined): object | undefined {
  if (line === undefined || line.length > MAX_LINE_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
