import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossCheck, type ReportPart } from '../../lib/reports/report-batch';
import type { Figure, ReportKind } from '../../lib/reports/report-row';
import { march, partOf, sumOf } from './batch-samples';

type Book = Readonly<Partial<Record<ReportKind, ReportPart>>>;

/** What one day and tracking ID had. */
const anyLine = fc.record({
  day: fc.integer({ min: 1, max: 9 }),
  id: fc.constantFrom('a-20', 'b-20'),
  clicks: fc.nat(50),
  ordered: fc.nat(9),
  shipped: fc.nat(9),
  returned: fc.nat(3),
  revenueMinor: fc.integer({ min: -5000, max: 50_000 }),
  feesMinor: fc.integer({ min: -500, max: 5000 }),
});

/** A workbook whose reports agree, as Amazon makes them. */
const anyBook = fc.array(anyLine, { minLength: 1, maxLength: 8 }).map((lines) => {
  const part = (kind: ReportKind, sums: ReportPart['sums']) =>
    partOf({ kind, title: kind, sums, rows: sums.length });
  return {
    earnings: part(
      'earnings',
      lines.map(({ day, id, shipped, returned, revenueMinor, feesMinor }) =>
        sumOf(day, id, { shipped, returned, revenueMinor, feesMinor }),
      ),
    ),
    orders: part(
      'orders',
      lines.map(({ day, id, ordered }) => sumOf(day, id, { ordered })),
    ),
    tracking: part(
      'tracking',
      lines.map(({ id, clicks, ordered, shipped, returned, revenueMinor, feesMinor }) =>
        sumOf(undefined, id, {
          clicks,
          ordered,
          shipped: shipped - returned,
          revenueMinor,
          feesMinor,
        }),
      ),
    ),
    days: part(
      'days',
      lines.map(({ day, clicks, ordered }) => sumOf(day, undefined, { clicks, ordered })),
    ),
    bonuses: part(
      'bonuses',
      lines.map(({ day, id, revenueMinor, feesMinor }) =>
        sumOf(day, id, { revenueMinor, feesMinor, bonusMinor: 7 }),
      ),
    ),
  } satisfies Book;
});

/** Cells that stand in two reports at least. */
const SHARED: readonly (readonly [ReportKind, Figure])[] = [
  ['earnings', 'shipped'],
  ['earnings', 'returned'],
  ['earnings', 'revenueMinor'],
  ['earnings', 'feesMinor'],
  ['orders', 'ordered'],
  ['tracking', 'clicks'],
  ['tracking', 'ordered'],
  ['tracking', 'shipped'],
  ['tracking', 'revenueMinor'],
  ['tracking', 'feesMinor'],
  ['days', 'clicks'],
  ['days', 'ordered'],
  ['bonuses', 'revenueMinor'],
  ['bonuses', 'feesMinor'],
];

function partsOf(book: Book): ReportPart[] {
  return Object.values(book);
}

describe('crossCheck', () => {
  test('has nothing to say of reports that agree, in whatever order', () => {
    fc.assert(
      fc.property(anyBook, fc.nat(), (book, turn) => {
        const parts = partsOf(book);
        const turned = [...parts.slice(turn % 5), ...parts.slice(0, turn % 5)];
        expect(crossCheck(turned)).toEqual([]);
      }),
    );
  });

  describe.each(SHARED)('in %s', (kind, figure) => {
    test(`finds a single changed cell of ${figure}`, () => {
      const change = fc.integer({ min: -9, max: 9 }).filter((by) => by !== 0);
      fc.assert(
        fc.property(anyBook, fc.nat(), change, (book: Book, pick, by) => {
          const part = book[kind];
          if (!part) throw new Error(kind);
          const at = pick % part.sums.length;
          const sums = part.sums.map((sum, index) =>
            index === at
              ? { ...sum, figures: { ...sum.figures, [figure]: (sum.figures[figure] ?? 0) + by } }
              : sum,
          );
          const found = crossCheck(partsOf({ ...book, [kind]: { ...part, sums } }));
          expect(found.length).toBeGreaterThan(0);
          for (const { one, oneSays, other, otherSays } of found) {
            expect([one, other]).toContain(kind);
            expect(Math.abs(oneSays - otherSays)).toBe(Math.abs(by));
          }
        }),
      );
    });
  });

  test('says which reports say what', () => {
    const tracking = partOf({ kind: 'tracking', sums: [sumOf(undefined, 'a-20', { clicks: 5 })] });
    const days = partOf({ kind: 'days', sums: [sumOf(1, undefined, { clicks: 6 })] });
    expect(crossCheck([days, tracking])).toEqual([
      { figure: 'clicks', one: 'tracking', oneSays: 5, other: 'days', otherSays: 6 },
    ]);
  });

  test('finds that all rows of a report are missing', () => {
    const tracking = partOf({
      kind: 'tracking',
      sums: [sumOf(undefined, 'a-20', { clicks: 5, ordered: 1 })],
    });
    expect(crossCheck([tracking, partOf({ kind: 'days' })])).toHaveLength(2);
    expect(crossCheck([partOf({ kind: 'tracking' }), partOf({ kind: 'days' })])).toEqual([]);
  });

  const tracking = partOf({ kind: 'tracking', sums: [sumOf(undefined, 'a-20', { clicks: 5 })] });
  const otherClicks = [sumOf(1, undefined, { clicks: 6 })];
  test.each<[string, Partial<ReportPart>]>([
    ['period', { period: march(2, 31) }],
    ['end', { period: march(1, 30) }],
    ['period, unknown', { period: undefined }],
    ['store', { marketplace: 'CA' }],
    ['kind', { kind: 'products' }],
    ['figure', { sums: [sumOf(1, undefined, { ordered: 6 })] }],
  ])('compares nothing with a report of another %s', (_, more) => {
    const days = partOf({ kind: 'days', sums: otherClicks, ...more });
    expect(crossCheck([tracking, days])).toEqual([]);
  });

  test('compares items shipped without returns, whether these stand apart or not', () => {
    const earnings = partOf({ sums: [sumOf(1, 'a-20', { shipped: 5, returned: 2 })] });
    const net = partOf({ kind: 'tracking', sums: [sumOf(undefined, 'a-20', { shipped: 3 })] });
    const apart = partOf({
      kind: 'tracking',
      sums: [sumOf(undefined, 'a-20', { shipped: 5, returned: 2 })],
    });
    expect(crossCheck([earnings, net])).toEqual([]);
    expect(crossCheck([earnings, apart])).toEqual([]);
  });
});
