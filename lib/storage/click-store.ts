import { SESSION_MS } from '../clicks/attribution-window';
import type { Click } from '../clicks/click';
import type { KnownProduct } from '../commission/known-product';
import type { ConnectLedger } from './database';

export interface ClickWithProduct {
  readonly click: Click;
  readonly product?: KnownProduct;
}

export interface ClickStore {
  /**
   * Writes a click and resolves when it is on disk. The same id a second time changes nothing.
   */
  add(click: Click): Promise<void>;
  /** Takes a click out again that turned out to be none. */
  forget(clickId: Click['id']): Promise<void>;
  /** Keeps the product as last seen, if the click that led to it is in the ledger. */
  putProductOf(clickId: Click['id'], product: KnownProduct): Promise<void>;
  /** Clicks of the 24 hours before `nowMs`, each with what is known of its product. */
  recent(nowMs: number): Promise<ClickWithProduct[]>;
}

export function createClickStore(connect: ConnectLedger): ClickStore {
  return {
    async add(click) {
      const db = await connect();
      // Strict: resolved means written through, so that the sender may forget its copy.
      const tx = db.transaction('clicks', 'readwrite', { durability: 'strict' });
      if ((await tx.store.getKey(click.id)) === undefined) await tx.store.add(click);
      await tx.done;
    },

    async forget(clickId) {
      const db = await connect();
      await db.delete('clicks', clickId);
    },

    async putProductOf(clickId, product) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'products'], 'readwrite');
      const click = await tx.objectStore('clicks').get(clickId);
      const products = tx.objectStore('products');
      const known = await products.get([product.marketplace, product.asin]);
      const isOfClick = click?.marketplace === product.marketplace && click.asin === product.asin;
      if (isOfClick && product.seenAtMs >= (known?.seenAtMs ?? 0)) await products.put(product);
      await tx.done;
    },

    async recent(nowMs) {
      const db = await connect();
      const tx = db.transaction(['clicks', 'products']);
      const since = IDBKeyRange.lowerBound(nowMs - SESSION_MS, true);
      const clicks = await tx.objectStore('clicks').index('atMs').getAll(since);
      const products = tx.objectStore('products');
      const rows = await Promise.all(
        clicks.map(async (click) => {
          const product = click.asin && (await products.get([click.marketplace, click.asin]));
          return { click, ...(product && { product }) };
        }),
      );
      await tx.done;
      return rows;
    },
  };
}
