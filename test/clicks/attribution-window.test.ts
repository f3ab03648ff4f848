import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionWindows, SESSION_MS } from '../../lib/clicks/attribution-window';
import { anyStore } from '../amazon/samples';
import { click, DAY_MS, HOUR_MS, NOON_MS } from './samples';

test('a session is 24 hours on the clock', () => {
  expect(SESSION_MS).toBe(24 * 60 * 60 * 1_000);
});

describe('one click', () => {
  test.each([
    ['at the click', 0, 'open', DAY_MS],
    ['a millisecond later', 1, 'open', DAY_MS - 1],
    ['after an hour', HOUR_MS, 'open', DAY_MS - HOUR_MS],
    ['a millisecond before 24 hours', DAY_MS - 1, 'open', 1],
    ['at 24 hours', DAY_MS, 'closed', 0],
    ['a millisecond after 24 hours', DAY_MS + 1, 'closed', 0],
    ['a year later', 365 * DAY_MS, 'closed', 0],
    ['when the clock was set back a little', -1, 'open', DAY_MS],
    ['when the clock was set back a month', -30 * DAY_MS, 'open', DAY_MS],
  ])('%s', (_, ageMs, state, leftMs) => {
    const only = click('a');
    expect(attributionWindows([only], NOON_MS + ageMs)).toEqual([
      { click: only, state, endsAtMs: NOON_MS + DAY_MS, leftMs },
    ]);
  });
});

describe('several clicks', () => {
  const states = (clicks: Parameters<typeof attributionWindows>[0], nowMs = NOON_MS + HOUR_MS) =>
    attributionWindows(clicks, nowMs).map((w) => [
      w.click.id.replace(/0+$/, ''),
      w.state,
      w.leftMs,
    ]);

  test('a newer click in the same store takes the place of the older one', () => {
    const older = click('older', { atMs: NOON_MS - HOUR_MS });
    const oldest = click('oldest', { atMs: NOON_MS - 2 * HOUR_MS });
    expect(states([oldest, click('newer'), older])).toEqual([
      ['newer', 'open', DAY_MS - HOUR_MS],
      ['older', 'superseded', 0],
      ['oldest', 'superseded', 0],
    ]);
  });

  test('a click in another store does not', () => {
    const german = click('german', { marketplace: 'DE', atMs: NOON_MS - HOUR_MS });
    expect(states([german, click('american')])).toEqual([
      ['american', 'open', DAY_MS - HOUR_MS],
      ['german', 'open', DAY_MS - 2 * HOUR_MS],
    ]);
  });

  test('over is over, superseded or not', () => {
    const old = click('old', { atMs: NOON_MS - DAY_MS });
    expect(states([old, click('new')], NOON_MS)).toEqual([
      ['new', 'open', DAY_MS],
      ['old', 'closed', 0],
    ]);
  });

  test('of two in the same moment one is open', () => {
    expect(states([click('x'), click('y')]).map(([, state]) => state)).toEqual([
      'open',
      'superseded',
    ]);
  });

  test('none give no windows', () => {
    expect(attributionWindows([], NOON_MS)).toEqual([]);
  });
});

describe('any clicks', () => {
  const anyClicks = fc
    .array(fc.tuple(fc.integer({ min: -3 * DAY_MS, max: DAY_MS }), anyStore), { maxLength: 12 })
    .map((list) =>
      list.map(([ageMs, { code }], i) =>
        click(`c${String(i)}`, { atMs: NOON_MS + ageMs, marketplace: code }),
      ),
    );

  test('come out newest first, each once, with no more than one open window to a store', () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const given = [...clicks];
        const windows = attributionWindows(clicks, NOON_MS);
        expect(clicks).toEqual(given);
        expect(new Set(windows.map((w) => w.click))).toEqual(new Set(clicks));
        const times = windows.map((w) => w.click.atMs);
        expect(times).toEqual([...times].sort((a, b) => b - a));
        const open = windows.filter((w) => w.state === 'open').map((w) => w.click.marketplace);
        expect(new Set(open).size).toBe(open.length);
      }),
    );
  });

  test('have time left exactly while open, and never more than a session', () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        for (const { state, leftMs } of attributionWindows(clicks, NOON_MS)) {
          expect(leftMs > 0).toBe(state === 'open');
          expect(leftMs).toBeLessThanOrEqual(SESSION_MS);
        }
      }),
    );
  });
});
