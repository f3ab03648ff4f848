import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { countedSums } from '../../lib/reports/counting';
import { readersEstimate, readersOutlooks } from '../../lib/reports/readers-estimate';
import type { ReportPart } from '../../lib/reports/report-batch';
import { reportBases, type ReportBasis } from '../../lib/reports/report-basis';
import type { ReportSum } from '../../lib/reports/report-sums';
import { shareNotYetShipped } from '../../lib/reports/shipping-timing';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';

const NOON = (day: number) => Date.parse(`${marchDay(day)}T12:00:00Z`);

function basisOf(...parts: ReportPart[]): ReportBasis {
  const [basis] = reportBases(countedSums([batchOf('one', 1, parts)]));
  if (!basis) throw new Error('no basis');
  return basis;
}

const days = (from: number, to: number, figures: { clicks?: number; ordered?: number }) =>
  partOf({
    kind: 'days',
    period: march(from, to),
    sums: Array.from({ length: to - from + 1 }, (_, n) => sumOf(from + n, undefined, figures)),
  });
const earnings = (from: number, to: number, shipped: number, feesMinor: number) =>
  partOf({
    kind: 'earnings',
    period: march(from, to),
    sums: Array.from({ length: to - from + 1 }, (_, n) =>
      sumOf(from + n, 'a-20', { shipped, feesMinor }),
    ),
  });

const estimateOf = (basis: ReportBasis, nowMs = NOON(31), others: readonly ReportBasis[] = []) => {
  const estimate = readersEstimate(basis, [basis, ...others], DEFAULT_ASSUMPTIONS, nowMs);
  if (!estimate) throw new Error('no estimate');
  return estimate;
};

describe('the basis', () => {
  test('tells of each day what reports tell, and whether it is earned', () => {
    const basis = basisOf(days(1, 3, { clicks: 40, ordered: 3 }), earnings(1, 2, 2, 500));
    expect(basis).toMatchObject({ marketplace: 'US', earnedMinor: 1_000, clicks: 120 });
    expect(basis.earnedPeriod).toEqual(march(1, 2));
    expect(basis.withItems).toEqual({ clicks: 120, itemsOrdered: 9 });
    expect(basis.spans).toEqual([
      { ...march(1, 1), clicks: 40, ordered: 3, shipped: 2, feesMinor: 500, isEarned: true },
      { ...march(2, 2), clicks: 40, ordered: 3, shipped: 2, feesMinor: 500, isEarned: true },
      { ...march(3, 3), clicks: 40, ordered: 3, isEarned: false },
    ]);
  });

  test('a day in a report of earnings that has no row on it earned nothing', () => {
    const [earned] = [earnings(1, 2, 2, 500)];
    const sums = earned.sums.slice(0, 1);
    const basis = basisOf(days(1, 2, { clicks: 40, ordered: 3 }), { ...earned, sums });
    expect(basis.spans.map(({ isEarned }) => isEarned)).toEqual([true, true]);
  });

  test('clicks known by tracking ID only are of their period', () => {
    const spans = (figures: ReportSum['figures']) => {
      const sums = [sumOf(undefined, 'a-20', { clicks: 90, ordered: 9, ...figures })];
      return basisOf(partOf({ kind: 'tracking', sums, period: march(1, 10) })).spans;
    };
    const span = { ...march(1, 10), trackingId: 'a-20', clicks: 90, ordered: 9 };
    expect(spans({ feesMinor: 500 })).toEqual([{ ...span, feesMinor: 500, isEarned: true }]);
    // Without money it tells clicks, and not what they earned.
    expect(spans({})).toEqual([{ ...span, isEarned: false }]);
  });

  test('days whose carts are over are left out of the days, not of what was earned', () => {
    const long = { ...days(1, 1, { clicks: 40 }), period: march(1, 1) };
    const later = partOf({
      kind: 'days',
      period: { from: '2026-07-01', to: '2026-07-01' } as never,
      sums: [{ ...sumOf(1, undefined, { clicks: 7 }), day: '2026-07-01' as never }],
    });
    const basis = basisOf(long, later);
    expect(basis.spans.map(({ clicks }) => clicks)).toEqual([7]);
    expect(basis.clicks).toBe(47);
  });
});

