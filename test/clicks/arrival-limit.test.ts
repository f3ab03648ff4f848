import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ARRIVALS_PER_MINUTE,
  isTooMany as isMoreThanAllowed,
  minuteOf,
  withArrival,
} from '../../lib/clicks/click-burst';
import { MINUTE_MS, NOON_MS } from './samples';

const TAB = 7;

/** The limit, with the times of each tab kept here. */
function createArrivalLimit(): (tabId: number, atMs: number) => boolean {
  const seen = new Map<number, number[]>();
  return (tabId, atMs) => {
    const times = withArrival(seen.get(tabId) ?? [], atMs);
    seen.set(tabId, times);
    return isMoreThanAllowed(times);
  };
}

/** A limit that has been told of so many arrivals at noon. */
function after(count: number, tabId = TAB) {
  const isTooMany = createArrivalLimit();
  const said = Array.from({ length: count }, () => isTooMany(tabId, NOON_MS));
  return { isTooMany, said };
}

describe('in one tab', () => {
  test('sixty arrivals within a minute are taken, the sixty-first is too many', () => {
    const { isTooMany, said } = after(60);
    expect(said).toEqual(Array.from({ length: 60 }, () => false));
    expect(isTooMany(TAB, NOON_MS)).toBe(true);
    expect(ARRIVALS_PER_MINUTE).toBe(60);
  });

  test('all that follow within the minute are too many', () => {
    const { isTooMany } = after(60);
    const said = [0, 1, 30_000, MINUTE_MS - 1].map((ms) => isTooMany(TAB, NOON_MS + ms));
    expect(said).toEqual([true, true, true, true]);
  });

  test.each([
    ['a millisecond before a minute has gone by', MINUTE_MS - 1, true],
    ['a minute later', MINUTE_MS, false],
    ['a millisecond after that', MINUTE_MS + 1, false],
    ['a day later', 1_440 * MINUTE_MS, false],
  ])('the sixty-first %s', (_, ms, expected) => {
    expect(after(60).isTooMany(TAB, NOON_MS + ms)).toBe(expected);
  });

  test('it is any minute, not one of the clock', () => {
    const isTooMany = createArrivalLimit();
    const half = NOON_MS + MINUTE_MS - 500;
    for (let i = 0; i < 60; i++) expect(isTooMany(TAB, half + i)).toBe(false);
    expect(isTooMany(TAB, half + 1_000)).toBe(true);
  });

  test('one a second is taken for ever; a little faster is not', () => {
    const run = (gapMs: number) => {
      const isTooMany = createArrivalLimit();
      return Array.from({ length: 300 }, (_, i) => isTooMany(TAB, NOON_MS + i * gapMs));
    };
    expect(run(1_000)).not.toContain(true);
    expect(run(999).indexOf(true)).toBe(60);
    expect(run(999).slice(60)).not.toContain(false);
  });

  test('what was too many counts too: a flood that goes on stays one', () => {
    const { isTooMany } = after(100);
    for (let i = 0; i < 60; i++) isTooMany(TAB, NOON_MS + 30_000);
    expect(isTooMany(TAB, NOON_MS + MINUTE_MS)).toBe(true);
  });
});

test('no more times are kept than it takes to tell', () => {
  const flood = Array.from({ length: 1_000 }, () => NOON_MS);
  expect(flood.reduce<number[]>(withArrival, [])).toHaveLength(ARRIVALS_PER_MINUTE + 1);
  expect(withArrival(flood, NOON_MS + MINUTE_MS)).toEqual([NOON_MS + MINUTE_MS]);
});

test('it says of each arrival whether its tab has had more than sixty in the last minute', () => {
  const gap = fc.constantFrom(0, 0, 1, 100, 500, 999, 1_000, 1_001, 5_000, 59_999, 60_000);
  const steps = fc.array(fc.tuple(fc.constantFrom(1, 2), gap), { minLength: 100, maxLength: 400 });
  let tooMany = 0;
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 12 }), (list, faster) => {
      const isTooMany = createArrivalLimit();
      const told: { tabId: number; atMs: number }[] = [];
      let atMs = NOON_MS;
      for (const [tabId, gapMs] of list) {
        atMs += gapMs >> faster;
        told.push({ tabId, atMs });
        const lately = told.filter((one) => one.tabId === tabId && one.atMs > atMs - MINUTE_MS);
        expect(isTooMany(tabId, atMs)).toBe(lately.length > 60);
        if (lately.length > 60) tooMany++;
      }
    }),
    { numRuns: 60 },
  );
  // Otherwise this would have tried the quiet case only.
  expect(tooMany).toBeGreaterThan(0);
});

describe('the minute of a moment', () => {
  test.each([
    [0, 0],
    [1, 0],
    [59_999, 0],
    [60_000, 60_000],
    [60_001, 60_000],
    [119_999, 60_000],
    [NOON_MS, NOON_MS],
    [NOON_MS - 1, NOON_MS - MINUTE_MS],
    [NOON_MS + 59_999, NOON_MS],
    [8.64e15, 8.64e15],
  ])('%i begins at %i', (atMs, minuteMs) => {
    expect(minuteOf(atMs)).toBe(minuteMs);
  });

  test('begins at most a minute before, at a whole one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8.64e15 }), (atMs) => {
        const minuteMs = minuteOf(atMs);
        expect(minuteMs % MINUTE_MS).toBe(0);
        expect(atMs - minuteMs).toBeGreaterThanOrEqual(0);
        expect(atMs - minuteMs).toBeLessThan(MINUTE_MS);
      }),
    );
  });
});
