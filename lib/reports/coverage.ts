import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { CountedSum } from './counting';
import type { Period } from './report-period';

/** Which days some reports tell of. */
export interface Coverage {
  /** Without gaps inside and with gaps between, oldest first. */
  readonly periods: readonly Period[];
  /** Whether every one of these days is told of. */
  readonly has: (from: StoreDay, to: StoreDay) => boolean;
}

/** What the reports of these sums cover: the period that each names, else the day of the sum. */
export function coverage(sums: readonly CountedSum[]): Coverage {
  // All sums of a report name the same period.
  const named = new Set(sums.map(({ period }) => period).filter((period) => period !== undefined));
  const days = new Set(sums.map(({ day, period }) => (period ? undefined : day)));
  const all = [
    ...named,
    ...[...days].filter((day) => day !== undefined).map((day) => ({ from: day, to: day })),
  ].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const periods: Period[] = [];
  for (const period of all) {
    const last = periods.at(-1);
    if (last && period.from <= daysBefore(last.to, -1)) {
      if (period.to > last.to) periods.splice(-1, 1, { from: last.from, to: period.to });
    } else periods.push(period);
  }
  const has = (from: StoreDay, to: StoreDay) =>
    periods.some((period) => period.from <= from && to <= period.to);
  return { periods, has };
}
