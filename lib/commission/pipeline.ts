import type { ItemFate } from './item-fate';

/** What reports tell of recent items that is not settled. */
export interface Pipeline {
  /** Items of the days whose shipping is not over: ordered, and of these shipped so far. */
  readonly itemsOrdered: number;
  readonly itemsShipped: number;
  /**
   * Items shipped and still returnable (30 days), with their commission in minor units. Leave them
   * out where they are shown as earned: what is given here is part of the estimate.
   */
  readonly returnableItems: number;
  readonly returnableMinor: number;
}

/** The same as the estimate uses it. */
export interface OpenItems {
  /** Items ordered and not shipped, and the chance of each to be shipped and kept. */
  readonly pendingItems: number;
  readonly pendingChance: number;
  readonly returnableItems: number;
  readonly returnableMinor: number;
  /** 1 where the pipeline was left out because a figure of it cannot be. */
  readonly doubted: number;
}

const MOST = 1e12;

/**
 * @param moreOrdered items that reports tell for open clicks, none of them known to be shipped.
 */
export function pipelineOf(
  pipeline: Pipeline | undefined,
  moreOrdered: number,
  { shipped, returned }: ItemFate,
): OpenItems {
  const isPossible = pipeline === undefined || canBe(pipeline);
  const { itemsOrdered, itemsShipped, returnableItems, returnableMinor } =
    pipeline && isPossible
      ? pipeline
      : { itemsOrdered: 0, itemsShipped: 0, returnableItems: 0, returnableMinor: 0 };
  const pendingItems = Math.round(itemsOrdered - itemsShipped + moreOrdered);
  // Of those still waiting, fewer will come than of all: most that come have come.
  const toShip = Math.max(0, itemsOrdered * shipped.mean - itemsShipped);
  const expected = toShip + moreOrdered * shipped.mean;
  const chance = pendingItems > 0 ? Math.min(1, expected / pendingItems) : 0;
  return {
    pendingItems,
    pendingChance: chance * (1 - returned.mean),
    returnableItems: returnableMinor > 0 ? Math.max(1, Math.round(returnableItems)) : 0,
    returnableMinor,
    doubted: isPossible ? 0 : 1,
  };
}

function canBe(pipeline: Pipeline): boolean {
  const { itemsOrdered, itemsShipped, returnableItems, returnableMinor } = pipeline;
  const figures = [itemsOrdered, itemsShipped, returnableItems, returnableMinor];
  return figures.every((value) => value >= 0 && value <= MOST) && itemsShipped <= itemsOrdered;
}
