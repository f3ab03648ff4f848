import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../lib/commission/gather-evidence';
import { countedSums } from '../../lib/reports/counting';
import type { ReportPart } from '../../lib/reports/report-batch';
import { ALL_IDS, reportFacts } from '../../lib/reports/report-facts';
import type { ReportSum } from '../../lib/reports/report-sums';
import { batchOf, march, partOf, sumOf } from './batch-samples';

const factsOf = (...parts: ReportPart[]) => reportFacts(countedSums([batchOf('one', 1, parts)]));

function part(kind: ReportPart['kind'], sums: readonly ReportSum[], period = march(1, 31)) {
  return partOf({ kind, sums, period });
}

const order = (day: number, ordered: number, isDirect: boolean): ReportSum => ({
  ...sumOf(day, 'a-20', { ordered }),
  isDirect,
});

describe('clicks and items', () => {
  test('by tracking ID are those of one row', () => {
    const tracking = part('tracking', [
      sumOf(undefined, 'a-20', { clicks: 100, ordered: 12 }),
      sumOf(undefined, 'b-20', { clicks: 50, ordered: 0 }),
      sumOf(undefined, undefined, { clicks: 9, ordered: 9 }),
    ]);
    expect(factsOf(tracking, part('orders', [order(2, 5, true)])).trackingIds).toEqual([
      { trackingId: 'a-20', clicks: 100, itemsOrdered: 12 },
      { trackingId: 'b-20', clicks: 50, itemsOrdered: 0 },
    ]);
  });

  test('of linked products are taken on days that no total holds', () => {
    const products = [
      sumOf(2, 'a-20', { clicks: 10, ordered: 1 }),
      sumOf(20, 'a-20', { clicks: 20, ordered: 2 }),
    ];
    const total = part(
      'tracking',
      [sumOf(undefined, 'a-20', { clicks: 90, ordered: 9 })],
      march(1, 10),
    );
    expect(factsOf(total, part('products', products)).trackingIds).toEqual([
      { trackingId: 'a-20', clicks: 90, itemsOrdered: 9 },
      { trackingId: 'a-20', clicks: 20, itemsOrdered: 2 },
    ]);
  });

  test('of days that no report parts by tracking ID are of all IDs together', () => {
    const days = [
      sumOf(1, undefined, { clicks: 40, ordered: 3 }),
      sumOf(12, undefined, { clicks: 8, ordered: 1 }),
    ];
    const tracking = part(
      'tracking',
      [sumOf(undefined, 'a-20', { clicks: 90, ordered: 9 })],
      march(1, 10),
    );
    expect(factsOf(part('days', days)).trackingIds).toEqual([
      { trackingId: ALL_IDS, clicks: 40, itemsOrdered: 3 },
      { trackingId: ALL_IDS, clicks: 8, itemsOrdered: 1 },
    ]);
    expect(factsOf(tracking, part('days', days)).trackingIds).toEqual([
      { trackingId: 'a-20', clicks: 90, itemsOrdered: 9 },
      { trackingId: ALL_IDS, clicks: 8, itemsOrdered: 1 },
    ]);
  });

  test('by day are those of the daily trends, and never of two reports', () => {
    const days = [
      sumOf(1, undefined, { clicks: 40, ordered: 3 }),
      sumOf(2, undefined, { clicks: 8 }),
    ];
    expect(factsOf(part('days', days), part('orders', [order(2, 5, true)])).days).toEqual([
      { clicks: 40, itemsOrdered: 3 },
    ]);
  });
});

describe('items', () => {
  test('direct and indirect are counted where orders say so', () => {
    const orders = [order(1, 2, true), order(1, 7, false), sumOf(1, 'a-20', { ordered: 90 })];
    expect(factsOf(part('orders', orders)).items).toMatchObject({ direct: 2, indirect: 7 });
  });

  test('shipped are set against those ordered a fortnight before the last day of both', () => {
    const orders = [order(1, 10, true), order(17, 20, true), order(18, 1_000, true)];
    const earnings = [sumOf(2, 'a-20', { shipped: 27 }), sumOf(30, 'a-20', { shipped: 500 })];
    const { items } = factsOf(part('orders', orders), part('earnings', earnings));
    expect(items).toMatchObject({ ordered: 30, shipped: 27 });
  });

  test('shipped are left out where the reports have no day in common', () => {
    const orders = part('orders', [order(1, 10, true)], march(1, 10));
    const earnings = part('earnings', [sumOf(20, 'a-20', { shipped: 9 })], march(20, 31));
    expect(factsOf(orders, earnings).items).toMatchObject({ ordered: 0, shipped: 0 });
  });

  test('shipped are not set against orders of days that no earnings cover', () => {
    const orders = Array.from({ length: 31 }, (_, n) => order(n + 1, 10, true));
    const at = (from: number, to: number) =>
      part(
        'earnings',
        Array.from({ length: to - from + 1 }, (_, n) => sumOf(from + n, 'a-20', { shipped: 9 })),
        march(from, to),
      );
    const { items } = factsOf(part('orders', orders), at(1, 5), at(15, 31));
    expect((items.shipped ?? 0) / (items.ordered ?? 1)).toBeCloseTo(0.9);
  });

  test('returned are not counted over a gap between reports', () => {
    const early = part('earnings', [sumOf(1, 'a-20', { shipped: 3, returned: 0 })], march(1, 2));
    const late = part('earnings', [sumOf(31, 'a-20', { shipped: 9, returned: 9 })], march(30, 31));
    expect(factsOf(early, late).items).toMatchObject({ returnable: 0, returned: 0 });
  });

  test.each([
    [27, 0],
    [28, 3],
  ])('returned are counted in reports of 28 days, not in one of %i: %j', (days, returned) => {
    const sums = [sumOf(1, 'a-20', { shipped: 40, returned: 3 })];
    const { items } = factsOf(part('earnings', sums, march(1, days)));
    expect(items.returned).toBe(returned);
  });
});

test('what items paid is told by ten days, but for those known to be linked', () => {
  const items = { paid: 2, paidMinor: 300, unpaid: 1, sumLog: 10, sumLogSquared: 50.1 };
  const earnings = [
    { ...sumOf(1, 'a-20', {}), items },
    { ...sumOf(9, 'b-20', {}), items, isDirect: false },
    { ...sumOf(9, 'b-20', {}), items, isDirect: true },
    { ...sumOf(31, 'b-20', {}), items },
  ];
  const once = {
    items: 2,
    sumMinor: 300,
    zeroItems: 1,
    logItems: 2,
    sumLog: 10,
    sumLogSquared: 50.1,
  };
  const twice = {
    items: 4,
    sumMinor: 600,
    zeroItems: 2,
    logItems: 4,
    sumLog: 20,
    sumLogSquared: 100.2,
  };
  expect(factsOf(part('earnings', earnings)).periods).toEqual([
    { from: '2026-03-01', ...twice },
    { from: '2026-03-21', ...once },
  ]);
});

test('no reports, no facts, and nothing to doubt', () => {
  const { evidence, doubted } = gatherEvidence(reportFacts([]));
  expect(doubted).toEqual([]);
  expect(evidence.days.clicks).toBe(0);
});
