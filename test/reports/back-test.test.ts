import { describe, expect, test } from 'vitest';
import { backTest, storeHistories, type BackTestCase } from '../../lib/reports/back-test';
import type { Cadence } from '../../lib/reports/calendar-windows';
import { countedParts } from '../../lib/reports/counting';
import type { ReportPart } from '../../lib/reports/report-batch';
import { batchOf, partOf, sumOf } from './batch-samples';
import { dailyPart, daysFromTo, steadyParts } from './history-samples';

const QUARTER = daysFromTo('2026-01-01', '2026-03-31');

function casesOf(parts: readonly ReportPart[], cadence: Cadence): BackTestCase[] {
  const histories = storeHistories(countedParts([batchOf('one', 1, parts)]));
  const [first] = histories;
  return first ? [...backTest(first, histories, cadence)] : [];
}

const said = ({ meanMinor, medianMinor, range50, range80 }: BackTestCase) => ({
  ...{ meanMinor, medianMinor, range50, range80 },
});
function at(cases: readonly BackTestCase[], index: number): BackTestCase {
  const found = cases.at(index);
  if (!found) throw new Error('no case');
  return found;
}

const windows = (cases: readonly BackTestCase[]) => cases.map(({ from, to }) => `${from} ${to}`);

describe('of a steady history', () => {
  test('each month after the first is a case, with what its reports say', () => {
    const cases = casesOf(steadyParts(QUARTER), 'months');
    expect(cases).toMatchObject([
      { ...daysFromTo('2026-02-01', '2026-02-28'), clicks: 2_800, actualMinor: 25_200 },
      { ...daysFromTo('2026-03-01', '2026-03-31'), clicks: 3_100, actualMinor: 27_900 },
    ]);
  });

  test('the estimate comes close, and closer the more it has seen', () => {
    const [february, march] = casesOf(steadyParts(QUARTER), 'months').map(
      ({ meanMinor, actualMinor }) => Math.abs(meanMinor / actualMinor - 1),
    ) as [number, number];
    expect(february).toBeLessThan(0.15);
    expect(march).toBeLessThan(0.1);
    expect(march).toBeLessThan(february);
  });

  test('weeks are cases from the second Monday on: the eight days before count, too', () => {
    const cases = casesOf(steadyParts(daysFromTo('2026-01-01', '2026-01-25')), 'weeks');
    // 2026-01-05 is the first Monday; only four days before it are told.
    expect(windows(cases)).toEqual(['2026-01-12 2026-01-18', '2026-01-19 2026-01-25']);
    expect(cases.map(({ actualMinor }) => actualMinor)).toEqual([6_300, 6_300]);
  });
});

describe('knows nothing of', () => {
  test('what was reported of the window and later, but its clicks', () => {
    const [days, earnings] = steadyParts(QUARTER) as [ReportPart, ReportPart];
    const isFrom = (day: string) => (other: string | undefined) => (other ?? '') >= day;
    const isLater = isFrom('2026-02-01');
    const changed = casesOf(
      [
        {
          ...days,
          sums: days.sums.map((sum) =>
            isLater(sum.day) ? { ...sum, figures: { clicks: 100, ordered: 99 } } : sum,
          ),
        },
        {
          ...earnings,
          sums: earnings.sums.map((sum) =>
            isLater(sum.day) ? { ...sum, figures: { shipped: 50, feesMinor: 90_000 } } : sum,
          ),
        },
      ],
      'months',
    );
    const plain = casesOf(steadyParts(QUARTER), 'months');
    expect(said(at(changed, 0))).toEqual(said(at(plain, 0)));
    expect(changed[0]?.actualMinor).toBe(28 * 90_000);
    // Of the second month they were seen before.
    expect(changed[1]?.meanMinor).toBeGreaterThan(2 * (plain[1]?.meanMinor ?? 0));
  });
});

describe('shipping takes days', () => {
  /** 7,000 clicks on one day of the week from 2026-01-19, none on the others. */
  const weekOf = (clickDay: string, orderDay = '2026-01-10') =>
    at(
      casesOf(
        [
          dailyPart('days', daysFromTo('2026-01-01', '2026-01-25'), (day) =>
            day < '2026-01-10'
              ? { clicks: 100, ordered: 10 }
              : { clicks: day === clickDay ? 7_000 : 0, ordered: day === orderDay ? 100 : 0 },
          ),
          dailyPart('earnings', daysFromTo('2026-01-01', '2026-01-25'), (day) =>
            day < '2026-01-10' ? { shipped: 9, feesMinor: 900 } : { shipped: 0, feesMinor: 0 },
          ),
        ],
        'weeks',
      ),
      -1,
    );

  test('of clicks on the last day of a window less is shipped in it', () => {
    const first = weekOf('2026-01-19');
    const last = weekOf('2026-01-25');
    expect(first.clicks).toBe(7_000);
    expect(last.clicks).toBe(7_000);
    // 60.5 % of items wait at the end of the day, 0.8 % six days later.
    expect(last.meanMinor / first.meanMinor).toBeCloseTo(0.395 / 0.992, 6);
  });

  test('what was ordered the day before it is shipped in it', () => {
    const before = weekOf('2026-01-19', '2026-01-18').meanMinor;
    const longBefore = weekOf('2026-01-19', '2026-01-10').meanMinor;
    // 100 items, 60.3 % of them shipped in the week if ever, some 90 % ever, each about a dollar.
    expect(before - longBefore).toBeGreaterThan(4_000);
    expect(before - longBefore).toBeLessThan(7_500);
  });
});

