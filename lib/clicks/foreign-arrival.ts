import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { timeSchema } from './time';

/**
 * That somebody else's tag was seen while a window of the user's own was open in that store, which
 * ends it. Nothing of whose it was, or of what page.
 */
export interface ForeignArrival {
  readonly marketplace: MarketplaceCode;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

const foreignArrivalSchema = v.strictObject({
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  atMs: timeSchema,
});

/** The value as a foreign arrival, or undefined if any part of it is not what it should be. */
export function parseForeignArrival(value: unknown): ForeignArrival | undefined {
  const result = v.safeParse(foreignArrivalSchema, value);
  return result.success ? result.output : undefined;
}
