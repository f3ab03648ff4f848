import type { StoreNames } from 'idb';
import { parseClick } from '../../lib/clicks/click';
import { parseClickBurst } from '../../lib/clicks/click-burst';
import { tally, type Rollup } from '../../lib/clicks/rollup';
import type { ConnectLedger } from '../../lib/storage/database';
import type { LedgerSchema } from '../../lib/storage/schema';

/** Rollups as text, a category not known as `-`: `{ '2026-11-22 US mine-20 - browser': 1 }`. */
export function asText(rollups: readonly Rollup[]): Record<string, number> {
  return Object.fromEntries(
    rollups.map(({ key, clicks }) => [key.map((part) => part || '-').join(' '), clicks]),
  );
}

/** The rollups that are kept. */
export async function rollupsOf(connect: ConnectLedger): Promise<Record<string, number>> {
  return asText(await (await connect()).getAll('rollups'));
}

/** The rollups that there ought to be, counted anew from the rows that can be read. */
export async function countedAnew(connect: ConnectLedger): Promise<Record<string, number>> {
  const db = await connect();
  const clicks = (await db.getAll('clicks')).map(parseClick);
  const bursts = (await db.getAll('bursts')).map(parseClickBurst);
  const isThere = <T>(row: T | undefined) => row !== undefined;
  return asText(tally(clicks.filter(isThere), bursts.filter(isThere)));
}

/** All rows of these stores. */
export async function rowsOf(
  connect: ConnectLedger,
  ...stores: StoreNames<LedgerSchema>[]
): Promise<Record<string, unknown[]>> {
  const db = await connect();
  const rows = stores.map(async (store) => [store, await db.getAll(store)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** Puts a row past every check, as a mishap of the disk or a bug of earlier days might have. */
export async function plant(
  connect: ConnectLedger,
  store: Exclude<StoreNames<LedgerSchema>, 'settings'>,
  row: unknown,
): Promise<void> {
  await (await connect()).put(store, row as never);
}
