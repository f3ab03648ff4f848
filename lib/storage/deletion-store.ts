import type { ClickBurst } from '../clicks/click-burst';
import { DAY_MS } from '../clicks/spans';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import { bringBackLogs, setLogsAside } from './log-deletion';
import { forgetMadeOfLogs } from './log-tallies';
import { MADE_OF_REPORTS, type DatedRows, type Deletion } from './schema';
import {
  addDated,
  missingFrom,
  readDated,
  removeDated,
  wholeLedger,
  type WholeLedger,
} from './whole-ledger';

/** How long a deletion can be undone. */
export const UNDO_MS = 7 * DAY_MS;

export interface DeletionStore {
  /**
   * Takes out what was noted from one moment to before another, and keeps it aside.
   *
   * @param nowMs names the deletion.
   */
  deleteBetween(fromMs: number, toMs: number, nowMs: number): Promise<Deletion>;
  /** Brings a deletion back; what has come again meanwhile is not doubled. */
  undo(deletedAtMs: number): Promise<void>;
  /** The newest deletion, if it can still be undone. */
  newest(nowMs: number): Promise<Deletion | undefined>;
  /**
   * Forgets deletions that are too old to be undone, deletes rows older than the retention allows,
   * which can be undone like any deletion, and forgets products that no click leads to any more.
   */
  tidy(nowMs: number, retentionDays: number | null): Promise<void>;
  /** Empties the ledger altogether, settings too; only when its last backup was stays known. */
  deleteEverything(): Promise<void>;
}

export function createDeletionStore(connect: ConnectLedger): DeletionStore {
  return {
    async deleteBetween(fromMs, toMs, nowMs) {
      const tx = wholeLedger(await connect(), 'readwrite');
      return altogether(tx, () => setAside(tx, fromMs, toMs, nowMs));
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
        await bringBackLogs(tx, deletion.logPacks ?? []);
        await tx.objectStore('deletions').delete(deletedAtMs);
      });
    },

    async newest(nowMs) {
      const db = await connect();
      const last = (await db.transaction('deletions').store.openCursor(null, 'prev'))?.value;
      return last && nowMs < last.deletedAtMs + UNDO_MS ? last : undefined;
    },

    async tidy(nowMs, retentionDays) {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        const past = IDBKeyRange.upperBound(nowMs - UNDO_MS, true);
        await tx.objectStore('deletions').delete(past);
        if (retentionDays !== null) {
          await setAside(tx, -Infinity, nowMs - retentionDays * DAY_MS, nowMs);
        }
        await removeOrphanedProducts(tx);
      });
    },

    async deleteEverything() {
      const tx = wholeLedger(await connect(), 'readwrite');
      await altogether(tx, async () => {
        const others = [...tx.objectStoreNames].filter((name) => name !== 'settings');
        await Promise.all([
          ...others.map((name) => tx.objectStore(name).clear()),
          tx.objectStore('settings').delete('settings'),
          ...MADE_OF_REPORTS.map((key) => tx.objectStore('settings').delete(key)),
          forgetMadeOfLogs(tx),
          tx.objectStore('settings').delete('estimatesMade'),
          // One for each store.
          tx.objectStore('settings').delete(IDBKeyRange.bound('products ', 'products \uffff')),
        ]);
      });
    },
  };
}

/** Moves rows from their stores into a deletion, if there are any. */
async function setAside(
  tx: WholeLedger<'readwrite'>,
  fromMs: number,
  toMs: number,
  nowMs: number,
): Promise<Deletion> {
  const rows = await readDated(tx, fromMs, toMs);
  // Two deletions in one millisecond are two.
  const last = await tx.objectStore('deletions').openKeyCursor(null, 'prev');
  const deletedAtMs = Math.max(nowMs, (last?.key ?? 0) + 1);
  const logs = await setLogsAside(tx, fromMs, toMs);
  const deletion = { ...rows, deletedAtMs, ...(logs.logPacks.length > 0 && logs) };
  if (!isEmpty(deletion)) {
    await removeDated(tx, deletion);
    await tx.objectStore('deletions').put(deletion);
  }
  return deletion;
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
export function isEmpty(deletion: Deletion): boolean {
  const { clicks, bursts, foreignArrivals, links, logPacks = [] } = deletion;
  const rows = [clicks, bursts, foreignArrivals, links, logPacks];
  return rows.every(({ length }) => length === 0);
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
