import { expect, test } from 'vitest';
import { countedSums } from '../../lib/reports/counting';
import type { ReportPart } from '../../lib/reports/report-batch';
import { toldDays } from '../../lib/reports/told-days';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';

const told = (...parts: ReportPart[]) => toldDays(countedSums([batchOf('one', 1, parts)]));
const clicksOn = (period: [number, number], days: readonly number[]) =>
  partOf({
    kind: 'days',
    period: march(...period),
    sums: days.map((day) => sumOf(day, undefined, { clicks: day })),
  });
const total = (period: [number, number], clicks: number) =>
  partOf({
    kind: 'tracking',
    period: march(...period),
    sums: [sumOf(undefined, 'a-20', { clicks, feesMinor: 300 })],
  });

test('without reports nothing is told', () => {
  const none = told();
  expect(none.reach).toBeUndefined();
  expect(none.has('clicks', march(1, 1))).toBe(false);
  expect(none.on('clicks', marchDay(1))).toBe(0);
});

test('a day in a report that has no row on it brought nothing', () => {
  const days = told(clicksOn([1, 4], [1, 3]));
  expect(days.reach).toEqual(march(1, 4));
  expect([1, 2, 3, 4].map((day) => days.on('clicks', marchDay(day)))).toEqual([1, 0, 3, 0]);
  expect(days.has('clicks', march(1, 4))).toBe(true);
  expect(days.has('clicks', march(1, 5))).toBe(false);
  // Clicks say nothing of money.
  expect(days.has('feesMinor', march(1, 1))).toBe(false);
});

test('a total is spread over its days, and cannot be parted', () => {
  const days = told(total([1, 10], 50));
  expect(days.on('clicks', marchDay(4))).toBe(5);
  expect(days.has('clicks', march(4, 5))).toBe(true);
  expect(days.isApart('clicks', march(4, 5))).toBe(false);
  expect(days.isApart('clicks', march(9, 12))).toBe(false);
  expect(days.isApart('clicks', march(1, 10))).toBe(true);
  expect(days.isApart('clicks', march(1, 31))).toBe(true);
  expect(days.isApart('clicks', march(11, 12))).toBe(true);
});

test('days that only part of a total’s are told are neither counted twice nor made up', () => {
  // The report by days is asked first, so the total tells no clicks; it still tells the money.
  const days = told(clicksOn([1, 4], [1, 3]), total([1, 10], 50));
  expect(days.on('clicks', marchDay(3))).toBe(3);
  expect(days.has('clicks', march(5, 6))).toBe(false);
  expect(days.on('feesMinor', marchDay(3))).toBe(30);
});
