import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { overrideOn } from './applied-rate';
import { nameKey } from './category-key';
import { rateOfKey, type CategoryRate } from './rate';
import type { RateOverride } from './rate-override';
import { OTHER } from './rate-tables';
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

/**
 * The key under which an override for a report's category is kept: of its row, or its own name
 * where it has none, because a rate for all that has no row would change more than was meant.
 */
export function overrideKey(store: MarketplaceCode, name: string): string {
  const key = categoryNamed(store, name);
  return key === undefined || key === OTHER ? nameKey(name) : key;
}
