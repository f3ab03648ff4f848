import type { ClickBurst } from '../clicks/click-burst';
import { altogether } from './altogether';
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
      return altogether(tx, async () => {
        const rows = await readDated(tx, fromMs, toMs);
        // Two deletions in one millisecond are two.
        const last = await tx.objectStore('deletions').openKeyCursor(null, 'prev');
        const deletion = { ...rows, deletedAtMs: Math.max(nowMs, (last?.key ?? 0) + 1) };
        if (!isEmpty(deletion)) {
          await removeDated(tx, deletion);
          await tx.objectStore('deletions').put(deletion);
        }
        return deletion;
      });
    },

    async undo(deletedAtMs) {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        const deletion = await tx.objectStore('deletions').get(deletedAtMs);
        if (!deletion) return;
        const missing = await missingFrom(tx, deletion);
        const merged = await mergedBursts(tx, deletion.bursts);
        await removeDated(tx, { ...NOTHING, bursts: merged.there });
        await addDated(tx, { ...missing, bursts: merged.together });
        await tx.objectStore('deletions').delete(deletedAtMs);
      });
    },

    async newest() {
      const db = await connect();
      const cursor = await db.transaction('deletions').store.openCursor(null, 'prev');
      return cursor?.value;
    },

    async tidy(nowMs, retentionDays) {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        const past = IDBKeyRange.upperBound(nowMs - UNDO_DAYS * DAY_MS, true);
        await tx.objectStore('deletions').delete(past);
        if (retentionDays !== null) {
          await removeDated(tx, await readDated(tx, -Infinity, nowMs - retentionDays * DAY_MS));
        }
        await removeOrphanedProducts(tx);
      });
    },

    async deleteEverything() {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        await Promise.all([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear()));
      });
    },
  };
}

const NOTHING: DatedRows = { clicks: [], bursts: [], foreignArrivals: [], links: [] };

/**
 * Of a burst that has come again since, by a restore or by more arrivals, the larger count is kept:
 * which of its arrivals are the same is not known, and none may count twice.
 */
async function mergedBursts(tx: WholeLedger<'readwrite'>, deleted: readonly ClickBurst[]) {
  const there: ClickBurst[] = [];
  const together: ClickBurst[] = [];
  for (const burst of deleted) {
    const { marketplace, trackingId, minuteMs, clicks } = burst;
    const again = await tx.objectStore('bursts').get([marketplace, trackingId, minuteMs]);
    if (again) there.push(again);
    together.push({ ...burst, clicks: Math.max(clicks, again?.clicks ?? 0) });
  }
  return { there, together };
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
