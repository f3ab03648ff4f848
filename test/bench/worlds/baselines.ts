import { MONTH_DAYS, type Affiliate } from './affiliate';
import type { Chance } from './chance';
import { earned, sum } from './told';

/** A forecast as quantiles: cents below which the truth lies with this probability. */
export type Forecast = (p: number) => number;

export const BASELINES = ['5 % · $30 · 4 %', 'own mean, Poisson', 'last period'] as const;

/**
 * What else one could say, in the order of `BASELINES`. Without a history the second and third have
 * nothing to go by and say what the first does.
 */
export function baselines(affiliate: Affiliate, chance: Chance): Forecast[] {
  const { cells, firstDay, onTheWay } = affiliate;
  const history = cells.filter(({ day }) => day < firstDay);
  const clicks = sum(cells, ({ day, clicks: count }) => (day >= firstDay ? count : 0));
  // What is on its way is the same for all: half of it is reported money already.
  const extra = onTheWay?.returnableCents ?? 0;
  const fixed = clicks * 0.05 * 3_000 * 0.04 + extra;
  if (history.length === 0) return [() => fixed, () => fixed, () => fixed];

  const past = sum(history, (cell) => cell.clicks);
  const items = sum(history, ({ shipped }) => shipped.filter((s) => !s.isReturned).length);
  const cents = earned(history);
  const mean = (items / past) * clicks;
  const drawn = Array.from({ length: 2_000 }, () => chance.poisson(mean)).sort((a, b) => a - b);
  const perItem = items > 0 ? cents / items : 0;
  const last = earned(history.filter(({ day }) => day >= firstDay - MONTH_DAYS));
  return [
    () => fixed,
    (p) => (drawn[Math.floor(p * drawn.length)] ?? 0) * perItem + extra,
    () => last + extra,
  ];
}
