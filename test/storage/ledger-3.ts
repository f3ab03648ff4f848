import { openDB } from 'idb';

/** A ledger as version 3 made it, written out so that it stays what it was. */
export async function makeLedger3(name: string) {
  const db = await openDB(name, 3, {
    upgrade: (made) => {
      made.createObjectStore('clicks', { keyPath: 'id' }).createIndex('atMs', 'atMs');
      made.createObjectStore('products', { keyPath: ['marketplace', 'asin'] });
      made.createObjectStore('settings');
      made.createObjectStore('bursts', { keyPath: ['marketplace', 'trackingId', 'minuteMs'] });
      made.createObjectStore('foreignArrivals', { keyPath: ['marketplace', 'atMs'] });
      made.createObjectStore('links', { keyPath: 'id' }).createIndex('atMs', 'atMs');
      made.createObjectStore('rollups', { keyPath: 'key' });
      made.createObjectStore('deletions', { keyPath: 'deletedAtMs' });
      made.createObjectStore('reportBatches', { keyPath: 'id' });
      made.createObjectStore('reportRows', { keyPath: ['batchId', 'part', 'pack'] });
    },
  });
  const batch = {
    ...{ id: 'c0000000', fileName: 'report.csv', digest: '0'.repeat(64) },
    ...{ importedAtMs: 1, madeAtMs: 1, parts: [] },
  };
  await db.put('reportBatches', batch);
  await db.put('reportRows', {
    ...{ batchId: 'c0000000', part: 0, pack: 0 },
    rows: '{"count":1,"columns":{"clicks":[7]}}',
  });
  db.close();
  return batch;
}
