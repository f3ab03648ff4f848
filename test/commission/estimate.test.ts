import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../lib/commission/estimate';
import { rescaleEvidence } from '../../lib/commission/evidence';
import {
  anyEvidence,
  anyGroup,
  anyGroups,
  anyPipeline,
  anySeed,
  clicks,
  expectNear,
  of,
  reports,
} from './estimate-samples';

const RUNS = { numRuns: 60 };

function figuresOf({ range50, range80, range95, toCome, ...rest }: Estimate) {
  const ranges = [range50, range80, range95].flatMap((range) => [range.lowMinor, range.highMinor]);
  return [...ranges, ...Object.values({ ...toCome, ...rest }).map(Number)];
}

describe('the mean', () => {
  test('with the assumptions as they stand is about a quarter of a dollar a click', () => {
    expectNear(of(clicks(1)).meanMinor, 0.11 * 0.9 * (1 - 0.063) * 272);
  });

  test('takes the linked product’s own commission for the direct share only', () => {
    const kept = 0.11 * 0.9 * (1 - 0.063);
    const { meanMinor } = of(clicks(1, { directCommissionMinor: 1_000 }));
    expectNear(meanMinor, kept * (0.12 * 1_000 + 0.88 * 272));
  });

  test('of a product that pays nothing is what the other items bring', () => {
    const { meanMinor } = of(clicks(1, { directCommissionMinor: 0 }));
    expectNear(meanMinor, of(clicks(1)).meanMinor * 0.88);
  });

  test('does not fall with one more group of clicks', () => {
    fc.assert(
      fc.property(anyGroups, anyGroup, anyEvidence, (groups, another, evidence) => {
        const [less, more] = [of(groups, { evidence }), of([...groups, another], { evidence })];
        expect(more.meanMinor).toBeGreaterThanOrEqual(less.meanMinor * (1 - 1e-12));
        expect(more.chanceOfNothing).toBeLessThanOrEqual(less.chanceOfNothing + 1e-9);
      }),
      RUNS,
    );
  });

  test('grows with the clicks of a group, and the chance of nothing shrinks', () => {
    const number = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(anyGroup, number, anyEvidence, (group, added, evidence) => {
        const fresh = { ...group, ageMs: 0 };
        const more = { ...fresh, clicks: group.clicks + added };
        const [before, after] = [of([fresh], { evidence }), of([more], { evidence })];
        expect(after.meanMinor).toBeGreaterThan(before.meanMinor);
        // Where it hardly changes, its last digit is rounding's.
        expect(after.chanceOfNothing).toBeLessThanOrEqual(before.chanceOfNothing + 1e-12);
      }),
      RUNS,
    );
  });

  test('of independent groups is the sum of theirs', () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, anyEvidence, (a, b, evidence) => {
        const [one, other, both] = [a, b, [...a, ...b]].map((groups) => of(groups, { evidence }));
        if (!one || !other || !both) throw new Error('three estimates were made');
        expectNear(both.meanMinor, one.meanMinor + other.meanMinor);
        for (const part of ['sessionMinor', 'cartsMinor', 'orderedMinor'] as const) {
          expectNear(both.toCome[part], one.toCome[part] + other.toCome[part], 1e-6);
        }
        expect(both.clicks).toBe(one.clicks + other.clicks);
      }),
      RUNS,
    );
  });
});

test('no clicks and nothing on its way are worth nothing, for certain', () => {
  fc.assert(
    fc.property(anyEvidence, anySeed, (evidence, seed) => {
      for (const groups of [[], clicks(0)]) {
        const result = of(groups, { evidence, seed });
        expect(result.chanceOfNothing).toBe(1);
        const { medianMinor, range50, range80, range95, meanMinor, priorShare } = result;
        expect([medianMinor, meanMinor, priorShare]).toEqual([0, 0, 0]);
        const none = { lowMinor: 0, highMinor: 0 };
        expect([range50, range80, range95]).toEqual([none, none, none]);
      }
    }),
    RUNS,
  );
});

