import type { IDBPTransaction, StoreNames } from 'idb';
import { parseClick } from '../clicks/click';
import { parseClickBurst } from '../clicks/click-burst';
import { tally } from '../clicks/rollup';
import type { LedgerDatabase } from './database';
import { countInto } from './rollup-store';
import type { DatedRows, LedgerSchema } from './schema';

/** A transaction over every store. */
export type WholeLedger<Mode extends IDBTransactionMode> = IDBPTransaction<
  LedgerSchema,
  StoreNames<LedgerSchema>[],
  Mode
>;

/** Opens one over every store: what it does happens altogether or not at all. */
export function wholeLedger(db: LedgerDatabase, mode: 'readonly'): WholeLedger<'readonly'>;
export function wholeLedger(db: LedgerDatabase, mode: 'readwrite'): WholeLedger<'readwrite'>;
export function wholeLedger(db: LedgerDatabase, mode: 'readonly' | 'readwrite') {
  return db.transaction([...db.objectStoreNames], mode, { durability: 'strict' });
}

/** The rows from one moment to before another; all of them without. */
export async function readDated(
  tx: WholeLedger<'readonly' | 'readwrite'>,
  fromMs = -Infinity,
  toMs = Infinity,
): Promise<DatedRows> {
  if (fromMs >= toMs) return { clicks: [], bursts: [], foreignArrivals: [], links: [] };
  const range = IDBKeyRange.bound(fromMs, toMs, false, true);
  const isWithin = (ms: number) => fromMs <= ms && ms < toMs;
  const [clicks, bursts, foreignArrivals, links] = await Promise.all([
    tx.objectStore('clicks').index('atMs').getAll(range),
    tx.objectStore('bursts').getAll(),
    tx.objectStore('foreignArrivals').getAll(),
    tx.objectStore('links').index('atMs').getAll(range),
  ]);
  return {
    clicks,
    bursts: bursts.filter(({ minuteMs }) => isWithin(minuteMs)),
    foreignArrivals: foreignArrivals.filter(({ atMs }) => isWithin(atMs)),
    links,
  };
}

/** Those of the rows that are not in the ledger yet, each once. */
export async function missingFrom(
  tx: WholeLedger<'readonly' | 'readwrite'>,
  rows: DatedRows,
): Promise<DatedRows> {
  const [clicks, bursts, foreignArrivals, links] = await Promise.all([
    tx.objectStore('clicks').getAllKeys(),
    tx.objectStore('bursts').getAllKeys(),
    tx.objectStore('foreignArrivals').getAllKeys(),
    tx.objectStore('links').getAllKeys(),
  ]);
  return {
    clicks: unknownOf(rows.clicks, clicks, ({ id }) => id),
    bursts: unknownOf(rows.bursts, bursts, (b) => [b.marketplace, b.trackingId, b.minuteMs]),
    foreignArrivals: unknownOf(rows.foreignArrivals, foreignArrivals, (f) => [
      f.marketplace,
      f.atMs,
    ]),
    links: unknownOf(rows.links, links, ({ id }) => id),
  };
}

type RowKey = string | readonly (string | number)[];

function unknownOf<T>(rows: readonly T[], known: RowKey[], keyOf: (row: T) => RowKey): T[] {
  const nameOf = (key: RowKey) => (typeof key === 'string' ? key : key.join(' '));
  const seen = new Set(known.map(nameOf));
  return rows.filter((row) => {
    const name = nameOf(keyOf(row));
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Writes rows of which none is there, and counts their clicks. */
export async function addDated(tx: WholeLedger<'readwrite'>, rows: DatedRows): Promise<void> {
  await Promise.all([
    ...rows.clicks.map((row) => tx.objectStore('clicks').add(row)),
    ...rows.bursts.map((row) => tx.objectStore('bursts').add(row)),
    ...rows.foreignArrivals.map((row) => tx.objectStore('foreignArrivals').add(row)),
    ...rows.links.map((row) => tx.objectStore('links').add(row)),
  ]);
  await count(tx, rows, 1);
}

/** Removes rows that are there, and their clicks from the counts. */
export async function removeDated(tx: WholeLedger<'readwrite'>, rows: DatedRows): Promise<void> {
  await Promise.all([
    ...rows.clicks.map(({ id }) => tx.objectStore('clicks').delete(id)),
    ...rows.bursts.map((b) =>
      tx.objectStore('bursts').delete([b.marketplace, b.trackingId, b.minuteMs]),
    ),
    ...rows.foreignArrivals.map((f) =>
      tx.objectStore('foreignArrivals').delete([f.marketplace, f.atMs]),
    ),
    ...rows.links.map(({ id }) => tx.objectStore('links').delete(id)),
  ]);
  await count(tx, rows, -1);
}

async function count(tx: WholeLedger<'readwrite'>, rows: DatedRows, sign: 1 | -1): Promise<void> {
  const rollups = tx.objectStore('rollups');
  // Rows that cannot be read were never counted.
  const clicks = rows.clicks.filter((row) => parseClick(row) !== undefined);
  const bursts = rows.bursts.filter((row) => parseClickBurst(row) !== undefined);
  for (const { key, clicks: counted } of tally(clicks, bursts)) {
    await countInto(rollups, key, sign * counted);
  }
}
