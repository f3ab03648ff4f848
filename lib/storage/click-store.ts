import type { MarketplaceCode } from '../amazon/marketplaces';
import { attributionWindows, SESSION_MS } from '../clicks/attribution-window';
import { parseClick, type Click } from '../clicks/click';
import { minuteOf } from '../clicks/click-burst';
import type { ForeignArrival } from '../clicks/foreign-arrival';
import { rollupKeyOf, rollupKeyOfBurst } from '../clicks/rollup';
import type { KnownProduct } from '../commission/known-product';
import { categoryOf } from '../commission/departments';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import { countInto } from './rollup-store';

export interface ClickWithProduct {
  readonly click: Click;
  readonly product?: KnownProduct;
}

/** What happened in this browser within a session's time. */
export interface RecentArrivals {
  readonly clicks: readonly ClickWithProduct[];
  readonly foreign: readonly ForeignArrival[];
}

export interface ClickStore {
  /**
   * Writes a click with its rollup and resolves when both are on disk. The same id a second time
   * changes nothing.
   */
  add(click: Click): Promise<void>;
  /** Takes a click of that store out again that turned out to be none. */
  forget(clickId: Click['id'], store: MarketplaceCode): Promise<void>;
  /** Counts a click together with others of its minute, as one of a burst, instead of by itself. */
  foldIntoBurst(clickId: Click['id']): Promise<void>;
  /** Keeps the product as last seen, if the click that led to it is in the ledger. */
  putProductOf(clickId: Click['id'], product: KnownProduct): Promise<void>;
  /** Notes somebody else's tag, if a window of the user's own was open there then. */
  addForeign(arrival: ForeignArrival): Promise<void>;
  /** The 24 hours before `nowMs`, and what lies after it. */
  recent(nowMs: number): Promise<RecentArrivals>;
}

export function createClickStore(connect: ConnectLedger): ClickStore {
  return {
    async add(click) {
      // Before anything is asked of the ledger: a throw later would not undo the row.
      const rollup = rollupKeyOf(click);
      const db = await connect();
      // Strict: resolved means written through, so that the sender may forget its copy.
      const tx = db.transaction(['clicks', 'rollups'], 'readwrite', { durability: 'strict' });
      // Both at once: of a transaction that is over none can be had, and by then the row is asked for.
      const [clicks, rollups] = [tx.objectStore('clicks'), tx.objectStore('rollups')];
      try {
        // Not asked for first: a click is nearly always new, and one that is there is refused,
        // which undoes the count.
        await Promise.all([clicks.add(click), countInto(rollups, rollup, 1), tx.done]);
      } catch (error) {
        if (!isThereAlready(error)) throw error;
      }
    },

    async forget(clickId, store) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'rollups'], 'readwrite');
      await altogether(tx, async () => {
        const click = parseClick(await tx.objectStore('clicks').get(clickId));
        if (click?.marketplace !== store) return;
        await tx.objectStore('clicks').delete(clickId);
        await countInto(tx.objectStore('rollups'), rollupKeyOf(click), -1);
      });
    },

    async foldIntoBurst(clickId) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'bursts', 'rollups'], 'readwrite');
      await altogether(tx, async () => {
        const click = parseClick(await tx.objectStore('clicks').get(clickId));
        if (!click) return;
        const { marketplace, trackingId, atMs } = click;
        const minuteMs = minuteOf(atMs);
        const bursts = tx.objectStore('bursts');
        const before = await bursts.get([marketplace, trackingId, minuteMs]);
        const clicks = (before?.clicks ?? 0) + 1;
        const burst = { marketplace, trackingId, minuteMs, clicks };
        await Promise.all([tx.objectStore('clicks').delete(clickId), bursts.put(burst)]);
        await countInto(tx.objectStore('rollups'), rollupKeyOf(click), -1);
        await countInto(tx.objectStore('rollups'), rollupKeyOfBurst(burst), 1);
      });
    },

    async putProductOf(clickId, product) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'products', 'rollups'], 'readwrite');
      await altogether(tx, async () => {
        const { marketplace, asin, seenAtMs } = product;
        const click = parseClick(await tx.objectStore('clicks').get(clickId));
        if (click?.marketplace !== marketplace || click.asin !== asin) return;
        const products = tx.objectStore('products');
        const known = await products.get([marketplace, asin]);
        if (seenAtMs >= (known?.seenAtMs ?? 0)) await products.put(product);
        const category = categoryOf(marketplace, product.department);
        if (click.category !== undefined || category === undefined) return;
        const filed = { ...click, category };
        await tx.objectStore('clicks').put(filed);
        await countInto(tx.objectStore('rollups'), rollupKeyOf(click), -1);
        await countInto(tx.objectStore('rollups'), rollupKeyOf(filed), 1);
      });
    },

    async addForeign(arrival) {
      const { marketplace, atMs } = arrival;
      const db = await connect();
      const tx = db.transaction(['clicks', 'foreignArrivals'], 'readwrite', {
        durability: 'strict',
      });
      await altogether(tx, async () => {
        const session = IDBKeyRange.bound(atMs - SESSION_MS, atMs);
        const [rows, foreign] = await Promise.all([
          tx.objectStore('clicks').index('atMs').getAll(session),
          tx.objectStore('foreignArrivals').getAll(foreignSince(marketplace, atMs - SESSION_MS)),
        ]);
        const clicks = rows.map(parseClick).filter((click) => click !== undefined);
        const isOpen = attributionWindows(clicks, foreign, atMs).some(
          ({ click, state }) => state === 'open' && click.marketplace === marketplace,
        );
        if (isOpen) await tx.objectStore('foreignArrivals').put(arrival);
      });
    },

    async recent(nowMs) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'products', 'foreignArrivals']);
      const fromMs = nowMs - SESSION_MS;
      const rows = await tx
        .objectStore('clicks')
        .index('atMs')
        .getAll(IDBKeyRange.lowerBound(fromMs, true));
      const clicks = rows.map(parseClick).filter((click) => click !== undefined);
      const stores = [...new Set(clicks.map((click) => click.marketplace))];
      const [withProducts, foreign] = await Promise.all([
        Promise.all(
          clicks.map(async (click) => {
            const { marketplace, asin } = click;
            const product = asin && (await tx.objectStore('products').get([marketplace, asin]));
            return { click, ...(product && { product }) };
          }),
        ),
        Promise.all(
          stores.map((store) =>
            tx.objectStore('foreignArrivals').getAll(foreignSince(store, fromMs)),
          ),
        ),
      ]);
      await tx.done;
      return { clicks: withProducts, foreign: foreign.flat() };
    },
  };
}

/** Whether a row was refused because there is one of its key. */
function isThereAlready(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConstraintError';
}

/** The store's foreign arrivals from a moment on. */
function foreignSince(store: MarketplaceCode, fromMs: number): IDBKeyRange {
  return IDBKeyRange.bound([store, fromMs], [store, Infinity]);
}
