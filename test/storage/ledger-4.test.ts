import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';
import { freshName } from './fresh-ledger';
import { makeLedger3 } from './ledger-3';
import { allClicks } from './log-samples';

/** Clicks as version 4 packs them, written out: the ledgers of users are not derived from today's code. */
const PACK = {
  ...{ month: '2024-09', batchId: 'd0000000', pack: 0, source: 'csv' },
  clicks: {
    count: 3,
    ids: ['US mine-20', 'DE mine-21'],
    asins: ['B0EXAMPL01'],
    pages: ['https://blog.example/best'],
    columns: {
      day: Uint8Array.of(1, 30, 30),
      moment: Uint32Array.of(0, 2_592_000_001, 2_592_000_002),
      id: Uint8Array.of(1, 1, 2),
      asin: Uint8Array.of(0, 1, 1),
      page: Uint8Array.of(1, 0, 0),
      more: Uint16Array.of(999, 0, 0),
    },
  },
};
const BATCH = {
  ...{ id: 'd0000000', fileName: 'clicks.csv', digest: '0'.repeat(64), importedAtMs: 1 },
  parts: [{ kind: 'csv', title: 'clicks.csv', clicks: 1_002, skipped: {}, rejected: 0 }],
};

test('the packed clicks of a ledger of version 4 are read and counted', async () => {
  const name = freshName();
  await makeLedger3(name);
  const made = await openDB(name, 4, {
    upgrade: (db) => {
      db.createObjectStore('logBatches', { keyPath: 'id' });
      const clicks = db.createObjectStore('logClicks', { keyPath: ['month', 'batchId', 'pack'] });
      clicks.createIndex('batchId', 'batchId');
      db.createObjectStore('logTallies', { keyPath: ['tally', 'month'] });
    },
  });
  await made.put('logBatches', BATCH);
  await made.put('logClicks', PACK);
  made.close();
  const logs = createLogStore(createLedgerConnection(name));
  // They were never counted: the check finds that, and puts it right.
  expect(await logs.check()).toMatchObject({ clicks: 1_002, wrong: 1, unreadable: 0 });
  const first = { day: '2024-09-01', marketplace: 'US', trackingId: 'mine-20' };
  const page = 'https://blog.example/best';
  const later = { day: '2024-09-30', asin: 'B0EXAMPL01', clicks: 1 };
  const atMs = Date.UTC(2024, 8, 30);
  expect(await allClicks(logs)).toEqual([
    { ...first, page, clicks: 1_000 },
    { ...later, atMs, marketplace: 'US', trackingId: 'mine-20' },
    { ...later, atMs: atMs + 1, marketplace: 'DE', trackingId: 'mine-21' },
  ]);
  expect(await logs.batches()).toEqual([BATCH]);
});
