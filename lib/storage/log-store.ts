import type { StoreDay } from '../amazon/store-day';
import { byPage, type CountedClick } from '../clicks/counted-clicks';
import type { LoggedClick } from '../clicks/logged-click';
import type { LogBatch } from '../reports/click-logs/log-batch';
import type { BatchId } from '../reports/report-batch';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import { MAX_PACK_CLICKS, MAX_PACK_TEXT, monthOf, packClicks, type Month } from './log-pack';
import {
  clicksOfMonth,
  LOG_STORES,
  monthsOf,
  readPack,
  recount,
  type LogTransaction,
} from './log-tallies';
import type { SelfCheck } from './rollup-store';
import type { LogTally } from './schema';

/** Clicks that are held back until they fill packs. */
const HELD = 250_000;
/** Packs that are under way to the disk while the next are read. */
const PACKS_AHEAD = 16;

/** Takes one import into the ledger; nothing of it counts before `commit`. */
export interface LogWriter {
  /** Keeps clicks of a log. What fails to be written may be told by a later call. */
  write(source: string, clicks: readonly LoggedClick[]): Promise<void>;
  /**
   * Makes the import count, in place of an earlier one of the same file.
   *
   * @returns how many more clicks the ledger counts with it.
   */
  commit(batch: LogBatch): Promise<{ readonly added: number }>;
}

/** Readers' clicks from logs: source `import`. */
export interface LogStore {
  /** Every import that was committed. */
  batches(): Promise<LogBatch[]>;
  begin(id: BatchId): LogWriter;
  /** Takes an import out again, with the clicks that only it had. */
  remove(id: BatchId): Promise<void>;
  /** Removes clicks of imports that were broken off. None may be running. */
  removeLeftovers(): Promise<void>;
  /** Clicks that count, a month at a time, oldest month first; days from and to included. */
  clicks(from?: StoreDay, to?: StoreDay): AsyncIterable<readonly CountedClick[]>;
  /** Clicks that count by day, store and tracking ID. Needs no scan. */
  days(): Promise<LoggedClick[]>;
  /**
   * Clicks that count by store, tracking ID and page; what they have as `day` means nothing. Added up
   * once, and read as one record until other clicks count.
   */
  pages(): Promise<readonly LoggedClick[]>;
  /** Compares the counts of each month with its clicks, and repairs them; packs count as rows. */
  check(): Promise<SelfCheck>;
}

export function createLogStore(connect: ConnectLedger): LogStore {
  const begin = async (): Promise<LogTransaction<'readwrite'>> => {
    const db = await connect();
    return db.transaction([...LOG_STORES], 'readwrite', { durability: 'strict' });
  };

  async function* months(from?: StoreDay, to?: StoreDay): AsyncGenerator<Month, void> {
    const db = await connect();
    for (const [, month] of await db.getAllKeys('logTallies', talliesOf('days'))) {
      if ((from && month < monthOf(from)) || (to && month > monthOf(to))) continue;
      yield month;
    }
  }

  async function clicksBetween(month: Month, from?: StoreDay, to?: StoreDay) {
    const tx = (await connect()).transaction(['logBatches', 'logClicks']);
    const clicks = await clicksOfMonth(tx, month);
    await tx.done;
    return clicks.filter(({ day }) => (!from || day >= from) && (!to || day <= to));
  }

  return {
    async batches() {
      return (await connect()).getAll('logBatches');
    },

    begin: (id) => createLogWriter(connect, id, begin),

    async remove(id) {
      const tx = await begin();
      await altogether(tx, () => removeBatch(tx, id));
    },

    async removeLeftovers() {
      const tx = await begin();
      await altogether(tx, async () => {
        const whole = new Set(await tx.objectStore('logBatches').getAllKeys());
        const keys = await tx.objectStore('logClicks').getAllKeys();
        for (const key of keys) {
          if (!whole.has(key[1])) await tx.objectStore('logClicks').delete(key);
        }
      });
    },

    async *clicks(from, to) {
      for await (const month of months(from, to)) yield clicksBetween(month, from, to);
    },

    async days() {
      const db = await connect();
      const tallies = await db.getAll('logTallies', talliesOf('days'));
      return tallies.flatMap(readPack);
    },

    async pages() {
      const db = await connect();
      const kept = readPages(await db.get('settings', 'loggedPages'));
      if (kept) return kept;
      // In the transaction that reads the counts: none may change in between.
      const tx = db.transaction(['logTallies', 'settings'], 'readwrite');
      return altogether(tx, async () => {
        const tallies = await tx.objectStore('logTallies').getAll(talliesOf('products'));
        const pages = byPage(tallies.flatMap(readPack), ANY_DAY);
        const record: KeptPages = { version: PAGES_VERSION, pages };
        if (pages.length > 0) await tx.objectStore('settings').put(record, 'loggedPages');
        return pages;
      });
    },

    async check() {
      const db = await connect();
      const keys = await db.getAllKeys('logClicks');
      const tallied = await db.getAllKeys('logTallies');
      const found = { clicks: 0, wrong: 0, unreadable: 0 };
      // A transaction for each month, so that no other work waits for all of them.
      for (const month of new Set([...keys.map(([m]) => m), ...tallied.map(([, m]) => m)])) {
        const tx = await begin();
        const { after, isRight, unreadable } = await altogether(tx, () => recount(tx, month));
        found.clicks += after;
        found.wrong += isRight ? 0 : 1;
        found.unreadable += unreadable;
      }
      return found;
    },
  };
}

