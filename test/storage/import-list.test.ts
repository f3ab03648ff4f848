import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { BatchId } from '../../lib/reports/report-batch';
import { importList, rateOffers } from '../../lib/storage/import-list';
import { createReportStore } from '../../lib/storage/report-store';
import { batchOf, marchDay, partOf, sumOf } from '../reports/batch-samples';
import { freshLedger } from './fresh-ledger';

/** A kitchen that pays 5 %, on five days. */
const sums = [1, 2, 3, 4, 5].map((day) => ({
  ...sumOf(day, 'a-20', { shipped: 2, revenueMinor: 20_000, feesMinor: 1_000 }),
  category: 'Kitchen',
}));

test('imports are listed without what they tell, and followed', async () => {
  const connect = freshLedger();
  expect(await importList(connect)).toEqual([]);
  const store = createReportStore(connect);
  await store.begin('one' as BatchId).commit(batchOf('one', 1, [partOf({ sums })]));
  expect(await importList(connect)).toEqual([
    {
      ...{ id: 'one', fileName: 'one.xlsx', digest: 'digest of one', importedAtMs: 1 },
      reports: [{ kind: 'earnings', marketplace: 'US' }],
    },
  ]);
  await store.remove('one' as BatchId);
  expect(await importList(connect)).toEqual([]);
});

test.each(['garbled', 7, null, {}])('a record that holds %j is made anew', async (value) => {
  const connect = freshLedger();
  await createReportStore(connect)
    .begin('one' as BatchId)
    .commit(batchOf('one', 1, [partOf({ sums })]));
  const list = await importList(connect);
  const db = await connect();
  const kept = (await db.get('settings', 'imports')) as object;
  await db.put('settings', { ...kept, value }, 'imports');
  expect(await importList(connect)).toEqual(list);
});

test('a rate that is offered is found anew when rates or the day are others', async () => {
  const connect = freshLedger();
  await createReportStore(connect)
    .begin('one' as BatchId)
    .commit(batchOf('one', 1, [partOf({ sums })]));
  const [offer] = await rateOffers(connect, [], marchDay(20));
  expect(offer).toMatchObject({ category: 'Kitchen', paidBp: 500, items: 10 });
  expect(offer?.to).toBeUndefined();
  if (!offer) throw new Error('nothing offered');
  const { marketplace, key, from, paidBp: rateBp } = offer;
  expect(await rateOffers(connect, [{ marketplace, key, from, rateBp }], marchDay(20))).toEqual([]);
  const [past] = await rateOffers(connect, [], '2026-12-01' as typeof from);
  expect(past?.to).toBe(marchDay(5));
});
