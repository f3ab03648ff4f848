import { cartShareStillToCome } from '../clicks/cart-timing';
import { shareStillToCome } from '../clicks/sale-timing';

/** Clicks of one tracking ID, age and linked product, such as those of one rollup. */
export interface ClickGroup {
  readonly trackingId: string;
  readonly clicks: number;
  /** Milliseconds since the click; below 0 where a clock was set back. */
  readonly ageMs: number;
  /** Commission on one sale of the linked product in minor units, where it is known; may be 0. */
  readonly directCommissionMinor?: number;
  /**
   * Items that a report already tells for these clicks, and whose commission none tells yet. What
   * these clicks still bring is then only what comes after their age.
   */
  readonly itemsOrderedSoFar?: number;
}

/** What one click is worth, apart from how many items it brings. */
export interface ItemWorth {
  readonly directShare: number;
  /** Mean over the items that were not the linked one, those that pay nothing among them. */
  readonly otherMeanMinor: number;
  readonly cartShare: number;
}

/** What the clicks of one tracking ID add up to. Multiplied by items per click, each is items or money. */
export interface Exposure {
  /** Clicks, less what of them a report has told. */
  clicks: number;
  /** Those whose linked product's commission is known, and of these the ones where it is not 0. */
  known: number;
  knownPaying: number;
  /** Commission per item ordered per click, in all and of sales to come. */
  worth: number;
  sessionWorth: number;
  cartWorth: number;
  /** Clicks by the known commission of their linked product, where that is not 0. */
  readonly direct: Map<number, number>;
}

export interface Exposures {
  readonly byTrackingId: ReadonlyMap<string, Exposure>;
  readonly clicks: number;
  /** Items told by reports, commission not. */
  readonly itemsOrdered: number;
  /** Groups left out because a figure of theirs cannot be. */
  readonly doubted: number;
}

const MOST_CLICKS = 1e9;
const MOST_MINOR = 1e12;

/** Adds clicks up by tracking ID; a group with a figure that cannot be is left out and counted. */
export function exposuresOf(groups: readonly ClickGroup[], worth: ItemWorth): Exposures {
  const { directShare, otherMeanMinor, cartShare } = worth;
  const byTrackingId = new Map<string, Exposure>();
  let [clicks, itemsOrdered, doubted] = [0, 0, 0];
  for (const group of groups) {
    if (!isPossible(group)) {
      doubted += 1;
      continue;
    }
    if (group.clicks === 0) continue;
    const { trackingId, ageMs, directCommissionMinor: own, itemsOrderedSoFar: told } = group;
    clicks += group.clicks;
    itemsOrdered += told ?? 0;
    const inSession = group.clicks * (1 - cartShare) * shareStillToCome(ageMs);
    const inCarts = group.clicks * cartShare * cartShareStillToCome(ageMs);
    const open = told === undefined ? group.clicks : inSession + inCarts;
    const perItem =
      own === undefined ? otherMeanMinor : directShare * own + (1 - directShare) * otherMeanMinor;

    let sums = byTrackingId.get(trackingId);
    if (!sums) {
      sums = noExposure();
      byTrackingId.set(trackingId, sums);
    }
    sums.clicks += open;
    sums.worth += open * perItem;
    sums.sessionWorth += inSession * perItem;
    sums.cartWorth += inCarts * perItem;
    if (own === undefined) continue;
    sums.known += open;
    if (own === 0 || open === 0) continue;
    sums.knownPaying += open;
    sums.direct.set(own, (sums.direct.get(own) ?? 0) + open);
  }
  return { byTrackingId, clicks, itemsOrdered, doubted };
}

function noExposure(): Exposure {
  const worth = { worth: 0, sessionWorth: 0, cartWorth: 0 };
  return { clicks: 0, known: 0, knownPaying: 0, ...worth, direct: new Map() };
}

function isPossible(group: ClickGroup): boolean {
  const { clicks, ageMs, directCommissionMinor: own = 0, itemsOrderedSoFar: told = 0 } = group;
  return (
    isWithin(clicks, MOST_CLICKS) &&
    !Number.isNaN(ageMs) &&
    isWithin(own, MOST_MINOR) &&
    isWithin(told, MOST_CLICKS)
  );
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}
