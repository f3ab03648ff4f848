import type { ConnectLedger } from './database';
import type { DatedRows, Deletion } from './schema';
import {
  addDated,
  missingFrom,
  readDated,
  removeDated,
  wholeLedger,
  type WholeLedger,
} from './whole-ledger';

const DAY_MS = 86_400_000;

/** How long a deletion can be undone. */
export const UNDO_DAYS = 7;

export interface DeletionStore {
  /**
   * Takes out what was noted from one moment to before another, and keeps it aside.
   *
   * @param nowMs names the deletion.
   */
  deleteBetween(fromMs: number, toMs: number, nowMs: number): Promise<Deletion>;
  /** Brings a deletion back; what has come again meanwhile is not doubled. */
  undo(deletedAtMs: number): Promise<void>;
  /** The newest deletion that can be undone. */
  newest(): Promise<Deletion | undefined>;
  /**
   * Forgets deletions that are too old to be undone, rows older than the retention allows, and
   * products that no click leads to any more.
   */
  tidy(nowMs: number, retentionDays: number | null): Promise<void>;
  /** Empties the ledger altogether, settings too. */
  deleteEverything(): Promise<void>;
}

export function createDeletionStore(connect: ConnectLedger): DeletionStore {
  return {
    async deleteBetween(fromMs, toMs, nowMs) {
      const tx = wholeLedger(await connect(), 'readwrite');
      const deletion = { ...(await readDated(tx, fromMs, toMs)), deletedAtMs: nowMs };
      if (!isEmpty(deletion)) {
        await removeDated(tx, deletion);
        await tx.objectStore('deletions').put(deletion);
      }
      await tx.done;
      return deletion;
    },

    async undo(deletedAtMs) {
      const tx = wholeLedger(await connect(), 'readwrite');
      const deletion = await tx.objectStore('deletions').get(deletedAtMs);
      if (deletion) {
        await addDated(tx, await missingFrom(tx, deletion));
        await tx.objectStore('deletions').delete(deletedAtMs);
      }
      await tx.done;
    },

    async newest() {
      const db = await connect();
      const cursor = await db.transaction('deletions').store.openCursor(null, 'prev');
      return cursor?.value;
    },

    async tidy(nowMs, retentionDays) {
      const tx = wholeLedger(await connect(), 'readwrite');
      const past = IDBKeyRange.upperBound(nowMs - UNDO_DAYS * DAY_MS, true);
      await tx.objectStore('deletions').delete(past);
      if (retentionDays !== null) {
        await removeDated(tx, await readDated(tx, -Infinity, nowMs - retentionDays * DAY_MS));
      }
      await removeOrphanedProducts(tx);
      await tx.done;
    },

    async deleteEverything() {
      const tx = wholeLedger(await connect(), 'readwrite');
      await Promise.all([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear()));
      await tx.done;
    },
  };
}

/** Whether there was nothing to delete. */
export function isEmpty({ clicks, bursts, foreignArrivals, links }: DatedRows): boolean {
  return clicks.length + bursts.length + foreignArrivals.length + links.length === 0;
}

async function removeOrphanedProducts(tx: WholeLedger<'readwrite'>): Promise<void> {
  const [products, clicks, deletions] = await Promise.all([
    tx.objectStore('products').getAllKeys(),
    tx.objectStore('clicks').getAll(),
    tx.objectStore('deletions').getAll(),
  ]);
  const all = [clicks, ...deletions.map((deletion) => deletion.clicks)].flat();
  const clicked = new Set(all.map(({ marketplace, asin }) => `${marketplace} ${asin}`));
  for (const key of products) {
    if (!clicked.has(key.join(' '))) await tx.objectStore('products').delete(key);
  }
}
