import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { CountedSum } from './counting';
import { coverage, type Coverage } from './coverage';
import type { Period } from './report-period';
import { toldSums } from './tellers';

/** Figures that are asked for day by day. */
export type DayFigure = 'clicks' | 'ordered' | 'feesMinor';

/** What the counted reports of one store tell of its days. */
export interface ToldDays {
  /** First and last day that any of these figures is told of. */
  readonly reach: Period | undefined;
  /** Whether each of these days is told of. */
  readonly has: (figure: DayFigure, days: Period) => boolean;
  /** Whether the sum of these days is told: no total is of some of them and of others. */
  readonly isApart: (figure: DayFigure, days: Period) => boolean;
  /** What a day brought; its even share of a total where only that is told. */
  readonly on: (figure: DayFigure, day: StoreDay) => number;
}

const FIGURES = ['clicks', 'ordered', 'feesMinor'] as const satisfies readonly DayFigure[];

interface Told {
  readonly covered: Coverage;
  readonly totals: readonly Period[];
  readonly byDay: ReadonlyMap<StoreDay, number>;
}

export function toldDays(sums: readonly CountedSum[]): ToldDays {
  const told = toldSums(sums);
  const by = Object.fromEntries(FIGURES.map((figure) => [figure, toldOf(figure, told)])) as Record<
    DayFigure,
    Told
  >;
  const periods = FIGURES.flatMap((figure) => by[figure].covered.periods);
  const from = periods.map((period) => period.from).sort()[0];
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  return {
    reach: from !== undefined && to !== undefined ? { from, to } : undefined,
    has: (figure, days) => by[figure].covered.has(days.from, days.to),
    isApart: (figure, days) =>
      by[figure].totals.every(
        (total) =>
          total.to < days.from ||
          days.to < total.from ||
          (days.from <= total.from && total.to <= days.to),
      ),
    on: (figure, day) => by[figure].byDay.get(day) ?? 0,
  };
}

function toldOf(figure: DayFigure, told: readonly CountedSum[]): Told {
  const own = told.filter(({ figures }) => figures[figure] !== undefined);
  const byDay = new Map<StoreDay, number>();
  const totals: Period[] = [];
  for (const { day, period, figures } of own) {
    if (day === undefined && period) totals.push(period);
    const days = day !== undefined ? [day] : period ? daysOf(period) : [];
    const each = (figures[figure] ?? 0) / days.length;
    for (const one of days) byDay.set(one, (byDay.get(one) ?? 0) + each);
  }
  return { covered: coverage(own), totals, byDay };
}

/** Each day of a period. */
export function daysOf({ from, to }: Period): StoreDay[] {
  const days: StoreDay[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push(day);
  return days;
}