describe('any input', () => {
  test('gives finite figures, none below nothing, and ranges one inside the other', () => {
    fc.assert(
      fc.property(
        anyGroups,
        anyEvidence,
        anyEvidence,
        fc.option(anyPipeline, { nil: undefined }),
        anySeed,
        (groups, evidence, elsewhere, pipeline, seed) => {
          const open = pipeline ? { pipeline } : {};
          const result = of(groups, { evidence, elsewhere, seed, ...open });
          for (const figure of figuresOf(result)) {
            expect(Number.isFinite(figure)).toBe(true);
            expect(figure).toBeGreaterThanOrEqual(0);
          }
          const { range50, range80, range95, medianMinor, chanceOfNothing, toCome } = result;
          const quantiles = [
            ...[range95.lowMinor, range80.lowMinor, range50.lowMinor, medianMinor],
            ...[range50.highMinor, range80.highMinor, range95.highMinor],
          ];
          expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
          expect(chanceOfNothing).toBeLessThanOrEqual(1);
          expect(result.priorShare).toBeLessThanOrEqual(1 + 1e-9);
          const parts = Object.values(toCome) as number[];
          const toComeMinor = parts.reduce((a, b) => a + b, 0);
          expect(toComeMinor).toBeLessThanOrEqual(result.meanMinor * (1 + 1e-9));
          // A level below the chance of nothing is nothing, and one above it is something.
          [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].forEach((level, i) => {
            if (level <= chanceOfNothing) expect(quantiles[i]).toBe(0);
            else expect(quantiles[i]).toBeGreaterThan(0);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['negative clicks', { clicks: -1 }],
    ['clicks that are no number', { clicks: Number.NaN }],
    ['endless clicks', { clicks: Infinity }],
    ['more clicks than there are', { clicks: 1e15 }],
    ['an age that is no number', { ageMs: Number.NaN }],
    ['a negative commission', { directCommissionMinor: -1 }],
    ['an endless commission', { directCommissionMinor: Infinity }],
    ['a negative number of items', { itemsOrderedSoFar: -1 }],
    ['items that are no number', { itemsOrderedSoFar: Number.NaN }],
  ])('with %s leaves that group out and says so', (_, wrong) => {
    const good = clicks(100);
    const bad = clicks(100, wrong);
    expect(of([...good, ...bad])).toEqual({ ...of(good), doubted: 1 });
  });

  test.each([
    ['more shipped than ordered', { itemsShipped: 11 }],
    ['a negative count', { returnableItems: -1 }],
    ['an amount that is no number', { returnableMinor: Number.NaN }],
  ])('with a pipeline of %s leaves it out and says so', (_, wrong) => {
    const pipeline = {
      ...{ itemsOrdered: 10, itemsShipped: 5, returnableItems: 5, returnableMinor: 900 },
      ...wrong,
    };
    expect(of(clicks(100), { pipeline })).toEqual({ ...of(clicks(100)), doubted: 1 });
  });

  test.each([0, -1, Number.NaN, Infinity])(
    'with %d as the mean commission to start from is refused',
    (meanCommissionMinor) => {
      expect(() => of(clicks(1), { meanCommissionMinor })).toThrow(RangeError);
    },
  );

  test('gives the same figures in any currency: k times the amounts, k times the worth', () => {
    const factor = fc.constantFrom(0.008, 0.5, 2, 18, 150);
    fc.assert(
      fc.property(anyGroups, anyEvidence, anyPipeline, factor, (groups, evidence, pipeline, k) => {
        const scaled = groups.map(({ directCommissionMinor: direct, ...group }) => ({
          ...group,
          ...(direct !== undefined && { directCommissionMinor: direct * k }),
        }));
        const plain = of(groups, { evidence, pipeline });
        const times = of(scaled, {
          evidence: rescaleEvidence(evidence, k),
          pipeline: { ...pipeline, returnableMinor: pipeline.returnableMinor * k },
          meanCommissionMinor: 272 * k,
        });
        expectNear(times.meanMinor, plain.meanMinor * k, 1e-6);
        expectNear(times.medianMinor, plain.medianMinor * k, 1e-6);
        for (const range of ['range50', 'range80', 'range95'] as const) {
          expectNear(times[range].lowMinor, plain[range].lowMinor * k, 1e-6);
          expectNear(times[range].highMinor, plain[range].highMinor * k, 1e-6);
        }
        expectNear(times.chanceOfNothing, plain.chanceOfNothing, 1e-6);
        expectNear(times.priorShare, plain.priorShare, 1e-6);
      }),
      RUNS,
    );
  });

  test('gives the same figures again with the same seed', () => {
    fc.assert(
      fc.property(anyGroups, anyEvidence, anySeed, (groups, evidence, seed) => {
        expect(of(groups, { evidence, seed })).toEqual(of(groups, { evidence, seed }));
      }),
      RUNS,
    );
  });

  test('gives nearly the same ranges with another seed', () => {
    const evidence = reports({
      trackingIds: [{ trackingId: 'mine-20', clicks: 5_000, itemsOrdered: 500 }],
    });
    const highs = [0.1, 0.3, 0.5, 0.7, 0.9].map(
      (seed) => of(clicks(1_000), { evidence, seed }).range95.highMinor,
    );
    expect(Math.max(...highs) / Math.min(...highs)).toBeLessThan(1.2);
  });
});
