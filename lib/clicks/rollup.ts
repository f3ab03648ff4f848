import type { MarketplaceCode } from '../amazon/marketplaces';
import { storeDay, type StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { Click, ClickSource } from './click';
import type { ClickBurst } from './click-burst';

/** Where counted clicks come from; `burst` are those of `ClickBurst`. */
export type RollupSource = ClickSource | 'burst';

/** What a rollup counts by, in the order of its key. An empty category is one not known. */
export type RollupKey = [
  day: StoreDay,
  marketplace: MarketplaceCode,
  trackingId: TrackingId,
  category: string,
  source: RollupSource,
];

/** Clicks of one day, store, tracking ID, category and source. */
export interface Rollup {
  readonly key: RollupKey;
  readonly clicks: number;
}

export function rollupKeyOf({ atMs, marketplace, trackingId, ...click }: Click): RollupKey {
  const day = storeDay(marketplace, atMs);
  return [day, marketplace, trackingId, click.category ?? '', click.source];
}

export function rollupKeyOfBurst({ marketplace, trackingId, minuteMs }: ClickBurst): RollupKey {
  return [storeDay(marketplace, minuteMs), marketplace, trackingId, '', 'burst'];
}

/** The rollups that these rows ought to have. */
export function tally(clicks: Iterable<Click>, bursts: Iterable<ClickBurst>): Rollup[] {
  const counts = new Map<string, Rollup>();
  const add = (key: RollupKey, by: number) => {
    const name = key.join(' ');
    counts.set(name, { key, clicks: (counts.get(name)?.clicks ?? 0) + by });
  };
  for (const click of clicks) add(rollupKeyOf(click), 1);
  for (const burst of bursts) add(rollupKeyOfBurst(burst), burst.clicks);
  return [...counts.values()];
}
