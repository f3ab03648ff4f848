import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';
import { makeLedger2 } from './ledger-2';

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
