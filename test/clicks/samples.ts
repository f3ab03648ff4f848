import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { DocumentLoad } from '../../lib/clicks/arrival';
import type { Click, ClickId } from '../../lib/clicks/click';
import type { ClickBurst } from '../../lib/clicks/click-burst';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import { trackingId } from '../amazon/samples';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Noon of a day in UTC, for tests that need some time. */
export const NOON_MS = Date.UTC(2026, 10, 22, 12);

export const clickId = (text: string) => text.padEnd(8, '0') as ClickId;

/** A click at noon on a link of the user's to no product in particular. */
export function click(id: string, changes: Partial<Click> = {}): Click {
  return {
    id: clickId(id),
    atMs: NOON_MS,
    source: 'browser',
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    ...changes,
  };
}

/** Somebody else's tag, come to a store at a moment. */
export const foreign = (atMs: number, marketplace: MarketplaceCode = 'US'): ForeignArrival => ({
  marketplace,
  atMs,
});

/** A document that was come by through a link, at noon. */
export function load(url: string, changes: Partial<DocumentLoad> = {}): DocumentLoad {
  const id = clickId('arrival');
  return { url, navigationType: 'navigate', referrer: '', atMs: NOON_MS, id, ...changes };
}

/** Too many arrivals in the minute of noon. */
export const burst = (clicks: number, changes: Partial<ClickBurst> = {}): ClickBurst => ({
  ...{ marketplace: 'US', trackingId: trackingId('mine-20'), minuteMs: NOON_MS, clicks },
  ...changes,
});
