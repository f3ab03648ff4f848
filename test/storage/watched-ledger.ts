import { wrap } from 'idb';
import { vi } from 'vitest';
import type { ConnectLedger, LedgerDatabase } from '../../lib/storage/database';

/** The same connection, but every transaction that is made is shown. */
export function watched(
  connect: ConnectLedger,
  show: (
    tx: ReturnType<LedgerDatabase['transaction']>,
    options: IDBTransactionOptions | undefined,
  ) => void,
): ConnectLedger {
  return async () => {
    const db = await connect();
    return new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<typeof db.transaction>) => {
          const tx = target.transaction(...args);
          show(tx, args[2]);
          return tx;
        };
      },
    });
  };
}

/**
 * Breaks off the transaction of the next write but this many when that write itself succeeded, as
 * a full disk may.
 *
 * @returns whether it has come to that.
 */
export function breakOffAfter(writes: number): () => boolean {
  let left = writes;
  let isBroken = false;
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = Reflect.get(IDBObjectStore.prototype, method) as (
      ...args: unknown[]
    ) => IDBRequest;
    const broken = function (this: IDBObjectStore, ...args: unknown[]) {
      const request = original.apply(this, args);
      if (!isBroken && left-- === 0) {
        isBroken = true;
        request.addEventListener('success', () => this.transaction.abort());
      }
      return request;
    };
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(broken as never);
  }
  return () => isBroken;
}

/**
 * Hears how every upgrade ends. Unheard, the end of one that was broken off is an error of nobody's
 * for the test runner.
 */
export function hearUpgrades(): void {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) wrap(request.transaction).done.catch(() => undefined);
    });
    return request;
  });
}
