import type { StoreDay } from '../amazon/store-day';

/** Clicks and the items ordered through them. */
export interface ClickCounts {
  readonly clicks: number;
  readonly itemsOrdered: number;
}

/** How items scatter from day to day, as sums that can be added. */
export interface DaySums extends ClickCounts {
  /** Days that had clicks. */
  readonly days: number;
  /** Sum over the days of items² / clicks. */
  readonly itemsSquaredPerClick: number;
}

/** Items by what became of them. */
export interface ItemCounts {
  /** Of items whose kind the reports tell: the linked product, or another. */
  readonly direct: number;
  readonly indirect: number;
  /** Ordered long enough ago to be shipped if ever, and of those the ones shipped. */
  readonly ordered: number;
  readonly shipped: number;
  /** Shipped long enough ago to be returned if ever, and of those the ones returned. */
  readonly returnable: number;
  readonly returned: number;
}

/** Commissions of shipped items, in minor units of one currency. */
export interface CommissionSums {
  /** Items that paid something, and what they paid together. */
  readonly items: number;
  readonly sumMinor: number;
  /** Items that paid nothing. */
  readonly zeroItems: number;
  /** Of those that paid, the items known one by one, with sums of the logarithm of minor units. */
  readonly logItems: number;
  readonly sumLog: number;
  readonly sumLogSquared: number;
}

/**
 * What the user's counted reports of one store tell. Plain sums: two of the same store and currency
 * can be added.
 */
export interface Evidence {
  readonly trackingIds: ReadonlyMap<string, ClickCounts>;
  readonly days: DaySums;
  readonly items: ItemCounts;
  /** By `periodOf` the day, because rates change: short periods show sooner when. */
  readonly periods: ReadonlyMap<string, CommissionSums>;
}

/** First day of the ten days or so that a day's commissions are summed with: the 1st, 11th, 21st. */
export function periodOf(day: StoreDay): StoreDay {
  const tens = Math.min(2, Math.floor((Number(day.slice(8)) - 1) / 10));
  return `${day.slice(0, 8)}${String(tens)}1` as StoreDay;
}

export const NO_EVIDENCE: Evidence = {
  trackingIds: new Map(),
  days: { days: 0, clicks: 0, itemsOrdered: 0, itemsSquaredPerClick: 0 },
  items: { direct: 0, indirect: 0, ordered: 0, shipped: 0, returnable: 0, returned: 0 },
  periods: new Map(),
};

/** Both together. They must be of one store and currency and tell of different clicks. */
export function addEvidence(a: Evidence, b: Evidence): Evidence {
  return {
    trackingIds: addMaps(a.trackingIds, b.trackingIds),
    days: addSums(a.days, b.days),
    items: addSums(a.items, b.items),
    periods: addMaps(a.periods, b.periods),
  };
}

/**
 * The same evidence as it would be in a currency of another size, for what one store teaches about
 * another. Not money any more: only for the estimate.
 *
 * @param factor minor units of the new currency that stand for one of the old; above 0.
 */
export function rescaleEvidence(evidence: Evidence, factor: number): Evidence {
  const shift = Math.log(factor);
  const periods = [...evidence.periods].map(([from, sums]): [string, CommissionSums] => {
    const { logItems, sumLog, sumLogSquared } = sums;
    const shifted = {
      sumMinor: sums.sumMinor * factor,
      sumLog: sumLog + logItems * shift,
      sumLogSquared: sumLogSquared + 2 * shift * sumLog + logItems * shift ** 2,
    };
    return [from, { ...sums, ...shifted }];
  });
  return { ...evidence, periods: new Map(periods) };
}

/** Clicks whose items the reports tell, by tracking ID or by day, whichever knows more. */
export function clicksWithOutcome({ trackingIds, days }: Evidence): number {
  return Math.max(namedTotal(trackingIds).clicks, days.clicks);
}

/**
 * Clicks and items by tracking ID, with what only the reports by day tell under an empty name: not
 * which ID's it is, but the store's. Where a store has one ID, name it before.
 */
export function outcomesByTrackingId({ trackingIds, days }: Evidence): Evidence['trackingIds'] {
  const named = namedTotal(trackingIds);
  if (days.clicks <= named.clicks) return trackingIds;
  const clicks = days.clicks - named.clicks;
  const itemsOrdered = Math.max(0, days.itemsOrdered - named.itemsOrdered);
  return addMaps(trackingIds, new Map([['', { clicks, itemsOrdered }]]));
}

function namedTotal(trackingIds: Evidence['trackingIds']): ClickCounts {
  return [...trackingIds.values()].reduce(addSums, { clicks: 0, itemsOrdered: 0 });
}

/** Part by part. */
export function addSums<Sums extends object>(a: Sums, b: Sums): Sums {
  const parts = Object.entries(b) as [keyof Sums, number][];
  return parts.reduce<Sums>(
    (sums, [key, value]) => ({ ...sums, [key]: (sums[key] as number) + value }),
    a,
  );
}

function addMaps<Sums extends object>(
  a: ReadonlyMap<string, Sums>,
  b: ReadonlyMap<string, Sums>,
): ReadonlyMap<string, Sums> {
  const all = new Map(a);
  for (const [key, sums] of b) {
    const before = all.get(key);
    all.set(key, before ? addSums(before, sums) : sums);
  }
  return all;
}
