import type { Assumptions } from './assumptions';
import type { ItemCounts } from './evidence';
import { SPREADS } from './spreads';

/** A share as a beta distribution: mean, and how many items it is worth. */
export interface ShareBelief {
  readonly mean: number;
  readonly weight: number;
}

/** What becomes of ordered items, as the user's own counts and the assumptions say together. */
export interface ItemFate {
  readonly direct: ShareBelief;
  readonly shipped: ShareBelief;
  readonly returned: ShareBelief;
}

export function itemFate(counts: ItemCounts, assumptions: Assumptions): ItemFate {
  const { directShare, shippedShare, returnedShare } = assumptions;
  const { directShareWeight, shippedShareWeight, returnedShareWeight } = SPREADS;
  const { direct, indirect, ordered, shipped, returnable, returned } = counts;
  return {
    direct: learned(directShare, directShareWeight, direct, direct + indirect),
    shipped: learned(shippedShare, shippedShareWeight, shipped, ordered),
    returned: learned(returnedShare, returnedShareWeight, returned, returnable),
  };
}

/** Variance of the logarithm of the share of ordered items that are kept, nearly. */
export function keptLogVariance({ shipped, returned }: ItemFate): number {
  const odds = (share: number, weight: number) => (1 - share) / (share * (weight + 1));
  return (
    odds(Math.max(0.01, shipped.mean), shipped.weight) +
    odds(Math.max(0.01, 1 - returned.mean), returned.weight)
  );
}

function learned(assumed: number, weight: number, part: number, of: number): ShareBelief {
  return { mean: (assumed * weight + part) / (weight + of), weight: weight + of };
}
