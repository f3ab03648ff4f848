/**
 * Runs in a worker: how long one click with its rollup takes through our click store, beside a raw
 * strict put of the same two rows in one transaction, in turn, each into a ledger of its own.
 * Bundled by `npm run bench`, so that what is measured is what is shipped.
 */
import type { Click, ClickId } from '../../lib/clicks/click';
import { rollupKeyOf } from '../../lib/clicks/rollup';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import { createClickStore } from '../../lib/storage/click-store';
import { createLedgerConnection } from '../../lib/storage/database';

type Write = (click: Click, clicksSoFar: number) => Promise<void>;

/** Milliseconds of each write, ours and raw, for every round. */
export type Rounds = readonly { readonly ours: number[]; readonly raw: number[] }[];

export async function clickSpeeds(rounds: number, clicks: number): Promise<Rounds> {
  const subjects = { ours: throughOurStore(), raw: await rawPut() };
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const times = { ours: [] as number[], raw: [] as number[] };
    for (let n = 0; n < clicks; n++) {
      const click = newClick();
      const inTurn = n % 2 === 0 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const);
      for (const name of inTurn) {
        const start = performance.now();
        await subjects[name](click, round * clicks + n + 1);
        times[name].push(performance.now() - start);
      }
    }
    results.push(times);
  }
  return results;
}

function throughOurStore(): Write {
  const store = createClickStore(createLedgerConnection('bench-ours'));
  return (click) => store.add(click);
}

/** The least that puts both rows on disk together: nothing is looked up, the count is handed in. */
async function rawPut(): Promise<Write> {
  // The same stores and index, made by our own upgrade.
  (await createLedgerConnection('bench-raw')()).close();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('bench-raw');
    open.onerror = () => reject(new Error(open.error?.message));
    open.onsuccess = () => resolve(open.result);
  });
  return (click, clicks) =>
    new Promise((resolve, reject) => {
      const tx = db.transaction(['clicks', 'rollups'], 'readwrite', { durability: 'strict' });
      tx.objectStore('clicks').put(click);
      tx.objectStore('rollups').put({ key: rollupKeyOf(click), clicks });
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(new Error(tx.error?.message));
    });
}

function newClick(): Click {
  return {
    id: crypto.randomUUID() as ClickId,
    atMs: Date.now(),
    source: 'browser',
    marketplace: 'US',
    trackingId: 'demosite-20' as TrackingId,
    referrerOrigin: 'https://blog.example',
  };
}
