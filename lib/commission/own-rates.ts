import type { RateOverride } from './rate-override';

/** The user's rates with this one, in place of an earlier one of the same category and day. */
export function withRate(rates: readonly RateOverride[], rate: RateOverride): RateOverride[] {
  return [...withoutRate(rates, rate), rate];
}

export function withoutRate(rates: readonly RateOverride[], rate: RateOverride): RateOverride[] {
  return rates.filter((each) => !isSameRate(each, rate));
}

/** Whether both are of one category and day. */
export function isSameRate(a: RateOverride, b: RateOverride): boolean {
  return a.marketplace === b.marketplace && a.key === b.key && a.from === b.from;
}
