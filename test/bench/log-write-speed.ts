/**
 * Runs in a worker: how long a log's clicks take through the store that keeps them, until they are
 * whole and counted, beside plain rows put into a database of their own, ten thousand to a
 * transaction, the usual way. Bundled, so that what is measured is what is shipped.
 */
import type { Asin } from '../../lib/amazon/asin';
import { storeDay } from '../../lib/amazon/store-day';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import type { BatchId } from '../../lib/reports/report-batch';
import { createLedgerConnection } from '../../lib/storage/database';
import { createLogStore } from '../../lib/storage/log-store';

/** Clicks that are handed over at once, as the reading of a file does. */
const AT_ONCE = 5_000;
const ROWS_IN_TRANSACTION = 10_000;

export interface WriteTimes {
  /** Milliseconds, until the last transaction was complete. */
  readonly packedMs: number;
  readonly rowsMs: number;
  /** What the ledger counts in the end. */
  readonly counted: number;
  readonly checkMs: number;
}

/** @param days over which the clicks are spread. */
export async function writeSpeeds(
  clicks: number,
  days: number,
  rows: number,
  round: number,
): Promise<WriteTimes> {
  const name = `bench-log-${round}`;
  const connect = createLedgerConnection(name);
  await connect();
  const store = createLogStore(connect);
  const parts: LoggedClick[][] = [];
  for (let from = 0; from < clicks; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, clicks - from);
    parts.push(Array.from({ length: count }, (_, n) => clickOf(from + n, clicks, days)));
  }
  const start = performance.now();
  const id = `bench-batch-${round}` as BatchId;
  const writer = store.begin(id);
  for (const part of parts) await writer.write('csv', part);
  const { added } = await writer.commit({
    ...{ id, fileName: 'bench.csv', digest: '0'.repeat(64), importedAtMs: 0, parts: [] },
  });
  const packedMs = performance.now() - start;
  const checkFrom = performance.now();
  await store.check();
  const checkMs = performance.now() - checkFrom;
  (await connect()).close();
  indexedDB.deleteDatabase(name);
  const rowsMs = await plainRows(parts.flat().slice(0, rows), round);
  return { packedMs, rowsMs, counted: added, checkMs };
}

function clickOf(n: number, clicks: number, days: number): LoggedClick {
  const first = Date.UTC(2021, 9, 1);
  const atMs = first + Math.floor((n / clicks) * days * 86_400_000);
  return {
    day: storeDay('US', atMs),
    atMs,
    marketplace: 'US',
    trackingId: 'demosite-20' as TrackingId,
    asin: `B0${String((n * 7_919) % 500).padStart(8, '0')}` as Asin,
    page: `https://blog.example/page-${(n * 31) % 200}/`,
    clicks: 1,
  };
}

/** Clicks as rows, each by itself, with an index by time. */
async function plainRows(clicks: readonly LoggedClick[], round: number): Promise<number> {
  const name = `bench-rows-${round}`;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(name, 1);
    open.onupgradeneeded = () => {
      const made = open.result.createObjectStore('rows', { autoIncrement: true });
      made.createIndex('atMs', 'atMs');
    };
    open.onerror = () => reject(new Error(open.error?.message));
    open.onsuccess = () => resolve(open.result);
  });
  const start = performance.now();
  for (let from = 0; from < clicks.length; from += ROWS_IN_TRANSACTION) {
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
      const rows = tx.objectStore('rows');
      for (const click of clicks.slice(from, from + ROWS_IN_TRANSACTION)) rows.add(click);
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(new Error(tx.error?.message));
    });
  }
  const ms = performance.now() - start;
  db.close();
  indexedDB.deleteDatabase(name);
  return ms;
}