describe('what is still expected', () => {
  test('of clicks whose earnings no report tells is what they bring', () => {
    const open = estimateOf(basisOf(days(1, 30, { clicks: 100 })));
    // 3,000 clicks · 0.11 items · 84 % kept · about $2.72.
    expect(open.meanMinor).toBeGreaterThan(50_000);
    expect(open.clicks).toBe(3_000);
  });

  test('of earned days is only what carts and items under way bring', () => {
    const basis = basisOf(days(1, 30, { clicks: 100, ordered: 11 }), earnings(1, 30, 10, 2_700));
    const estimate = estimateOf(basis);
    expect(estimate.toCome.sessionMinor).toBe(0);
    expect(estimate.toCome.cartsMinor).toBeGreaterThan(0);
    expect(estimate.toCome.orderedMinor).toBeGreaterThan(0);
    expect(estimate.meanMinor).toBeLessThan(0.1 * basis.earnedMinor);
  });

  test('is less the more of the clicks is earned', () => {
    const means = [0, 10, 20, 30].map((to) =>
      to === 0
        ? estimateOf(basisOf(days(1, 30, { clicks: 100, ordered: 11 }))).meanMinor
        : estimateOf(basisOf(days(1, 30, { clicks: 100, ordered: 11 }), earnings(1, to, 10, 2_700)))
            .meanMinor,
    );
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(new Set(means).size).toBe(4);
  });

  test('learns from reports of another store, in this store’s money', () => {
    const fresh = basisOf(days(1, 10, { clicks: 100 }));
    const rich = basisOf(
      days(1, 30, { clicks: 100, ordered: 30 }),
      partOf({
        kind: 'tracking',
        sums: [sumOf(undefined, 'a-20', { clicks: 3_000, ordered: 900 })],
      }),
    );
    const alone = estimateOf(fresh).meanMinor;
    const german = { ...rich, marketplace: 'DE' as const };
    expect(estimateOf(fresh, NOON(31), [german]).meanMinor).toBeGreaterThan(1.2 * alone);
    // Its own store is not elsewhere.
    expect(estimateOf(fresh, NOON(31), [fresh]).meanMinor).toBe(alone);
  });

  test('counts items that were ordered and not paid, whatever is known of clicks', () => {
    const orders = partOf({
      kind: 'orders',
      period: march(1, 30),
      sums: Array.from({ length: 30 }, (_, n) => sumOf(n + 1, 'a-20', { ordered: 5 })),
    });
    const alone = estimateOf(basisOf(orders));
    // 150 items · 84 % kept · $2.72.
    expect(alone.meanMinor).toBeGreaterThan(25_000);
    expect(alone.clicks).toBe(0);
    const half = estimateOf(basisOf(orders, earnings(1, 15, 5, 1_300)));
    expect(half.meanMinor).toBeGreaterThan(0.4 * alone.meanMinor);
    expect(half.meanMinor).toBeLessThan(0.7 * alone.meanMinor);
  });

  test('returns of the last month may take back some of what was earned', () => {
    const outlook = (basis: ReportBasis) =>
      readersOutlooks([basis], DEFAULT_ASSUMPTIONS, NOON(31))[0]?.mayReturnMinor ?? 0;
    const month = outlook(basisOf(earnings(1, 30, 10, 3_000)));
    expect(month).toBeGreaterThan(0.01 * 90_000);
    expect(month).toBeLessThan(0.063 * 90_000);
    expect(outlook(basisOf(days(1, 30, { clicks: 10 })))).toBe(0);
  });

  test.each([
    [35, false],
    [36, true],
  ])('reports that end %i days ago are stale: %j', (after, isStale) => {
    const basis = basisOf(days(1, 1, { clicks: 40 }));
    const nowMs = Date.parse('2026-03-01') + after * 86_400_000;
    expect(readersOutlooks([basis], DEFAULT_ASSUMPTIONS, nowMs)[0]?.isStale).toBe(isStale);
  });

  test('of no clicks is nothing', () => {
    const estimate = estimateOf(
      basisOf(partOf({ kind: 'bounties', sums: [sumOf(1, 'a-20', { feesMinor: 300 })] })),
    );
    expect(estimate).toMatchObject({ clicks: 0, meanMinor: 0, chanceOfNothing: 1 });
  });
});

test('items are shipped within days: fewer wait each day, and none after a week', () => {
  const shares = Array.from({ length: 10 }, (_, day) => shareNotYetShipped(day));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares[0]).toBeLessThan(1);
  expect(shares[8]).toBe(0);
  expect(shareNotYetShipped(-1)).toBe(shares[0]);
});
