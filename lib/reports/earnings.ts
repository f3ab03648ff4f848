import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { ClickCounts } from '../commission/evidence';
import type { CountedSum } from './counting';
import { clicksWithItems } from './report-facts';
import { totalOf, type Figures } from './report-sums';
import { ID_TELLERS, TELLERS, toldSums } from './tellers';

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
  const whole = toldSums(sums, TELLERS);
  const byId = toldSums(sums, ID_TELLERS);
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
