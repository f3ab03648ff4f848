import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { storeDay } from '../../lib/amazon/store-day';
import type { BatchId, ReportBatch } from '../../lib/reports/report-batch';
import type { ReportRow } from '../../lib/reports/report-row';
import { createSummer } from '../../lib/reports/report-sums';
import { readBackup, writeBackup } from '../../lib/storage/backup-file';
import { createBackupStore } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createReportStore, type ReportStore } from '../../lib/storage/report-store';
import type { PackedRows } from '../../lib/storage/row-pack';
import { trackingId } from '../amazon/samples';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';

let connect: ConnectLedger;
let store: ReportStore;

beforeEach(() => {
  connect = freshLedger();
  store = createReportStore(connect);
});

const id = (text: string) => text.padEnd(8, '0') as BatchId;

function rows(count: number): ReportRow[] {
  return Array.from({ length: count }, (_, n) => ({
    day: storeDay('US', NOON_MS),
    trackingId: trackingId('mine-20'),
    asin: undefined,
    category: n % 2 === 0 ? 'Kitchen' : undefined,
    shipped: 1,
    feesMinor: n,
  }));
}

function batch(batchId: BatchId, all: readonly ReportRow[]): ReportBatch {
  const summer = createSummer();
  all.forEach(summer.add);
  const part = { kind: 'earnings', title: 'Fee-Earnings', marketplace: 'US' } as const;
  return {
    ...{ id: batchId, fileName: 'report.csv', digest: 'a'.repeat(64) },
    ...{ importedAtMs: NOON_MS, madeAtMs: NOON_MS },
    parts: [{ ...part, period: undefined, rows: all.length, rejected: 0, sums: summer.sums() }],
  };
}

async function imported(batchId: BatchId, count: number): Promise<ReportRow[]> {
  const all = rows(count);
  const writer = store.begin(batchId);
  await writer.write(0, all.slice(0, 1));
  await writer.write(0, all.slice(1));
  await writer.commit(batch(batchId, all));
  return all;
}

async function readAll(batchId: BatchId): Promise<ReportRow[]> {
  const all: ReportRow[] = [];
  for await (const some of store.rows(batchId, 0)) all.push(...some);
  return all;
}

test('an import comes back with all its rows, in their order', async () => {
  const all = await imported(id('a'), 2_500);
  expect(await readAll(id('a'))).toEqual(all);
  expect(await store.batches()).toEqual([batch(id('a'), all)]);
});

test('nothing of it counts before it is committed, and what was broken off is removed', async () => {
  await imported(id('a'), 3);
  await store.begin(id('b')).write(0, rows(5));
  await store.begin(id('c')).write(0, rows(5));
  expect((await store.batches()).map((each) => each.id)).toEqual([id('a')]);
  await store.removeLeftovers();
  expect(await readAll(id('a'))).toHaveLength(3);
  expect(await readAll(id('b'))).toEqual([]);
  expect(await readAll(id('c'))).toEqual([]);
});

test('rows that were kept before they were packed are read as they are', async () => {
  const all = rows(3);
  const db = await connect();
  await db.put('reportRows', { batchId: id('a'), part: 0, pack: 0, rows: all });
  await store.begin(id('a')).commit(batch(id('a'), all));
  expect(await readAll(id('a'))).toEqual(all);
  const { content, unreadable } = await createBackupStore(connect).content();
  expect(content.reportRows).toMatchObject([{ rows: all }]);
  expect(unreadable).toBe(0);
});

test('a pack that is damaged is counted as such, and the others are saved', async () => {
  await imported(id('a'), 3);
  const db = await connect();
  const damaged = '{"count":3' as PackedRows;
  await db.put('reportRows', { batchId: id('a'), part: 0, pack: 9, rows: damaged });
  const { content, unreadable } = await createBackupStore(connect).content();
  expect(content.reportRows).toHaveLength(2);
  expect(unreadable).toBe(1);
});

test('what could not be kept is told before the import counts', async () => {
  const writer = store.begin(id('a'));
  const db = await connect();
  vi.spyOn(db, 'put').mockRejectedValueOnce(new Error('the disk is full'));
  await writer.write(0, rows(5));
  await expect(writer.commit(batch(id('a'), rows(5)))).rejects.toThrow('the disk is full');
  expect(await store.batches()).toEqual([]);
});

test('undoing takes an import out with all its rows, and no other', async () => {
  await imported(id('a'), 3);
  await imported(id('b'), 4);
  await store.remove(id('a'));
  expect((await store.batches()).map((each) => each.id)).toEqual([id('b')]);
  expect(await readAll(id('a'))).toEqual([]);
  expect(await readAll(id('b'))).toHaveLength(4);
});

test.each([0, 1, 1_000, 1_001])(
  'a backup brings an import of %i rows back, sums and all',
  async (count) => {
    const all = await imported(id('a'), count);
    await store.begin(id('b')).write(0, rows(5));
    const { content } = await createBackupStore(connect).content();
    const reading = await readBackup(await writeBackup(content, NOON_MS));
    if (!reading.ok) throw new Error(reading.problem);

    connect = freshLedger();
    store = createReportStore(connect);
    const backup = createBackupStore(connect);
    expect((await backup.preview(reading.content)).imports).toEqual({ inFile: 1, missing: 1 });
    await backup.restore(reading.content, 'merge');
    await backup.restore(reading.content, 'merge');
    expect(await store.batches()).toEqual([batch(id('a'), all)]);
    expect(await readAll(id('a'))).toEqual(JSON.parse(JSON.stringify(all)));
    expect((await backup.preview(reading.content)).imports.missing).toBe(0);
  },
);
