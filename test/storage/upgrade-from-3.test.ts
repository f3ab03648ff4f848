import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import type { BatchId } from '../../lib/reports/report-batch';
import { createLedgerConnection } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';
import { createReportStore } from '../../lib/storage/report-store';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { logged } from '../clicks/log-samples';
import { freshName } from './fresh-ledger';
import { allClicks, importLog } from './log-samples';

/** A ledger as version 3 made it, written out so that it stays what it was. */
async function makeLedger3(name: string) {
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

test('a ledger of version 3 keeps its reports and takes click logs from now on', async () => {
  const name = freshName();
  const before = await makeLedger3(name);
  const connect = createLedgerConnection(name);
  const db = await connect();
  expect(db.version).toBe(LEDGER_VERSION);
  const reports = createReportStore(connect);
  expect(await reports.batches()).toEqual([before]);
  for await (const rows of reports.rows(before.id as BatchId, 0)) {
    expect(rows).toEqual([{ clicks: 7 }]);
  }
  const logs = createLogStore(connect);
  expect(await logs.batches()).toEqual([]);
  await importLog(logs, 'a', [logged('2024-09-01')]);
  expect(await allClicks(logs)).toEqual([logged('2024-09-01')]);
});
