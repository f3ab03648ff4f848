import { randomBernoulli, randomGamma, randomLcg, randomLogNormal, randomPoisson } from 'd3-random';
import { shareStillToCome } from '../clicks/sale-timing';
import type { Assumptions } from './assumptions';

export interface EstimateInput {
  /** One entry per click; ages in ms, commission of the linked product in minor units if known. */
  readonly clicks: readonly { readonly ageMs: number; readonly directCommissionMinor?: number }[];
  /** Mean commission of an item that was not the linked one, in minor units. */
  readonly indirectMeanMinor: number;
  readonly assumptions: Assumptions;
  /** Same seed and same input give the same figures. */
  readonly seed: number;
}

/** All amounts in minor units of the one currency the input was given in, not rounded. */
export interface Estimate {
  readonly clicks: number;
  readonly meanMinor: number;
  /**
   * At least nineteen times out of twenty the commission lies between these two. The mean does too:
   * a rare, dear sale can lift it above the quantile, and the range is then drawn up to it.
   */
  readonly lowMinor: number;
  readonly highMinor: number;
  /** Probability that nothing at all comes of these clicks. */
  readonly chanceOfNothing: number;
  /** Part of `meanMinor` that belongs to sales not yet made, by the age of each click. */
  readonly toComeMinor: number;
}

const DRAWS = 4_000;
/** Items drawn at most for one estimate, so that a popup never waits for it. */
const ITEM_BUDGET = 200_000;

/**
 * What a number of readers' clicks would be worth, from stated assumptions. A click by itself pays
 * nothing; some clicks lead to orders, mostly of other products than the linked one.
 *
 * The model: items per click are gamma-distributed around the assumed conversion, items given that
 * are Poisson and thinned to those shipped and kept; an item is the linked product with the direct
 * share, else its commission is log-normal around the indirect mean. The mean is exact; the range
 * runs from the 2.5th to the 97.5th percentile of seeded draws. It does not yet learn from reports
 * and does not know baskets of several items, so real days vary more than this range says.
 */
export function estimate(input: EstimateInput): Estimate {
  const { clicks, indirectMeanMinor, assumptions } = input;
  const { itemsPerClick, conversionShape, directShare, keptShare, commissionLogSd } = assumptions;
  const count = clicks.length;
  const itemsKept = itemsPerClick * keptShare;
  const directs = clicks.map((c) => c.directCommissionMinor ?? indirectMeanMinor);
  const means = directs.map((direct) => meanPerClick(direct, indirectMeanMinor, assumptions));
  const meanMinor = sum(means);
  const toComeMinor = sum(means.map((m, i) => m * shareStillToCome(clicks[i]?.ageMs ?? 0)));
  if (count === 0) {
    const none = { meanMinor: 0, lowMinor: 0, highMinor: 0, toComeMinor: 0, chanceOfNothing: 1 };
    return { clicks: 0, ...none };
  }

  const source = randomLcg(input.seed);
  const gamma = randomGamma.source(source)(conversionShape, itemsPerClick / conversionShape);
  const poisson = randomPoisson.source(source);
  const isDirect = randomBernoulli.source(source)(directShare);
  const logMean = Math.log(indirectMeanMinor) - commissionLogSd ** 2 / 2;
  const indirect = randomLogNormal.source(source)(logMean, commissionLogSd);
  const draws = Math.max(200, Math.min(DRAWS, Math.floor(ITEM_BUDGET / (count * itemsKept + 1))));

  const totals = Array.from({ length: draws }, () => {
    const items = poisson(count * gamma() * keptShare)();
    let total = 0;
    for (let item = 0; item < items; item++) {
      total += isDirect() ? (directs[Math.floor(source() * count)] ?? 0) : indirect();
    }
    return total;
  }).sort((a, b) => a - b);

  // Gamma-Poisson probability of zero items, in closed form.
  const chanceOfNothing = (1 + (count * itemsKept) / conversionShape) ** -conversionShape;
  return {
    clicks: count,
    meanMinor,
    lowMinor: quantile(totals, 0.025),
    highMinor: Math.max(quantile(totals, 0.975), meanMinor),
    chanceOfNothing,
    toComeMinor,
  };
}

/**
 * Mean commission of one reader's click, in minor units.
 *
 * @param directMinor commission on one sale of the linked product.
 * @param indirectMinor mean commission on one other item.
 */
export function meanPerClick(
  directMinor: number,
  indirectMinor: number,
  { itemsPerClick, keptShare, directShare }: Assumptions,
): number {
  return (
    itemsPerClick * keptShare * (directShare * directMinor + (1 - directShare) * indirectMinor)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}
