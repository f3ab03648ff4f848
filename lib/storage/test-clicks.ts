import {
  attributionWindows,
  SESSION_MS,
  type AttributionWindow,
} from '../clicks/attribution-window';
import { parseClick } from '../clicks/click';
import type { KnownProduct } from '../commission/known-product';
import type { ConnectLedger } from './database';

/** A test click with its window, and what is known of the product it led to. */
export interface TestClick {
  readonly window: AttributionWindow;
  readonly product: KnownProduct | undefined;
}

export interface TestClicks {
  /** This browser's own arrivals, newest first. */
  readonly latest: readonly TestClick[];
  /** All that the ledger counts, by its rollups; those of bursts are not among them. */
  readonly count: number;
}

/**
 * The latest arrivals of this browser. Reads no more rows than it hands over, however many clicks the
 * ledger holds.
 *
 * @param most how many at the most; clicks of one moment stay together.
 * @param nowMs epoch milliseconds.
 */
export async function latestTestClicks(
  connect: ConnectLedger,
  most: number,
  nowMs: number,
): Promise<TestClicks> {
  const db = await connect();
  const tx = db.transaction(['clicks', 'products', 'foreignArrivals', 'rollups']);
  const byTime = tx.objectStore('clicks').index('atMs');
  let oldest = await byTime.openKeyCursor(null, 'prev');
  if (oldest && most > 1) oldest = await oldest.advance(most - 1);
  const range = oldest ? IDBKeyRange.lowerBound(oldest.key) : undefined;
  const [rows, foreign, rollups] = await Promise.all([
    byTime.getAll(range),
    tx.objectStore('foreignArrivals').getAll(),
    tx.objectStore('rollups').getAll(),
  ]);
  const clicks = rows.map(parseClick).filter((click) => click?.source === 'browser');
  const known = clicks.filter((click) => click !== undefined);
  const keys = new Map(
    known.flatMap(({ marketplace, asin }) =>
      asin === undefined ? [] : [[`${marketplace} ${asin}`, [marketplace, asin] as const]],
    ),
  );
  const products = new Map(
    await Promise.all(
      [...keys].map(
        async ([name, [store, asin]]) =>
          [name, await tx.objectStore('products').get([store, asin])] as const,
      ),
    ),
  );
  await tx.done;
  const firstMs = known.reduce((first, { atMs }) => Math.min(first, atMs), Infinity);
  const near = foreign.filter(({ atMs }) => atMs >= firstMs - SESSION_MS);
  return {
    latest: attributionWindows(known, near, nowMs).map((window) => ({
      window,
      product: products.get(`${window.click.marketplace} ${window.click.asin}`),
    })),
    count: rollups
      .filter(({ key: [, , , , source] }) => source === 'browser')
      .reduce((sum, rollup) => sum + rollup.clicks, 0),
  };
}
