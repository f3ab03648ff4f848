import { describe, expect, test } from 'vitest';
import { dayPoints, daysOf, expectedByDay, stepOf } from '../../lib/reports/day-series';
import type { BasisSpan } from '../../lib/reports/report-basis';
import { march, marchDay } from './batch-samples';
import { storeDayOf } from './samples';

const expected = { medianMinor: 400, range80: { lowMinor: 100, highMinor: 1_000 } };
const span = (from: number, to: number, more: Partial<BasisSpan>): BasisSpan => ({
  ...march(from, to),
  isEarned: false,
  ...more,
});
const shares = (spans: readonly BasisSpan[]) =>
  Object.fromEntries(
    [...expectedByDay(spans, expected)].map(([day, { high }]) => [Number(day.slice(8)), high]),
  );

describe('what is expected is shared out over days that are not reported', () => {
  test('by their clicks', () => {
    expect(shares([span(1, 1, { clicks: 30 }), span(2, 2, { clicks: 10 })])).toEqual({
      1: 750,
      2: 250,
    });
  });
  test('evenly over the days of a total', () => {
    expect(shares([span(1, 4, { clicks: 40 }), span(2, 2, { clicks: 60 })])).toEqual({
      ...{ 1: 100, 2: 700, 3: 100, 4: 100 },
    });
  });
  test('not over days that are reported, nor such without clicks', () => {
    const spans = [
      span(1, 1, { clicks: 30, isEarned: true }),
      span(2, 2, { clicks: 10 }),
      span(3, 3, { clicks: 0, ordered: 9 }),
    ];
    expect(shares(spans)).toEqual({ 2: 1_000 });
  });
  test('by orders where no clicks are told', () => {
    expect(shares([span(1, 1, { ordered: 3 }), span(2, 2, { ordered: 1 })])).toEqual({
      ...{ 1: 750, 2: 250 },
    });
  });
  test('over none where every day is reported', () => {
    expect(shares([span(1, 1, { clicks: 30, isEarned: true })])).toEqual({});
    expect(shares([])).toEqual({});
  });
  test('low, middle and high alike', () => {
    expect([...expectedByDay([span(5, 5, { clicks: 1 })], expected)]).toEqual([
      [marchDay(5), { low: 100, middle: 400, high: 1_000 }],
    ]);
  });
});

describe('the points of a chart', () => {
  const values = new Map([
    [marchDay(2), 50],
    [marchDay(3), -20],
  ]);
  test('are there for every day: nothing where a report covers it, open where none does', () => {
    expect(dayPoints({ values, told: [march(1, 3)] }, march(1, 5), 'day')).toEqual([
      { ...march(1, 1), value: 0 },
      { ...march(2, 2), value: 50 },
      { ...march(3, 3), value: -20 },
      march(4, 4),
      march(5, 5),
    ]);
  });
  test('of weeks begin on Monday, and are cut to the days asked for', () => {
    // 2026-03-02 is a Monday.
    expect(dayPoints({ values, told: [] }, march(1, 10), 'week')).toEqual([
      march(1, 1),
      { ...march(2, 8), value: 30 },
      march(9, 10),
    ]);
  });
  test('of months add up values and bands', () => {
    const band = { low: 1, middle: 2, high: 3 };
    const bands = new Map([
      [marchDay(30), band],
      [marchDay(31), band],
    ]);
    const days = { from: marchDay(1), to: storeDayOf('2026-04-01') };
    expect(dayPoints({ values, told: [], bands }, days, 'month')).toEqual([
      { ...march(1, 31), value: 30, band: { low: 2, middle: 4, high: 6 } },
      { from: storeDayOf('2026-04-01'), to: storeDayOf('2026-04-01') },
    ]);
  });
});

test.each([
  [1, 'day'],
  [125, 'day'],
  [126, 'week'],
  [800, 'week'],
  [801, 'month'],
])('%i days are shown by the %s', (days, step) => {
  expect(stepOf(days)).toBe(step);
});

test('days go over the end of a month and a summer time', () => {
  const days = daysOf({ from: storeDayOf('2024-02-28'), to: storeDayOf('2024-03-01') });
  expect(days).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysOf({ from: storeDayOf('2026-03-01'), to: storeDayOf('2026-04-30') })).toHaveLength(61);
});
