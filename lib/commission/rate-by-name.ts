import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { overrideOn } from './applied-rate';
import { nameKey } from './category-key';
import { rateOfKey, type CategoryRate } from './rate';
import type { RateOverride } from './rate-override';
import { categoryNamed } from './report-categories';

/**
 * The rate of a category by the name that a report gives it; undefined where it is not known. A
 * name that no table knows can still have a rate of the user's own, under its `nameKey`.
 *
 * @param day the store's day of the sales; rates of other days are not used for it.
 * @param overrides the user's own rates, of any store.
 */
export function rateByName(
  store: MarketplaceCode,
  name: string,
  day: StoreDay,
  overrides: readonly RateOverride[] = [],
): CategoryRate | undefined {
  const key = nameKey(name);
  const own = overrideOn(overrides, store, key, day) ? key : undefined;
  return rateOfKey(store, own ?? categoryNamed(store, name), day, overrides);
}

/** The key under which an override for a report's category is kept. */
export function overrideKey(store: MarketplaceCode, name: string): string {
  return categoryNamed(store, name) ?? nameKey(name);
}