describe('is no case', () => {
  const [days, earnings] = steadyParts(QUARTER) as [ReportPart, ReportPart];
  const february = daysFromTo('2026-02-01', '2026-02-28');
  const until = (part: ReportPart, to: string) => ({
    ...part,
    period: { ...QUARTER, to: to as never },
    sums: part.sums.filter(({ day }) => (day ?? '') <= to),
  });
  const marchFees = (feesMinor: number) =>
    partOf({
      kind: 'tracking',
      period: daysFromTo('2026-02-20', '2026-03-31'),
      sums: [sumOf(undefined, 'a-20', { feesMinor })],
    });

  test.each<[string, ReportPart[], string[]]>([
    [
      'a month whose last day no report of earnings tells',
      [days, until(earnings, '2026-03-30')],
      ['2026-02-01 2026-02-28'],
    ],
    [
      'a month of whose last day no clicks are told',
      [until(days, '2026-03-30'), earnings],
      ['2026-02-01 2026-02-28'],
    ],
    ['clicks without earnings', [days], []],
    ['earnings without clicks', [earnings], []],
    [
      'a month that shares a total with other days',
      [days, until(earnings, '2026-02-19'), marchFees(50_000)],
      [],
    ],
    ['a month before which nothing is told', steadyParts(february), []],
    ['nothing at all', [], []],
  ])('%s', (_, parts, expected) => {
    expect(windows(casesOf(parts, 'months'))).toEqual(expected);
  });
});

test('a report of earnings without a row says that its days earned nothing', () => {
  const [days, earnings] = steadyParts(QUARTER) as [ReportPart, ReportPart];
  const toFebruary = {
    ...earnings,
    period: daysFromTo('2026-01-01', '2026-02-28'),
    sums: earnings.sums.filter(({ day }) => (day ?? '') <= '2026-02-28'),
  };
  const none = partOf({ title: 'March', period: daysFromTo('2026-03-01', '2026-03-31') });
  expect(casesOf([days, toFebruary, none], 'months')).toMatchObject([
    { actualMinor: 25_200 },
    { actualMinor: 0 },
  ]);
});

test('a month of which only totals are told is a case when the totals are its own', () => {
  const total = (from: string, to: string) =>
    partOf({
      kind: 'tracking',
      title: from,
      period: daysFromTo(from, to),
      sums: [
        sumOf(undefined, 'a-20', { clicks: 3_000, ordered: 300, shipped: 270, feesMinor: 27_000 }),
      ],
    });
  const cases = casesOf(
    [total('2026-01-01', '2026-01-31'), total('2026-02-01', '2026-02-28')],
    'months',
  );
  expect(cases).toMatchObject([{ clicks: 3_000, actualMinor: 27_000 }]);
  expect(casesOf([total('2026-01-01', '2026-02-28')], 'months')).toEqual([]);
});

test('stores teach each other, and only what was known by then', () => {
  const german: ReportPart[] = [
    dailyPart('days', QUARTER, () => ({ clicks: 100, ordered: 40 })),
    dailyPart('earnings', QUARTER, () => ({ shipped: 36, feesMinor: 3_600 })),
  ].map((part) => ({ ...part, marketplace: 'DE' }));
  const american = steadyParts(daysFromTo('2026-01-20', '2026-02-28'));
  const of = (parts: readonly ReportPart[]) => {
    const histories = storeHistories(countedParts([batchOf('one', 1, parts)]));
    const store = histories.find(({ marketplace }) => marketplace === 'US');
    if (!store) throw new Error('no store');
    return at([...backTest(store, histories, 'months')], 0);
  };
  const alone = of(american);
  expect(of([...american, ...german]).meanMinor).toBeGreaterThan(1.02 * alone.meanMinor);
  const later = german.map((part) => ({
    ...part,
    period: daysFromTo('2026-02-01', '2026-03-31'),
    sums: part.sums.filter(({ day }) => (day ?? '') >= '2026-02-01'),
  }));
  expect(of([...american, ...later]).meanMinor).toBe(alone.meanMinor);
});
