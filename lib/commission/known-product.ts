import * as v from 'valibot';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import type { Department } from '../amazon/page';
import type { DisplayedPrice } from '../amazon/price-text';
import { timeSchema } from '../clicks/time';

/**
 * What the ledger keeps of a product that was clicked: one current price, overwritten and never a
 * history (Participation Requirements §6(y) forbid price tracking; read 2026-11-22).
 */
export interface KnownProduct {
  readonly marketplace: MarketplaceCode;
  readonly asin: Asin;
  readonly title?: string;
  readonly price?: DisplayedPrice;
  readonly department: Department;
  /** When the page showed this; epoch milliseconds. */
  readonly seenAtMs: number;
}

const short = v.pipe(v.string(), v.maxLength(100));

const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const knownProductSchema = v.strictObject({
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  asin: v.custom<Asin>(isAsin),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  price: v.exactOptional(
    v.strictObject({
      minor: amount,
      maxMinor: v.exactOptional(amount),
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    }),
  ),
  department: v.strictObject({
    alias: v.exactOptional(short),
    group: v.exactOptional(short),
    nodes: v.exactOptional(
      v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,15}$/))), v.maxLength(10)),
    ),
    breadcrumb: v.exactOptional(v.pipe(v.array(short), v.maxLength(10))),
  }),
  seenAtMs: timeSchema,
});

/** The value as a known product, or undefined if any part of it is not what it should be. */
export function parseKnownProduct(value: unknown): KnownProduct | undefined {
  const result = v.safeParse(knownProductSchema, value);
  return result.success ? result.output : undefined;
}
