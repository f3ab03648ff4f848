import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Click, ClickId } from '../clicks/click';
import type { KnownProduct } from '../commission/known-product';
import { upgradeLedger, LEDGER_VERSION } from './upgrades';

export interface LedgerSchema extends DBSchema {
  clicks: { key: ClickId; value: Click; indexes: { atMs: number } };
  products: { key: [MarketplaceCode, Asin]; value: KnownProduct };
  /** One record, kept under the key `settings`; parsed on every read. */
  settings: { key: 'settings'; value: unknown };
}

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;

/** Gives the context's one connection to the ledger, opening it where needed. */
export type ConnectLedger = () => Promise<LedgerDatabase>;

/**
 * One memoised connection per context. A connection that another context's upgrade asks for is
 * given up, a lost one forgotten, a failed open tried again at the next call.
 *
 * @param name database name; only tests give another.
 * @returns a function that rejects with the browser's own error when the ledger cannot be opened.
 */
export function createLedgerConnection(name = 'ledger'): ConnectLedger {
  let current: Promise<LedgerDatabase> | undefined;
  const forget = () => {
    current = undefined;
  };
  return () => {
    current ??= openDB<LedgerSchema>(name, LEDGER_VERSION, {
      upgrade: (db, oldVersion) => {
        upgradeLedger(db, oldVersion);
      },
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };
}
