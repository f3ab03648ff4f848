import type { IDBPDatabase } from 'idb';
import type { LedgerSchema } from './schema';

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
];

export const LEDGER_VERSION = UPGRADES.length;

/** Runs the steps that a ledger of this version still lacks; 0 is a new one. */
export function upgradeLedger(db: IDBPDatabase<LedgerSchema>, oldVersion: number): void {
  for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(db);
}
