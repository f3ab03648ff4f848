import { daysBefore, type StoreDay } from '../amazon/store-day';
import { periodOf } from '../commission/evidence';
import type { EvidenceFacts } from '../commission/gather-evidence';
import type { CountedSum } from './counting';
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
 * What the counted reports of one store teach the estimate. Clicks and items are taken from one row
 * each, so that both are of the same days: clicks of one period are never set against items of
 * another.
 */
export function reportFacts(sums: readonly CountedSum[]): EvidenceFacts {
  const of = (kind: ReportKind) => sums.filter((sum) => sum.kind === kind);
  const orders = of('orders').length > 0 ? of('orders') : of('days');
  const byId = [...of('tracking'), ...withoutDaysOf(of('products'), of('tracking'))].filter(
    ({ trackingId }) => trackingId !== undefined,
  );
  return {
    trackingIds: [...byId, ...withoutDaysOf(of('days'), byId)].flatMap(
      ({ trackingId = ALL_IDS, figures: { clicks, ordered } }) =>
        clicks === undefined || ordered === undefined
          ? []
          : [{ trackingId, clicks, itemsOrdered: ordered }],
    ),
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

/** Sums of days that no other of these sums or their periods tells of already. */
function withoutDaysOf(sums: readonly CountedSum[], others: readonly CountedSum[]): CountedSum[] {
  return sums.filter(
    ({ day }) =>
      !others.some(({ day: on, period }) => {
        const [from, to] = [period?.from ?? on, period?.to ?? on];
        return day && from && to && from <= day && day <= to;
      }),
  );
}

function kinds(orders: readonly CountedSum[]) {
  const ordered = (isDirect: boolean) =>
    total(orders.filter((sum) => sum.isDirect === isDirect).map((sum) => sum.figures.ordered));
  return { direct: ordered(true), indirect: ordered(false) };
}

/** On days that both reports cover, and long enough before the last of them. */
function shipments(orders: readonly CountedSum[], earnings: readonly CountedSum[]) {
  const [ordered, shipped] = [daysOf(orders), daysOf(earnings)];
  if (!ordered || !shipped) return {};
  const from = ordered.from > shipped.from ? ordered.from : shipped.from;
  const last = ordered.to < shipped.to ? ordered.to : shipped.to;
  const to = daysBefore(last, SHIPPING_DAYS);
  const within = ({ day }: CountedSum) => day !== undefined && from <= day && day <= to;
  return {
    ordered: total(orders.filter(within).map((sum) => sum.figures.ordered)),
    shipped: total(earnings.filter(within).map((sum) => sum.figures.shipped)),
  };
}

function returns(earnings: readonly CountedSum[]) {
  const days = daysOf(earnings);
  if (!days || daysBefore(days.to, RETURN_DAYS - 1) < days.from) return {};
  return {
    returnable: total(earnings.map((sum) => sum.figures.shipped)),
    returned: total(earnings.map((sum) => sum.figures.returned)),
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

/** First and last day of the sums, and of the periods that they say they cover. */
function daysOf(sums: readonly CountedSum[]) {
  const days = sums
    .flatMap(({ day, period }) => [day, period?.from, period?.to])
    .filter((day) => day !== undefined)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : undefined;
}
