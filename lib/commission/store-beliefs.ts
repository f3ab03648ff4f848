import type { Assumptions } from './assumptions';
import {
  assumedConversion,
  beliefOf,
  carriedTo,
  conversionOf,
  rateAt,
  type Conversion,
} from './conversion';
import type { OwnFigures } from './click-worth';
import { dispersionOf, type Dispersion } from './dispersion';
import { addEvidence, outcomesByTrackingId, type Evidence } from './evidence';
import {
  assumedCommission,
  carriedToStore,
  itemCommission,
  learnedCommission,
  type ItemCommission,
} from './item-commission';
import { itemFate, type ItemFate } from './item-fate';
import { SPREADS } from './spreads';

/** All that is believed about one store's clicks, from its reports, those of others, assumptions. */
export interface StoreBeliefs {
  readonly conversion: Conversion;
  readonly dispersion: Dispersion;
  readonly commission: ItemCommission;
  readonly fate: ItemFate;
  /** Mean items per click of a tracking ID, and the share of that which was assumed. */
  readonly rateOf: (trackingId: string) => { readonly mean: number; readonly priorShare: number };
}

/**
 * Pools tracking ID → store → everything of the user's → assumptions: each level is a prior for the
 * one before it.
 *
 * @throws RangeError where the assumed mean commission is not an amount above 0.
 */
export function storeBeliefs(
  evidence: Evidence,
  elsewhere: Evidence,
  meanCommissionMinor: number,
  assumptions: Assumptions,
): StoreBeliefs {
  if (!(meanCommissionMinor > 0 && meanCommissionMinor < 1e12)) {
    throw new RangeError(`no mean commission to start from: ${meanCommissionMinor}`);
  }
  const { items, days } = addEvidence(evidence, elsewhere);
  const dispersion = dispersionOf(days, assumptions.varianceToMean);

  const assumed = assumedConversion(assumptions.itemsPerClick);
  const storePrior = (belief: typeof assumed) => carriedTo(belief, SPREADS.marketplaceShape);
  const seenElsewhere = outcomesByTrackingId(elsewhere);
  const others =
    seenElsewhere.size > 0
      ? conversionOf(storePrior(assumed), seenElsewhere, dispersion.ratio)
      : undefined;
  const conversion = conversionOf(
    storePrior(others ? beliefOf(others) : assumed),
    outcomesByTrackingId(evidence),
    dispersion.ratio,
  );
  const storePriorShare = conversion.priorShare * (others?.priorShare ?? 1);

  const spread = assumptions.commissionLogSd;
  const priorCommission = carriedToStore(assumedCommission(meanCommissionMinor));
  const atOthers = learnedCommission(priorCommission, elsewhere.periods, spread);
  const commission = learnedCommission(
    elsewhere.periods.size > 0 ? carriedToStore(atOthers) : priorCommission,
    evidence.periods,
    atOthers.logSd,
  );

  return {
    conversion,
    dispersion,
    commission: itemCommission(commission),
    fate: itemFate(items, assumptions),
    rateOf(trackingId) {
      const outcome = conversion.outcomes.get(trackingId);
      let [mean, assumedPart] = [0, 0];
      for (const node of conversion.nodes) {
        mean += node.weight * rateAt(node, outcome).mean;
        const atHand = node.shape / node.mean;
        assumedPart += (node.weight * atHand) / (atHand + (outcome?.clicks ?? 0));
      }
      return { mean, priorShare: assumedPart * storePriorShare };
    },
  };
}

/** The beliefs as figures of one click, of a tracking ID or, without one, of an ID not yet seen. */
export function figuresOf(
  { rateOf, commission, fate }: StoreBeliefs,
  trackingId?: string,
): OwnFigures {
  return {
    itemsPerClick: rateOf(trackingId ?? '').mean,
    otherCommissionMinor: commission.meanMinor * (1 - commission.zeroShare),
    directShare: fate.direct.mean,
    keptShare: fate.shipped.mean * (1 - fate.returned.mean),
  };
}
