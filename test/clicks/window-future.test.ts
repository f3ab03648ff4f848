import { describe, expect, test } from 'vitest';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import type { Click } from '../../lib/clicks/click';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import { click, DAY_MS, foreign, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';

/** Of each window the id, the state and whether it is doubted. */
const states = (clicks: readonly Click[], nowMs: number, others: readonly ForeignArrival[] = []) =>
  attributionWindows(clicks, others, nowMs).map((w) => [
    w.click.id.replace(/0+$/, ''),
    w.state,
    w.isFromFuture,
  ]);

describe('a click from the future', () => {
  const now = click('now');

  test.each([
    ['by all that is tolerated is none: it supersedes', 5 * MINUTE_MS, false, 'superseded'],
    ['by a millisecond more is one: it does not', 5 * MINUTE_MS + 1, true, 'open'],
    ['by an hour does not', HOUR_MS, true, 'open'],
    ['by more than a session does not', 2 * DAY_MS, true, 'open'],
  ])('ahead %s', (_, aheadMs, isFromFuture, state) => {
    const ahead = click('ahead', { atMs: NOON_MS + aheadMs });
    expect(states([now, ahead], NOON_MS)).toEqual([
      ['ahead', 'open', isFromFuture],
      ['now', state, false],
    ]);
  });

  test('leaves the order of those that are not as it is', () => {
    const earlier = click('earlier', { atMs: NOON_MS - HOUR_MS });
    const ahead = click('ahead', { atMs: NOON_MS + HOUR_MS });
    expect(states([earlier, ahead, now], NOON_MS)).toEqual([
      ['ahead', 'open', true],
      ['now', 'open', false],
      ['earlier', 'superseded', false],
    ]);
  });

  test('does not end another from the future', () => {
    const near = click('near', { atMs: NOON_MS + HOUR_MS });
    const far = click('far', { atMs: NOON_MS + 2 * HOUR_MS });
    expect(states([near, far], NOON_MS)).toEqual([
      ['far', 'open', true],
      ['near', 'open', true],
    ]);
  });

  test('is not ended by a tag that was there before it, nor by one as far ahead', () => {
    const ahead = click('ahead', { atMs: NOON_MS + HOUR_MS });
    const others = [foreign(NOON_MS), foreign(NOON_MS + HOUR_MS)];
    expect(states([ahead], NOON_MS, others)).toEqual([['ahead', 'open', true]]);
  });

  test('counts like any other once the clock has reached it', () => {
    const ahead = click('ahead', { atMs: NOON_MS + HOUR_MS });
    expect(states([now, ahead], NOON_MS + HOUR_MS)).toEqual([
      ['ahead', 'open', false],
      ['now', 'superseded', false],
    ]);
  });
});
