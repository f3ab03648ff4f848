/**
 * The ledger by the browser's own interface, from a page of the extension's: what is looked at and
 * held here must not go through the code that is tested.
 */
import type { Page } from 'puppeteer-core';
import type { LedgerState } from './verdict';

const LEDGER = 'ledger';

declare global {
  interface Window {
    /** Ends what `holdLedger` began. */
    letGo?: boolean;
  }
}

/** Rows, bursts and rollups in one transaction, and then the outbox. */
export async function readLedger(page: Page): Promise<LedgerState> {
  const rows = await page.evaluate(
    (ledger) =>
      new Promise<Pick<LedgerState, 'clicks' | 'bursts' | 'rollups'>>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        // Looking must not make a ledger where there is none.
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => reject(new Error(`the ledger: ${open.error?.message ?? ''}`));
        open.onsuccess = () => {
          const tx = open.result.transaction(['clicks', 'bursts', 'rollups']);
          const clicks = tx.objectStore('clicks').getAll();
          const bursts = tx.objectStore('bursts').getAll();
          const rollups = tx.objectStore('rollups').getAll();
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve({
              clicks: clicks.result as unknown[],
              bursts: bursts.result as unknown[],
              rollups: rollups.result as LedgerState['rollups'],
            });
          };
        };
      }),
    LEDGER,
  );
  return {
    ...rows,
    waiting: Object.values(await readOutbox(page, 'outbox:arrival:')).map(clickOf),
  };
}

/** Entries of the outbox whose keys start so. */
export async function readOutbox(page: Page, prefix = 'outbox:'): Promise<Record<string, unknown>> {
  const all = (await page.evaluate('chrome.storage.local.get(null)')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

export async function putIntoOutbox(page: Page, entries: Record<string, unknown>): Promise<void> {
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(entries)})`);
}

/** The click that an entry of the outbox carries, if it carries one. */
export function clickOf(entry: unknown): unknown {
  return (entry as { click?: unknown } | null)?.click;
}

/** Empties every store but the settings. */
export async function emptyLedger(page: Page): Promise<void> {
  await page.evaluate(
    (ledger) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => reject(new Error(`the ledger: ${open.error?.message ?? ''}`));
        open.onsuccess = () => {
          const stores = [...open.result.objectStoreNames].filter((name) => name !== 'settings');
          const tx = open.result.transaction(stores, 'readwrite');
          for (const name of stores) tx.objectStore(name).clear();
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    LEDGER,
  );
}

/** Begins a transaction that lets nobody else write these stores until `releaseLedger`. */
export async function holdLedger(
  page: Page,
  stores: readonly string[] = ['clicks', 'rollups'],
): Promise<void> {
  await page.evaluate(
    (ledger, names) =>
      new Promise<void>((resolve, reject) => {
        window.letGo = false;
        const open = indexedDB.open(ledger);
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => reject(new Error(`the ledger: ${open.error?.message ?? ''}`));
        open.onsuccess = () => {
          const tx = open.result.transaction([...names], 'readwrite');
          const [first = ''] = names;
          const held = tx.objectStore(first);
          tx.oncomplete = () => {
            open.result.close();
            delete window.letGo;
          };
          // A transaction lives as long as something is asked of it.
          held.count().onsuccess = function () {
            resolve();
            if (window.letGo === false) held.count().onsuccess = this.onsuccess;
          };
        };
      }),
    LEDGER,
    stores,
  );
}

export async function releaseLedger(page: Page): Promise<void> {
  await page.evaluate('window.letGo = true');
  await page.waitForFunction('window.letGo === undefined', { polling: 10 });
}

/** Whether a worker or page is between reading the outbox and being done with what it found. */
export async function isCarrying(page: Page): Promise<boolean> {
  return (await page.evaluate(
    "navigator.locks.query().then(({ held }) => held.some(({ name }) => name === 'ledger'))",
  )) as boolean;
}

/** Writes a value as it is, under a key of its own where the store's rows do not carry theirs. */
export async function putRaw(
  page: Page,
  store: string,
  value: unknown,
  key?: string,
): Promise<void> {
  await page.evaluate(
    (ledger, name, row, at) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          tx.objectStore(name).put(row, at ?? undefined);
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    LEDGER,
    store,
    value,
    key ?? null,
  );
}

/** All that one store has, with its keys. */
export async function readRaw(
  page: Page,
  store: string,
): Promise<{ readonly key: unknown; readonly value: unknown }[]> {
  return page.evaluate(
    (ledger, name) =>
      new Promise<{ key: unknown; value: unknown }[]>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction(name);
          const keys = tx.objectStore(name).getAllKeys();
          const values = tx.objectStore(name).getAll();
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve(keys.result.map((key, at) => ({ key, value: values.result[at] as unknown })));
          };
        };
      }),
    LEDGER,
    store,
  );
}

/** Deletes one key of a store. */
export async function deleteRaw(page: Page, store: string, key: string): Promise<void> {
  await page.evaluate(
    (ledger, name, at) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(ledger);
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          tx.objectStore(name).delete(at);
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    LEDGER,
    store,
    key,
  );
}
