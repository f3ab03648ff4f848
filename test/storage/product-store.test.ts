import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Asin } from '../../lib/amazon/asin';
import type { BatchId } from '../../lib/reports/report-batch';
import type { ReportRow } from '../../lib/reports/report-row';
import { createSummer } from '../../lib/reports/report-sums';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { createFactsStore } from '../../lib/storage/facts-store';
import { createProductStore } from '../../lib/storage/product-store';
import { createReportStore } from '../../lib/storage/report-store';
import { batchOf, march, marchDay, partOf } from '../reports/batch-samples';
import { freshLedger } from './fresh-ledger';

let connect: ConnectLedger;
beforeEach(() => {
  connect = freshLedger();
});

const asin = (n: number) => `B0${String(n).padStart(8, '0')}` as Asin;

/** An import of so many products, the first of which earned most; made on that day. */
async function imported(name: string, madeOn: number, products: number): Promise<void> {
  const rows = Array.from({ length: products }, (_, n): ReportRow => ({
    ...{ day: marchDay(2), asin: asin(n), name: `product ${n}` },
    ...{ shipped: 1, feesMinor: 1_000 - n, returned: n % 2 },
  }));
  const summer = createSummer();
  rows.forEach((row) => summer.add(row));
  const writer = createReportStore(connect).begin(name as BatchId);
  await writer.write(0, rows);
  const part = partOf({ period: march(1, 31), sums: summer.sums() });
  await writer.commit(batchOf(name, madeOn, [part]));
}

const keys = async () => (await (await connect()).getAllKeys('settings')).sort();

test('without imports there is nothing, and nothing is written', async () => {
  expect(await createProductStore(connect).heads()).toEqual([]);
  expect(await createProductStore(connect).all('US')).toEqual([]);
  expect(await createFactsStore(connect).load()).toEqual([]);
  expect(await keys()).toEqual([]);
});

test('the heads say how many there are and the first of them; all are there to be asked for', async () => {
  await imported('one', 1, 50);
  const [head] = await createProductStore(connect).heads();
  expect(head).toMatchObject({ marketplace: 'US', tellsClicks: false });
  expect(head?.answers.all.count).toBe(50);
  expect(head?.answers.all.first.map((line) => line.asin)).toEqual(
    Array.from({ length: 20 }, (_, n) => asin(n)),
  );
  expect(head?.answers.returned).toMatchObject({ count: 25, first: { length: 20 } });
  expect(head?.answers.clicked).toEqual({ count: 0, first: [] });
  const all = await createProductStore(connect).all('US');
  expect(all).toHaveLength(50);
  expect(all[49]).toEqual({
    ...{ asin: asin(49), name: 'product 49' },
    ...{ shipped: 1, returned: 1, feesMinor: 951 },
  });
});

test('the rows are gone through once for the same imports', async () => {
  await imported('one', 1, 3);
  await createProductStore(connect).heads();
  // Rows that are gone can be read from what was kept alone.
  await (await connect()).clear('reportRows');
  expect((await createProductStore(connect).heads())[0]?.answers.all.count).toBe(3);
  expect(await createProductStore(connect).all('US')).toHaveLength(3);
});

test('what was kept follows each import and each that is undone', async () => {
  const earned = async () =>
    (await createFactsStore(connect).load()).map(({ earnings }) => earnings.total.earnedMinor);
  const count = async () => (await createProductStore(connect).all('US')).length;
  await imported('one', 1, 3);
  expect([await count(), await earned()]).toEqual([3, [2_997]]);
  await imported('two', 2, 2);
  expect([await count(), await earned()]).toEqual([2, [1_999]]);
  await createReportStore(connect).remove('two' as BatchId);
  expect([await count(), await earned()]).toEqual([3, [2_997]]);
});

test('a record that is none of ours is made anew', async () => {
  await imported('one', 1, 3);
  await (await connect()).put('settings', { version: 1, batches: ['other'] }, 'products US');
  await (await connect()).put('settings', 'heads', 'productHeads');
  expect(await createProductStore(connect).all('US')).toHaveLength(3);
  expect(await createProductStore(connect).heads()).toHaveLength(1);
});

test('all of it goes when everything is deleted', async () => {
  await imported('one', 1, 3);
  await createProductStore(connect).heads();
  await createFactsStore(connect).load();
  expect(await keys()).toEqual(['productHeads', 'products US', 'storeFacts']);
  await createDeletionStore(connect).deleteEverything();
  expect(await keys()).toEqual([]);
});
