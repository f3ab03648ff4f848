import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import { daysBefore, type StoreDay } from '../amazon/store-day';
import { DAY_MS } from '../clicks/spans';
import {
  DEFAULT_ASSUMPTIONS,
  meanCommissionMinor,
  type Assumptions,
} from '../commission/assumptions';
import { estimate } from '../commission/estimate';
import { clicksWithOutcome, type Evidence } from '../commission/evidence';
import { gatherEvidence } from '../commission/gather-evidence';
import type { Range } from '../commission/totals';
import { evidenceFor } from './basis-evidence';
import { calendarWindows, type Cadence } from './calendar-windows';
import type { CountedPart, CountedSum } from './counting';
import { sharesOf } from './readers-estimate';
import { reportFacts } from './report-facts';
import type { Period } from './report-period';
import { SHIPPING_LAG_DAYS, shareShippedWithin } from './shipping-timing';
import { condensed, sumsUntil } from './sums-until';
import { daysOf, toldDays, type ToldDays } from './told-days';

/** What was said, and what came. Amounts in minor units of the store's currency. */
export interface BackTestCase extends Period {
  readonly clicks: number;
  readonly meanMinor: number;
  readonly medianMinor: number;
  readonly range50: Range;
  readonly range80: Range;
  readonly actualMinor: number;
  /** Whether hardly any clicks with a known outcome were there to learn from. */
  readonly isMostlyAssumptions: boolean;
}

/** The counted reports of one store, made ready to be gone through day by day. */
export interface StoreHistory {
  readonly marketplace: MarketplaceCode;
  readonly told: ToldDays;
  /** What they had taught by the end of a day. */
  readonly evidenceUntil: (last: StoreDay) => Evidence;
}

/** Windows that are looked at, the latest: older ones say less of today, and each takes its time. */
const MOST_WINDOWS: Readonly<Record<Cadence, number>> = { months: 60, weeks: 52 };

/** @param parts what counts of all imports together. */
export function storeHistories(parts: readonly CountedPart[]): StoreHistory[] {
  const all = condensed(parts.flatMap(sumsOf));
  const stores = [...new Set(all.map((sum) => sum.marketplace))];
  return stores.map((store) => {
    const sums = all.filter((sum) => sum.marketplace === store);
    const known = new Map<StoreDay, Evidence>();
    return {
      marketplace: store,
      told: toldDays(sums),
      evidenceUntil(last) {
        const evidence =
          known.get(last) ?? gatherEvidence(reportFacts(sumsUntil(sums, last))).evidence;
        known.set(last, evidence);
        return evidence;
      },
    };
  });
}

/** A report of earnings without a row says that its days earned nothing. */
function sumsOf({ batch, part, sums }: CountedPart): readonly CountedSum[] {
  const report = batch.parts[part];
  if (report?.kind !== 'earnings' || !report.period || report.sums.length > 0) return sums;
  const { kind, marketplace: store, period } = report;
  return [
    {
      ...{ kind, marketplace: store, period, batchId: batch.id, day: period.from },
      ...{ trackingId: undefined, category: undefined, isDirect: undefined },
      figures: { shipped: 0, feesMinor: 0 },
    },
  ];
}

/**
 * Had we estimated at the end of each month (or week) what the next one brings: from the reports of
 * the days until then and the next one's clicks, held against what reports then said it earned.
 *
 * Reports say when an item was shipped and never when it was clicked, so both sides are of the items
 * shipped in the window: of its clicks' items those shipped by its end, and of the items ordered in
 * the eight days before it those still to be shipped, by the shares of `shareShippedWithin`. What
 * that cannot mend: sales out of carts and what comes back are of earlier clicks than the window's,
 * and cancel out while clicks are steady; after a rise the estimate is a little high, after a fall a
 * little low. That is a few percent, well inside the ranges, but a day's part of a week is a seventh:
 * weeks are the rougher test.
 *
 * Left out are windows of which a report does not tell clicks and earnings of each day, those that
 * share a total with other days, and those before which nothing is known. Windows do not overlap, yet
 * a wrong belief shows in several: they are worth less than as many independent ones.
 *
 * @param all of the user's stores, which teach each other.
 * @param assumptions those TagTally starts from, unless asked for others: what the user set since may
 *   know the outcome.
 * @returns oldest first, one by one, because each takes some milliseconds.
 */
export function* backTest(
  store: StoreHistory,
  all: readonly StoreHistory[],
  cadence: Cadence,
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
): Generator<BackTestCase, void> {
  const { currency, currencyDecimals } = marketplace(store.marketplace);
  const meanMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (meanMinor === undefined) return;
  for (const window of windowsOf(store.told, cadence)) {
    const cut = daysBefore(window.from, 1);
    const taught = all.map((each) => ({
      marketplace: each.marketplace,
      evidence: each.evidenceUntil(cut),
    }));
    const known = evidenceFor(store.marketplace, taught);
    if (clicksWithOutcome(known.evidence) === 0) continue;
    const { told } = store;
    const { clicks, pending } = shippedIn(window, told);
    const said = estimate({
      groups: [...sharesOf(known.evidence)].map(([trackingId, share]) => ({
        ...{ trackingId, clicks: clicks * share, ageMs: 0 },
      })),
      pipeline: {
        ...{ itemsOrdered: pending, itemsShipped: 0, returnableItems: 0, returnableMinor: 0 },
      },
      ...known,
      meanCommissionMinor: meanMinor,
      assumptions,
      seed: 0.5,
    });
    const days = daysOf(window);
    yield {
      ...window,
      clicks: Math.round(sum(days, (day) => told.on('clicks', day))),
      meanMinor: said.meanMinor,
      medianMinor: said.medianMinor,
      range50: said.range50,
      range80: said.range80,
      actualMinor: Math.round(sum(days, (day) => told.on('feesMinor', day))),
      isMostlyAssumptions: said.isMostlyAssumptions,
    };
  }
}

function windowsOf(told: ToldDays, cadence: Cadence): Period[] {
  if (!told.reach) return [];
  const isWhole = (window: Period) =>
    (['clicks', 'feesMinor'] as const).every(
      (figure) => told.has(figure, window) && told.isApart(figure, window),
    );
  const isLedUpTo = (window: Period) => {
    const before = daysBeforeIt(window);
    return told.has('ordered', before) || told.has('clicks', before);
  };
  return calendarWindows(told.reach, cadence)
    .filter((window) => isWhole(window) && isLedUpTo(window))
    .slice(-MOST_WINDOWS[cadence]);
}

/** Those on which items of the window were ordered. */
function daysBeforeIt({ from }: Period): Period {
  return { from: daysBefore(from, SHIPPING_LAG_DAYS), to: daysBefore(from, 1) };
}

/** Clicks whose items are shipped in the window, and items ordered before it that are. */
function shippedIn(window: Period, told: ToldDays): { clicks: number; pending: number } {
  const before = daysBeforeIt(window);
  const isOrdersTold = told.has('ordered', before);
  let [clicks, pending] = [0, 0];
  for (const day of daysOf({ from: before.from, to: window.to })) {
    const share = shareShippedWithin(daysBetween(day, window.from), daysBetween(day, window.to));
    if (day < window.from && isOrdersTold) pending += told.on('ordered', day) * share;
    else clicks += told.on('clicks', day) * share;
  }
  return { clicks, pending };
}

function daysBetween(from: StoreDay, to: StoreDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
