import * as v from 'valibot';

/** Days of later years, in five digits, would not sort as text. */
const MAX_TIME_MS = Date.UTC(9999, 11, 31);

/** A moment since 1970 in whole epoch milliseconds. */
export const timeSchema = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(MAX_TIME_MS),
);
