import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../../lib/commission/assumptions';
import { estimate, meanPerClick, type EstimateInput } from '../../lib/commission/estimate';
import { DAY_MS } from '../clicks/samples';

type Clicks = EstimateInput['clicks'];

function of(clicks: Clicks, changes: Partial<EstimateInput> = {}) {
  return estimate({
    clicks,
    indirectMeanMinor: 272,
    assumptions: DEFAULT_ASSUMPTIONS,
    seed: 0.5,
    ...changes,
  });
}

const same = (count: number, one: Clicks[number] = { ageMs: 0 }): Clicks =>
  Array.from({ length: count }, () => one);

const anyClick = fc
  .tuple(fc.integer({ min: 0, max: DAY_MS }), fc.option(fc.integer({ min: 0, max: 100_000 })))
  .map(([ageMs, direct]) => ({
    ageMs,
    ...(direct !== null && { directCommissionMinor: direct }),
  }));
const anyClicks = fc.array(anyClick, { maxLength: 20 });
const seed = fc.integer({ min: 0, max: 999 }).map((n) => n / 1_000);
const RUNS = { numRuns: 40 };

/** Equal but for the rounding of sums and logarithms. */
function expectNear(value: number, wanted: number) {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
}

describe('the mean of one click', () => {
  test('is conversion × kept × the average commission of an item', () => {
    const simple: Assumptions = {
      ...DEFAULT_ASSUMPTIONS,
      itemsPerClick: 0.1,
      keptShare: 0.5,
      directShare: 0.25,
    };
    // 0.1 · 0.5 · (0.25 · 800 + 0.75 · 400)
    expect(meanPerClick(800, 400, simple)).toBeCloseTo(25, 10);
  });

  test('with the assumptions as they stand is about a quarter of a dollar', () => {
    expect(of(same(1)).meanMinor).toBeCloseTo(0.11 * 0.8433 * 272, 6);
  });

  test('takes the indirect mean where the product’s own commission is not known', () => {
    expect(of([{ ageMs: 0 }]).meanMinor).toBe(
      of([{ ageMs: 0, directCommissionMinor: 272 }]).meanMinor,
    );
  });

  test('of a product that pays nothing is what the other items bring', () => {
    const { meanMinor } = of([{ ageMs: 0, directCommissionMinor: 0 }]);
    expect(meanMinor).toBeCloseTo(of(same(1)).meanMinor * 0.88, 10);
  });
});

test('no clicks are worth nothing, for certain', () => {
  expect(of([])).toEqual({
    clicks: 0,
    meanMinor: 0,
    lowMinor: 0,
    highMinor: 0,
    toComeMinor: 0,
    chanceOfNothing: 1,
  });
});

