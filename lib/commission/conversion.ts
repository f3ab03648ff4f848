import type { ClickCounts, Evidence } from './evidence';
import { logGamma } from './gamma-function';
import { SPREADS } from './spreads';

/** A gamma distribution by its mean and shape. */
export interface GammaBelief {
  readonly mean: number;
  readonly shape: number;
}

/** One of the values that the store's mean and the spread of its tracking IDs can have. */
export interface ConversionNode {
  readonly weight: number;
  /** Items per click of a tracking ID not yet seen. */
  readonly mean: number;
  /** Shape of the gamma distribution of items per click among tracking IDs. */
  readonly shape: number;
}

/** What is known of items per click. */
export interface Conversion {
  readonly nodes: readonly ConversionNode[];
  readonly outcomes: Outcomes;
  /** Share of the store's mean that rests on what was assumed, 0 to 1. */
  readonly priorShare: number;
  /** Mean and variance of the logarithm of the store's mean. */
  readonly logMean: number;
  readonly logVariance: number;
}

/** Items and clicks by tracking ID, each divided by the variance-to-mean ratio. */
type Outcomes = ReadonlyMap<string, { readonly clicks: number; readonly items: number }>;

/** Shapes around the assumed one, a doubling apart. */
const SHAPE_STEPS = [-2, -1, 0, 1, 2] as const;
const POINTS = 21;
/** Standard deviations to either side that the points reach. */
const REACH = 4.5;

/** What is believed of an affiliate's items per click before any report. */
export function assumedConversion(itemsPerClick: number): GammaBelief {
  return { mean: itemsPerClick, shape: SPREADS.affiliateShape };
}

/** What one level teaches the next below it: the same mean, less surely. */
export function carriedTo({ mean, shape }: GammaBelief, levelShape: number): GammaBelief {
  return { mean, shape: 1 / (1 / shape + 1 / levelShape) };
}

/** The belief in the mean as a gamma distribution, for the next level. */
export function beliefOf({ nodes, logVariance }: Conversion): GammaBelief {
  const mean = nodes.reduce((sum, node) => sum + node.weight * node.mean, 0);
  return { mean, shape: 1 / Math.expm1(logVariance) };
}

/**
 * Items per click as the reports of one store teach them. Each tracking ID's own rate is
 * gamma-distributed around the store's mean; its items given that are a count whose variance is
 * `ratio` times its mean, which weighs as a Poisson count of both items and clicks divided by the
 * ratio. The store's mean and the shape are found on a grid, with the IDs' rates integrated out.
 */
export function conversionOf(
  prior: GammaBelief,
  trackingIds: Evidence['trackingIds'],
  ratio: number,
): Conversion {
  const outcomes = outcomesOf(trackingIds, ratio);
  const counts = [...outcomes.values()];
  const shapes = SHAPE_STEPS.map((step) => SPREADS.trackingIdShape * 2 ** step);
  const shapeLogs = shapes.map((shape, i) => {
    const off = ((SHAPE_STEPS[i] ?? 0) * Math.LN2) / SPREADS.trackingIdShapeLogSd;
    return logWeightOfShape(shape, counts) - off ** 2 / 2;
  });

  const logAt = (x: number, shape: number) => {
    let log = prior.shape * (x - Math.exp(x) / prior.mean);
    const perMean = shape * Math.exp(-x);
    for (const { clicks, items } of counts) {
      log -= shape * x + (shape + items) * Math.log(perMean + clicks);
    }
    return log;
  };
  // First wide, then twice around what was found: the belief is narrow where clicks are many.
  let around = { mean: Math.log(prior.mean) - 2, sd: 1.2 };
  for (let round = 0; round < 3; round++) {
    const xs = grid(around);
    around = moments(xs, normalised(xs.map((x) => logAt(x, SPREADS.trackingIdShape))));
    around.sd = Math.max(around.sd, 0.35 * ((xs[1] ?? 0) - (xs[0] ?? 0)));
  }
  const xs = grid(around);
  const weights = normalised(
    shapes.flatMap((shape, i) => xs.map((x) => logAt(x, shape) + (shapeLogs[i] ?? 0))),
  );
  // What weighs nothing costs time.
  const heavy = shapes
    .flatMap((shape, i) =>
      xs.map((x, j) => ({ shape, mean: Math.exp(x), weight: weights[i * POINTS + j] ?? 0 })),
    )
    .filter(({ weight }) => weight > 1e-7);
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  const mean = heavy.reduce((sum, node) => sum + node.weight * node.mean, 0) / total;
  // Without reports it is the assumed one, without the grid's three parts in ten thousand.
  const exactly = counts.length > 0 ? 1 : prior.mean / mean;
  const logs = moments([...shapes.flatMap(() => xs)], weights);
  // The logarithm of a gamma variable has about this variance.
  const priorVariance = 1 / prior.shape + 1 / (2 * prior.shape ** 2);
  return {
    nodes: heavy.map((node) => ({
      shape: node.shape,
      mean: node.mean * exactly,
      weight: node.weight / total,
    })),
    outcomes,
    priorShare: Math.min(1, logs.sd ** 2 / priorVariance),
    logMean: logs.mean,
    logVariance: logs.sd ** 2,
  };
}

/** Mean of items per click of a tracking ID at a node, and its variance. */
export function rateAt(
  { mean, shape }: ConversionNode,
  outcome: { readonly clicks: number; readonly items: number } | undefined,
): { mean: number; variance: number } {
  const a = shape + (outcome?.items ?? 0);
  const b = shape / mean + (outcome?.clicks ?? 0);
  return { mean: a / b, variance: a / b ** 2 };
}

function outcomesOf(trackingIds: ReadonlyMap<string, ClickCounts>, ratio: number): Outcomes {
  return new Map(
    [...trackingIds].map(([id, { clicks, itemsOrdered }]) => [
      id,
      { clicks: clicks / ratio, items: itemsOrdered / ratio },
    ]),
  );
}

/** What the counts say of the shape and not of the mean: ∏ shape^shape Γ(shape + items) / Γ(shape). */
function logWeightOfShape(shape: number, counts: readonly { readonly items: number }[]): number {
  const own = shape * Math.log(shape) - logGamma(shape);
  return counts.reduce((log, { items }) => log + own + logGamma(shape + items), 0);
}

function grid({ mean, sd }: { mean: number; sd: number }): number[] {
  const step = (2 * REACH * sd) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, i) => mean - REACH * sd + i * step);
}

function normalised(logs: readonly number[]): number[] {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

function moments(xs: readonly number[], weights: readonly number[]): { mean: number; sd: number } {
  let [mean, square] = [0, 0];
  xs.forEach((x, i) => (mean += x * (weights[i] ?? 0)));
  xs.forEach((x, i) => (square += (x - mean) ** 2 * (weights[i] ?? 0)));
  return { mean, sd: Math.sqrt(square) };
}
