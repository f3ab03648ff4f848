import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { estimateDistribution, type EstimateInput } from '../../lib/commission/estimate';
import { clicks, of, reports } from './estimate-samples';

describe('the range', () => {
  test('begins at nothing while nothing is likely', () => {
    const few = of(clicks(10));
    expect(few.chanceOfNothing).toBeGreaterThan(0.5);
    expect([few.range95.lowMinor, few.medianMinor]).toEqual([0, 0]);
  });

  test('does not reach up to a mean that a rare, dear sale carries', () => {
    // One click on a product that pays a thousand times what others do, bought once in a hundred.
    const { meanMinor, range80, range95 } = of(clicks(1, { directCommissionMinor: 1e6 }));
    expect(meanMinor).toBeGreaterThan(10_000);
    expect(range80.highMinor).toBe(0);
    expect(range95.highMinor).toBeLessThan(meanMinor);
  });

  test('is wide for one click and, for its size, narrower for a thousand', () => {
    const width = (count: number) => {
      const { range95, meanMinor } = of(clicks(count));
      return (range95.highMinor - range95.lowMinor) / meanMinor;
    };
    expect(width(30)).toBeGreaterThan(width(1_000));
    // What is not known of the affiliate remains, however many clicks.
    expect(width(1_000_000)).toBeGreaterThan(2);
  });

  test('shrinks to the scatter of counts and items where the affiliate is known', () => {
    const evidence = reports({
      trackingIds: [{ trackingId: 'mine-20', clicks: 1e8, itemsOrdered: 1.1e7 }],
      items: { ordered: 1e8, shipped: 9e7, returnable: 1e8, returned: 6.3e6 },
      periods: [
        {
          ...{ from: '2026-10-01', items: 1e8, sumMinor: 272e8, zeroItems: 0, logItems: 1e8 },
          sumLog: 1e8 * (Math.log(272) - 0.5),
          sumLogSquared: 1e8 * ((Math.log(272) - 0.5) ** 2 + 1),
        },
      ],
    });
    const { range95, meanMinor } = of(clicks(100_000), { evidence });
    // Some 9,280 items: counts scatter by √((1 + 5.9·0.8433)/9,280), items by √((e−1)/9,280).
    const sd = Math.sqrt((1 + 5.9 * 0.8433 + Math.E - 1) / 9_276);
    const halfWidth = (range95.highMinor - range95.lowMinor) / 2 / meanMinor;
    expect(halfWidth / (1.96 * sd)).toBeGreaterThan(0.85);
    expect(halfWidth / (1.96 * sd)).toBeLessThan(1.2);
  });

  test('says of sums what adding single draws says', () => {
    // No outside reference but the definition: items drawn one by one, by another generator.
    const certain = 1e7;
    const evidence = reports({
      trackingIds: [{ trackingId: 'mine-20', clicks: 1e9, itemsOrdered: 1e8 }],
      items: { ordered: certain, shipped: certain, returnable: certain, returned: 0 },
    });
    const assumptions = { ...DEFAULT_ASSUMPTIONS, varianceToMean: 1 };
    const input: EstimateInput = {
      ...{ groups: clicks(400), evidence, assumptions, meanCommissionMinor: 100, seed: 0.3 },
    };
    const { quantileMinor } = estimateDistribution(input);
    const sums = simulated(40);
    for (const p of [0.1, 0.25, 0.5, 0.75, 0.9, 0.975]) {
      const wanted = sums[Math.floor(p * sums.length)] ?? 0;
      expect(quantileMinor(p) / wanted, String(p)).toBeGreaterThan(0.9);
      expect(quantileMinor(p) / wanted, String(p)).toBeLessThan(1.1);
    }
  });
});

/**
 * Sums of a Poisson number of log-normal items of log-sd 1.55 whose mean, 100 on average, is itself
 * log-normal.
 */
function simulated(items: number): number[] {
  let state = 12_345;
  const uniform = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state + 0.5) / 2 ** 31;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const meanSd = Math.hypot(0.5, 0.2);
  return Array.from({ length: 20_000 }, () => {
    const mean = 100 * Math.exp(meanSd * normal() - meanSd ** 2 / 2);
    const limit = Math.exp(-items);
    let total = 0;
    for (let product = uniform(); product > limit; product *= uniform()) {
      total += mean * Math.exp(1.55 * normal() - 1.55 ** 2 / 2);
    }
    return total;
  }).sort((a, b) => a - b);
}

test.each([1, 10, 30, 300])(
  'the chance of nothing with %i clicks is that of the draws',
  (count) => {
    const { chanceOfNothing } = of(clicks(count));
    // A gamma mixture of shape 1/(1/4 + 1/10 + 1/6) and baskets of variance 6.9, to a few percent.
    const shape = 1 / (1 / 4 + 1 / 10 + 1 / 6);
    const paid = 0.9 * (1 - 0.063);
    const perClick = Math.log1p(5.9 * paid) / 5.9;
    const byHand = (1 + (count * 0.11 * perClick) / shape) ** -shape;
    expect(chanceOfNothing).toBeGreaterThan(byHand - 0.03);
    expect(chanceOfNothing).toBeLessThan(byHand + 0.03);
  },
);
