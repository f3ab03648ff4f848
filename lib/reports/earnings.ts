import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { ClickCounts } from '../commission/evidence';
import type { CountedSum } from './counting';
import { clicksWithItems } from './report-facts';
import type { Figure, ReportKind } from './report-row';
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
  /** Clicks and items of the reports that tell both of the same days. */
  readonly withItems: ClickCounts;
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
 * Several reports tell the same figure. For each day the first of these that covers it is asked; they
 * are never added to each other.
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
  const whole = toldSums(sums);
  const byId = told(sums, ID_TELLERS);
  const bounties = sums.filter((sum) => sum.kind === 'bounties');
  const bonuses = sums.filter(
    (sum) => (sum.figures.bonusMinor ?? 0) !== 0 && sum.kind !== 'bounties',
  );
  const extra = [...only(bounties, 'feesMinor'), ...only(bonuses, 'bonusMinor')];
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
    withItems: clicksWithItems(sums),
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

/** Kinds of report that tell what items earned. */
export const EARNING_KINDS: readonly ReportKind[] = TELLERS.earned;

/** The sums of one store, each cut down to the figures that it is the one to tell, by days. */
export function toldSums(sums: readonly CountedSum[]): CountedSum[] {
  return told(sums, TELLERS);
}

/** The figures that each teller is asked for. */
const ASKED = {
  clicks: ['clicks'],
  ordered: ['ordered'],
  earned: ['shipped', 'returned', 'revenueMinor', 'feesMinor'],
} as const satisfies Record<keyof typeof TELLERS, readonly Figure[]>;

/** The sums cut down to the figures that their report is the one to tell, for its days. */
function told(
  sums: readonly CountedSum[],
  tellers: Readonly<Record<keyof typeof TELLERS, readonly ReportKind[]>>,
): CountedSum[] {
  const periods = new Map<ReportKind, Set<string>>();
  for (const { kind, day, period } of sums) {
    const from = period?.from ?? day;
    if (from === undefined) continue;
    const all = periods.get(kind) ?? new Set();
    periods.set(kind, all.add(`${from} ${period?.to ?? from}`));
  }
  const isTold = (by: ReportKind, { day, period }: CountedSum) =>
    [...(periods.get(by) ?? [])].some((told) => {
      const [from = '', to = ''] = told.split(' ');
      return day === undefined
        ? period === undefined || (from <= period.to && period.from <= to)
        : from <= day && day <= to;
    });
  return sums.flatMap((sum) => {
    const asked = (Object.keys(ASKED) as (keyof typeof TELLERS)[]).filter((what) => {
      const rank = tellers[what].indexOf(sum.kind);
      return rank >= 0 && !tellers[what].slice(0, rank).some((better) => isTold(better, sum));
    });
    const figures = pick(
      sum.figures,
      asked.flatMap((what) => [...ASKED[what]]),
    );
    return Object.keys(figures).length > 0 ? [{ ...sum, figures }] : [];
  });
}

function pick(figures: Figures, keys: readonly (keyof Figures)[]): Figures {
  return Object.fromEntries(
    keys.filter((key) => figures[key] !== undefined).map((key) => [key, figures[key]]),
  );
}

/** Bounties are no items, and bonuses are told in rows that tell commission again. */
function only(sums: readonly CountedSum[], figure: 'feesMinor' | 'bonusMinor'): CountedSum[] {
  return sums.map((sum) => ({ ...sum, figures: { [figure]: sum.figures[figure] ?? 0 } }));
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