/** What `pages` comes to, as it is kept. */
interface KeptPages {
  readonly version: number;
  readonly pages: readonly LoggedClick[];
}

/** Raised whenever the same clicks give other pages. */
const PAGES_VERSION = 1;
const ANY_DAY = '1970-01-01' as StoreDay;

function readPages(record: unknown): readonly LoggedClick[] | undefined {
  const { version, pages } = (record ?? {}) as Partial<KeptPages>;
  return version === PAGES_VERSION ? pages : undefined;
}

/** Deletes an import and its packs, and counts its months anew. */
export async function removeBatch(tx: LogTransaction<'readwrite'>, id: BatchId): Promise<void> {
  const months = await deleteBatch(tx, id);
  for (const month of months) await recount(tx, month);
}

/** @returns the months to be counted anew. */
async function deleteBatch(tx: LogTransaction<'readwrite'>, id: BatchId): Promise<Month[]> {
  const months = await monthsOf(tx, id);
  await tx.objectStore('logBatches').delete(id);
  for (const month of months) {
    await tx.objectStore('logClicks').delete(IDBKeyRange.bound([month, id], [month, id, []]));
  }
  return months;
}

function talliesOf(tally: LogTally): IDBKeyRange {
  return IDBKeyRange.bound([tally], [tally, []]);
}

interface HeldClicks {
  readonly month: Month;
  readonly source: string;
  clicks: LoggedClick[];
  readonly pages: Set<string>;
  /** Characters of those. */
  text: number;
}

function createLogWriter(
  connect: ConnectLedger,
  id: BatchId,
  begin: () => Promise<LogTransaction<'readwrite'>>,
): LogWriter {
  const open = new Map<string, HeldClicks>();
  const underWay: Promise<void>[] = [];
  let held = 0;
  let packs = 0;
  let failure: { readonly error: unknown } | undefined;

  const atMost = async (count: number) => {
    while (underWay.length > count) await underWay.shift();
    if (failure) throw failure.error;
  };
  const flush = async (some: HeldClicks) => {
    const { month, source, clicks } = some;
    if (clicks.length === 0) return;
    held -= clicks.length;
    some.clicks = [];
    some.pages.clear();
    some.text = 0;
    const pack = packs++;
    const db = await connect();
    await atMost(PACKS_AHEAD);
    // Not strict: until the commit nobody relies on it.
    const put = db.put('logClicks', {
      ...{ month, batchId: id, pack, source },
      clicks: packClicks(month, clicks),
    });
    underWay.push(
      put.then(
        () => undefined,
        (error: unknown) => {
          failure ??= { error };
        },
      ),
    );
  };

  return {
    async write(source, clicks) {
      for (const click of clicks) {
        const month = monthOf(click.day);
        const key = `${month} ${source}`;
        let some = open.get(key);
        if (!some) {
          some = { month, source, clicks: [], pages: new Set(), text: 0 };
          open.set(key, some);
        }
        some.clicks.push(click);
        if (click.page !== undefined && !some.pages.has(click.page)) {
          some.pages.add(click.page);
          some.text += click.page.length;
        }
        held += 1;
        if (some.clicks.length >= MAX_PACK_CLICKS || some.text >= MAX_PACK_TEXT) {
          await flush(some);
        }
      }
      if (held > HELD) for (const some of open.values()) await flush(some);
    },

    async commit(batch) {
      for (const some of open.values()) await flush(some);
      await atMost(0);
      const tx = await begin();
      return altogether(tx, async () => {
        const months = new Set<Month>();
        for (const each of await tx.objectStore('logBatches').getAll()) {
          if (each.digest !== batch.digest) continue;
          for (const month of await deleteBatch(tx, each.id)) months.add(month);
        }
        await tx.objectStore('logBatches').add(batch);
        for (const month of await monthsOf(tx, id)) months.add(month);
        let added = 0;
        for (const month of months) {
          const { before, after } = await recount(tx, month);
          added += after - before;
        }
        return { added };
      });
    },
  };
}
