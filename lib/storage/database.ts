import { openDB, type IDBPDatabase } from 'idb';
import type { LedgerSchema } from './schema';
import { upgradeLedger, LEDGER_VERSION } from './upgrades';

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
    current ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };

  // Async, because a browser that forbids storage throws instead of rejecting.
  async function open(): Promise<LedgerDatabase> {
    return openDB<LedgerSchema>(name, LEDGER_VERSION, {
      upgrade: (db, oldVersion) => {
        upgradeLedger(db, oldVersion);
      },
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  }
}
