import { execFileSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/storage/backup-file';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import {
  anyContent,
  bytesOf,
  EMPTY,
  gzip,
  sealed,
  PATIENT_MS,
  SMALL,
  SMALL_LINES,
} from './backup-samples';

test(
  'whatever a ledger holds comes back as it was',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyContent,
        fc.nat({ max: Date.UTC(9999, 11, 31) }),
        async (content, madeAtMs) => {
          const file = await writeBackup(content, madeAtMs);
          expect(await readBackup(file)).toStrictEqual({ ok: true, content, madeAtMs });
        },
      ),
    );
  },
  PATIENT_MS,
);

test('the file is gzip of these lines, and will be for as long as the version is 1', async () => {
  const file = await writeBackup(SMALL, 0);
  expect(gunzipSync(await bytesOf(file)).toString()).toBe(sealed(...SMALL_LINES));
});

test('what this version wrote stays readable', async () => {
  const file = gzip(sealed(...SMALL_LINES));
  expect(await readBackup(file)).toStrictEqual({ ok: true, content: SMALL, madeAtMs: 0 });
});

test('rows are read in whatever order they are', async () => {
  const [head = '', ...rows] = SMALL_LINES;
  const file = gzip(sealed(head, ...rows.reverse()));
  expect(await readBackup(file)).toStrictEqual({ ok: true, content: SMALL, madeAtMs: 0 });
});

test('the checksum can be checked in a shell', async () => {
  const file = await writeBackup(SMALL, 0);
  const input = await bytesOf(file);
  const sums = execFileSync('sh', ['-c', 'zcat | head -n -1 | sha256sum'], { input }).toString();
  const [last = ''] = gunzipSync(input).toString().trimEnd().split('\n').slice(-1);
  expect(last).toBe(`{"sha256":"${sums.slice(0, 64)}"}`);
});

test('a ledger of more rows than one piece of the file holds comes back', async () => {
  const foreignArrivals = Array.from({ length: 50_000 }, (_, n) => ({
    marketplace: 'US' as const,
    atMs: n * 7_919,
  }));
  const content = { ...EMPTY, foreignArrivals };
  const file = await writeBackup(content, 0);
  expect(file.size).toBeGreaterThan(200_000);
  expect(await readBackup(file)).toStrictEqual({ ok: true, content, madeAtMs: 0 });
});

test('thousands of long tracking IDs come back', async () => {
  const trackingIds = Array.from({ length: 9_000 }, (_, n) => own('US', `x-${n}`.padEnd(64, 'x')));
  const content = { ...EMPTY, settings: { ...FIRST_SETTINGS, trackingIds } };
  const reading = await readBackup(await writeBackup(content, 0));
  expect(reading).toStrictEqual({ ok: true, content, madeAtMs: 0 });
});
