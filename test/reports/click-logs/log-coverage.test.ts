import { describe, expect, test } from 'vitest';
import type { LoggedClick } from '../../../lib/clicks/logged-click';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/commission/assumptions';
import { whoseClicks } from '../../../lib/reports/click-logs/log-coverage';
import { countedSums } from '../../../lib/reports/counting';
import { readersOutlooks } from '../../../lib/reports/readers-estimate';
import type { ReportPart } from '../../../lib/reports/report-batch';
import { basesOf } from '../../../lib/reports/report-basis';
import { trackingId } from '../../amazon/samples';
import { logged } from '../../clicks/log-samples';
import { batchOf, march, partOf, sumOf } from '../batch-samples';

const day = (of: number, clicks = 10, changes: Partial<LoggedClick> = {}) =>
  logged(`2026-03-${String(of).padStart(2, '0')}`, { clicks, ...changes });

/** Clicks and orders of each day. */
const days = (from: number, to: number) =>
  partOf({
    kind: 'days',
    period: march(from, to),
    sums: Array.from({ length: to - from + 1 }, (_, n) =>
      sumOf(from + n, undefined, { clicks: 100, ordered: 8 }),
    ),
  });
/** Totals of a tracking ID. */
const totals = partOf({
  kind: 'tracking',
  period: march(1, 5),
  sums: [sumOf(undefined, 'mine-20', { clicks: 500, ordered: 40 })],
});
const earnings = partOf({
  kind: 'earnings',
  period: march(1, 5),
  sums: [sumOf(2, 'mine-20', { shipped: 2, feesMinor: 300 })],
});
const batches = (...parts: ReportPart[]) => [batchOf('one', 1, parts)];

describe('whose clicks count', () => {
  const said = (parts: ReportPart[], clicks: LoggedClick[]) =>
    whoseClicks(countedSums(batches(...parts)), clicks).map(
      (each) => `${each.marketplace} ${Number(each.day.slice(8))} ${each.counts} ${each.logged}`,
    );

  test.each<[string, ReportPart[], LoggedClick[], string[]]>([
    ['no report', [], [day(1)], ['US 1 log 10']],
    ['a report of days', [days(1, 3)], [day(3), day(4)], ['US 3 report 10', 'US 4 log 10']],
    ['a report of totals', [totals], [day(5), day(6)], ['US 5 report 10', 'US 6 log 10']],
    ['a report without clicks', [earnings], [day(2)], ['US 2 log 10']],
    [
      'a report of another store',
      [days(1, 3)],
      [day(2, 10, { marketplace: 'DE' })],
      ['DE 2 log 10'],
    ],
    [
      'several tracking IDs of a day',
      [days(1, 3)],
      [day(2), day(2, 5, { trackingId: trackingId('other-20') })],
      ['US 2 report 15'],
    ],
  ])('with %s', (_, parts, clicks, expected) => {
    expect(said(parts, clicks)).toEqual(expected);
  });
});

describe('the estimate', () => {
  const NOW_MS = Date.parse('2026-03-12T12:00:00Z');
  const outlooks = (parts: ReportPart[], clicks: LoggedClick[]) =>
    readersOutlooks(
      basesOf(parts.length > 0 ? batches(...parts) : [], clicks),
      DEFAULT_ASSUMPTIONS,
      NOW_MS,
    );

  test('is what it was without logs, and with logs of days that reports cover', () => {
    const before = outlooks([days(1, 5), earnings], []);
    expect(before[0]).not.toHaveProperty('logged');
    expect(outlooks([days(1, 5), earnings], [day(1), day(3), day(5, 10_000)])).toEqual(before);
  });

  test('counts logged clicks of days that no report covers, each once', () => {
    const parts = [days(1, 5)];
    const [before] = outlooks(parts, []);
    const [after] = outlooks(parts, [day(5), day(6), day(7, 20)]);
    expect(after?.logged).toEqual({ clicks: 30, period: march(6, 7) });
    expect(after?.expected?.clicks).toBe((before?.expected?.clicks ?? 0) + 30);
    expect(after?.expected?.meanMinor).toBeGreaterThan(before?.expected?.meanMinor ?? 0);
    // What reports say, and what they teach, is as it was.
    expect(after).toMatchObject({ clicks: 500, withItems: { clicks: 500, itemsOrdered: 40 } });
    expect(after?.expected?.outcomeClicks).toBe(before?.expected?.outcomeClicks);
  });

  test('is the same whether a report or a log tells clicks alone of the same days', () => {
    // A later report takes the place of the log.
    const clicks = [day(6, 100, { trackingId: trackingId('mine-20') })];
    const covered = outlooks([days(1, 6)], clicks);
    expect(covered).toEqual(outlooks([days(1, 6)], []));
  });

  test('of a day with earnings alone takes nothing from logs', () => {
    expect(outlooks([earnings], [day(2)])).toEqual(outlooks([earnings], []));
  });

  test('is there for a store that only logs tell of, and says that nothing was reported', () => {
    const [only, ...more] = outlooks([], [day(10, 50)]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      ...{ marketplace: 'US', earnedMinor: 0, clicks: 0, isStale: false },
      logged: { clicks: 50, period: march(10, 10) },
      expected: { clicks: 50, outcomeClicks: 0 },
    });
    expect(only?.earnedPeriod).toBeUndefined();
  });

  test('leaves out clicks so old that nothing comes of them', () => {
    const old = logged('2025-10-01', { clicks: 1_000 });
    expect(outlooks([], [old, day(10)])[0]?.logged?.clicks).toBe(10);
    // As old as that by now, whatever the newest of the logs.
    const [alone] = outlooks([], [old]);
    expect(alone?.logged).toBeUndefined();
    expect(alone?.expected).toMatchObject({ clicks: 0, meanMinor: 0 });
  });
});
