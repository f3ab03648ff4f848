import { momentOf, type LoggedClick } from '../clicks/logged-click';
import { DAY_MS } from '../clicks/spans';
import { packClicks, type Month } from './log-pack';
import { readPack, recount, type LogTransaction } from './log-tallies';
import type { StoredLogPack } from './schema';

/**
 * Takes the logged clicks from one moment to before another out of their packs; of those that know
 * only their day, noon is the moment.
 *
 * @returns packs of what was taken out, under the keys of the packs that it was in, and how many fewer
 *   clicks count.
 */
export async function setLogsAside(
  tx: LogTransaction<'readwrite'>,
  fromMs: number,
  toMs: number,
): Promise<{ readonly logPacks: StoredLogPack[]; readonly loggedClicks: number }> {
  const isWithin = (click: LoggedClick) => {
    const moment = momentOf(click);
    return fromMs <= moment && moment < toMs;
  };
  const store = tx.objectStore('logClicks');
  const aside: StoredLogPack[] = [];
  for (const key of await store.getAllKeys()) {
    if (!canBeWithin(key[0], fromMs, toMs)) continue;
    const pack = await store.get(key);
    if (!pack) continue;
    const clicks = readPack(pack);
    const [taken, left] = [clicks.filter(isWithin), clicks.filter((click) => !isWithin(click))];
    if (taken.length === 0) continue;
    aside.push({ ...pack, clicks: packClicks(pack.month, taken) });
    await (left.length > 0
      ? store.put({ ...pack, clicks: packClicks(pack.month, left) })
      : store.delete(key));
  }
  return { logPacks: aside, loggedClicks: -(await recountAll(tx, aside)) };
}

/** Puts back what was set aside of imports that are still there. */
export async function bringBackLogs(
  tx: LogTransaction<'readwrite'>,
  packs: readonly StoredLogPack[],
): Promise<void> {
  const store = tx.objectStore('logClicks');
  for (const pack of packs) {
    const { month, batchId } = pack;
    if ((await tx.objectStore('logBatches').getKey(batchId)) === undefined) continue;
    const keys = await store.getAllKeys(IDBKeyRange.bound([month, batchId], [month, batchId, []]));
    const last = Math.max(-1, ...keys.map(([, , number]) => number));
    await store.add({ ...pack, pack: last + 1 });
  }
  await recountAll(tx, packs);
}

/** @returns how many more clicks count. */
async function recountAll(
  tx: LogTransaction<'readwrite'>,
  packs: readonly StoredLogPack[],
): Promise<number> {
  let added = 0;
  for (const month of new Set(packs.map((pack) => pack.month))) {
    const { before, after } = await recount(tx, month);
    added += after - before;
  }
  return added;
}

/** Months of stores begin and end within a day of those of UTC. */
function canBeWithin(month: Month, fromMs: number, toMs: number): boolean {
  const start = Date.parse(`${month}-01`) - DAY_MS;
  return start < toMs && start + 34 * DAY_MS > fromMs;
}
