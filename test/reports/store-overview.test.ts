import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { countedSums } from '../../lib/reports/counting';
import { readersOutlooks } from '../../lib/reports/readers-estimate';
import { reportBases } from '../../lib/reports/report-basis';
import type { ReportPart } from '../../lib/reports/report-batch';
import { storeFacts } from '../../lib/reports/store-facts';
import { storeOverview } from '../../lib/reports/store-overview';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';

const NOON = Date.parse('2026-03-31T12:00:00Z');

function overviewOf(parts: readonly ReportPart[], nowMs = NOON) {
  const batches = [batchOf('one', 1, parts)];
  const bases = reportBases(countedSums(batches));
  const outlooks = readersOutlooks(bases, DEFAULT_ASSUMPTIONS, nowMs);
  const [facts] = storeFacts(batches);
  if (!facts) throw new Error('no store');
  return storeOverview(facts, bases, outlooks, DEFAULT_ASSUMPTIONS, nowMs);
}

const earnings = partOf({
  kind: 'earnings',
  period: march(1, 20),
  sums: [sumOf(5, 'a-20', { shipped: 2, revenueMinor: 2_000, feesMinor: 90 })],
});
const days = partOf({
  kind: 'days',
  period: march(1, 30),
  sums: Array.from({ length: 30 }, (_, n) =>
    sumOf(n + 1, undefined, { clicks: 40, ordered: n < 20 ? 4 : 0 }),
  ),
});

test('clicks of days without reported earnings are open, and their days have the range', () => {
  const { open, bands, outlook, findings } = overviewOf([earnings, days]);
  expect(open).toMatchObject({ clicks: 400, cartClicks: 1_200 });
  expect([...bands.keys()]).toEqual(Array.from({ length: 10 }, (_, n) => marchDay(21 + n)));
  const high = [...bands.values()].reduce((sum, band) => sum + band.high, 0);
  expect(high).toBeCloseTo(outlook?.expected?.range80.highMinor ?? NaN, 6);
  expect(findings.map(({ cause }) => cause)).toContain('not-reported');
});

test('clicks older than 89 days are in no cart any more', () => {
  const later = NOON + 80 * 86_400_000;
  // Of the 30 days those from March 22nd on are left on June 19th.
  expect(overviewOf([earnings, days], later).open.cartClicks).toBe(9 * 40);
});

test('clicks that no report tells are not called none', () => {
  const { open, bands, ranking } = overviewOf([earnings]);
  expect(open.clicks).toBeUndefined();
  expect(bands.size).toBe(0);
  expect(ranking).toEqual([]);
});

describe('the days that a report tells', () => {
  test('are those of its title, though it names fewer', () => {
    const { facts } = overviewOf([earnings, days]);
    expect(facts.earnedPeriods).toEqual([march(1, 20)]);
    expect(facts.clickPeriods).toEqual([march(1, 30)]);
  });

  test('are none where it tells only a total: its days are not told apart', () => {
    const tracking = partOf({
      kind: 'tracking',
      sums: [sumOf(undefined, 'a-20', { clicks: 500, ordered: 50, feesMinor: 700 })],
    });
    const { facts } = overviewOf([tracking]);
    expect(facts.earnedPeriods).toEqual([]);
    expect(facts.clickPeriods).toEqual([]);
    expect(facts.earnings.total).toMatchObject({ clicks: 500, earnedMinor: 700 });
  });
});

test('linked products and others are told by the earnings report alone', () => {
  const split = partOf({
    kind: 'earnings',
    sums: [
      { ...sumOf(5, 'a-20', { shipped: 2, feesMinor: 90 }), isDirect: true },
      { ...sumOf(5, 'a-20', { shipped: 1, feesMinor: 10 }), isDirect: false },
      sumOf(6, 'a-20', { shipped: 1, feesMinor: 5 }),
    ],
  });
  const { direct, indirect } = overviewOf([split]).facts;
  expect([direct.feesMinor, indirect.feesMinor]).toEqual([90, 10]);
});
