import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { parseClick } from '../clicks/click';
import { parseClickBurst } from '../clicks/click-burst';
import { tally, type Rollup, type RollupKey } from '../clicks/rollup';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import type { LedgerSchema } from './schema';

type RollupRows<Mode extends IDBTransactionMode> = IDBPObjectStore<
  LedgerSchema,
  StoreNames<LedgerSchema>[],
  'rollups',
  Mode
>;

/** Adds to one rollup, or takes away; one that comes down to nothing is removed. */
export async function countInto(
  rollups: RollupRows<'readwrite'>,
  key: RollupKey,
  by: number,
): Promise<void> {
  const clicks = ((await rollups.get(key))?.clicks ?? 0) + by;
  await (clicks > 0 ? rollups.put({ key, clicks }) : rollups.delete(key));
}

export interface SelfCheck {
  /** Clicks that count by the rows, those of bursts among them. */
  readonly clicks: number;
  /** Counts that did not say what the rows say, and were put right. */
  readonly wrong: number;
  /** Rows that are not what they should be; left where they are, and counted nowhere. */
  readonly unreadable: number;
}

/** Makes the rollups say what the rows say. The transaction has to cover clicks, bursts, rollups. */
export async function rebuildRollups(
  tx: IDBPTransaction<LedgerSchema, StoreNames<LedgerSchema>[], 'readwrite' | 'versionchange'>,
): Promise<SelfCheck> {
  const store = tx.objectStore('rollups') as RollupRows<'readwrite'>;
  const [clickRows, burstRows, kept] = await Promise.all([
    tx.objectStore('clicks').getAll(),
    tx.objectStore('bursts').getAll(),
    store.getAll(),
  ]);
  const clicks = clickRows.map(parseClick).filter((click) => click !== undefined);
  const bursts = burstRows.map(parseClickBurst).filter((burst) => burst !== undefined);
  const right = tally(clicks, bursts);

  const name = (key: RollupKey) => key.join(' ');
  const stale = new Map(kept.map((rollup) => [name(rollup.key), rollup]));
  let wrong = 0;
  for (const rollup of right) {
    const found = stale.get(name(rollup.key));
    stale.delete(name(rollup.key));
    if (found?.clicks === rollup.clicks) continue;
    wrong += 1;
    await store.put(rollup);
  }
  for (const rollup of stale.values()) {
    wrong += 1;
    await store.delete(rollup.key);
  }
  return {
    clicks: right.reduce((sum, rollup) => sum + rollup.clicks, 0),
    wrong,
    unreadable: clickRows.length - clicks.length + burstRows.length - bursts.length,
  };
}

export interface RollupStore {
  /** Every rollup, by day and then by the rest of its key. */
  all(): Promise<Rollup[]>;
  /** Compares the rollups with the rows they count, and repairs them. */
  check(): Promise<SelfCheck>;
}

export function createRollupStore(connect: ConnectLedger): RollupStore {
  return {
    async all() {
      return (await connect()).getAll('rollups');
    },

    async check() {
      const db = await connect();
      // One transaction: no click can be written between the count and the repair.
      const tx = db.transaction(['clicks', 'bursts', 'rollups'], 'readwrite');
      return altogether(tx, () => rebuildRollups(tx));
    },
  };
}
