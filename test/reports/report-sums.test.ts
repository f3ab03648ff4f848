import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIGURES, type ReportRow } from '../../lib/reports/report-row';
import { createSummer, totalOf, type ItemSums } from '../../lib/reports/report-sums';
import { anyTrackingId, asin as asinOf } from '../amazon/samples';
import { anyDay } from './samples';

function summed(rows: readonly ReportRow[]) {
  const summer = createSummer();
  for (const row of rows) summer.add(row);
  return summer.sums();
}

const anyFigure = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: undefined });
const anyRow: fc.Arbitrary<ReportRow> = fc.record({
  day: fc.option(fc.constantFrom(...fc.sample(anyDay, { numRuns: 3, seed: 1 })), {
    nil: undefined,
  }),
  trackingId: fc.option(fc.constantFrom(...fc.sample(anyTrackingId, { numRuns: 3, seed: 1 })), {
    nil: undefined,
  }),
  category: fc.constantFrom(undefined, 'Books', 'Toys\tGames', 'true'),
  isDirect: fc.constantFrom(undefined, true, false),
  clicks: anyFigure,
  shipped: anyFigure,
  returned: anyFigure,
  feesMinor: anyFigure,
});

test('sums lose nothing, and each stands for one day, ID, category and way of sale', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const sums = summed(rows);
      for (const figure of FIGURES) {
        const values = rows.map((row) => row[figure]).filter((value) => value !== undefined);
        const total = values.length > 0 ? values.reduce((all, value) => all + value, 0) : undefined;
        expect(totalOf(sums)[figure]).toBe(total);
      }
      const keys = sums.map(({ day, trackingId, category, isDirect }) =>
        JSON.stringify([day ?? null, trackingId ?? null, category ?? null, isDirect ?? null]),
      );
      expect(new Set(keys).size).toBe(keys.length);
      const expected = new Set(
        rows.map(({ day, trackingId, category, isDirect }) =>
          JSON.stringify([day ?? null, trackingId ?? null, category ?? null, isDirect ?? null]),
        ),
      );
      expect(new Set(keys)).toEqual(expected);
    }),
  );
});

test('what no row says is not zero', () => {
  expect(summed([{ clicks: 0 }, { clicks: 2 }])).toEqual([
    {
      day: undefined,
      trackingId: undefined,
      category: undefined,
      isDirect: undefined,
      figures: { clicks: 2 },
    },
  ]);
  expect(totalOf([])).toEqual({});
});

test('an ID or a category of that name is not "none"', () => {
  const trackingId = 'undefined' as ReportRow['trackingId'];
  expect(summed([{ clicks: 1 }, { clicks: 1, trackingId }])).toHaveLength(2);
  expect(summed([{ clicks: 1 }, { clicks: 1, category: 'undefined' }])).toHaveLength(2);
});

test('sums do not grow with rows', () => {
  expect(summed(Array.from({ length: 10_000 }, () => ({ clicks: 1 })))).toHaveLength(1);
});

describe('what single items paid', () => {
  const asin = asinOf('B0EXAMPL01');
  test.each<[string, ReportRow, ItemSums | undefined]>([
    [
      'one item',
      { asin, shipped: 1, feesMinor: 100 },
      {
        paid: 1,
        paidMinor: 100,
        sumLog: Math.log(100),
        sumLogSquared: Math.log(100) ** 2,
        unpaid: 0,
      },
    ],
    [
      'two items in a row paid half each',
      { asin, shipped: 2, feesMinor: 100 },
      {
        paid: 2,
        paidMinor: 100,
        sumLog: 2 * Math.log(50),
        sumLogSquared: 2 * Math.log(50) ** 2,
        unpaid: 0,
      },
    ],
    [
      'an item that paid nothing',
      { asin, shipped: 3, feesMinor: 0 },
      { paid: 0, paidMinor: 0, sumLog: 0, sumLogSquared: 0, unpaid: 3 },
    ],
    ['a return', { asin, shipped: 0, returned: 1, feesMinor: -100 }, undefined],
    ['a total of a tracking ID', { shipped: 20, feesMinor: 100 }, undefined],
    ['a total of a day', { asin, clicks: 9, shipped: 20, feesMinor: 100 }, undefined],
    ['an order', { asin, ordered: 1 }, undefined],
  ])('%s', (_, row, items) => {
    expect(summed([row])[0]?.items).toEqual(items);
  });

  test('adds up, in whatever order', () => {
    const row = fc.record({ shipped: fc.integer({ min: 0, max: 3 }), feesMinor: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const items = summed(rows.map((each) => ({ ...each, asin })))[0]?.items;
        const shipped = rows.filter((each) => each.shipped > 0);
        expect((items?.paid ?? 0) + (items?.unpaid ?? 0)).toBe(
          shipped.reduce((all, each) => all + each.shipped, 0),
        );
        expect(items?.paidMinor ?? 0).toBe(shipped.reduce((all, each) => all + each.feesMinor, 0));
        const back = summed([...rows].reverse().map((each) => ({ ...each, asin })))[0]?.items;
        expect(back?.sumLogSquared ?? 0).toBeCloseTo(items?.sumLogSquared ?? 0, 6);
      }),
    );
  });
});
