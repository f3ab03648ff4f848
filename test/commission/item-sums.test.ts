import { randomExponential, randomLcg } from 'd3-random';
import { describe, expect, test } from 'vitest';
import { createItemSums } from '../../lib/commission/item-sums';
import { gammaQuantile } from '../../lib/commission/quantiles';
import { createWeightedPick } from '../../lib/commission/weighted-pick';

describe('sums of items', () => {
  test.each([0, 1, 7, 15, 16, 17, 100, 4_097, 1_000_000])(
    'of %i equal items are that many times one',
    (items) => {
      const sumOf = createItemSums(() => 3, 3, randomLcg(0.5));
      expect(sumOf(items)).toBeCloseTo(3 * items, 4);
    },
  );

  test('of items that pay nothing are nothing', () => {
    expect(createItemSums(() => 0, 0, randomLcg(0.5))(1_000)).toBe(0);
  });

  // A sum of n exponentials is gamma-distributed with shape n: an exact reference.
  test.each([1, 3, 15, 16, 40, 333, 5_000])('of %i exponential items are gamma', (items) => {
    const source = randomLcg(0.25);
    const sumOf = createItemSums(randomExponential.source(source)(1), 1, source);
    const sums = Array.from({ length: 8_000 }, () => sumOf(items)).sort((a, b) => a - b);
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      const exact = gammaQuantile(p, items);
      // Within three standard errors of a quantile of so many draws, and of the 1,024 kept sums.
      const sd = Math.sqrt(items);
      const off = Math.abs((sums[Math.floor(p * sums.length)] ?? 0) - exact);
      expect(off / sd, `at ${p}`).toBeLessThan(0.17);
    }
    const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
    expect(Math.abs(mean - items) / Math.sqrt(items)).toBeLessThan(0.06);
  });
});

describe('a weighted pick', () => {
  test.each([
    [[1]],
    [[0, 1, 0]],
    [[1, 1, 1, 1]],
    [[1e-9, 1, 1e9]],
    [[5, 0, 0, 3, 2]],
    [[0, 0, 7, 0]],
  ])('by %j takes each in proportion', (weights) => {
    const pick = createWeightedPick(weights);
    const total = weights.reduce((a, b) => a + b, 0);
    const steps = 10_000;
    const seen = weights.map(() => 0);
    for (let i = 0; i < steps; i++) {
      const at = pick((i + 0.5) / steps);
      seen[at] = (seen[at] ?? 0) + 1;
    }
    weights.forEach((weight, i) => {
      expect(Math.abs((seen[i] ?? 0) / steps - weight / total)).toBeLessThanOrEqual(2 / steps);
    });
  });

  test('never takes what weighs nothing, at the ends either', () => {
    const pick = createWeightedPick([0, 1, 0]);
    expect([pick(0), pick(1 - 2 ** -53)]).toEqual([1, 1]);
  });

  test('from nothing is the first', () => {
    expect(createWeightedPick([])(0.5)).toBe(0);
  });
});