describe('any clicks', () => {
  test('give finite figures, none below nothing, and the lower end not above the higher', () => {
    const indirect = fc.oneof(fc.constant(0), fc.double({ min: 1, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(anyClicks, indirect, seed, (clicks, indirectMeanMinor, s) => {
        const result = of(clicks, { indirectMeanMinor, seed: s });
        for (const [name, value] of Object.entries(result)) {
          expect(Number.isFinite(value), name).toBe(true);
          expect(value, name).toBeGreaterThanOrEqual(0);
        }
        expect(result.clicks).toBe(clicks.length);
        expect(result.lowMinor).toBeLessThanOrEqual(result.highMinor);
        expect(result.meanMinor).toBeLessThanOrEqual(result.highMinor);
        expect(result.toComeMinor).toBeLessThanOrEqual(result.meanMinor);
        expect(result.chanceOfNothing).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('are worth more with one more click, and more likely something', () => {
    fc.assert(
      fc.property(anyClicks, anyClick, (clicks, another) => {
        const [less, more] = [of(clicks), of([...clicks, another])];
        expect(more.meanMinor).toBeGreaterThan(less.meanMinor);
        expect(more.toComeMinor).toBeGreaterThanOrEqual(less.toComeMinor);
        expect(more.chanceOfNothing).toBeLessThan(less.chanceOfNothing);
      }),
      RUNS,
    );
  });

  test('are worth on average what their parts are worth together', () => {
    fc.assert(
      fc.property(anyClicks, anyClicks, (a, b) => {
        const [one, other, both] = [of(a), of(b), of([...a, ...b])];
        expectNear(both.meanMinor, one.meanMinor + other.meanMinor);
        expectNear(both.toComeMinor, one.toComeMinor + other.toComeMinor);
      }),
      RUNS,
    );
  });

  test('give the same figures in any currency: k times the amounts, k times the worth', () => {
    const factor = fc.constantFrom(0.5, 2, 18, 150);
    fc.assert(
      fc.property(anyClicks, factor, seed, (clicks, k, s) => {
        const scaled = clicks.map(({ ageMs, directCommissionMinor: direct }) => ({
          ageMs,
          ...(direct !== undefined && { directCommissionMinor: direct * k }),
        }));
        const plain = of(clicks, { seed: s });
        const times = of(scaled, { seed: s, indirectMeanMinor: 272 * k });
        for (const figure of ['meanMinor', 'toComeMinor', 'lowMinor', 'highMinor'] as const) {
          expectNear(times[figure], plain[figure] * k);
        }
        expect(times.chanceOfNothing).toBe(plain.chanceOfNothing);
      }),
      RUNS,
    );
  });

  test('give the same figures again with the same seed', () => {
    fc.assert(
      fc.property(anyClicks, seed, (clicks, s) => {
        expect(of(clicks, { seed: s })).toEqual(of(clicks, { seed: s }));
      }),
      RUNS,
    );
  });
});

describe('the range', () => {
  test.each([10, 30, 100, 300, 1_000, 10_000])('of %i clicks holds the mean', (count) => {
    const { lowMinor, meanMinor, highMinor } = of(same(count));
    expect(lowMinor).toBeLessThan(meanMinor);
    expect(highMinor).toBeGreaterThan(meanMinor);
  });

  test('of a few clicks on ordinary products reaches at least to the mean', () => {
    const commission = fc.integer({ min: 0, max: 5_000 });
    const clicks = fc
      .array(commission, { minLength: 1, maxLength: 20 })
      .map((list) => list.map((direct) => ({ ageMs: 0, directCommissionMinor: direct })));
    fc.assert(
      fc.property(clicks, seed, (list, s) => {
        const { lowMinor, meanMinor, highMinor } = of(list, { seed: s });
        expect(lowMinor).toBeLessThan(meanMinor);
        expect(highMinor).toBeGreaterThan(meanMinor);
      }),
      RUNS,
    );
  });

  test('is drawn up to the mean where a rare, dear sale lifts that above the quantile', () => {
    // One click on a product that pays a thousand times what others do, bought once in a hundred.
    const { lowMinor, meanMinor, highMinor } = of([{ ageMs: 0, directCommissionMinor: 1e6 }]);
    expect(meanMinor).toBeGreaterThan(10_000);
    expect(highMinor).toBe(meanMinor);
    expect(lowMinor).toBe(0);
  });

  test('begins at nothing while nothing is likely', () => {
    const few = of(same(10));
    expect(few.chanceOfNothing).toBeGreaterThan(0.025);
    expect(few.lowMinor).toBe(0);
  });

  test('is wide for one click and, for its size, narrower for a thousand', () => {
    const width = (count: number) => {
      const { lowMinor, meanMinor, highMinor } = of(same(count));
      return (highMinor - lowMinor) / meanMinor;
    };
    expect(width(30)).toBeGreaterThan(width(1_000));
    // The conversion itself is not known: however many clicks, some width remains.
    expect(width(10_000)).toBeGreaterThan(1);
  });

  test('is drawn around the mean that is stated, however widely single items differ', () => {
    // With the conversion known and many items, what is left of the spread is that of their sum.
    const assumptions = { ...DEFAULT_ASSUMPTIONS, conversionShape: 1e6 };
    for (const commissionLogSd of [0.1, 1, 1.55]) {
      const { lowMinor, meanMinor, highMinor } = of(same(10_000), {
        assumptions: { ...assumptions, commissionLogSd },
      });
      expect(lowMinor).toBeGreaterThan(0.7 * meanMinor);
      expect(lowMinor).toBeLessThan(meanMinor);
      expect(highMinor).toBeGreaterThan(meanMinor);
      expect(highMinor).toBeLessThan(1.5 * meanMinor);
    }
  });

  test('ends near the quantiles of the gamma distribution when clicks are many', () => {
    // Shape 4: 2.5 % lie below 0.272 of the mean and 2.5 % above 2.19 of it.
    const { lowMinor, meanMinor, highMinor } = of(same(2_000), {
      assumptions: { ...DEFAULT_ASSUMPTIONS, commissionLogSd: 0.1 },
    });
    expect(lowMinor / meanMinor).toBeGreaterThan(0.2);
    expect(lowMinor / meanMinor).toBeLessThan(0.35);
    expect(highMinor / meanMinor).toBeGreaterThan(1.9);
    expect(highMinor / meanMinor).toBeLessThan(2.6);
  });
});

test.each([
  [1, 0.9],
  [10, 0.4],
  [30, 0.1],
])('the chance of nothing with %i clicks is what the gamma-Poisson law says', (count, atLeast) => {
  const byHand = (4 / (4 + count * 0.11 * 0.8433)) ** 4;
  expect(byHand).toBeGreaterThan(atLeast);
  expect(of(same(count)).chanceOfNothing).toBeCloseTo(byHand, 10);
});

describe('what is still to come', () => {
  test.each([
    ['all of it at the click', 0, 1],
    ['a third after an hour', 3_600_000, 0.34],
    ['nothing after 24 hours', DAY_MS, 0],
    ['all of it when the clock was set back', -3_600_000, 1],
  ])('is %s', (_, ageMs, share) => {
    const { meanMinor, toComeMinor } = of(same(3, { ageMs }));
    expectNear(toComeMinor, meanMinor * share);
  });
});
