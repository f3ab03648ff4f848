import { createGzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_UNPACKED_BYTES, readBackup } from '../../lib/storage/backup-file';
import { gzip, sealed, SMALL_LINES } from './backup-samples';

const MEGABYTE = 2 ** 20;
const [HEAD = '', , , , FOREIGN = ''] = SMALL_LINES;

/** Bytes that came out of unpacking. */
let unpacked = 0;
/** The most that went into it at once. */
let largestPiece = 0;

beforeEach(() => {
  unpacked = 0;
  largestPiece = 0;
  const Original = DecompressionStream;
  vi.stubGlobal(
    'DecompressionStream',
    class {
      readonly writable: WritableStream;
      readonly readable: ReadableStream;
      constructor() {
        const before = passing((bytes) => (largestPiece = Math.max(largestPiece, bytes)));
        const after = passing((bytes) => (unpacked += bytes));
        this.writable = before.writable;
        this.readable = before.readable.pipeThrough(new Original('gzip')).pipeThrough(after);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function passing(note: (bytes: number) => void) {
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      note(chunk.length);
      controller.enqueue(chunk);
    },
  });
}

/** Packs a beginning and then one megabyte again and again. */
async function bomb(start: string, megabyte: Buffer, times: number): Promise<Blob> {
  const packer = createGzip({ level: 1 });
  const parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  const packed = new Promise((resolve) => packer.on('end', resolve));
  packer.write(start);
  for (let n = 0; n < times; n++) {
    await new Promise((resolve) => packer.write(megabyte, resolve));
  }
  packer.end();
  await packed;
  return new Blob([Buffer.concat(parts)]);
}

describe('a bomb', () => {
  test.each([
    ['zeros', '', Buffer.alloc(MEGABYTE), 1_024, { problem: 'not-ours' }],
    ['empty lines', '', Buffer.alloc(MEGABYTE, '\n'), 300, { problem: 'not-ours' }],
    ['empty objects', '', Buffer.alloc(MEGABYTE, '{}\n'), 300, { problem: 'not-ours' }],
    ['zeros in a row', `${HEAD}\n`, Buffer.alloc(MEGABYTE), 300, { problem: 'bad-row', line: 2 }],
    [
      'empty lines after a head',
      `${HEAD}\n`,
      Buffer.alloc(MEGABYTE, '\n'),
      300,
      { problem: 'bad-row', line: 2 },
    ],
    [
      'the same row again and again',
      `${HEAD}\n`,
      Buffer.alloc(MEGABYTE, `${FOREIGN}\n`),
      300,
      { problem: 'bad-row', line: 3 },
    ],
    [
      'a checksum again and again',
      sealed(HEAD),
      Buffer.alloc(MEGABYTE, sealed().trimStart()),
      300,
      { problem: 'bad-row', line: 3 },
    ],
  ])('of %s is refused before it goes off', async (_, start, megabyte, times, refusal) => {
    const file = await bomb(start, megabyte, times);
    expect(await readBackup(file)).toEqual({ ok: false, ...refusal });
    expect(unpacked).toBeLessThan(20 * MEGABYTE);
    expect(largestPiece).toBeLessThan(100_000);
  });
});

describe('more than we unpack', () => {
  const text = sealed(...SMALL_LINES);

  test('is as much as a user of many years has', () => {
    const click = (SMALL_LINES[2] ?? '').length + 40;
    expect(MAX_UNPACKED_BYTES / click).toBeGreaterThan(1_000_000);
  });

  test.each([
    [0, true],
    [-1, false],
  ])('begins where the limit is: %i bytes from it', async (more, ok) => {
    const reading = await readBackup(gzip(text), text.length + more);
    expect(reading).toMatchObject(ok ? { ok } : { ok, problem: 'too-large' });
  });

  test('is not unpacked, though every row is one', async () => {
    const rows = Array.from({ length: 50_000 }, (_, n) =>
      FOREIGN.replace('1795348800000', String(n)),
    );
    const file = gzip(sealed(HEAD, ...rows));
    expect(await readBackup(file, MEGABYTE)).toEqual({ ok: false, problem: 'too-large' });
    expect(unpacked).toBeLessThan(3 * MEGABYTE);
  });
});
