import type { StoreDay } from '../../lib/amazon/store-day';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import type { ReportPart } from '../../lib/reports/report-batch';
import type { Period } from '../../lib/reports/report-period';
import type { ReportKind } from '../../lib/reports/report-row';
import type { ReportSum } from '../../lib/reports/report-sums';
import { daysOf } from '../../lib/reports/told-days';
import { partOf } from './batch-samples';
import { storeDayOf } from './samples';

export function daysFromTo(from: string, to: string): Period {
  return { from: storeDayOf(from), to: storeDayOf(to) };
}

/** A report with one sum for each day; undefined for days that have no row. */
export function dailyPart(
  kind: ReportKind,
  period: Period,
  figuresOn: (day: StoreDay) => ReportSum['figures'] | undefined,
): ReportPart {
  const sums = daysOf(period).flatMap((day): ReportSum[] => {
    const figures = figuresOn(day);
    if (!figures) return [];
    const trackingId = (kind === 'days' ? undefined : 'a-20') as TrackingId | undefined;
    const { shipped: paid = 0, feesMinor = 0 } = figures;
    const log = paid > 0 ? Math.log(feesMinor / paid) : 0;
    const items = {
      ...{ paid, paidMinor: feesMinor, unpaid: 0 },
      ...{ sumLog: paid * log, sumLogSquared: paid * log ** 2 },
    };
    return [
      {
        ...{ day, trackingId, category: undefined, isDirect: undefined, figures },
        ...(paid > 0 && feesMinor > 0 && { items }),
      },
    ];
  });
  return partOf({ kind, period, sums });
}

/** Every day 100 clicks bring 10 items, of which 9 are shipped and pay 1.00 each; none comes back. */
export function steadyParts(period: Period): ReportPart[] {
  return [
    dailyPart('days', period, () => ({ clicks: 100, ordered: 10 })),
    dailyPart('earnings', period, () => ({ shipped: 9, feesMinor: 900 })),
  ];
}
