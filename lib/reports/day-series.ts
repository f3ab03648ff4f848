import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { Estimate } from '../commission/estimate';
import type { BasisSpan } from './report-basis';
import type { Period } from './report-period';

/** One bar of a chart: what reports tell of some days, and what is still expected of them. */
export interface DayPoint extends Period {
  /** Absent where no report tells it. */
  readonly value?: number;
  readonly band?: Band;
}

export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Days that one bar stands for. */
export type Step = 'day' | 'week' | 'month';

/** The longest that a chart shows by the day, and by the week. */
const BY_DAY = 125;
const BY_WEEK = 800;

export function stepOf(days: number): Step {
  if (days <= BY_DAY) return 'day';
  return days <= BY_WEEK ? 'week' : 'month';
}

/** Every day from one to the other. */
export function daysOf({ from, to }: Period): StoreDay[] {
  const days: StoreDay[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push(day);
  return days;
}

/**
 * What is still expected, shared out over the days that reports tell clicks of and not what they
 * earned: by their clicks, or by their orders where no clicks are told. The range is that of all these
 * days together; a single day scatters more than its share of it. Empty where there is no such day.
 */
export function expectedByDay(
  spans: readonly BasisSpan[],
  { medianMinor, range80 }: Pick<Estimate, 'medianMinor' | 'range80'>,
): Map<StoreDay, Band> {
  const open = spans.filter(({ isEarned }) => !isEarned);
  const hasClicks = open.some(({ clicks = 0 }) => clicks > 0);
  const weights = new Map<StoreDay, number>();
  let total = 0;
  for (const { from, to, clicks = 0, ordered = 0 } of open) {
    const weight = hasClicks ? clicks : ordered;
    if (weight === 0) continue;
    const days = daysOf({ from, to });
    for (const day of days) weights.set(day, (weights.get(day) ?? 0) + weight / days.length);
    total += weight;
  }
  return new Map(
    [...weights].map(([day, weight]) => {
      const share = weight / total;
      const { lowMinor, highMinor } = range80;
      return [day, { low: lowMinor * share, middle: medianMinor * share, high: highMinor * share }];
    }),
  );
}

export interface DayFigures {
  readonly values: ReadonlyMap<StoreDay, number>;
  /** Days of which a report tells the figure: where it names none of them, it is nothing. */
  readonly told: readonly Period[];
  readonly bands?: ReadonlyMap<StoreDay, Band>;
}

/** The points of a chart over these days, without gaps; weeks begin on Monday. */
export function dayPoints(figures: DayFigures, days: Period, step: Step): DayPoint[] {
  const groups = new Map<string, StoreDay[]>();
  for (const day of daysOf(days)) {
    const start = startOf(day, step);
    const group = groups.get(start);
    if (group) group.push(day);
    else groups.set(start, [day]);
  }
  return [...groups.values()].map((group) => pointOf(figures, group));
}

function pointOf({ values, told, bands }: DayFigures, days: readonly StoreDay[]): DayPoint {
  const [from, to] = [days[0], days.at(-1)] as [StoreDay, StoreDay];
  let [value, low, middle, high] = [0, 0, 0, 0];
  let [isTold, hasBand] = [false, false];
  for (const day of days) {
    const own = values.get(day);
    if (own !== undefined) value += own;
    isTold ||= own !== undefined || told.some((period) => period.from <= day && day <= period.to);
    const band = bands?.get(day);
    if (!band) continue;
    hasBand = true;
    low += band.low;
    middle += band.middle;
    high += band.high;
  }
  return {
    ...{ from, to },
    ...(isTold && { value }),
    ...(hasBand && { band: { low, middle, high } }),
  };
}

function startOf(day: StoreDay, step: Step): string {
  if (step === 'month') return day.slice(0, 7);
  if (step === 'day') return day;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysBefore(day, sinceMonday);
}
