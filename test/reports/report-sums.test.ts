import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES, type ReportRow } from '../../lib/reports/report-row';
import { createSummer, totalOf } from '../../lib/reports/report-sums';
import { anyTrackingId } from '../amazon/samples';
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
