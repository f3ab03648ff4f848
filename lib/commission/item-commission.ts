import { addSums, type CommissionSums, type Evidence } from './evidence';
import { SPREADS } from './spreads';

/** What is known of the commission of an item that was not the linked one. */
export interface ItemCommission {
  /** Mean commission of an item that pays something, in minor units. */
  readonly meanMinor: number;
  /** Standard deviation of the logarithm of that mean: how well it is known. */
  readonly meanLogSd: number;
  /** Standard deviation of the logarithm of single commissions. */
  readonly logSd: number;
  /** Share of items that pay nothing. */
  readonly zeroShare: number;
  /** Share of the mean that rests on what was assumed, 0 to 1. */
  readonly priorShare: number;
}

/** A normal belief in the logarithm of the mean. */
export interface LogBelief {
  readonly log: number;
  readonly variance: number;
  /** Weight of what was assumed in it, 0 to 1. */
  readonly priorShare: number;
}

/** Logarithm by which the log-normal mean may be off because real commissions are not log-normal. */
const MISFIT_SD = 0.15;
/** Variance that ten days add to what is known of the mean: baskets and rates drift. */
const DRIFT = 0.012 ** 2;
/** Squared surprise, in variances, from which a change is believed rather than chance. */
const SURPRISE = 3;
/** With fewer items a period says too little to contradict others. */
const ENOUGH_ITEMS = 50;
/** How many items without commission the user's own share of them is held against. */
const ZERO_WEIGHT = 10;

/**
 * What is believed of the mean commission of an affiliate's items before any report. The assumed
 * figure is a mean over affiliates, so the middle affiliate lies below it.
 */
export function assumedCommission(meanMinor: number): LogBelief {
  const variance = SPREADS.commissionLogSd ** 2;
  return { log: Math.log(meanMinor) - variance / 2, variance, priorShare: 1 };
}

/** What one store teaches about another of the same affiliate, in a currency of the same size. */
export function carriedToStore(belief: LogBelief): LogBelief {
  const added = SPREADS.marketplaceCommissionLogSd ** 2;
  // The mean over stores stays the same.
  return { ...belief, log: belief.log - added / 2, variance: belief.variance + added };
}

/**
 * The user's reported commissions shrunk to a prior, period by period. In each the mean is
 * estimated twice: from the logarithms as if log-normal, which few items suffice for, and as the
 * plain average, which needs no shape; they are weighed by their variances and the log-normal's
 * possible misfit. A period that contradicts the earlier ones by more than chance (rates were cut)
 * weakens these as far as it contradicts them.
 *
 * @param spread the assumed standard deviation of the logarithm of single commissions.
 */
export function learnedCommission(
  prior: LogBelief,
  periods: Evidence['periods'],
  spread: number,
): LogBelief & { readonly logSd: number; readonly zeroShare: number } {
  const inOrder = [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sums]) => sums);
  const logSd = spreadOf(inOrder, spread);
  let belief = prior;
  for (const sums of enoughEach(inOrder)) {
    const seen = meanOf(sums, logSd);
    if (!seen) continue;
    const own = belief.variance + DRIFT;
    const off = seen.log - belief.log;
    const variance = own + Math.max(0, off ** 2 - SURPRISE * (own + seen.variance));
    const weight = variance / (variance + seen.variance);
    belief = {
      log: belief.log + weight * off,
      variance: variance * (1 - weight),
      priorShare: belief.priorShare * (1 - weight),
    };
  }
  const zero = inOrder.reduce((sum, { zeroItems }) => sum + zeroItems, 0);
  const paying = inOrder.reduce((sum, { items }) => sum + items, 0);
  return { ...belief, logSd, zeroShare: zero / (zero + paying + ZERO_WEIGHT) };
}

/** The commission as the estimate takes it: the mean of the log-normal belief in it. */
export function itemCommission(
  belief: LogBelief & { readonly logSd: number; readonly zeroShare: number },
): ItemCommission {
  const { log, variance, logSd, zeroShare, priorShare } = belief;
  const meanMinor = Math.exp(log + variance / 2);
  return { meanMinor, meanLogSd: Math.sqrt(variance), logSd, zeroShare, priorShare };
}

/** Successive periods put together until each has enough items to be judged by. */
function enoughEach(periods: readonly CommissionSums[]): CommissionSums[] {
  const all: CommissionSums[] = [];
  for (const sums of periods) {
    const last = all.at(-1);
    if (last && last.items < ENOUGH_ITEMS) all[all.length - 1] = addSums(last, sums);
    else all.push(sums);
  }
  return all;
}

function spreadOf(periods: readonly CommissionSums[], spread: number): number {
  const weight = SPREADS.commissionSpreadWeight;
  let [squares, free] = [weight * spread ** 2, weight];
  for (const { logItems, sumLog, sumLogSquared } of periods) {
    if (logItems < 2) continue;
    squares += Math.max(0, sumLogSquared - sumLog ** 2 / logItems);
    free += logItems - 1;
  }
  return Math.sqrt(squares / free);
}

/** Logarithm of the mean commission as the items of a period tell it, with the variance of that. */
function meanOf(
  sums: CommissionSums,
  logSd: number,
): { log: number; variance: number } | undefined {
  const { items, sumMinor, logItems, sumLog } = sums;
  if (items === 0) return undefined;
  const spread = logSd ** 2;
  // The average of log-normals, itself taken as one: skewed to low values when they are few.
  const plainVariance = Math.log1p(Math.expm1(spread) / items);
  const plain = Math.log(sumMinor / items) + plainVariance / 2;
  if (logItems === 0) return { log: plain, variance: plainVariance };
  const free = logItems + SPREADS.commissionSpreadWeight;
  const logVariance = spread / logItems + spread ** 2 / (2 * free);
  const logBased = sumLog / logItems + spread / 2;
  // The exacter of two estimates has its own variance in common with the other.
  const more = Math.max(1e-9, plainVariance - logVariance);
  const weight = more / (more + MISFIT_SD ** 2);
  return {
    log: weight * logBased + (1 - weight) * plain,
    variance: logVariance + weight ** 2 * MISFIT_SD ** 2 + (1 - weight) ** 2 * more,
  };
}
