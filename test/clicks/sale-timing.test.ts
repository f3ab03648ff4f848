import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareStillToCome } from '../../lib/clicks/sale-timing';
import { DAY_MS, HOUR_MS } from './samples';

describe('the share of sales still to come', () => {
  test.each([
    [0, 1],
    [HOUR_MS / 2, 0.67],
    [HOUR_MS, 0.34],
    [2 * HOUR_MS, 0.23],
    [4 * HOUR_MS, 0.18],
    [6 * HOUR_MS, 0.13],
    [12 * HOUR_MS, 0.06],
    [18 * HOUR_MS, 0.03],
    [DAY_MS, 0],
    [DAY_MS + 1, 0],
    [Number.MAX_SAFE_INTEGER, 0],
    [-1, 1],
    [-DAY_MS, 1],
  ])('at an age of %i ms is %d', (ageMs, share) => {
    expect(shareStillToCome(ageMs)).toBeCloseTo(share, 10);
  });

  test('is not yet nothing a millisecond before 24 hours', () => {
    expect(shareStillToCome(DAY_MS - 1)).toBeGreaterThan(0);
  });

  test('never grows with age and stays between one and nothing', () => {
    const age = fc.integer({ min: -DAY_MS, max: 2 * DAY_MS });
    fc.assert(
      fc.property(age, age, (a, b) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)];
        expect(shareStillToCome(younger)).toBeGreaterThanOrEqual(shareStillToCome(older));
        expect(shareStillToCome(younger)).toBeLessThanOrEqual(1);
        expect(shareStillToCome(older)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('has no jumps: a second changes it by less than a thousandth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY_MS }), (age) => {
        expect(shareStillToCome(age) - shareStillToCome(age + 1_000)).toBeLessThan(0.001);
      }),
    );
  });
});
