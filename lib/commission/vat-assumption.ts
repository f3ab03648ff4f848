import * as v from 'valibot';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { DisplayedPrice } from '../amazon/price-text';
import type { ProductWorth } from './click-worth';

/** Percent of tax that a displayed price can contain. */
export const VAT_LIMITS = { min: 0, max: 50 } as const;

const vatSchema = v.pipe(v.number(), v.minValue(VAT_LIMITS.min), v.maxValue(VAT_LIMITS.max));

/** Name under which the user's own figure is kept among the assumptions. */
export function vatName(store: MarketplaceCode): string {
  return `vatPercent ${store}`;
}

/** The value as a percentage of tax, or undefined where it can be none. */
export function parseVatPercent(value: unknown): number | undefined {
  const result = v.safeParse(vatSchema, value);
  return result.success ? result.output : undefined;
}

/**
 * Percent of tax in a store's displayed prices: the user's own figure, else the standard rate of its
 * country; undefined where prices are shown without.
 *
 * @param changes the user's own figures in place of assumptions.
 */
export function vatPercentOf(
  store: MarketplaceCode,
  changes: Readonly<Record<string, number>>,
): number | undefined {
  return parseVatPercent(changes[vatName(store)]) ?? marketplace(store).vatPercent;
}

/**
 * What is known of a product, with the tax that its price contains.
 *
 * @param own the user's own figures in place of assumptions.
 */
export function productWorth(
  store: MarketplaceCode,
  price: DisplayedPrice | undefined,
  rate: { readonly rateBp: number } | undefined,
  own: Readonly<Record<string, number>>,
): ProductWorth {
  const vatPercent = vatPercentOf(store, own);
  return {
    ...(price && { price }),
    ...(rate && { rateBp: rate.rateBp }),
    ...(vatPercent !== undefined && { vatPercent }),
  };
}
