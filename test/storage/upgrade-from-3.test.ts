import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { BatchId } from '../../lib/reports/report-batch';
import { createLedgerConnection } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';
import { createReportStore } from '../../lib/storage/report-store';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { logged } from '../clicks/log-samples';
import { freshName } from './fresh-ledger';
import { makeLedger3 } from './ledger-3';
import { allClicks, importLog } from './log-samples';

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
