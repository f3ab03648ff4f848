import type { IDBPTransaction, StoreNames } from 'idb';
import type { StoreDay } from '../amazon/store-day';
import {
  byDay,
  byProductAndPage,
  countedClicks,
  type CountedClick,
} from '../clicks/counted-clicks';
import type { LoggedClick } from '../clicks/logged-click';
import { packClicks, unpackClicks, type Month, type PackedClicks } from './log-pack';
import { MADE_OF_LOGS, type LedgerSchema, type LogTally, type StoredLogPack } from './schema';

/** A transaction over the stores of logs, others perhaps among them. */
export type LogTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  LedgerSchema,
  StoreNames<LedgerSchema>[],
  Mode
>;

/** Of the settings only what was made of logs is touched. */
export const LOG_STORES = ['logBatches', 'logClicks', 'logTallies', 'settings'] as const;

/** All keys of one month's packs. */
export function packsOf(month: Month): IDBKeyRange {
  return IDBKeyRange.bound([month], [month, []]);
}

/** The clicks of a month that count, of whole imports only. */
export async function clicksOfMonth(
  tx: LogTransaction<'readonly' | 'readwrite'>,
  month: Month,
): Promise<CountedClick[]> {
  return (await readMonth(tx, month)).clicks;
}

async function readMonth(
  tx: LogTransaction<'readonly' | 'readwrite'>,
  month: Month,
): Promise<{ readonly clicks: CountedClick[]; readonly unreadable: number }> {
  const [packs, whole] = await Promise.all([
    tx.objectStore('logClicks').getAll(packsOf(month)),
    tx.objectStore('logBatches').getAllKeys(),
  ]);
  const logs = packs.flatMap((pack) => {
    if (!whole.includes(pack.batchId)) return [];
    return [{ ...pack, clicks: tryPack(pack) }];
  });
  return {
    clicks: countedClicks(logs.map((log) => ({ ...log, clicks: log.clicks ?? [] }))),
    unreadable: logs.filter(({ clicks }) => clicks === undefined).length,
  };
}

type Pack = Pick<StoredLogPack, 'month' | 'clicks'>;

/** The clicks of a pack, or the counts of a tally; none of one that is damaged: it is left where it is, and counted nowhere. */
export function readPack(pack: Pack): LoggedClick[] {
  return tryPack(pack) ?? [];
}

function tryPack({ month, clicks }: Pack): LoggedClick[] | undefined {
  try {
    return unpackClicks(month, clicks);
  } catch (error) {
    console.error('TagTally: a pack of clicks cannot be read', error);
    return undefined;
  }
}

/** The months that hold clicks of an import. */
export async function monthsOf(
  tx: LogTransaction<'readonly' | 'readwrite'>,
  batchId: string,
): Promise<Month[]> {
  const keys = await tx
    .objectStore('logClicks')
    .index('batchId')
    .getAllKeys(IDBKeyRange.only(batchId));
  return [...new Set(keys.map(([month]) => month))];
}

interface Recount {
  readonly before: number;
  readonly after: number;
  readonly isRight: boolean;
  readonly unreadable: number;
}

/**
 * Makes the tallies of a month say what its packs say.
 *
 * @returns how many clicks count there before and after, and how many packs cannot be read.
 */
export async function recount(tx: LogTransaction<'readwrite'>, month: Month): Promise<Recount> {
  const store = tx.objectStore('logTallies');
  const { clicks, unreadable } = await readMonth(tx, month);
  const right: Readonly<Record<LogTally, PackedClicks>> = {
    days: packClicks(month, sorted(byDay(clicks))),
    products: packClicks(month, sorted(byProductAndPage(clicks, `${month}-01` as StoreDay))),
  };
  const kept = await store.get(['days', month]);
  const before = kept ? readPack(kept) : [];
  let isRight = true;
  for (const tally of ['days', 'products'] as const) {
    const found = (await store.get([tally, month]))?.clicks;
    if (isSame(found, right[tally])) continue;
    isRight = false;
    await (right[tally].count > 0
      ? store.put({ tally, month, clicks: right[tally] })
      : store.delete([tally, month]));
  }
  if (!isRight) await forgetMadeOfLogs(tx);
  return { before: sum(before), after: sum(clicks), isRight, unreadable };
}

/** Removes what was made of logged clicks, to be made anew. */
export async function forgetMadeOfLogs(tx: LogTransaction<'readwrite'>): Promise<void> {
  await Promise.all(MADE_OF_LOGS.map((key) => tx.objectStore('settings').delete(key)));
}

/** In one order, so that equal tallies are equal bytes. */
function sorted<T extends { readonly day: string }>(clicks: readonly T[]): T[] {
  const keyed = clicks.map((click) => ({ click, key: JSON.stringify(Object.values(click)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ click }) => click);
}

function isSame(found: PackedClicks | undefined, right: PackedClicks): boolean {
  // Nothing is kept of a month without clicks.
  return found ? text(found) === text(right) : right.count === 0;
}

function text({ columns, ...rest }: PackedClicks): string {
  return JSON.stringify([
    rest,
    Object.entries(columns).map(([name, column]) => [name, column.join()]),
  ]);
}

function sum(clicks: readonly { readonly clicks: number }[]): number {
  return clicks.reduce((all, click) => all + click.clicks, 0);
}
