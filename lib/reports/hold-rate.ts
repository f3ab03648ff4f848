import { normalQuantile } from '../commission/quantiles';
import type { Range } from '../commission/totals';

/** An estimate's ranges and what then came, in minor units of one currency. */
export interface HeldCase {
  readonly meanMinor: number;
  readonly range50: Range;
  readonly range80: Range;
  readonly actualMinor: number;
}

export type Place = 'inside' | 'above' | 'below';

/** How often something held, and between what the real rate lies 19 times in 20. */
export interface HoldRate {
  readonly held: number;
  readonly of: number;
  /** `held / of`; undefined of none. */
  readonly rate: number | undefined;
  readonly low: number;
  readonly high: number;
}

/**
 * What hold rates allow to say of ranges that should hold four times in five. `as-said`: nothing
 * speaks against it, which is no proof.
 */
export type Verdict = 'none' | 'too-few' | 'too-narrow' | 'as-said' | 'too-wide';

export interface HoldSummary {
  readonly range50: HoldRate;
  readonly range80: HoldRate;
  readonly above80: number;
  readonly below80: number;
  readonly verdict: Verdict;
  /** Everything that came over everything that was expected on average; undefined of nothing. */
  readonly actualOverMean: number | undefined;
}

/** With fewer cases a rate says next to nothing. */
export const ENOUGH_CASES = 10;
const NINETEEN_IN_TWENTY = normalQuantile(0.975);

/** Where an amount lies of a range as it is shown: in whole minor units, its ends included. */
export function placeOf(actualMinor: number, { lowMinor, highMinor }: Range): Place {
  if (actualMinor > Math.round(highMinor)) return 'above';
  return actualMinor < Math.round(lowMinor) ? 'below' : 'inside';
}

/**
 * The rate with E. B. Wilson's interval (Journal of the American Statistical Association 22, 1927),
 * which holds for few cases and for rates near 0 and 1. It takes cases for independent.
 */
export function holdRate(held: number, of: number): HoldRate {
  if (of === 0) return { held, of, rate: undefined, low: 0, high: 1 };
  const rate = held / of;
  const z2 = NINETEEN_IN_TWENTY ** 2 / of;
  const middle = (rate + z2 / 2) / (1 + z2);
  const reach = Math.sqrt((rate * (1 - rate) * z2 + z2 ** 2 / 4) / (1 + z2) ** 2);
  return {
    held,
    of,
    rate,
    // Where nothing or everything held, rounding must not put the rate outside.
    low: Math.max(0, Math.min(rate, middle - reach)),
    high: Math.min(1, Math.max(rate, middle + reach)),
  };
}

export function holdSummary(cases: readonly HeldCase[]): HoldSummary {
  const count = (range: 'range50' | 'range80', place: Place) =>
    cases.filter((each) => placeOf(each.actualMinor, each[range]) === place).length;
  const range80 = holdRate(count('range80', 'inside'), cases.length);
  const expected = cases.reduce((sum, { meanMinor }) => sum + meanMinor, 0);
  const actual = cases.reduce((sum, { actualMinor }) => sum + actualMinor, 0);
  return {
    range50: holdRate(count('range50', 'inside'), cases.length),
    range80,
    above80: count('range80', 'above'),
    below80: count('range80', 'below'),
    verdict: verdictOf(range80),
    actualOverMean: expected > 0 ? actual / expected : undefined,
  };
}

/** What a rate that should be 80 % allows to say. */
export function verdictOf({ of, low, high }: HoldRate): Verdict {
  if (of === 0) return 'none';
  if (of < ENOUGH_CASES) return 'too-few';
  if (high < 0.8) return 'too-narrow';
  return low > 0.8 ? 'too-wide' : 'as-said';
}
