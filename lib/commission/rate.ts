import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Department } from '../amazon/page';
import type { StoreDay } from '../amazon/store-day';
import { appliedRateOfKey, type AppliedRate } from './applied-rate';
import { categoryOf } from './departments';
import { readBreadcrumb } from './department-names';
import { RATE_CARDS } from './rate-cards';
import { tableOn } from './rate-tables';
import type { RateOverride } from './rate-override';

/** What Amazon pays on a category, and where that figure comes from. */
export interface CategoryRate extends AppliedRate {
  /** Amazon's own page; absent where the user set the rate. */
  readonly source?: string;
  /** When the source was read, or from which day on the user's rate holds. */
  readonly asOf: string;
}

/**
 * The rate that probably applies to a product that a page files here, by code or in words. Unknown
 * stays unknown: no default but the user's own is put in its place.
 *
 * @param day the store's day of the click or sale; rates of other days are not used for it.
 * @param overrides the user's own rates, of any store.
 */
export function rateFor(
  store: MarketplaceCode,
  department: Department,
  day: StoreDay,
  overrides: readonly RateOverride[] = [],
): CategoryRate | undefined {
  return rateOfKey(store, categoryOf(store, department, readBreadcrumb), day, overrides);
}

/** The rate of a category by its key; see `appliedRateOfKey` for what comes before what. */
export function rateOfKey(
  store: MarketplaceCode,
  key: string | undefined,
  day: StoreDay,
  overrides: readonly RateOverride[] = [],
): CategoryRate | undefined {
  const rate = appliedRateOfKey(RATE_CARDS, store, key, day, overrides);
  if (!rate) return undefined;
  const card = rate.isOverride ? undefined : tableOn(RATE_CARDS, store, day);
  return card ? { ...rate, source: card.source, asOf: card.asOf } : { ...rate, asOf: rate.from };
}
