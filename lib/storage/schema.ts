import type { DBSchema } from 'idb';
import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Click, ClickId } from '../clicks/click';
import type { KnownProduct } from '../commission/known-product';

/** The ledger's stores as they are at `LEDGER_VERSION`. */
export interface LedgerSchema extends DBSchema {
  clicks: { key: ClickId; value: Click; indexes: { atMs: number } };
  products: { key: [MarketplaceCode, Asin]; value: KnownProduct };
  /** One record, kept under the key `settings`; parsed on every read. */
  settings: { key: 'settings'; value: unknown };
}
