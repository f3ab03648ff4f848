import type { Page } from 'puppeteer-core';

const LEDGER = 'ledger';

/**
 * Makes the ledger one of a later version: every connection is asked to close, and none of the
 * extension's opens again.
 *
 * @param page any page of the extension's own origin.
 */
export async function makeLedgerForeign(page: Page): Promise<void> {
  await page.evaluate(
    (ledger) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(ledger, 99);
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
    LEDGER,
  );
}

export async function deleteLedger(page: Page): Promise<void> {
  await page.evaluate(
    (ledger) =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase(ledger);
        deletion.onerror = () => reject(new Error(deletion.error?.message));
        deletion.onsuccess = () => resolve();
      }),
    LEDGER,
  );
}

export type StoreName =
  | 'clicks'
  | 'bursts'
  | 'foreignArrivals'
  | 'links'
  | 'products'
  | 'rollups'
  | 'deletions'
  | 'reportBatches'
  | 'logBatches'
  | 'logClicks'
  | 'logTallies'
  | 'reportRows';

/** Reads all rows of a store. */
export async function readStore(page: Page, store: StoreName): Promise<unknown[]> {
  return page.evaluate(
    (ledger, name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(new Error(all.error?.message));
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as unknown[]);
          };
        };
      }),
    LEDGER,
    store,
  );
}

/** Puts the settings record, if one is given, and returns what is there then. */
export async function rawSettings(page: Page, record?: unknown): Promise<unknown> {
  return page.evaluate(
    (ledger, put) =>
      new Promise<unknown>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction('settings', 'readwrite');
          const store = tx.objectStore('settings');
          if (put !== null) store.put(put, 'settings');
          const read = store.get('settings');
          tx.onerror = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve(read.result);
          };
        };
      }),
    LEDGER,
    record ?? null,
  );
}

/** Asks again until it holds, so that no test waits for a fixed time. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (value: T) => boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await ask();
    if (holds(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
