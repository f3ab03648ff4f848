import { estimateDistribution } from '../../../lib/commission/estimate';
import { createAffiliate, type Affiliate } from './affiliate';
import { BASELINES, baselines, type Forecast } from './baselines';
import { createChance } from './chance';
import { toldOf } from './told';
import type { World } from './world';

export const LEVELS = [0.5, 0.8, 0.95] as const;

/** How a forecast did for one affiliate. */
export interface Score {
  readonly clicks: number;
  readonly monthsOfHistory: number;
  /** Whether the range of each of `LEVELS` held, and its width over the worth assumed. */
  readonly held: readonly boolean[];
  readonly width: readonly number[];
  /**
   * The same where a truth of nothing, which has a chance of its own, is taken for a place drawn
   * within that chance: a range that ends at nothing otherwise holds more often than it says.
   */
  readonly heldEvenly: readonly boolean[];
  /** Continuous ranked probability score in cents: ours, then those of `BASELINES`. */
  readonly crps: readonly number[];
  /** Cents that so many clicks are assumed to be worth, to make affiliates comparable. */
  readonly size: number;
}

export function scoreOf(world: World, seed: number): Score {
  const affiliate = createAffiliate(world, seed);
  const { input, truth } = toldOf(world, affiliate);
  const { quantileMinor: ours, chanceOfNothing } = estimateDistribution(input);
  const clicks = input.groups.reduce((total, group) => total + group.clicks, 0);
  const size = Math.max(1, clicks) * 0.11 * 0.9 * (1 - 0.063) * 272;
  const chance = createChance(seed + 1_000_000);
  const place = chance.uniform() * chanceOfNothing;
  const others = baselines(affiliate, chance);
  const ranges = LEVELS.map((level) => [ours((1 - level) / 2), ours((1 + level) / 2)] as const);
  return {
    clicks,
    monthsOfHistory: monthsOf(affiliate),
    held: ranges.map(([low, high]) => low <= truth && truth <= high),
    heldEvenly: ranges.map(([low, high], i) =>
      truth === 0 ? Math.abs(place - 0.5) <= (LEVELS[i] ?? 0) / 2 : low <= truth && truth <= high,
    ),
    width: ranges.map(([low, high]) => (high - low) / size),
    crps: [ours, ...others].map((forecast) => crps(forecast, truth)),
    size,
  };
}

export const FORECASTS = ['ours', ...BASELINES] as const;

function monthsOf({ monthsOfHistory }: Affiliate): number {
  return monthsOfHistory;
}

/**
 * The score as twice the mean quantile loss over the levels (T. Gneiting and R. Ranjan 2011): the
 * absolute error of a forecast that is a single number, less where a range was right about itself.
 */
function crps(forecast: Forecast, truth: number): number {
  let loss = 0;
  const steps = 200;
  for (let i = 0; i < steps; i++) {
    const p = (i + 0.5) / steps;
    const said = forecast(p);
    loss += truth >= said ? p * (truth - said) : (1 - p) * (said - truth);
  }
  return (2 * loss) / steps;
}
