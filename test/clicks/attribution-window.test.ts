import { describe, expect, test } from 'vitest';
import { attributionWindows, SESSION_MS } from '../../lib/clicks/attribution-window';
import { click, DAY_MS, foreign, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';

test('a session is 24 hours on the clock', () => {
  expect(SESSION_MS).toBe(24 * 60 * 60 * 1_000);
});

test('no clicks open no windows, whatever else came', () => {
  expect(attributionWindows([], [], NOON_MS)).toEqual([]);
  expect(attributionWindows([], [foreign(NOON_MS)], NOON_MS)).toEqual([]);
});

describe('one click', () => {
  test.each([
    ['at the click', 0, 'open', DAY_MS, false],
    ['a millisecond later', 1, 'open', DAY_MS - 1, false],
    ['after an hour', HOUR_MS, 'open', DAY_MS - HOUR_MS, false],
    ['a millisecond before 24 hours', DAY_MS - 1, 'open', 1, false],
    ['at 24 hours', DAY_MS, 'closed', 0, false],
    ['a millisecond after 24 hours', DAY_MS + 1, 'closed', 0, false],
    ['a year later', 365 * DAY_MS, 'closed', 0, false],
    ['when the clock was set back a little', -1, 'open', DAY_MS, false],
    ['when it was set back by all that is tolerated', -5 * MINUTE_MS, 'open', DAY_MS, false],
    ['when it was set back by a millisecond more', -5 * MINUTE_MS - 1, 'open', DAY_MS, true],
    ['when the clock was set back a month', -30 * DAY_MS, 'open', DAY_MS, true],
  ])('%s', (_, ageMs, state, leftMs, isFromFuture) => {
    const only = click('a');
    expect(attributionWindows([only], [], NOON_MS + ageMs)).toStrictEqual([
      {
        click: only,
        state,
        endsAtMs: NOON_MS + DAY_MS,
        endedBy: 'time',
        leftMs,
        cartUntilMs: NOON_MS + 89 * DAY_MS,
        shippedAndPaidUntilMs: NOON_MS + 180 * DAY_MS,
        isFromFuture,
      },
    ]);
  });
});

describe('89 days for the cart and 180 for shipping and payment', () => {
  const A = click('a');
  test.each([
    ['an open session', [A], [], NOON_MS],
    ['one that is over', [A], [], NOON_MS + 400 * DAY_MS],
    ['one that a newer click ended', [A, click('b', { atMs: NOON_MS + HOUR_MS })], [], NOON_MS],
    ['one that somebody else’s tag ended', [A], [foreign(NOON_MS + HOUR_MS)], NOON_MS + DAY_MS],
    ['one from the future', [A], [], NOON_MS - DAY_MS],
  ])('run from the click of %s', (_, clicks, others, nowMs) => {
    const found = attributionWindows(clicks, others, nowMs).find((w) => w.click === A);
    expect(found).toMatchObject({
      cartUntilMs: NOON_MS + 89 * DAY_MS,
      shippedAndPaidUntilMs: NOON_MS + 180 * DAY_MS,
    });
  });

  test.each([
    // 2028 is a leap year, 2027 and 2100 are none.
    ['2028-01-01', '2028-03-30', '2028-06-29'],
    ['2027-01-01', '2027-03-31', '2027-06-30'],
    ['2100-01-01', '2100-03-31', '2100-06-30'],
    ['2027-12-01', '2028-02-28', '2028-05-29'],
    ['2027-12-02', '2028-02-29', '2028-05-30'],
  ])('a click of %s: %s and %s', (day, cart, shipped) => {
    const at = (text: string) => Date.parse(`${text}T12:34:56.789Z`);
    const [window] = attributionWindows([click('a', { atMs: at(day) })], [], at(day));
    expect(window).toMatchObject({ cartUntilMs: at(cart), shippedAndPaidUntilMs: at(shipped) });
  });
});
