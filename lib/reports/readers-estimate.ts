import { marketplace } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { DAY_MS } from '../clicks/spans';
import { meanCommissionMinor, type Assumptions } from '../commission/assumptions';
import type { ClickGroup } from '../commission/click-groups';
import { estimate, type Estimate } from '../commission/estimate';
import { addEvidence, type Evidence } from '../commission/evidence';
import { itemFate } from '../commission/item-fate';
import type { Pipeline } from '../commission/pipeline';
import { evidenceFor } from './basis-evidence';
import { loggedPart, openSpans, type LoggedPart } from './click-logs/log-coverage';
import type { BasisSpan, ReportBasis } from './report-basis';
import { ALL_IDS } from './report-facts';
import { shareNotYetShipped } from './shipping-timing';

/** Reports are made by the month; after this many days there is a newer one. */
const STALE_DAYS = 35;
/** Days after which hardly anything is returned any more: Amazon's usual return window. */
const RETURN_DAYS = 30;

/** What Amazon reported of one store's readers, and what may still come. */
export interface ReadersOutlook extends Omit<ReportBasis, 'spans' | 'evidence'> {
  /** Undefined where nothing is known of the currency to start from. */
  readonly expected: Estimate | undefined;
  /** Of what was earned, what returns may yet take back on average; minor units. */
  readonly mayReturnMinor: number;
  /** Whether the newest report is so old that there must be newer ones. */
  readonly isStale: boolean;
  /** Clicks of the user's own logs that are in what is expected: of days that no report covers. */
  readonly logged?: LoggedPart;
}

/** Each store that reports tell of, with what is still expected of its clicks. */
export function readersOutlooks(
  bases: readonly ReportBasis[],
  assumptions: Assumptions,
  nowMs: number,
): ReadersOutlook[] {
  return bases.map((basis) => {
    const logged = loggedPart(openSpans(basis.spans, nowMs));
    const { spans: _spans, evidence: _evidence, ...reported } = basis;
    const expected = readersEstimate(basis, bases, assumptions, nowMs);
    const { evidence, elsewhere } = evidenceFor(basis.marketplace, bases);
    const { returned } = itemFate(addEvidence(evidence, elsewhere).items, assumptions);
    const isStale = basis.to !== undefined && nowMs - Date.parse(basis.to) > STALE_DAYS * DAY_MS;
    return {
      ...reported,
      expected,
      mayReturnMinor: returned.mean * returnableMinor(basis),
      isStale,
      ...(logged && { logged }),
    };
  });
}

/**
 * What readers' clicks may still bring beyond what Amazon reported: the clicks whose earnings no
 * report tells, items ordered and not shipped, and carts. What was reported as earned is money and no
 * part of it.
 *
 * @param bases of all stores that reports tell of.
 * @returns undefined where the store's currency has no assumption to start from.
 */
export function readersEstimate(
  basis: ReportBasis,
  bases: readonly ReportBasis[],
  assumptions: Assumptions,
  nowMs: number,
): Estimate | undefined {
  const { currency, currencyDecimals } = marketplace(basis.marketplace);
  const meanMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (meanMinor === undefined) return undefined;
  const shares = sharesOf(basis.evidence);
  return estimate({
    groups: openSpans(basis.spans, nowMs).flatMap((span) => groupsOf(span, shares, nowMs)),
    pipeline: pipelineOf(basis),
    ...evidenceFor(basis.marketplace, bases),
    meanCommissionMinor: meanMinor,
    assumptions,
    seed: 0.5,
  });
}

/**
 * Clicks of a day are of no single tracking ID: they are taken to be of all, in the proportion that
 * reports tell. So their range is that of the whole and not that of an ID never seen.
 */
function groupsOf(
  span: BasisSpan,
  shares: ReadonlyMap<string, number>,
  nowMs: number,
): ClickGroup[] {
  const { clicks, trackingId, isEarned, ordered } = span;
  if (clicks === undefined) return [];
  // Of what was earned only carts are left; items not shipped yet are in the pipeline.
  const told = isEarned ? 0 : ordered;
  const ageMs = nowMs - (Date.parse(span.from) + Date.parse(span.to) + DAY_MS) / 2;
  const parts = trackingId === undefined ? shares : new Map([[trackingId, 1]]);
  return [...parts].map(([id, share]) => ({
    trackingId: id,
    clicks: clicks * share,
    ageMs,
    ...(told !== undefined && { itemsOrderedSoFar: told * share }),
  }));
}

/** Of each tracking ID, its share of all clicks that reports tell by ID; of all together where none does. */
export function sharesOf({ trackingIds }: Evidence): ReadonlyMap<string, number> {
  const known = [...trackingIds].filter(([, { clicks }]) => clicks > 0);
  const total = known.reduce((sum, [, { clicks }]) => sum + clicks, 0);
  if (total === 0) return new Map([[ALL_IDS, 1]]);
  return new Map(known.map(([id, { clicks }]) => [id, clicks / total]));
}

/**
 * Items ordered on the last days that a report tells the earnings of, and not shipped by then; and
 * all items of days whose earnings none tells and whose clicks are not known either.
 */
function pipelineOf({ spans }: ReportBasis): Pipeline {
  const last = lastEarned(spans);
  let itemsOrdered = 0;
  for (const { from, to, clicks = 0, ordered = 0, isEarned } of spans) {
    if (!isEarned) {
      if (clicks === 0) itemsOrdered += ordered;
      continue;
    }
    // The orders of a longer period are spread evenly over its days.
    const days = daysBetween(from, to) + 1;
    let share = 0;
    for (let day = 0; day < days; day++) {
      share += shareNotYetShipped(daysBetween(to, last ?? to) + day);
    }
    itemsOrdered += (ordered * share) / days;
  }
  return { itemsOrdered, itemsShipped: 0, returnableItems: 0, returnableMinor: 0 };
}

/** Commission that can still be taken back: all of the last day's, and none after a month. */
function returnableMinor({ spans }: ReportBasis): number {
  const last = lastEarned(spans);
  if (last === undefined) return 0;
  return spans.reduce((sum, { to, feesMinor = 0, isEarned }) => {
    const left = isEarned ? 1 - daysBetween(to, last) / RETURN_DAYS : 0;
    return sum + Math.max(0, feesMinor) * Math.max(0, left);
  }, 0);
}

function lastEarned(spans: readonly BasisSpan[]): StoreDay | undefined {
  return spans
    .filter(({ isEarned }) => isEarned)
    .reduce<StoreDay | undefined>(
      (day, { to }) => (day === undefined || to > day ? to : day),
      undefined,
    );
}

function daysBetween(from: StoreDay, to: StoreDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
