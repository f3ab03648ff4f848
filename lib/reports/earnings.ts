import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { CountedSum } from './counting';
import type { ReportKind } from './report-row';
import { totalOf, type Figures } from './report-sums';

/** Figures of one day, tracking ID or category, as far as reports say them. */
export interface EarningsLine<Key> extends Figures {
  readonly key: Key;
  /** Commission, bounties and bonuses together, in minor units. */
  readonly earnedMinor: number;
}

/** Everything that the reports of one store say, put together without counting anything twice. */
export interface StoreEarnings {
  readonly marketplace: MarketplaceCode;
  readonly from: StoreDay | undefined;
  readonly to: StoreDay | undefined;
  readonly total: EarningsLine<'total'>;
  /** Of the total, what bounties and bonuses paid. */
  readonly bountiesMinor: number;
  readonly bonusMinor: number;
  /** Items ordered that were the linked ones, and those that were not; where orders say so. */
  readonly directOrdered: number;
  readonly indirectOrdered: number;
  readonly byDay: readonly EarningsLine<StoreDay>[];
  readonly byTrackingId: readonly EarningsLine<TrackingId | undefined>[];
  readonly byCategory: readonly EarningsLine<string | undefined>[];
}

/**
 * Several reports tell the same figure; the first of these that a store has is asked. They are never
 * added to each other.
 */
const TELLERS = {
  clicks: ['days', 'tracking', 'products'],
  ordered: ['orders', 'days', 'tracking', 'products'],
  earned: ['earnings', 'products', 'bonuses', 'tracking'],
} as const satisfies Record<string, readonly ReportKind[]>;

/** By tracking ID only reports that name them can tell; by day only those that name days. */
const ID_TELLERS = {
  clicks: ['tracking'],
  ordered: ['orders', 'tracking'],
  earned: TELLERS.earned,
} as const satisfies Record<keyof typeof TELLERS, readonly ReportKind[]>;

/** What each store has earned, by everything that was imported. Currencies are never added. */
export function earningsByStore(sums: readonly CountedSum[]): StoreEarnings[] {
  const stores = [...new Set(sums.map((sum) => sum.marketplace))];
  return stores.map((store) =>
    storeEarnings(
      store,
      sums.filter((s) => s.marketplace === store),
    ),
  );
}

function storeEarnings(marketplace: MarketplaceCode, sums: readonly CountedSum[]): StoreEarnings {
  const whole = told(sums, TELLERS);
  const byId = told(sums, ID_TELLERS);
  const bounties = sums.filter((sum) => sum.kind === 'bounties');
  const bonuses = sums.filter(
    (sum) => (sum.figures.bonusMinor ?? 0) !== 0 && sum.kind !== 'bounties',
  );
  const extra = [...bounties, ...onlyBonus(bonuses)];
  const days = sums
    .flatMap((sum) => [sum.day, sum.period?.from, sum.period?.to])
    .filter((day) => day !== undefined)
    .sort();
  const orders = sums.filter((sum) => sum.kind === 'orders');
  const ordered = (isDirect: boolean) =>
    totalOf(orders.filter((sum) => sum.isDirect === isDirect)).ordered ?? 0;
  return {
    marketplace,
    from: days[0],
    to: days.at(-1),
    total: line('total', [...whole, ...extra]),
    bountiesMinor: totalOf(bounties).feesMinor ?? 0,
    bonusMinor: totalOf(bonuses).bonusMinor ?? 0,
    directOrdered: ordered(true),
    indirectOrdered: ordered(false),
    byDay: lines(
      [...whole, ...extra].filter((sum) => sum.day !== undefined),
      (sum) => sum.day,
    ),
    byTrackingId: lines([...byId, ...extra], (sum) => sum.trackingId),
    byCategory: lines(
      whole.filter((sum) => sum.figures.feesMinor !== undefined),
      (sum) => sum.category,
    ),
  } as StoreEarnings;
}

/** The sums cut down to the figures that their report is the one to tell. */
function told(
  sums: readonly CountedSum[],
  tellers: Readonly<Record<keyof typeof TELLERS, readonly ReportKind[]>>,
): CountedSum[] {
  const teller = (kinds: readonly ReportKind[], has: (figures: Figures) => boolean) =>
    kinds.find((kind) => sums.some((sum) => sum.kind === kind && has(sum.figures)));
  const clicks = teller(tellers.clicks, (f) => f.clicks !== undefined);
  const ordered = teller(tellers.ordered, (f) => f.ordered !== undefined);
  const earned = teller(tellers.earned, (f) => f.feesMinor !== undefined);
  return sums.flatMap((sum) => {
    const { figures, kind } = sum;
    const kept: Figures = {
      ...(kind === clicks && pick(figures, ['clicks'])),
      ...(kind === ordered && pick(figures, ['ordered'])),
      ...(kind === earned && pick(figures, ['shipped', 'returned', 'revenueMinor', 'feesMinor'])),
    };
    return Object.keys(kept).length > 0 ? [{ ...sum, figures: kept }] : [];
  });
}

function pick(figures: Figures, keys: readonly (keyof Figures)[]): Figures {
  return Object.fromEntries(
    keys.filter((key) => figures[key] !== undefined).map((key) => [key, figures[key]]),
  );
}

/** Bonuses are paid on top of the commission that the same rows tell again. */
function onlyBonus(sums: readonly CountedSum[]): CountedSum[] {
  return sums.map((sum) => ({ ...sum, figures: { bonusMinor: sum.figures.bonusMinor ?? 0 } }));
}

function lines<Key>(
  sums: readonly CountedSum[],
  keyOf: (sum: CountedSum) => Key,
): EarningsLine<Key>[] {
  const groups = new Map<Key, CountedSum[]>();
  for (const sum of sums) {
    const key = keyOf(sum);
    const group = groups.get(key);
    if (group) group.push(sum);
    else groups.set(key, [sum]);
  }
  return [...groups].map(([key, group]) => line(key, group));
}

function line<Key>(key: Key, sums: readonly CountedSum[]): EarningsLine<Key> {
  const total = totalOf(sums);
  return { ...total, key, earnedMinor: (total.feesMinor ?? 0) + (total.bonusMinor ?? 0) };
}

/** What a category really paid, in basis points of its revenue; undefined without revenue. */
export function effectiveRateBp({ revenueMinor = 0, feesMinor = 0 }: Figures): number | undefined {
  return revenueMinor > 0 ? Math.round((feesMinor / revenueMinor) * 10_000) : undefined;
}
