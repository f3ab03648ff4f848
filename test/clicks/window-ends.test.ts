import { describe, expect, test } from 'vitest';
import type { Click } from '../../lib/clicks/click';
import { click, DAY_MS, foreign, HOUR_MS, NOON_MS } from './samples';
import { ends } from './window-samples';

const TWO_H = 2 * HOUR_MS;
const YEAR = 365 * DAY_MS;

describe('a newer click on an own link', () => {
  const newer = (ms: number, changes: Partial<Click> = {}) =>
    click('newer', { atMs: NOON_MS + ms, ...changes });
  const older = (ms: number, nowMs: number, changes: Partial<Click> = {}) =>
    ends([click('a'), newer(ms, changes)], [], NOON_MS + nowMs).find(([id]) => id === 'a');

  test.each([
    ['a millisecond later', 1, TWO_H, 'superseded', 'own-click', 1],
    ['in the last millisecond', DAY_MS - 1, DAY_MS - 1, 'superseded', 'own-click', DAY_MS - 1],
    ['at 24 hours, when all was over', DAY_MS, DAY_MS, 'closed', 'time', DAY_MS],
    ['after 24 hours', DAY_MS + 1, DAY_MS + 1, 'closed', 'time', DAY_MS],
    // What was superseded stays so and does not turn into one that ran its time.
    ['an hour later, seen at 24 hours', HOUR_MS, DAY_MS, 'superseded', 'own-click', HOUR_MS],
    ['an hour later, seen after a year', HOUR_MS, YEAR, 'superseded', 'own-click', HOUR_MS],
  ])('%s', (_, newerMs, nowMs, state, endedBy, endsMs) => {
    expect(older(newerMs, nowMs)).toEqual(['a', state, endedBy, endsMs]);
  });

  test('of another tracking ID or another product takes the place just the same', () => {
    const other = { trackingId: 'other-20', asin: 'B0EXAMPL01' } as Partial<Click>;
    expect(older(HOUR_MS, TWO_H, other)).toEqual(['a', 'superseded', 'own-click', HOUR_MS]);
  });

  test('of another store does not', () => {
    const there = { marketplace: 'CA' } as const;
    expect(older(HOUR_MS, TWO_H, there)).toEqual(['a', 'open', 'time', DAY_MS]);
  });

  test('ends the one before it, which had ended the one before that', () => {
    const clicks = [click('old'), newer(TWO_H), click('middle', { atMs: NOON_MS + HOUR_MS })];
    expect(ends(clicks, [], NOON_MS + 3 * HOUR_MS)).toEqual([
      ['newer', 'open', 'time', TWO_H + DAY_MS],
      ['middle', 'superseded', 'own-click', TWO_H],
      ['old', 'superseded', 'own-click', HOUR_MS],
    ]);
  });

  test('of the same millisecond: one is open, the other ended as it began', () => {
    expect(ends([click('x'), click('y')], [], NOON_MS)).toEqual([
      ['x', 'open', 'time', DAY_MS],
      ['y', 'superseded', 'own-click', 0],
    ]);
  });
});

describe('of several ends the first counts', () => {
  test.each([
    ['own before foreign', HOUR_MS, TWO_H, ['superseded', 'own-click', HOUR_MS]],
    ['foreign before own', TWO_H, HOUR_MS, ['closed', 'foreign-tag', HOUR_MS]],
    ['own a millisecond before foreign', 8, 9, ['superseded', 'own-click', 8]],
    ['foreign a millisecond before own', 9, 8, ['closed', 'foreign-tag', 8]],
    ['own in time, foreign after it', HOUR_MS, YEAR, ['superseded', 'own-click', HOUR_MS]],
    ['foreign in time, own after it', YEAR, HOUR_MS, ['closed', 'foreign-tag', HOUR_MS]],
    ['both after 24 hours', DAY_MS + 1, DAY_MS + 2, ['closed', 'time', DAY_MS]],
    ['both at 24 hours', DAY_MS, DAY_MS, ['closed', 'time', DAY_MS]],
    // Which of the two was last cannot be told; the sale is not promised.
    ['both in one millisecond', HOUR_MS, HOUR_MS, ['closed', 'foreign-tag', HOUR_MS]],
  ])('%s', (_, ownMs, foreignMs, expected) => {
    const clicks = [click('a'), click('b', { atMs: NOON_MS + ownMs })];
    const found = ends(clicks, [foreign(NOON_MS + foreignMs)], NOON_MS + 2 * YEAR);
    expect(found.find(([id]) => id === 'a')?.slice(1)).toEqual(expected);
  });
});
