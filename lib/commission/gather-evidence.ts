import {
  addSums,
  type CommissionSums,
  type DaySums,
  type Evidence,
  type ItemCounts,
} from './evidence';

/** What reports say, before it is believed. Periods and IDs may repeat. */
export interface EvidenceFacts {
  readonly trackingIds: readonly {
    readonly trackingId: string;
    readonly clicks: number;
    readonly itemsOrdered: number;
  }[];
  readonly days: readonly { readonly clicks: number; readonly itemsOrdered: number }[];
  readonly items: Partial<ItemCounts>;
  readonly periods: readonly ({ readonly from: string } & CommissionSums)[];
}

/** Why a figure was left out of the evidence, or taken only in part. */
export type EvidenceProblem =
  /** Negative, broken or beyond any affiliate: left out. */
  | 'not-a-count'
  /** More items than clicks where that is no chance any more: left out. */
  | 'more-items-than-clicks'
  /** A few clicks with a very large order: only part of it is taken as typical. */
  | 'one-large-order'
  /** More shipped than ordered, more returned than shipped: left out. */
  | 'more-than-there-were'
  /** Amounts that cannot be of that many items: left out. */
  | 'not-an-amount'
  /** A period whose first day is not written as `2026-11-21`: left out. */
  | 'not-a-day';

export interface DoubtedFigure {
  readonly what: keyof EvidenceFacts;
  /** Tracking ID or first day, or the position in the list of days; undefined for item counts. */
  readonly which: string | number | undefined;
  readonly problem: EvidenceProblem;
}

/** More than the largest publisher's figures, and small enough that sums stay exact. */
const MOST = 1e9;
/** From this many clicks on, more items than clicks is no matter of a few large baskets. */
const MANY_CLICKS = 100;
/** Items of a few clicks beyond one for each that are still taken as typical. */
const LARGE_ORDER = 50;

/**
 * Evidence from what reports say, and what of it was not believed. Nothing is thrown and nothing
 * that is not a number gets in. Reports count clicks and items by their own days, so a few items
 * more than clicks are normal, as are items on a day without clicks.
 */
export function gatherEvidence(facts: EvidenceFacts): {
  evidence: Evidence;
  doubted: DoubtedFigure[];
} {
  const doubted: DoubtedFigure[] = [];
  const doubt = (
    what: keyof EvidenceFacts,
    which: string | number | undefined,
    problem: EvidenceProblem,
  ) => doubted.push({ what, which, problem });

  const trackingIds = new Map<string, { clicks: number; itemsOrdered: number }>();
  for (const { trackingId, ...counts } of facts.trackingIds) {
    const believed = believedClicks(counts);
    if (believed.problem) doubt('trackingIds', trackingId, believed.problem);
    if (!believed.counts) continue;
    const { clicks, itemsOrdered } = believed.counts;
    const before = trackingIds.get(trackingId) ?? { clicks: 0, itemsOrdered: 0 };
    trackingIds.set(trackingId, {
      clicks: before.clicks + clicks,
      itemsOrdered: before.itemsOrdered + itemsOrdered,
    });
  }

  let days: DaySums = { days: 0, clicks: 0, itemsOrdered: 0, itemsSquaredPerClick: 0 };
  facts.days.forEach((counts, index) => {
    const believed = believedClicks(counts);
    if (believed.problem) doubt('days', index, believed.problem);
    if (!believed.counts || believed.counts.clicks === 0) return;
    const { clicks, itemsOrdered } = believed.counts;
    days = {
      days: days.days + 1,
      clicks: days.clicks + clicks,
      itemsOrdered: days.itemsOrdered + itemsOrdered,
      itemsSquaredPerClick: days.itemsSquaredPerClick + itemsOrdered ** 2 / clicks,
    };
  });

  const periods = new Map<string, CommissionSums>();
  for (const { from, ...sums } of facts.periods) {
    const problem = periodProblem(from, sums);
    if (problem) doubt('periods', from, problem);
    else {
      const before = periods.get(from);
      periods.set(from, before ? addSums(before, sums) : sums);
    }
  }
  const items = believedItems(facts.items, (problem) => doubt('items', undefined, problem));
  return { evidence: { trackingIds, days, items, periods }, doubted };
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0 && value <= MOST;
}

function believedClicks({ clicks, itemsOrdered }: { clicks: number; itemsOrdered: number }): {
  counts?: { clicks: number; itemsOrdered: number };
  problem?: EvidenceProblem;
} {
  if (!isCount(clicks) || !isCount(itemsOrdered)) return { problem: 'not-a-count' };
  if (itemsOrdered <= clicks) return { counts: { clicks, itemsOrdered } };
  if (clicks >= MANY_CLICKS) return { problem: 'more-items-than-clicks' };
  const most = clicks + LARGE_ORDER;
  return itemsOrdered <= most
    ? { counts: { clicks, itemsOrdered } }
    : { counts: { clicks, itemsOrdered: most }, problem: 'one-large-order' };
}

/** Each pair by itself: one that cannot be does not take the others with it. */
function believedItems(
  facts: Partial<ItemCounts>,
  doubt: (problem: EvidenceProblem) => void,
): ItemCounts {
  const {
    direct = 0,
    indirect = 0,
    ordered = 0,
    shipped = 0,
    returnable = 0,
    returned = 0,
  } = facts;
  const pair = (of: number, part: number): readonly [number, number] => {
    if (!isCount(of) || !isCount(part)) doubt('not-a-count');
    else if (part > of) doubt('more-than-there-were');
    else return [of, part];
    return [0, 0];
  };
  const [isKindTold, directs] = pair(direct + indirect, direct);
  const [orders, shipments] = pair(ordered, shipped);
  const [returnables, returns] = pair(returnable, returned);
  return {
    direct: directs,
    indirect: isKindTold - directs,
    ordered: orders,
    shipped: shipments,
    returnable: returnables,
    returned: returns,
  };
}

function periodProblem(from: string, sums: CommissionSums): EvidenceProblem | undefined {
  const { items, sumMinor, zeroItems, logItems, sumLog, sumLogSquared } = sums;
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(from)) return 'not-a-day';
  if (![items, zeroItems, logItems].every(isCount) || logItems > items) return 'not-a-count';
  // An item that paid less than a hundredth of a minor unit did not pay.
  if (!isCount(sumMinor / 1e4) || (items === 0 ? sumMinor !== 0 : sumMinor < items / 100)) {
    return 'not-an-amount';
  }
  const isSpread = logItems === 0 ? sumLog === 0 && sumLogSquared === 0 : true;
  const meanLog = logItems === 0 ? 0 : sumLog / logItems;
  // A mean of squares lies above the square of the mean, but for rounding.
  const isPossible =
    Math.abs(meanLog) <= Math.log(MOST) * 2 &&
    sumLogSquared >= logItems * meanLog ** 2 * (1 - 1e-9) - 1e-9 &&
    sumLogSquared <= logItems * 2_000;
  return isSpread && isPossible ? undefined : 'not-an-amount';
}

/** Sums over the commissions of single items in minor units; for `EvidenceFacts.periods`. */
export function commissionSums(itemsMinor: Iterable<number>): CommissionSums {
  let [items, sumMinor, zeroItems, sumLog, sumLogSquared] = [0, 0, 0, 0, 0];
  for (const minor of itemsMinor) {
    if (!(minor > 0)) {
      zeroItems += 1;
      continue;
    }
    const log = Math.log(minor);
    items += 1;
    sumMinor += minor;
    sumLog += log;
    sumLogSquared += log ** 2;
  }
  return { items, sumMinor, zeroItems, logItems: items, sumLog, sumLogSquared };
}
