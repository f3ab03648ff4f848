import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, periodsInTitle, type Period } from '../../lib/reports/report-period';
import type { Cell } from '../../lib/reports/report-row';
import { anyDay, storeDayOf } from './samples';

function period(from: string, to: string): Period {
  return { from: storeDayOf(from), to: storeDayOf(to) };
}

test.each<[string, Period[]]>([
  ['Fee-Earnings reports from 03-14-2021 to 04-12-2021', [period('2021-03-14', '2021-04-12')]],
  ['Bounty reports from 12-01-2020 to 12-31-2020', [period('2020-12-01', '2020-12-31')]],
  [
    'Fee-Tracking Report for x-20 from 2026-10-01 to 2026-10-07',
    [period('2026-10-01', '2026-10-07')],
  ],
  ['Tracking ID summary from 14/03/2021 to 12/04/2021', [period('2021-03-14', '2021-04-12')]],
  [
    'Daily Trends from 03-01-2024 to 02-01-2025',
    [period('2024-03-01', '2025-02-01'), period('2024-01-03', '2025-01-02')],
  ],
  // Month first, this would end before it begins.
  ['from 03-07-2021 to 02-08-2021', [period('2021-07-03', '2021-08-02')]],
  ['from 05-05-2021 to 05-05-2021', [period('2021-05-05', '2021-05-05')]],
  ['from 04-12-2021 to 03-14-2021', []],
  ['from 02-30-2021 to 03-14-2021', []],
  ['from 03-14-2021', []],
  ['03-14-2021, 03-15-2021, 03-16-2021', []],
  ['from 03/14-2021 to 04/12-2021', []],
  ['Earnings', []],
  ['', []],
])('%j names %j', (title, periods) => {
  expect(periodsInTitle([[title, null]])).toEqual(periods);
});

test('the first title that names a period counts, in whatever cells it stands', () => {
  const rows: Cell[][] = [
    [null],
    ['Your report', 5],
    ['from', '03-14-2021', 'to', '04-12-2021'],
    ['from 01-01-2020 to 01-02-2020'],
  ];
  expect(periodsInTitle(rows)).toEqual([period('2021-03-14', '2021-04-12')]);
});

test('any period written month first is the likeliest', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const written = [from, to].map((day) => `${day.slice(5)}-${day.slice(0, 4)}`);
      const title = `Fee-Orders reports from ${written.join(' to ')}`;
      expect(periodsInTitle([[title]])[0]).toEqual({ from, to });
    }),
  );
});

test.each([
  ['2021-03-14', '2021-04-12', true],
  ['2021-03-20', '2021-03-20', true],
  ['2021-03-13', '2021-04-12', false],
  ['2021-03-14', '2021-04-13', false],
])('%s to %s within 14 March to 12 April 2021: %j', (from, to, isInside) => {
  expect(isWithin(period(from, to), period('2021-03-14', '2021-04-12'))).toBe(isInside);
});
