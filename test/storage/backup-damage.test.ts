import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/storage/backup-file';
import { bytesOf, EMPTY, gzip, PATIENT_MS, sealed, SMALL, SMALL_LINES } from './backup-samples';

const TINY = { ...EMPTY, clicks: SMALL.clicks };
const TINY_TEXT = sealed(SMALL_LINES[0] ?? '', SMALL_LINES[2] ?? '');

/** Each of the bytes with each of its bits turned, one at a time. */
function* flips(bytes: Uint8Array): Generator<[at: number, Uint8Array<ArrayBuffer>]> {
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = new Uint8Array(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      yield [at, flipped];
    }
  }
}

describe('a file that ends too early', () => {
  test(
    'is refused wherever it ends',
    async () => {
      const file = await writeBackup(TINY, 0);
      for (let length = 0; length < file.size; length++) {
        expect(await readBackup(file.slice(0, length))).toEqual({
          ok: false,
          problem: length < 2 ? 'not-gzip' : 'cut-off',
        });
      }
    },
    PATIENT_MS,
  );

  test(
    'is refused wherever it ended before it was packed',
    async () => {
      const text = TINY_TEXT;
      const headLength = text.indexOf('\n') + 1;
      for (let length = 0; length < text.length; length++) {
        expect(await readBackup(gzip(text.slice(0, length)))).toEqual({
          ok: false,
          problem: length < headLength ? 'not-ours' : 'cut-off',
        });
      }
    },
    PATIENT_MS,
  );
});

describe('one bit that is another', () => {
  test(
    'is refused anywhere in the file, or makes no difference',
    async () => {
      const bytes = await bytesOf(await writeBackup(TINY, 0));
      const read = new Set<number>();
      for (const [at, flipped] of flips(bytes)) {
        const reading = await readBackup(new Blob([flipped]));
        if (!reading.ok) continue;
        expect(reading).toEqual({ ok: true, content: TINY, madeAtMs: 0 });
        read.add(at);
      }
      // That it is a text; when, how well and on what it was packed (RFC 1952). Then padding.
      expect([...read]).toEqual(expect.arrayContaining([3, 4, 5, 6, 7, 8, 9]));
    },
    PATIENT_MS,
  );

  test(
    'is refused anywhere in what was packed',
    async () => {
      for (const [, flipped] of flips(Buffer.from(TINY_TEXT))) {
        expect((await readBackup(gzip(flipped))).ok).toBe(false);
      }
    },
    PATIENT_MS,
  );
});

describe('something after the end of the file', () => {
  const file = gzipSync(sealed(...SMALL_LINES));
  const empty = gzipSync('');
  test.each([
    ['a zero', [file, Buffer.alloc(1)]],
    ['zeros', [file, Buffer.alloc(4)]],
    ['many zeros', [file, Buffer.alloc(100_000)]],
    ['a line break', [file, Buffer.from('\n')]],
    ['a text', [file, Buffer.from('hello')]],
    ['the beginning of another file', [file, file.subarray(0, 20)]],
    ['packed nothing', [file, empty]],
    ['a packed line', [file, gzipSync('{}\n')]],
    ['the whole again', [file, file]],
  ])('%s', async (_, parts) => {
    expect((await readBackup(new Blob([Buffer.concat(parts)]))).ok).toBe(false);
  });

  test('the other half, packed by itself', async () => {
    const text = sealed(...SMALL_LINES);
    const halves = [text.slice(0, 300), text.slice(300)].map((half) => gzipSync(half));
    // gzip itself makes one text of them.
    expect(gunzipSync(Buffer.concat(halves)).toString()).toBe(text);
    expect(await readBackup(new Blob(halves.map((half) => new Uint8Array(half))))).toEqual({
      ok: false,
      problem: 'cut-off',
    });
  });
});
