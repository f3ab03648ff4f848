import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import type { LedgerSchema } from '../../lib/storage/schema';
import { LEDGER_VERSION, upgradeLedger } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';

/** Opens a ledger at a version, running the steps as if it had been at `from`. */
function open(from: number) {
  return openDB<LedgerSchema>(freshName(), LEDGER_VERSION, {
    upgrade: (db, _oldVersion, _newVersion, tx) => {
      void upgradeLedger(db, from, tx);
    },
  });
}

const FIRST = ['clicks', 'products', 'settings'];
const SECOND = ['bursts', 'deletions', 'foreignArrivals', 'links', 'rollups'];
const THIRD = ['reportBatches', 'reportRows'];
const FOURTH = ['logBatches', 'logClicks', 'logTallies'];

test('the number of the current version is that of the released steps', () => {
  // A released step is never edited or dropped: raise this number with each new one.
  expect(LEDGER_VERSION).toBe(4);
});

test('from version 0 every step runs', async () => {
  const db = await open(0);
  expect([...db.objectStoreNames]).toEqual([...FIRST, ...SECOND, ...THIRD, ...FOURTH].sort());
});

test('from the current version no step runs', async () => {
  const db = await open(LEDGER_VERSION);
  expect([...db.objectStoreNames]).toEqual([]);
});
