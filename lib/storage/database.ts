import { openDB, type IDBPDatabase } from 'idb';
import { altogether } from './altogether';
import type { LedgerSchema } from './schema';
import { upgradeLedger, LEDGER_VERSION } from './upgrades';

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;

/** Gives the context's one connection to the ledger, opening it where needed. */
export type ConnectLedger = () => Promise<LedgerDatabase>;

/** Another context holds an older version of the ledger open and does not let go. */
export class LedgerBlockedError extends Error {
  override name = 'LedgerBlockedError';
}

/** Waits before the tries that follow a failed open. */
const BACK_OFF_MS = [50, 200, 800];

/** How long others may hold the ledger, such as an older page that is still writing. */
const BLOCKED_MS = 3_000;

/**
 * One memoised connection per context. A connection that another context's upgrade asks for is
 * given up, a lost one forgotten. A failed open is tried again with growing pauses, and after the
 * last of them at the next call.
 *
 * @param name database name; only tests give another.
 * @returns a function that rejects with the browser's own error when the ledger cannot be opened
 *   (`VersionError`: it was written by a later version of TagTally), or with LedgerBlockedError.
 */
export function createLedgerConnection(name = 'ledger'): ConnectLedger {
  let current: Promise<LedgerDatabase> | undefined;
  const forget = () => {
    current = undefined;
  };
  return () => {
    current ??= openPatiently().catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };

  async function openPatiently(): Promise<LedgerDatabase> {
    for (const pauseMs of BACK_OFF_MS) {
      try {
        return await open();
      } catch (error) {
        // Neither passes by waiting a little more.
        if (isVersionError(error) || error instanceof LedgerBlockedError) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
    return open();
  }

  function open(): Promise<LedgerDatabase> {
    return new Promise((resolve, reject) => {
      // First, for a browser may refuse at once, and then there is nothing to wait for.
      const opening = openDB<LedgerSchema>(name, LEDGER_VERSION, {
        upgrade: (db, oldVersion, _newVersion, tx) => {
          // It has its turn now, and may take its time.
          clearTimeout(waiting);
          // Half an upgrade must not stay: without the abort it would be committed.
          altogether(tx, () => upgradeLedger(db, oldVersion, tx)).catch(IGNORE);
        },
        blocking: (_current, _blocked, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
      // Not only when the browser says so: it tells the first that asks, and lets others wait.
      const waiting = setTimeout(() => {
        reject(new LedgerBlockedError());
        // When it opens after all nobody has it, and it must not block others.
        opening.then((db) => db.close(), IGNORE);
      }, BLOCKED_MS);
      opening.then(resolve, reject).finally(() => clearTimeout(waiting));
    });
  }
}

/** For failures that `open` itself rejects with. */
const IGNORE = () => undefined;

/** Whether the ledger was written by a later version of TagTally. */
export function isVersionError(error: unknown): boolean {
  return error instanceof Error && error.name === 'VersionError';
}
