import type { MarketplaceCode } from '../amazon/marketplaces';
import { productHead, type ProductHead } from '../reports/product-answers';
import { productLines, type ProductLine } from '../reports/product-lines';
import { countedParts } from '../reports/counting';
import type { ReportBatch } from '../reports/report-batch';
import type { ConnectLedger } from './database';
import { keptOf, type KeptRecord } from './kept-record';
import { createReportStore } from './report-store';
import { packRows, unpackRows, type PackedRows } from './row-pack';

const VERSION = 1;

export interface ProductStore {
  /** The heads of all stores that reports tell of; read at once where they were made before. */
  heads(): Promise<readonly ProductHead[]>;
  /** Every product of a store, what earned most first. */
  all(store: MarketplaceCode): Promise<readonly ProductLine[]>;
}

/**
 * Products of all imports. Going through the rows takes seconds with years of reports, so what they
 * come to is kept: the heads, and each store's products as one packed text.
 */
export function createProductStore(connect: ConnectLedger): ProductStore {
  const make = (batches: readonly ReportBatch[], store: MarketplaceCode) =>
    productLines(countedParts(batches), store, (id, part) =>
      createReportStore(connect).rows(id, part),
    );
  const packed = (store: MarketplaceCode) =>
    keptOf(connect, productsOf(store), async (batches) => packRows(await make(batches, store)));
  const all = async (store: MarketplaceCode) => {
    const text = await packed(store);
    return text === '' ? [] : (unpackRows(text) as readonly ProductLine[]);
  };
  return {
    heads: () =>
      keptOf(connect, HEADS, async (batches) => {
        const stores = new Set(
          batches.flatMap(({ parts }) => parts.map(({ marketplace }) => marketplace)),
        );
        const heads: ProductHead[] = [];
        for (const store of stores) heads.push(productHead(store, await all(store)));
        return heads;
      }),
    all,
  };
}

const HEADS: KeptRecord<readonly ProductHead[]> = {
  key: 'productHeads',
  version: VERSION,
  none: [],
};

function productsOf(store: MarketplaceCode): KeptRecord<PackedRows> {
  return {
    ...{ key: `products ${store}`, version: VERSION, none: '' as PackedRows },
    // As far as can be told without reading megabytes.
    isWhole: (text) => text === '' || (text.startsWith('{') && text.endsWith('}')),
  };
}
