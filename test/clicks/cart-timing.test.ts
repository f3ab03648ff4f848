import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cartShareStillToCome } from '../../lib/clicks/cart-timing';
import { DAY_MS } from './samples';

describe('the share of open carts still to be ordered', () => {
  test.each([
    [-DAY_MS, 1],
    [0, 1],
    [DAY_MS, 1],
    [6 * DAY_MS, 0.5],
    [11 * DAY_MS, 0.25],
    [89 * DAY_MS, 0],
    [Number.MAX_SAFE_INTEGER, 0],
  ])('at an age of %i ms is %d', (ageMs, share) => {
    expect(cartShareStillToCome(ageMs)).toBeCloseTo(share, 4);
  });

  test('is above nothing a millisecond before the deadline and nothing at it', () => {
    expect(cartShareStillToCome(89 * DAY_MS - 1)).toBeGreaterThan(0);
    expect(cartShareStillToCome(89 * DAY_MS)).toBe(0);
  });

  test('never grows with age and stays between one and nothing', () => {
    const age = fc.integer({ min: -DAY_MS, max: 100 * DAY_MS });
    fc.assert(
      fc.property(age, age, (a, b) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)];
        expect(cartShareStillToCome(younger)).toBeGreaterThanOrEqual(cartShareStillToCome(older));
        expect(cartShareStillToCome(younger)).toBeLessThanOrEqual(1);
        expect(cartShareStillToCome(older)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
