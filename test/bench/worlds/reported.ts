import { daysBefore, type StoreDay } from '../../../lib/amazon/store-day';
import type { TrackingId } from '../../../lib/amazon/tracking-id';
import { countedParts, type CountedPart } from '../../../lib/reports/counting';
import type { BatchId, ReportPart } from '../../../lib/reports/report-batch';
import type { ReportKind, ReportRow } from '../../../lib/reports/report-row';
import { createSummer } from '../../../lib/reports/report-sums';
import { MONTH_DAYS, type Affiliate } from './affiliate';
import type { Chance } from './chance';

/** Days that a history starts at; a first of a month and a Monday's week apart from one. */
const FIRST = '2024-01-01' as StoreDay;

/** Days between order and shipping, as often as seen: drawn from the same figures that we assume. */
const SHIPPED_BY = [0.395, 0.855, 0.943, 0.959, 0.973, 0.986, 0.992, 0.998, 1] as const;

/**
 * An affiliate's whole history as monthly imports of every report: clicks and orders by day, items
 * on the day they were shipped, and what came back on the day it did, up to a month later.
 */
export function reportsOf({ cells }: Affiliate, { uniform }: Chance): CountedPart[] {
  const dayOf = (day: number) => daysBefore(FIRST, -day);
  const rows = new Map<string, { kind: ReportKind; month: number; row: ReportRow }[]>();
  const last = Math.max(...cells.map(({ day }) => day));
  const add = (kind: ReportKind, day: number, row: ReportRow) => {
    if (day > last) return;
    const month = Math.floor(day / MONTH_DAYS);
    const key = `${month} ${kind}`;
    const there = rows.get(key) ?? [];
    there.push({ kind, month, row: kind === 'tracking' ? row : { ...row, day: dayOf(day) } });
    rows.set(key, there);
  };
  for (const { id, day, clicks, itemsOrdered, shipped } of cells) {
    const trackingId = `id-${id}-20` as TrackingId;
    add('tracking', day, { trackingId, clicks, ordered: itemsOrdered });
    add('days', day, { clicks, ordered: itemsOrdered });
    for (const { isDirect, isReturned, cents } of shipped) {
      const feesMinor = Math.round(cents);
      const drawn = uniform();
      const on = day + SHIPPED_BY.findIndex((share) => drawn < share);
      const item = { trackingId, asin: 'B0EXAMPL01' as never, isDirect };
      add('orders', day, { ...item, ordered: 1 });
      add('earnings', on, { ...item, shipped: 1, feesMinor });
      if (!isReturned) continue;
      const back = on + 3 + Math.floor(uniform() * 28);
      add('earnings', back, { ...item, shipped: 0, returned: 1, feesMinor: -feesMinor });
    }
    // Items that are not shipped were ordered, too.
    const ordered = itemsOrdered - shipped.length;
    if (ordered > 0) add('orders', day, { trackingId, ordered });
  }
  const parts = [...rows.values()].flatMap((of): ReportPart[] => {
    const [first] = of;
    if (!first) return [];
    const summer = createSummer();
    for (const { row } of of) summer.add(row);
    const from = first.month * MONTH_DAYS;
    const period = { from: dayOf(from), to: dayOf(Math.min(last, from + MONTH_DAYS - 1)) };
    return [
      {
        ...{ kind: first.kind, title: first.kind, marketplace: 'US', period },
        ...{ rows: of.length, rejected: 0, sums: summer.sums() },
      },
    ];
  });
  return countedParts([
    {
      ...{ id: 'history0' as BatchId, fileName: '', digest: '', importedAtMs: 0, madeAtMs: 0 },
      parts,
    },
  ]);
}
