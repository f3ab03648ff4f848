import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { MINUTE_MS } from './spans';
import { timeSchema } from './time';

/** Arrivals of one tab that are kept one by one in any minute; nobody clicks faster. */
export const ARRIVALS_PER_MINUTE = 60;

/**
 * Arrivals that came faster than anybody clicks, counted together: of one tracking ID in one
 * minute. Kept apart from clicks wherever they are shown or priced.
 */
export interface ClickBurst {
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  /** Start of the minute; epoch milliseconds. */
  readonly minuteMs: number;
  readonly clicks: number;
}

/** The start of the minute that a moment lies in. */
export function minuteOf(atMs: number): number {
  return atMs - (atMs % MINUTE_MS);
}

/**
 * The times that count of a tab's arrivals, this one among them; of more than `ARRIVALS_PER_MINUTE`
 * within the last minute as many as show that there were too many.
 *
 * @param before what this returned for the tab's arrival before; epoch milliseconds.
 */
export function withArrival(before: readonly number[], atMs: number): number[] {
  // Either way: a clock that was set back leaves times that lie ahead.
  const lately = before.filter((time) => Math.abs(atMs - time) < MINUTE_MS);
  return [...lately, atMs].slice(-ARRIVALS_PER_MINUTE - 1);
}

export function isTooMany(times: readonly number[]): boolean {
  return times.length > ARRIVALS_PER_MINUTE;
}

const clickBurstSchema = v.strictObject({
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
  minuteMs: v.pipe(timeSchema, v.multipleOf(MINUTE_MS)),
  clicks: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/** The value as a burst, or undefined if any part of it is not what it should be. */
export function parseClickBurst(value: unknown): ClickBurst | undefined {
  const result = v.safeParse(clickBurstSchema, value);
  return result.success ? result.output : undefined;
}
