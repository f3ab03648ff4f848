import { DEADLINES } from '../amazon/deadlines';
import { daysBefore, storeDay, type StoreDay } from '../amazon/store-day';
import type { Assumptions } from '../commission/assumptions';
import { rankTrackingIds, type TrackingIdRate } from '../commission/tracking-id-rates';
import { beliefsOf } from './basis-evidence';
import { expectedByDay, type Band } from './day-series';
import { diagnose, type Finding } from './diagnosis';
import type { ReadersOutlook } from './readers-estimate';
import type { BasisSpan, ReportBasis } from './report-basis';
import type { StoreFacts } from './store-facts';

/** What is still open of a store's clicks. */
export interface OpenNow {
  /** Clicks of days whose earnings no report tells; undefined where none tells clicks. */
  readonly clicks: number | undefined;
  /** Clicks of the last 89 days, whose carts may still be ordered. */
  readonly cartClicks: number;
  /** What items ordered and not shipped are likely to pay, in minor units. */
  readonly orderedMinor: number;
}

/** What one store's reports come to, and what follows from it. */
export interface StoreOverview {
  readonly facts: StoreFacts;
  readonly outlook: ReadersOutlook | undefined;
  readonly open: OpenNow;
  readonly findings: readonly Finding[];
  readonly ranking: readonly TrackingIdRate[];
  /** What is expected of days that are not reported yet. */
  readonly bands: ReadonlyMap<StoreDay, Band>;
}

/**
 * @param bases of all stores that reports tell of.
 * @param nowMs epoch milliseconds.
 */
export function storeOverview(
  facts: StoreFacts,
  bases: readonly ReportBasis[],
  outlooks: readonly ReadersOutlook[],
  assumptions: Assumptions,
  nowMs: number,
): StoreOverview {
  const { marketplace: store, earnings } = facts;
  const isOwn = (each: { readonly marketplace: string }) => each.marketplace === store;
  const basis = bases.find(isOwn);
  const outlook = outlooks.find(isOwn);
  const spans = basis?.spans ?? [];
  const beliefs = beliefsOf(store, bases, assumptions);
  const firstCart = daysBefore(storeDay(store, nowMs), DEADLINES.cartDays);
  const orderedMinor = outlook?.expected?.toCome.orderedMinor ?? 0;
  const openClicks = clicksOf(spans.filter(({ isEarned }) => !isEarned));
  const { ordered = 0, shipped = 0 } = basis?.evidence.items ?? {};
  return {
    ...{ facts, outlook },
    open: {
      clicks: earnings.total.clicks === undefined ? undefined : openClicks,
      cartClicks: clicksOf(spans.filter(({ to }) => to >= firstCart)),
      orderedMinor,
    },
    findings: diagnose(
      {
        ...{ to: earnings.to, total: earnings.total, withItems: earnings.withItems },
        ...{ openClicks, orderedMinor, settled: { ordered, shipped } },
        isStale: outlook?.isStale ?? false,
        tellsEarnings: earnings.total.feesMinor !== undefined,
        byCategory: earnings.byCategory,
        dispersion: beliefs?.dispersion.ratio ?? assumptions.varianceToMean,
      },
      assumptions,
    ),
    ranking: beliefs && basis ? rankTrackingIds(basis.evidence.trackingIds, beliefs) : [],
    bands: outlook?.expected ? expectedByDay(spans, outlook.expected) : new Map(),
  };
}

function clicksOf(spans: readonly BasisSpan[]): number {
  return spans.reduce((sum, { clicks = 0 }) => sum + clicks, 0);
}
