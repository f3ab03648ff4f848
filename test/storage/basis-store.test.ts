import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { loggedPart } from '../../lib/reports/click-logs/log-coverage';
import { countedSums } from '../../lib/reports/counting';
import { reportBases } from '../../lib/reports/report-basis';
import type { BatchId, ReportBatch } from '../../lib/reports/report-batch';
import { createBasisStore, type BasisStore } from '../../lib/storage/basis-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { createLogStore } from '../../lib/storage/log-store';
import { createReportStore } from '../../lib/storage/report-store';
import { batchOf, partOf, sumOf } from '../reports/batch-samples';
import { logged } from '../clicks/log-samples';
import { freshLedger } from './fresh-ledger';
import { importLog, logBatch } from './log-samples';

let connect: ConnectLedger;
let basis: BasisStore;
const make = vi.fn((batches: readonly ReportBatch[]) =>
  Promise.resolve(reportBases(countedSums(batches))),
);

beforeEach(() => {
  connect = freshLedger();
  make.mockClear();
  basis = createBasisStore(connect, make);
});

const imported = (name: string, day: number, feesMinor: number) =>
  createReportStore(connect)
    .begin(name as BatchId)
    .commit(
      batchOf(name, day, [partOf({ sums: [sumOf(day, 'a-20', { shipped: 1, feesMinor })] })]),
    );
const earned = async () => (await basis.load()).map(({ earnedMinor }) => earnedMinor);

test('without imports there is none, and nothing is written', async () => {
  expect(await basis.load()).toEqual([]);
  expect(make).not.toHaveBeenCalled();
  expect(await (await connect()).getAllKeys('settings')).toEqual([]);
});

test('is made once for the same imports, by whoever asks', async () => {
  await imported('one', 1, 100);
  expect(await earned()).toEqual([100]);
  expect(await earned()).toEqual([100]);
  expect(await createBasisStore(connect, make).load()).toHaveLength(1);
  expect(make).toHaveBeenCalledTimes(1);
});

test('follows each import and each that is undone', async () => {
  await imported('one', 1, 100);
  await earned();
  await imported('two', 2, 20);
  expect(await earned()).toEqual([20]);
  await createReportStore(connect).remove('two' as BatchId);
  expect(await earned()).toEqual([100]);
  await createReportStore(connect).remove('one' as BatchId);
  expect(await earned()).toEqual([]);
});

test.each([
  ['of another version', { version: 0, batches: ['one'], bases: [] }],
  ['that is none of ours', 'basis'],
  ['of other imports', { version: 1, batches: ['two'], bases: [] }],
])('a record %s is made anew', async (_, record) => {
  await imported('one', 1, 100);
  await (await connect()).put('settings', record, 'reportBasis');
  expect(await earned()).toEqual([100]);
});

test('goes with everything when everything is deleted', async () => {
  await imported('one', 1, 100);
  await earned();
  await createDeletionStore(connect).deleteEverything();
  expect(await (await connect()).get('settings', 'reportBasis')).toBeUndefined();
});

test('follows click logs, imported, undone and deleted', async () => {
  const logs = createLogStore(connect);
  const store = createBasisStore(connect);
  const clicks = async () =>
    (await store.load()).map(({ spans }) => loggedPart(spans)?.clicks ?? 0);
  await importLog(logs, 'a', [logged('2024-09-01', { clicks: 7 }), logged('2024-09-03')]);
  expect(await clicks()).toEqual([8]);
  await importLog(logs, 'b', [logged('2024-09-02')]);
  expect(await clicks()).toEqual([9]);
  await logs.remove(logBatch('b').id);
  expect(await clicks()).toEqual([8]);
  const noon = Date.UTC(2024, 8, 2, 12);
  const { deletedAtMs } = await createDeletionStore(connect).deleteBetween(0, noon, noon);
  expect(await clicks()).toEqual([1]);
  await createDeletionStore(connect).undo(deletedAtMs);
  expect(await clicks()).toEqual([8]);
  await logs.remove(logBatch('a').id);
  expect(await clicks()).toEqual([]);
});
