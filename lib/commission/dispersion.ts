import type { DaySums } from './evidence';
import { SPREADS } from './spreads';

/** How far counts of items scatter, and how well that is known. */
export interface Dispersion {
  /** Variance over mean of the items of any clicks; above 1. */
  readonly ratio: number;
  /** Standard deviation of the logarithm of that ratio. */
  readonly logSd: number;
}

/** Nearly no more than chance: the model's formulas divide by what exceeds 1. */
const LEAST = 1.02;
const MOST = 200;

/**
 * The ratio of variance to mean of the user's own days, by Pearson's statistic, weighed against the
 * assumed one by how exactly each is known. A statistic of few items is itself very uncertain: its
 * variance follows from the kurtosis of the negative binomial distribution.
 */
export function dispersionOf(days: DaySums, assumedRatio: number): Dispersion {
  const priorSd = SPREADS.varianceToMeanLogSd;
  const prior = Math.log(Math.max(LEAST, assumedRatio));
  const { clicks, itemsOrdered } = days;
  const free = days.days - 1;
  if (free < 1 || itemsOrdered === 0) return { ratio: Math.exp(prior), logSd: priorSd };

  const rate = itemsOrdered / clicks;
  // Σ (items − rate · clicks)² / (rate · clicks), multiplied out.
  const pearson = days.itemsSquaredPerClick / rate - itemsOrdered;
  const own = Math.min(MOST, Math.max(LEAST, pearson / free));
  const itemsPerDay = itemsOrdered / days.days;
  const ownVariance = (2 + (6 * Math.max(own, assumedRatio)) / itemsPerDay) / free;
  const ownWeight = priorSd ** 2 / (priorSd ** 2 + ownVariance);
  return {
    ratio: Math.max(LEAST, Math.exp(prior + ownWeight * (Math.log(own) - prior))),
    logSd: priorSd * Math.sqrt(1 - ownWeight),
  };
}
