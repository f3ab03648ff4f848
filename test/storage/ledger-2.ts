import { openDB } from 'idb';

/** A ledger as version 2 made it, written out so that it stays what it was. */
export async function makeLedger2(name: string) {
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
