import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';

/** A rate that the user has set, because Amazon pays them another one than the table says. */
export interface RateOverride {
  readonly marketplace: MarketplaceCode;
  /**
   * Key of a rate-card row; of a report's category that no card knows, its `nameKey`
   * (category-key.ts); or `default` for everything without a rate of its own.
   */
  readonly key: string;
  /** Basis points of the price without tax, 0 to 10,000. */
  readonly rateBp: number;
  /** First day on which it holds; an override of a later day takes its place from there on. */
  readonly from: StoreDay;
  /** Last day on which it holds; open where absent. */
  readonly to?: StoreDay;
}

const daySchema = v.custom<StoreDay>((value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const atMs = Date.parse(value);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(value);
});

const overrideSchema = v.strictObject({
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  key: v.pipe(
    v.string(),
    v.maxLength(100),
    v.regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u),
  ),
  rateBp: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  from: daySchema,
  to: v.exactOptional(daySchema),
});

/** The value as an override, or undefined if any part of it is not what it should be. */
export function parseRateOverride(value: unknown): RateOverride | undefined {
  const result = v.safeParse(overrideSchema, value);
  return result.success ? result.output : undefined;
}
