import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';

/** A ledger as version 2 made it, written out so that it stays what it was. */
async function makeLedger2(name: string) {
  const db = await openDB(name, 2, {
    upgrade: (made) => {
      made.createObjectStore('clicks', { keyPath: 'id' }).createIndex('atMs', 'atMs');
      made.createObjectStore('products', { keyPath: ['marketplace', 'asin'] });
      made.createObjectStore('settings');
      made.createObjectStore('bursts', { keyPath: ['marketplace', 'trackingId', 'minuteMs'] });
      made.createObjectStore('foreignArrivals', { keyPath: ['marketplace', 'atMs'] });
      made.createObjectStore('links', { keyPath: 'id' }).createIndex('atMs', 'atMs');
      made.createObjectStore('rollups', { keyPath: 'key' });
      made.createObjectStore('deletions', { keyPath: 'deletedAtMs' });
    },
  });
  const click = {
    id: 'a0000000',
    atMs: Date.UTC(2026, 10, 22, 12),
    source: 'browser',
    marketplace: 'US',
    trackingId: 'mine-20',
  };
  const link = {
    id: 'b0000000',
    atMs: Date.UTC(2026, 10, 22, 12),
    text: 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20',
    marketplace: 'US',
    trackingId: 'mine-20',
    asin: 'B0EXAMPL01',
  };
  const rollup = { key: ['2026-11-22', 'US', 'mine-20', '', 'browser'], clicks: 1 };
  await db.put('clicks', click);
  await db.put('links', link);
  await db.put('rollups', rollup);
  db.close();
  return { click, link, rollup };
}

test('a ledger of version 2 keeps its rows and takes reports from now on', async () => {
  const name = freshName();
  const before = await makeLedger2(name);
  const connect = createLedgerConnection(name);
  const db = await connect();
  expect(db.version).toBe(LEDGER_VERSION);
  expect(await db.getAll('clicks')).toEqual([before.click]);
  expect(await db.getAll('links')).toEqual([before.link]);
  expect(await db.getAll('rollups')).toEqual([before.rollup]);
  expect(await db.count('reportBatches')).toBe(0);
  expect((await createRollupStore(connect).check()).wrong).toBe(0);
});
