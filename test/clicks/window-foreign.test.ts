import { describe, expect, test } from 'vitest';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import { click, DAY_MS, foreign, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';
import { ends } from './window-samples';

const TWO_H = 2 * HOUR_MS;
const YEAR = 365 * DAY_MS;

/** What became of one click at noon, and when, counted from noon. */
const endOf = (others: readonly ForeignArrival[], ageMs: number) =>
  ends([click('a')], others, NOON_MS + ageMs)[0]?.slice(1);

describe('somebody else’s tag', () => {
  test.each([
    ['a millisecond before the click', -1, TWO_H, ['open', 'time', DAY_MS]],
    ['in the click’s own millisecond', 0, TWO_H, ['closed', 'foreign-tag', 0]],
    ['a millisecond after the click', 1, TWO_H, ['closed', 'foreign-tag', 1]],
    ['just now', TWO_H, TWO_H, ['closed', 'foreign-tag', TWO_H]],
    ['a millisecond before 24 hours', DAY_MS - 1, YEAR, ['closed', 'foreign-tag', DAY_MS - 1]],
    ['at 24 hours, when all was over', DAY_MS, YEAR, ['closed', 'time', DAY_MS]],
    ['after 24 hours', DAY_MS + 1, YEAR, ['closed', 'time', DAY_MS]],
  ])('%s', (_, foreignMs, ageMs, expected) => {
    expect(endOf([foreign(NOON_MS + foreignMs)], ageMs)).toEqual(expected);
  });

  test.each([
    // Clocks are set by a little: what ended the session may lie ahead of the clock by as much.
    ['within the tolerance', 5 * MINUTE_MS, ['closed', 'foreign-tag', TWO_H + 5 * MINUTE_MS]],
    ['by a millisecond more', 5 * MINUTE_MS + 1, ['open', 'time', DAY_MS]],
    ['by hours', 10 * HOUR_MS, ['open', 'time', DAY_MS]],
  ])('ahead of the clock %s', (_, aheadMs, expected) => {
    expect(endOf([foreign(NOON_MS + TWO_H + aheadMs)], TWO_H)).toEqual(expected);
  });

  test('ends nothing in another store', () => {
    expect(endOf([foreign(NOON_MS + 1, 'CA')], TWO_H)).toEqual(['open', 'time', DAY_MS]);
  });

  test.each([
    [[-HOUR_MS, 300, 100, 200]],
    [[100, 200, 300, -HOUR_MS]],
    [[200, -HOUR_MS, 300, 100]],
  ])('that came first after the click counts, in any order: %j', (times) => {
    const others = times.map((ms) => foreign(NOON_MS + ms));
    expect(endOf(others, TWO_H)).toEqual(['closed', 'foreign-tag', 100]);
  });

  test('leaves no time, though what ended it is still a little ahead', () => {
    const [window] = attributionWindows([click('a')], [foreign(NOON_MS + 2)], NOON_MS + 1);
    expect(window).toMatchObject({ state: 'closed', leftMs: 0 });
  });

  test('does not keep a later click on an own link from opening a session', () => {
    const later = click('later', { atMs: NOON_MS + TWO_H });
    expect(ends([click('a'), later], [foreign(NOON_MS + HOUR_MS)], NOON_MS + 3 * HOUR_MS)).toEqual([
      ['later', 'open', 'time', TWO_H + DAY_MS],
      ['a', 'closed', 'foreign-tag', HOUR_MS],
    ]);
  });
});
