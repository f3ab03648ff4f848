import type { MarketplaceCode } from '../amazon/marketplaces';
import {
  QUESTIONS,
  productLines,
  productsThat,
  type ProductLine,
  type ProductQuestion,
} from '../reports/product-lines';
import { countedParts } from '../reports/counting';
import type { ReportBatch } from '../reports/report-batch';
import type { ConnectLedger } from './database';
import { keptOf, type KeptRecord } from './kept-record';
import { createReportStore } from './report-store';
import { packRows, unpackRows, type PackedRows } from './row-pack';

/** Rows that a table shows before the others are asked for. */
const FIRST = 20;
const VERSION = 1;

/** What one store's products come to, without all of them. */
export interface ProductHead {
  readonly marketplace: MarketplaceCode;
  /** Whether any report tells clicks by product. */
  readonly tellsClicks: boolean;
  /** By question, how many products answer it and the first of them. */
  readonly answers: Readonly<Record<ProductQuestion, ProductAnswer>>;
}

export interface ProductAnswer {
  readonly count: number;
  readonly first: readonly ProductLine[];
}

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
        for (const store of stores) heads.push(headOf(store, await all(store)));
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
  return { key: `products ${store}`, version: VERSION, none: '' as PackedRows };
}

function headOf(marketplace: MarketplaceCode, lines: readonly ProductLine[]): ProductHead {
  const answer = (question: ProductQuestion): ProductAnswer => {
    const found = productsThat(question, lines);
    return { count: found.length, first: found.slice(0, FIRST) };
  };
  return {
    marketplace,
    tellsClicks: lines.some(({ clicks }) => clicks !== undefined),
    answers: Object.fromEntries(
      QUESTIONS.map((question) => [question, answer(question)]),
    ) as ProductHead['answers'],
  };
}
