import * as v from 'valibot';

/** The last moment that a `Date` can be. */
const MAX_TIME_MS = 8.64e15;

/** A moment since 1970 in whole epoch milliseconds. */
export const timeSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(MAX_TIME_MS),
);
