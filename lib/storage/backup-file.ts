import type { LedgerContent } from './backup-content';
import { backupLines, createLineReader, endLine, type Refused } from './backup-lines';

/** Unpacked bytes beyond which a file is not read: about 1.3 million clicks. */
export const MAX_UNPACKED_BYTES = 256 * 2 ** 20;

/** Unpacking may hand out at once all that a piece holds: up to a thousand times its size. */
const PIECE_BYTES = 16_384;

export type BackupReading =
  { readonly ok: true; readonly content: LedgerContent; readonly madeAtMs: number } | Refused;

/**
 * A backup as the file to be saved: gzip of `backupLines`, and at the end their checksum.
 * `zcat FILE | head -n -1 | sha256sum` agrees.
 *
 * @param madeAtMs epoch milliseconds.
 */
export async function writeBackup(content: LedgerContent, madeAtMs: number): Promise<Blob> {
  const lines = new Blob([backupLines(content, madeAtMs)]);
  const whole = new Blob([lines, endLine(await sha256(lines))]);
  return new Response(whole.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/**
 * Reads a file without trusting it, and unpacks no more of it than it takes to find something wrong.
 *
 * @param maxBytes unpacked bytes; only tests give another.
 * @throws the browser's own error if the file itself cannot be read.
 */
export async function readBackup(
  file: Blob,
  maxBytes = MAX_UNPACKED_BYTES,
): Promise<BackupReading> {
  if (!(await isGzip(file))) return { ok: false, problem: 'not-gzip' };
  const reader = createLineReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const unpacking = file
    .stream()
    .pipeThrough(inPieces())
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  for (;;) {
    const next = await unpacking.read().catch(() => undefined);
    if (!next) return { ok: false, problem: 'cut-off' };
    if (next.done) break;
    size += next.value.length;
    chunks.push(next.value);
    const refused: Refused | undefined =
      size > maxBytes ? { ok: false, problem: 'too-large' } : reader.take(next.value);
    if (!refused) continue;
    await unpacking.cancel();
    return refused;
  }
  const read = reader.finish();
  if (!read.ok) return read;
  // Not everything that unpacks gzip minds what stands after its end.
  if ((await packedSize(file)) !== size) return { ok: false, problem: 'cut-off' };
  const { content, madeAtMs } = read;
  const lines = new Blob(chunks).slice(0, size - endLine(read.sha256).length);
  return (await sha256(lines)) === read.sha256
    ? { ok: true, content, madeAtMs }
    : { ok: false, problem: 'changed' };
}

/** By its first two bytes (RFC 1952). */
async function isGzip(file: Blob): Promise<boolean> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b;
}

/** How many bytes were packed, by the last four of the file (RFC 1952). */
async function packedSize(file: Blob): Promise<number> {
  return new DataView(await file.slice(-4).arrayBuffer()).getUint32(0, true);
}

function inPieces(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
        controller.enqueue(chunk.subarray(from, from + PIECE_BYTES));
      }
    },
  });
}

async function sha256(text: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await text.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
