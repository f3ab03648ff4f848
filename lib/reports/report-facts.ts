import { daysBefore, type StoreDay } from '../amazon/store-day';
import { periodOf, type ClickCounts } from '../commission/evidence';
import type { EvidenceFacts } from '../commission/gather-evidence';
import type { CountedSum } from './counting';
import { coverage } from './coverage';
import type { ReportKind } from './report-row';
import { addItems, type ItemSums } from './report-sums';

/** Stands for all tracking IDs together, on days of which no report parts them. */
export const ALL_IDS = '';

/** Days after which an item that will be shipped is taken to have been. */
const SHIPPING_DAYS = 14;
/**
 * Days that a report has to reach over before its returns are set against its shipments: what comes
 * back was shipped up to a month before, so in a shorter one returns are those of other items.
 */
const RETURN_DAYS = 28;

/**
 * Clicks and items of those reports of a store that tell both of the same days; for a figure that
 * says the one by the other.
 */
export function clicksWithItems(sums: readonly CountedSum[]): ClickCounts {
  return clicksByTrackingId(sums).reduce(
    (all, { clicks, itemsOrdered }) => ({
      clicks: all.clicks + clicks,
      itemsOrdered: all.itemsOrdered + itemsOrdered,
    }),
    { clicks: 0, itemsOrdered: 0 },
  );
}

/**
 * What the counted reports of one store teach the estimate. Clicks and items are taken from one row
 * each, so that both are of the same days: clicks of one period are never set against items of
 * another.
 */
export function reportFacts(sums: readonly CountedSum[]): EvidenceFacts {
  const of = ofKind(sums);
  const orders = of('orders').length > 0 ? of('orders') : of('days');
  return {
    trackingIds: clicksByTrackingId(sums),
    days: of('days').flatMap(({ figures: { clicks, ordered } }) =>
      clicks === undefined || ordered === undefined ? [] : [{ clicks, itemsOrdered: ordered }],
    ),
    items: {
      ...kinds(of('orders')),
      ...shipments(orders, of('earnings')),
      ...returns(of('earnings')),
    },
    periods: periods(of('earnings')),
  };
}

function ofKind(sums: readonly CountedSum[]) {
  return (kind: ReportKind) => sums.filter((sum) => sum.kind === kind);
}

function clicksByTrackingId(sums: readonly CountedSum[]): EvidenceFacts['trackingIds'] {
  const of = ofKind(sums);
  const byId = [...of('tracking'), ...withoutDaysOf(of('products'), of('tracking'))].filter(
    ({ trackingId }) => trackingId !== undefined,
  );
  return [...byId, ...withoutDaysOf(of('days'), byId)].flatMap(
    ({ trackingId = ALL_IDS, figures: { clicks, ordered } }) =>
      clicks === undefined || ordered === undefined
        ? []
        : [{ trackingId, clicks, itemsOrdered: ordered }],
  );
}

/** Sums of days that none of these others tells of already. */
function withoutDaysOf(sums: readonly CountedSum[], others: readonly CountedSum[]): CountedSum[] {
  const { has } = coverage(others);
  return sums.filter(({ day }) => day === undefined || !has(day, day));
}

function kinds(orders: readonly CountedSum[]) {
  const ordered = (isDirect: boolean) =>
    total(orders.filter((sum) => sum.isDirect === isDirect).map((sum) => sum.figures.ordered));
  return { direct: ordered(true), indirect: ordered(false) };
}

/** On days that both reports cover, and long enough before the end of what both cover. */
function shipments(orders: readonly CountedSum[], earnings: readonly CountedSum[]) {
  const settled = coverage(orders).periods.flatMap((one) =>
    coverage(earnings).periods.map((other) => ({
      from: one.from > other.from ? one.from : other.from,
      to: daysBefore(one.to < other.to ? one.to : other.to, SHIPPING_DAYS),
    })),
  );
  const isSettled = ({ day }: CountedSum) =>
    day !== undefined && settled.some(({ from, to }) => from <= day && day <= to);
  return {
    ordered: total(orders.filter(isSettled).map((sum) => sum.figures.ordered)),
    shipped: total(earnings.filter(isSettled).map((sum) => sum.figures.shipped)),
  };
}

/** Where reports cover enough days without a gap. */
function returns(earnings: readonly CountedSum[]) {
  const long = coverage(earnings).periods.filter(
    ({ from, to }) => from <= daysBefore(to, RETURN_DAYS - 1),
  );
  const counted = earnings.filter(
    ({ day, period }) =>
      day !== undefined && long.some(({ from, to }) => from <= (period?.from ?? day) && day <= to),
  );
  return {
    returnable: total(counted.map((sum) => sum.figures.shipped)),
    returned: total(counted.map((sum) => sum.figures.returned)),
  };
}

/** Of items known to be the linked ones it is known what they pay; these teach what others do. */
function periods(earnings: readonly CountedSum[]): EvidenceFacts['periods'] {
  const byPeriod = new Map<StoreDay, ItemSums>();
  for (const { day, isDirect, items } of earnings) {
    if (day === undefined || isDirect === true || !items) continue;
    const period = periodOf(day);
    const before = byPeriod.get(period);
    byPeriod.set(period, before ? addItems(before, items) : items);
  }
  return [...byPeriod].map(([from, { paid, paidMinor, unpaid, sumLog, sumLogSquared }]) => ({
    ...{ from, items: paid, sumMinor: paidMinor, zeroItems: unpaid },
    ...{ logItems: paid, sumLog, sumLogSquared },
  }));
}

function total(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}
