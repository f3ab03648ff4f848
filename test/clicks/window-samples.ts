import fc from 'fast-check';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import type { Click } from '../../lib/clicks/click';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import { click, DAY_MS, foreign, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';

/** Of each window the id, the state, what ended it or will, and when, counted from noon. */
export function ends(clicks: readonly Click[], others: readonly ForeignArrival[], nowMs: number) {
  return attributionWindows(clicks, others, nowMs).map((w) => [
    w.click.id.replace(/0+$/, ''),
    w.state,
    w.endedBy,
    w.endsAtMs - NOON_MS,
  ]);
}

// Few stores and few moments, so that clicks meet and hit the edges.
const store = fc.constantFrom('US', 'UK', 'JP');
const edges = [0, DAY_MS, -DAY_MS, 5 * MINUTE_MS, -5 * MINUTE_MS, 2 * DAY_MS].flatMap((ms) => [
  ms - 1,
  ms,
  ms + 1,
]);
export const moment = fc
  .oneof(
    fc.constantFrom(...edges),
    fc.integer({ min: -12, max: 12 }).map((h) => h * HOUR_MS),
    fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }),
  )
  .map((ms) => NOON_MS + ms);

const toClicks = (list: [number, 'US' | 'UK' | 'JP'][]) =>
  list.map(([atMs, marketplace], i) => click(`c${String(i)}-`, { atMs, marketplace }));
export const anyClicks = fc.array(fc.tuple(moment, store), { maxLength: 12 }).map(toClicks);
/** No two in one millisecond. */
export const distinctClicks = fc
  .uniqueArray(fc.tuple(moment, store), { maxLength: 12, selector: ([atMs]) => atMs })
  .map(toClicks);
export const anyForeign = fc.array(
  fc.tuple(moment, store).map(([atMs, code]) => foreign(atMs, code)),
  { maxLength: 6 },
);
