import { byMoment, ofBrowser, ofBurst, ofLog, type AnyClick } from '../clicks/any-click';
import { parseClick } from '../clicks/click';
import { parseClickBurst } from '../clicks/click-burst';
import type { ConnectLedger, LedgerDatabase } from './database';
import { monthOf, type Month } from './log-pack';
import { createLogStore } from './log-store';

/** Rows that are read at once. */
const ROWS = 10_000;

/**
 * Every click that counts, whichever shape the ledger keeps it in: this browser's rows and bursts, and
 * readers' clicks from the packs of imported logs. In the order of time, but that a month of logs is its
 * store's and one of rows UTC's. Holds no more than a month of them in memory.
 *
 * @param rowsAtOnce only tests give another.
 */
export async function* allClicks(
  connect: ConnectLedger,
  rowsAtOnce = ROWS,
): AsyncGenerator<readonly AnyClick[], void> {
  const own = await createOwnClicks(await connect(), rowsAtOnce);
  let sinceMs = -Infinity;
  for await (const logged of createLogStore(connect).clicks()) {
    const [first] = logged;
    if (!first) continue;
    const { startMs, endMs } = spanOf(monthOf(first.day));
    yield* own.between(sinceMs, startMs);
    const together = logged.map(ofLog);
    for await (const clicks of own.between(startMs, endMs)) together.push(...clicks);
    yield byMoment(together);
    sinceMs = endMs;
  }
  yield* own.between(sinceMs, Infinity);
}

/** This browser's clicks, to be asked for in the order of time. */
async function createOwnClicks(db: LedgerDatabase, rowsAtOnce: number) {
  const bursts = (await db.getAll('bursts')).map(parseClickBurst).filter((b) => b !== undefined);
  let waiting = byMoment(bursts.map(ofBurst));
  return {
    async *between(fromMs: number, toMs: number): AsyncGenerator<readonly AnyClick[], void> {
      for await (const { rows, untilMs } of rowsBetween(db, fromMs, toMs, rowsAtOnce)) {
        const clicks = rows.map(parseClick).filter((click) => click !== undefined);
        const due = waiting.filter(({ atMs = 0 }) => atMs < untilMs);
        waiting = waiting.slice(due.length);
        if (clicks.length + due.length > 0) yield byMoment([...clicks.map(ofBrowser), ...due]);
      }
    },
  };
}

/** Rows by time, some at once; those of one moment stay together. */
async function* rowsBetween(
  db: LedgerDatabase,
  fromMs: number,
  toMs: number,
  atOnce: number,
): AsyncGenerator<{ readonly rows: readonly unknown[]; readonly untilMs: number }, void> {
  for (let sinceMs = fromMs; sinceMs < toMs;) {
    const range = IDBKeyRange.bound(sinceMs, toMs, false, true);
    const rows = await db.getAllFromIndex('clicks', 'atMs', range, atOnce);
    const last = rows.length < atOnce ? undefined : rows.at(-1)?.atMs;
    if (last === undefined) {
      yield { rows, untilMs: toMs };
      return;
    }
    // Times are whole milliseconds.
    const ofLast = await db.getAllFromIndex('clicks', 'atMs', IDBKeyRange.only(last));
    yield { rows: [...rows.filter(({ atMs }) => atMs < last), ...ofLast], untilMs: last + 1 };
    sinceMs = last + 1;
  }
}

function spanOf(month: Month): { readonly startMs: number; readonly endMs: number } {
  const start = new Date(`${month}-01`);
  return {
    startMs: start.getTime(),
    endMs: Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1),
  };
}
