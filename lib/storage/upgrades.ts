import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { rebuildRollups } from './rollup-store';
import type { LedgerSchema } from './schema';

type UpgradeTransaction = IDBPTransaction<
  LedgerSchema,
  StoreNames<LedgerSchema>[],
  'versionchange'
>;

type Upgrade = (db: IDBPDatabase<LedgerSchema>) => void;

/**
 * Step n takes a ledger from version n to n + 1. A step that has been released is never edited:
 * the ledgers of its users were made by it.
 */
const UPGRADES: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('clicks', { keyPath: 'id' }).createIndex('atMs', 'atMs');
    db.createObjectStore('products', { keyPath: ['marketplace', 'asin'] });
    db.createObjectStore('settings');
  },
  (db) => {
    db.createObjectStore('bursts', { keyPath: ['marketplace', 'trackingId', 'minuteMs'] });
    db.createObjectStore('foreignArrivals', { keyPath: ['marketplace', 'atMs'] });
    db.createObjectStore('links', { keyPath: 'id' }).createIndex('atMs', 'atMs');
    db.createObjectStore('rollups', { keyPath: 'key' });
    db.createObjectStore('deletions', { keyPath: 'deletedAtMs' });
  },
  (db) => {
    db.createObjectStore('reportBatches', { keyPath: 'id' });
    db.createObjectStore('reportRows', { keyPath: ['batchId', 'part', 'pack'] });
  },
  (db) => {
    db.createObjectStore('logBatches', { keyPath: 'id' });
    db.createObjectStore('logClicks', { keyPath: ['month', 'batchId', 'pack'] }).createIndex(
      'batchId',
      'batchId',
    );
    db.createObjectStore('logTallies', { keyPath: ['tally', 'month'] });
  },
];

export const LEDGER_VERSION = UPGRADES.length;

/**
 * Runs the steps that a ledger of this version still lacks; 0 is a new one. What follows from rows is
 * then counted anew, by the rules of today.
 */
export async function upgradeLedger(
  db: IDBPDatabase<LedgerSchema>,
  oldVersion: number,
  tx: UpgradeTransaction,
): Promise<void> {
  for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(db);
  if (oldVersion > 0 && oldVersion < LEDGER_VERSION) await rebuildRollups(tx);
}
