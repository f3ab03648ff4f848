import type { Assumptions } from './assumptions';
import { exposuresOf, type ClickGroup } from './click-groups';
import { clicksWithOutcome, NO_EVIDENCE, type Evidence } from './evidence';
import { pipelineOf, type Pipeline } from './pipeline';
import { storeBeliefs } from './store-beliefs';
import { distributionOf, totalsOf, type Distribution, type Totals } from './totals';

export interface EstimateInput {
  /** Clicks of one store that no report tells the earnings of. */
  readonly groups: readonly ClickGroup[];
  /** Of the same store, what a report tells and is not settled. */
  readonly pipeline?: Pipeline;
  /** What the reports of this store teach. */
  readonly evidence?: Evidence;
  /** What those of the user's other stores teach, rescaled to this currency. */
  readonly elsewhere?: Evidence;
  /** Assumed mean commission of an item that was not the linked one, in minor units; above 0. */
  readonly meanCommissionMinor: number;
  readonly assumptions: Assumptions;
  /** From 0 to 1. Same seed and same input give the same figures. */
  readonly seed: number;
}

/** All amounts in minor units of the one currency the input was given in, not rounded. */
export interface Estimate extends Totals {
  readonly clicks: number;
  readonly meanMinor: number;
  /** Parts of the mean that belong to what has not happened yet. */
  readonly toCome: ToCome;
  /**
   * Share of the mean, 0 to 1, that does not rest on the user's own reports, counting both how many
   * items clicks bring and what an item pays.
   */
  readonly priorShare: number;
  /** Clicks whose items the user's reports tell, in any store. */
  readonly outcomeClicks: number;
  /** Items whose commission the user's reports tell. */
  readonly outcomeItems: number;
  /** Fewer than `ENOUGH_CLICKS` clicks have a known outcome. */
  readonly isMostlyAssumptions: boolean;
  /** How many more would change that; 0 where they are enough. */
  readonly clicksUntilOwn: number;
  /** Groups left out because a figure of theirs cannot be (negative, no number, absurd). */
  readonly doubted: number;
}

export interface ToCome {
  /** Orders inside the 24 hours. */
  readonly sessionMinor: number;
  /** Orders of what lies in carts, up to the 89th day. */
  readonly cartsMinor: number;
  /** Items ordered that may yet be shipped. */
  readonly orderedMinor: number;
  /** Items shipped that may yet come back. */
  readonly returnableMinor: number;
}

/** Raised whenever the same input gives other figures, so that noted estimates can be told apart. */
export const ESTIMATE_MODEL = 1;

/** Clicks with a known outcome from which an estimate is more than assumptions. */
export const ENOUGH_CLICKS = 30;

/**
 * What clicks are worth that no report has told yet: a mean, and ranges that hold as often as they
 * say. A click by itself pays nothing; some lead to orders, mostly of other products than the linked
 * one. Sources of all figures: `Assumptions`, `SPREADS`.
 *
 * - Items, not orders: each tracking ID has its own items per click, gamma-distributed around the
 *   store's, and that around the affiliate's, and that around what is assumed. Given its rate, an
 *   ID's items are negative binomial with a constant ratio of variance to mean, so that clicks of
 *   several days and IDs add up to the same kind of count.
 * - An item is the linked product with the direct share, and pays that product's commission where it
 *   is known; else it comes from the user's own purchase mix: log-normal, with the mean of the
 *   user's reports shrunk to the assumed one.
 * - Ordered items are thinned to those shipped and kept.
 * - What is not known of these parameters is in the ranges: they are quantiles of seeded draws, each
 *   with parameters of its own. The mean and the chance of nothing are exact sums over them. Where a
 *   rare, dear sale carries the mean, the mean can lie above a range's higher end.
 *
 * @throws RangeError where the assumed mean commission is not an amount above 0.
 */
export function estimate(input: EstimateInput): Estimate {
  const { evidence = NO_EVIDENCE, elsewhere = NO_EVIDENCE } = input;
  const { beliefs, exposures, pipeline, otherMeanMinor } = prepared(input);
  const { commission, fate } = beliefs;
  const kept = fate.shipped.mean * (1 - fate.returned.mean);
  let [clicksMinor, sessionMinor, cartsMinor, byPrior] = [0, 0, 0, 0];
  for (const [trackingId, exposure] of exposures.byTrackingId) {
    const rate = beliefs.rateOf(trackingId);
    const worth = rate.mean * kept * exposure.worth;
    clicksMinor += worth;
    sessionMinor += rate.mean * kept * exposure.sessionWorth;
    cartsMinor += rate.mean * kept * exposure.cartWorth;
    byPrior += worth * (1 - (1 - rate.priorShare) * (1 - commission.priorShare));
  }
  const orderedMinor = pipeline.pendingItems * pipeline.pendingChance * otherMeanMinor;
  const returnableMinor = pipeline.returnableMinor * (1 - fate.returned.mean);
  const meanMinor = clicksMinor + orderedMinor + returnableMinor;
  const outcomeClicks = clicksWithOutcome(evidence) + clicksWithOutcome(elsewhere);
  byPrior += orderedMinor * commission.priorShare;

  return {
    ...totalsOf(distributionOf(exposures, pipeline, beliefs, input.seed)),
    clicks: exposures.clicks,
    meanMinor,
    toCome: { sessionMinor, cartsMinor, orderedMinor, returnableMinor },
    priorShare: meanMinor > 0 ? byPrior / meanMinor : 0,
    outcomeClicks,
    outcomeItems: paidItems(evidence) + paidItems(elsewhere),
    isMostlyAssumptions: outcomeClicks < ENOUGH_CLICKS,
    clicksUntilOwn: Math.max(0, Math.ceil(ENOUGH_CLICKS - outcomeClicks)),
    doubted: exposures.doubted + pipeline.doubted,
  };
}

/** All quantiles of the same, for who needs more than the ranges. */
export function estimateDistribution(input: EstimateInput): Distribution {
  const { beliefs, exposures, pipeline } = prepared(input);
  return distributionOf(exposures, pipeline, beliefs, input.seed);
}

function prepared(input: EstimateInput) {
  const { groups, evidence = NO_EVIDENCE, elsewhere = NO_EVIDENCE, assumptions } = input;
  const beliefs = storeBeliefs(evidence, elsewhere, input.meanCommissionMinor, assumptions);
  const { commission, fate } = beliefs;
  const otherMeanMinor = commission.meanMinor * (1 - commission.zeroShare);
  const exposures = exposuresOf(groups, {
    directShare: fate.direct.mean,
    otherMeanMinor,
    cartShare: assumptions.cartShare,
  });
  const pipeline = pipelineOf(input.pipeline, exposures.itemsOrdered, fate);
  return { beliefs, exposures, pipeline, otherMeanMinor };
}

function paidItems({ periods }: Evidence): number {
  return [...periods.values()].reduce((sum, { items, zeroItems }) => sum + items + zeroItems, 0);
}
