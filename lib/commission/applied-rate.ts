import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';
import type { Department } from '../amazon/page';
import type { StoreDay } from '../amazon/store-day';
import { categoryOf } from './departments';
import type { RateOverride } from './rate-override';
import { OTHER, RATE_TABLES, tableOn, type RateTable } from './rate-tables';

/** A rate that holds for a category on a day, without where it is known from (rate.ts). */
export interface AppliedRate {
  /** Key of the row in the store's table; `DEFAULT_KEY` where only the user's default holds. */
  readonly key: string;
  /** Basis points of the price without tax: 450 is 4.5 %. */
  readonly rateBp: number;
  /** The user set it. */
  readonly isOverride: boolean;
  /** How well the table's rate is known; none for the user's own. */
  readonly confidence?: Confidence;
  /** From which day on it is known to hold. */
  readonly from: StoreDay;
}

/** The key of an override for everything that has no rate of its own. */
export const DEFAULT_KEY = 'default';

/**
 * The rate that probably applies to a product that a page files here by code: for the script on
 * Amazon's pages, which is to stay small. Everywhere else `rateFor` (rate.ts) also reads words.
 * Unknown stays unknown: no default but the user's own is put in its place.
 *
 * @param day the store's day of the click or sale; rates of other days are not used for it.
 * @param overrides the user's own rates, of any store.
 */
export function appliedRate(
  store: MarketplaceCode,
  department: Department,
  day: StoreDay,
  overrides: readonly RateOverride[] = [],
): AppliedRate | undefined {
  return appliedRateOfKey(RATE_TABLES, store, categoryOf(store, department), day, overrides);
}

/**
 * The rate of a category on a day: the user's own for it; else its row in the table; else the
 * user's default; else what the table pays on everything without a row, where the category is
 * known to have none.
 *
 * @param key undefined for a category that is not known.
 */
export function appliedRateOfKey(
  tables: readonly RateTable[],
  store: MarketplaceCode,
  key: string | undefined,
  day: StoreDay,
  overrides: readonly RateOverride[],
): AppliedRate | undefined {
  const own = key === undefined ? undefined : overrideOn(overrides, store, key, day);
  if (own) return ownRate(own, own.key);
  const table = tableOn(tables, store, day);
  const row = table?.rows.find(([rowKey]) => rowKey === key);
  const hasOwnRow = row !== undefined && key !== OTHER;
  const fallback = hasOwnRow ? undefined : overrideOn(overrides, store, DEFAULT_KEY, day);
  if (fallback) return ownRate(fallback, key ?? DEFAULT_KEY);
  if (!table || !row) return undefined;
  const [rowKey, rateBp, confidence] = row;
  return { key: rowKey, rateBp, isOverride: false, confidence, from: table.from };
}

/** The override of this very key that holds on the day: of those begun, the one begun last. */
export function overrideOn(
  overrides: readonly RateOverride[],
  store: MarketplaceCode,
  key: string,
  day: StoreDay,
): RateOverride | undefined {
  let latest: RateOverride | undefined;
  for (const override of overrides) {
    if (override.marketplace !== store || override.key !== key || override.from > day) continue;
    if (override.to !== undefined && override.to < day) continue;
    if (!latest || override.from >= latest.from) latest = override;
  }
  return latest;
}

function ownRate({ rateBp, from }: RateOverride, key: string): AppliedRate {
  return { key, rateBp, isOverride: true, from };
}
