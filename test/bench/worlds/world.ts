import type { Chance } from './chance';

/** How affiliates, readers and shops are made. Money is in cents of US dollars. */
export interface World {
  readonly name: string;
  /** Variance over mean of a day's items; undefined: 6.9, with the spread the model assumes. */
  readonly varianceToMean?: number;
  /** Standard deviation of the logarithm of commissions, their mean kept. */
  readonly commissionLogSd?: number;
  readonly directShare?: number;
  /** Share of tracking IDs that never convert. */
  readonly neverConverting?: number;
  /** Commissions are halved from the middle of the history on; without one, of the month to come. */
  readonly ratesHalved?: true;
  /** On three days in a row, somewhere in history or month to come, clicks bring this many times. */
  readonly spike?: number;
  /** Each tracking ID links to one product, and the extension knows none of their commissions. */
  readonly productsUnknown?: true;
  /** One commission over the mean; undefined: log-normal. */
  readonly shape?: (chance: Chance) => number;
}

/**
 * Two log-normals that have all five figures of the month at once, which one log-normal cannot:
 * quartiles 0.30, 0.61, 1.71, mean 2.72, standard deviation of the logarithm 1.55. Solved with
 * SciPy's least_squares, residual 1e-30.
 */
const MONTH = {
  share: 0.793963777997032,
  first: [-0.2941985524642535, 1.7221475094278402],
  second: [-0.6587610806718392, 0.3554193973889944],
} as const;

/** The model's own world, and those the model does not assume, with fixed parameters. */
export const WORLDS: readonly World[] = [
  { name: 'assumed' },
  { name: 'log-sd of commission 1.9', commissionLogSd: 1.9 },
  { name: 'rates halved midway', ratesHalved: true },
  { name: '3-day spike of 4×', spike: 4 },
  { name: '30 % of IDs never convert', neverConverting: 0.3 },
  { name: 'direct share 40 %', directShare: 0.4 },
  { name: 'variance to mean 15', varianceToMean: 15 },
  { name: 'one product an ID, unknown', productsUnknown: true },
  { name: 'the month’s own quartiles', shape: (chance) => monthsOwn(chance) / 2.72 },
];

function monthsOwn({ uniform, normal }: Chance): number {
  const [mean, sd] = uniform() < MONTH.share ? MONTH.first : MONTH.second;
  return Math.exp(mean + sd * normal());
}
