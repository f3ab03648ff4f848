import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import { storeDay, type StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { Click } from './click';
import type { ClickBurst } from './click-burst';
import { momentOf, type LoggedClick } from './logged-click';
import type { RollupSource } from './rollup';

/** `import` are readers' clicks of the user's own logs; the others are this browser's own. */
export type AnySource = RollupSource | 'import';

/** A click, or several alike, whichever shape the ledger keeps it in. */
export interface AnyClick {
  readonly source: AnySource;
  /** In the store's zone. */
  readonly day: StoreDay;
  /** Epoch milliseconds; absent where a log counts by days. */
  readonly atMs?: number;
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  readonly asin?: Asin;
  readonly category?: string;
  /** Where the link stood: an origin for this browser's clicks, a page for those of logs. */
  readonly referrer?: string;
  readonly clicks: number;
}

export function ofBrowser(row: Click): AnyClick {
  const { id: _, referrerOrigin, ...click } = row;
  return {
    ...click,
    day: storeDay(click.marketplace, click.atMs),
    ...(referrerOrigin !== undefined && { referrer: referrerOrigin }),
    clicks: 1,
  };
}

/** A burst stands at the start of its minute. */
export function ofBurst({ minuteMs, ...burst }: ClickBurst): AnyClick {
  return {
    ...burst,
    source: 'burst',
    atMs: minuteMs,
    day: storeDay(burst.marketplace, minuteMs),
  };
}

export function ofLog(logged: LoggedClick): AnyClick {
  const { day, atMs, marketplace, trackingId, asin, page, clicks } = logged;
  return {
    source: 'import',
    ...{ day, marketplace, trackingId, clicks },
    ...(atMs !== undefined && { atMs }),
    ...(asin && { asin }),
    ...(page !== undefined && { referrer: page }),
  };
}

/** In the order of time, those of one moment as they came. */
export function byMoment(clicks: readonly AnyClick[]): AnyClick[] {
  const timed = clicks.map((click) => ({ click, momentMs: momentOf(click) }));
  return timed.sort((a, b) => a.momentMs - b.momentMs).map(({ click }) => click);
}
