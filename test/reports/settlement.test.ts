import { describe, expect, test } from 'vitest';
import { countedSums } from '../../lib/reports/counting';
import type { EstimateMade } from '../../lib/reports/estimate-made';
import type { ReportPart } from '../../lib/reports/report-batch';
import { settledEstimates, settlementOf, type Settlement } from '../../lib/reports/settlement';
import { toldDays } from '../../lib/reports/told-days';
import { batchOf, march, partOf, sumOf } from './batch-samples';
import { dailyPart, daysFromTo } from './history-samples';
import { storeDayOf } from './samples';

const OPEN = march(1, 31);
const LATER = daysFromTo('2026-03-01', '2026-04-30');

/** Made when earnings were told to the end of February, of 3,100 clicks of March. */
const MADE: EstimateMade = {
  ...{ marketplace: 'US', day: storeDayOf('2026-04-01'), atMs: 1, model: 1 },
  ...{ toldTo: OPEN.to, earnedTo: storeDayOf('2026-02-28'), open: OPEN },
  ...{ clicks: 3_100, outcomeClicks: 2_800, meanMinor: 31_000, medianMinor: 30_000 },
  range50: { lowMinor: 31_500, highMinor: 34_000 },
  range80: { lowMinor: 25_000, highMinor: 40_000 },
};

const told = (...parts: ReportPart[]) => toldDays(countedSums([batchOf('one', 1, parts)]));
const clicks = (each = 100) => dailyPart('days', LATER, () => ({ clicks: each }));
/** So much a day, in cents: in March, and in April. */
const earned = (inMarch: number, inApril: number, period = LATER) =>
  dailyPart('earnings', period, (day) => ({
    shipped: 1,
    feesMinor: day <= OPEN.to ? inMarch : inApril,
  }));
const fees = (from: string, to: string, feesMinor: number) =>
  partOf({
    kind: 'tracking',
    title: from,
    period: daysFromTo(from, to),
    sums: [sumOf(undefined, 'a-20', { feesMinor })],
  });

describe('an estimate of March', () => {
  test.each<[string, ReportPart[], Settlement]>([
    [
      // 31 days of 10.00, and two weeks of 2.00 that may be of later clicks.
      'held, whoever’s the first two weeks of April were',
      [clicks(), earned(1_000, 200)],
      {
        ...{ kind: 'settled', leastMinor: 31_000, mostMinor: 33_800 },
        ...{ place80: 'inside', place50: undefined },
      },
    ],
    [
      'held in the narrow range, too',
      [clicks(), earned(1_050, 0)],
      {
        ...{ kind: 'settled', leastMinor: 32_550, mostMinor: 32_550 },
        ...{ place80: 'inside', place50: 'inside' },
      },
    ],
    [
      'came above',
      [clicks(), earned(2_000, 2_000)],
      {
        ...{ kind: 'settled', leastMinor: 62_000, mostMinor: 90_000 },
        ...{ place80: 'above', place50: 'above' },
      },
    ],
    [
      'came below',
      [clicks(), earned(100, 100)],
      {
        ...{ kind: 'settled', leastMinor: 3_100, mostMinor: 4_500 },
        ...{ place80: 'below', place50: 'below' },
      },
    ],
    [
      'came below when more came back than was shipped',
      [clicks(), earned(100, -300)],
      {
        ...{ kind: 'settled', leastMinor: -1_100, mostMinor: 3_100 },
        ...{ place80: 'below', place50: 'below' },
      },
    ],
    [
      'may have held or not: as much came after it as in it',
      [clicks(), earned(1_000, 1_000)],
      { kind: 'inseparable' },
    ],
    [
      'waits while two weeks after it are not told',
      [clicks(), earned(1_000, 200, daysFromTo('2026-03-01', '2026-04-13'))],
      { kind: 'waiting' },
    ],
    [
      'is settled on the day that they are',
      [clicks(), earned(2_000, 2_000, daysFromTo('2026-03-01', '2026-04-14'))],
      {
        ...{ kind: 'settled', leastMinor: 62_000, mostMinor: 90_000 },
        ...{ place80: 'above', place50: 'above' },
      },
    ],
    ['waits while no report counts its clicks', [earned(1_000, 200)], { kind: 'waiting' }],
    [
      'was of other clicks than the report counts',
      [clicks(120), earned(1_000, 200)],
      { kind: 'other-clicks', clicks: 3_720 },
    ],
    [
      'is told in one total with earlier days',
      [clicks(), fees('2026-02-20', '2026-03-31', 31_000), fees('2026-04-01', '2026-04-14', 1)],
      { kind: 'inseparable' },
    ],
    [
      'is told in one total with later days',
      [clicks(), fees('2026-03-01', '2026-04-14', 31_000)],
      { kind: 'inseparable' },
    ],
    [
      'is told in totals of its own',
      [clicks(), fees('2026-03-01', '2026-03-31', 31_000), fees('2026-04-01', '2026-04-14', 100)],
      {
        ...{ kind: 'settled', leastMinor: 31_000, mostMinor: 31_100 },
        ...{ place80: 'inside', place50: 'below' },
      },
    ],
    ['without reports waits', [], { kind: 'waiting' }],
  ])('%s', (_, parts, settlement) => {
    expect(settlementOf(MADE, told(...parts))).toEqual(settlement);
  });

  test('of items on their way only, or of days of which some were earned, is not settled', () => {
    const { open: _open, ...rest } = MADE;
    expect(settlementOf(rest, told(clicks(), earned(1_000, 200)))).toEqual({
      kind: 'inseparable',
    });
  });

  test('without earnings before it: its first two weeks may be of earlier clicks', () => {
    const { earnedTo: _earnedTo, ...rest } = MADE;
    expect(settlementOf(rest, told(clicks(), earned(2_600, 0)))).toMatchObject({
      kind: 'settled',
      leastMinor: 17 * 2_600,
      mostMinor: 31 * 2_600,
      place80: 'above',
    });
    expect(settlementOf(rest, told(clicks(), earned(1_000, 200)))).toEqual({
      kind: 'inseparable',
    });
  });
});

test('of estimates between the same two reports only the last is a case of its own', () => {
  const at = (atMs: number, changes: Partial<EstimateMade>) => ({ ...MADE, ...changes, atMs });
  const made = [
    at(3, { open: march(1, 31) }),
    at(1, { open: march(1, 10), clicks: 1_000 }),
    at(4, { open: march(15, 31), earnedTo: storeDayOf('2026-03-14'), clicks: 1_700 }),
    at(2, { open: march(1, 20), clicks: 2_000 }),
  ];
  const settled = settledEstimates(made, told(clicks(), earned(2_100, 2_100)));
  expect(settled.map(({ made: { atMs }, isLast }) => [atMs, isLast])).toEqual([
    [1, false],
    [2, false],
    [3, true],
    [4, true],
  ]);
  expect(settled.map(({ settlement }) => settlement.kind)).toEqual([
    'inseparable',
    'settled',
    'settled',
    'inseparable',
  ]);
});
