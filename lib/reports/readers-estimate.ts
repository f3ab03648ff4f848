import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { DAY_MS } from '../clicks/spans';
import { meanCommissionMinor, minorPerUsd, type Assumptions } from '../commission/assumptions';
import type { ClickGroup } from '../commission/click-groups';
import { estimate, type Estimate } from '../commission/estimate';
import { addEvidence, NO_EVIDENCE, rescaleEvidence, type Evidence } from '../commission/evidence';
import type { Pipeline } from '../commission/pipeline';
import type { BasisSpan, ReportBasis } from './report-basis';
import { shareNotYetShipped } from './shipping-timing';

/**
 * What readers' clicks may still bring beyond what Amazon reported: the clicks whose earnings no
 * report tells, items ordered and not shipped, and carts. What was reported as earned is money and no
 * part of it.
 *
 * @returns undefined where the store's currency has no assumption to start from.
 */
export function readersEstimate(
  basis: ReportBasis,
  others: readonly ReportBasis[],
  assumptions: Assumptions,
  nowMs: number,
): Estimate | undefined {
  const { currency, currencyDecimals } = marketplace(basis.marketplace);
  const meanMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (meanMinor === undefined) return undefined;
  const pipeline = pipelineOf(basis);
  return estimate({
    groups: basis.spans.flatMap((span) => groupOf(span, nowMs)),
    ...(pipeline && { pipeline }),
    evidence: basis.evidence,
    elsewhere: evidenceElsewhere(basis.marketplace, others),
    meanCommissionMinor: meanMinor,
    assumptions,
    seed: 0.5,
  });
}

/** What reports of the user's other stores teach, in this store's currency. */
export function evidenceElsewhere(store: MarketplaceCode, bases: readonly ReportBasis[]): Evidence {
  const sizeOf = (code: MarketplaceCode) => {
    const { currency, currencyDecimals } = marketplace(code);
    return minorPerUsd(currency, currencyDecimals);
  };
  const here = sizeOf(store);
  return bases
    .filter((basis) => basis.marketplace !== store)
    .reduce((all, basis) => {
      const there = sizeOf(basis.marketplace);
      if (here === undefined || there === undefined) return all;
      return addEvidence(all, rescaleEvidence(basis.evidence, here / there));
    }, NO_EVIDENCE);
}

function groupOf(span: BasisSpan, nowMs: number): ClickGroup[] {
  const { clicks, trackingId, isEarned, ordered } = span;
  if (clicks === undefined) return [];
  // Of what was earned only carts are left; items not shipped yet are in the pipeline.
  const told = isEarned ? 0 : ordered;
  return [
    {
      trackingId: trackingId ?? '',
      clicks,
      ageMs: nowMs - (Date.parse(span.from) + Date.parse(span.to) + DAY_MS) / 2,
      ...(told !== undefined && { itemsOrderedSoFar: told }),
    },
  ];
}

/** Items ordered on the last days that a report tells the earnings of, and not shipped by then. */
function pipelineOf({ spans }: ReportBasis): Pipeline | undefined {
  const earned = spans.filter(({ isEarned }) => isEarned);
  const last = earned.reduce<StoreDay | undefined>(
    (day, { to }) => (day === undefined || to > day ? to : day),
    undefined,
  );
  if (last === undefined) return undefined;
  const waiting = earned.map(({ from, to, ordered = 0 }) => {
    // The orders of a longer period are spread evenly over its days.
    const days = daysBetween(from, to) + 1;
    let share = 0;
    for (let day = 0; day < days; day++) share += shareNotYetShipped(daysBetween(to, last) + day);
    return (ordered * share) / days;
  });
  const itemsOrdered = waiting.reduce((sum, items) => sum + items, 0);
  return { itemsOrdered, itemsShipped: 0, returnableItems: 0, returnableMinor: 0 };
}

function daysBetween(from: StoreDay, to: StoreDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
