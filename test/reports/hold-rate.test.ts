import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  holdRate,
  holdSummary,
  placeOf,
  type HeldCase,
  type Place,
} from '../../lib/reports/hold-rate';

const RANGE = { lowMinor: 100.4, highMinor: 200.6 };

test.each<[number, Place]>([
  [99, 'below'],
  [100, 'inside'],
  [150, 'inside'],
  [201, 'inside'],
  [202, 'above'],
  [-5, 'below'],
])('%i cents of a range shown as 100 to 201 lie %s', (actual, place) => {
  expect(placeOf(actual, RANGE)).toBe(place);
});

describe('the rate', () => {
  // R. G. Newcombe (Statistics in Medicine 17, 1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (held, of, low, high) => {
    const rate = holdRate(held, of);
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  test('of none is not known', () => {
    expect(holdRate(0, 0)).toEqual({ held: 0, of: 0, rate: undefined, low: 0, high: 1 });
  });

  test('lies in its interval, which is the narrower the more cases there are', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (held, missed) => {
        fc.pre(held + missed > 0);
        const one = holdRate(held, held + missed);
        const twice = holdRate(2 * held, 2 * (held + missed));
        expect(one.low).toBeLessThanOrEqual(one.rate ?? 0);
        expect(one.high).toBeGreaterThanOrEqual(one.rate ?? 0);
        expect(twice.high - twice.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

describe('the summary', () => {
  const cases = (inside: number, above: number, below: number): HeldCase[] =>
    [
      ...Array.from({ length: inside }, () => 150),
      ...Array.from({ length: above }, () => 300),
      ...Array.from({ length: below }, () => 0),
    ].map((actualMinor) => ({
      meanMinor: 150,
      range50: { lowMinor: 140, highMinor: 149 },
      range80: { lowMinor: 100, highMinor: 200 },
      actualMinor,
    }));

  test('counts what held and on which side the rest came', () => {
    expect(holdSummary(cases(17, 5, 2))).toMatchObject({
      range80: { held: 17, of: 24 },
      range50: { held: 0, of: 24 },
      above80: 5,
      below80: 2,
      verdict: 'as-said',
    });
  });

  test('sets all that came against all that was expected, not window against window', () => {
    expect(holdSummary(cases(1, 1, 1)).actualOverMean).toBeCloseTo(450 / 450);
    const [one] = cases(1, 0, 0) as [HeldCase];
    const large = { ...one, meanMinor: 1_000, actualMinor: 500 };
    expect(holdSummary([large, { ...one, actualMinor: 300 }]).actualOverMean).toBeCloseTo(
      800 / 1_150,
    );
    expect(holdSummary([{ ...one, meanMinor: 0 }]).actualOverMean).toBeUndefined();
  });

  test.each([
    [0, 0, 'none'],
    [9, 0, 'too-few'],
    [0, 9, 'too-few'],
    [10, 0, 'as-said'],
    [5, 5, 'too-narrow'],
    [6, 4, 'as-said'],
    [17, 7, 'as-said'],
    [14, 10, 'too-narrow'],
    [60, 0, 'too-wide'],
    [16, 0, 'too-wide'],
    [15, 0, 'as-said'],
  ] as const)('%i held and %i not: %s', (inside, above, verdict) => {
    expect(holdSummary(cases(inside, above, 0)).verdict).toBe(verdict);
  });
});
