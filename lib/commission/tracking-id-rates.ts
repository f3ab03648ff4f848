import { rateAt } from './conversion';
import type { ClickCounts } from './evidence';
import { gammaQuantile } from './quantiles';
import type { StoreBeliefs } from './store-beliefs';

/** Items per click, and between what they lie four times in five. */
export interface RateRange {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How a tracking ID stands to all together: surely better or worse, about the same, or not known,
 * because its range has room for both.
 */
export type Standing = 'above' | 'below' | 'usual' | 'too-few';

export interface TrackingIdRate extends ClickCounts {
  readonly trackingId: string;
  readonly range: RateRange;
  readonly standing: Standing;
}

/** A range that lies within this share of the overall rate to either side says "about the same". */
const NEAR = 0.25;
const LOW = 0.1;

/**
 * Items per click of a tracking ID, pooled with the others as the estimate does it. The belief is a
 * mixture of gamma distributions; the range is that of the one with its mean and variance.
 */
export function rateRange({ conversion }: StoreBeliefs, trackingId: string): RateRange {
  const outcome = conversion.outcomes.get(trackingId);
  let [mean, square] = [0, 0];
  for (const node of conversion.nodes) {
    const rate = rateAt(node, outcome);
    mean += node.weight * rate.mean;
    square += node.weight * (rate.variance + rate.mean ** 2);
  }
  const shape = mean ** 2 / (square - mean ** 2);
  const at = (p: number) => (gammaQuantile(p, shape) * mean) / shape;
  return { mean, low: at(LOW), high: at(1 - LOW) };
}

/**
 * The tracking IDs by what can be relied on of each: the lower end of its range, so that a few
 * lucky sales come after many steady ones.
 *
 * @param counts clicks and items of the same days, by tracking ID.
 */
export function rankTrackingIds(
  counts: ReadonlyMap<string, ClickCounts>,
  beliefs: StoreBeliefs,
): TrackingIdRate[] {
  const named = [...counts].filter(([trackingId]) => trackingId !== '');
  const [clicks, items] = named.reduce(
    ([c, i], [, one]) => [c + one.clicks, i + one.itemsOrdered],
    [0, 0],
  );
  const overall = clicks > 0 ? items / clicks : 0;
  return named
    .map(([trackingId, one]) => {
      const range = rateRange(beliefs, trackingId);
      return { trackingId, ...one, range, standing: standingOf(range, overall) };
    })
    .sort((a, b) => b.range.low - a.range.low);
}

function standingOf({ low, high }: RateRange, overall: number): Standing {
  if (low > overall) return 'above';
  if (high < overall) return 'below';
  const isNear = low >= overall * (1 - NEAR) && high <= overall * (1 + NEAR);
  return isNear ? 'usual' : 'too-few';
}
