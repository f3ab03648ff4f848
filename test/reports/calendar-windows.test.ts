import { expect, test } from 'vitest';
import { calendarWindows, type Cadence } from '../../lib/reports/calendar-windows';
import { storeDayOf } from './samples';

test.each<[Cadence, string, string, string[]]>([
  ['months', '2026-01-01', '2026-01-31', ['2026-01-01 2026-01-31']],
  ['months', '2026-01-01', '2026-01-30', []],
  ['months', '2026-01-02', '2026-02-28', ['2026-02-01 2026-02-28']],
  ['months', '2023-12-31', '2024-03-01', ['2024-01-01 2024-01-31', '2024-02-01 2024-02-29']],
  // 2026-11-23 is a Monday.
  ['weeks', '2026-11-23', '2026-11-29', ['2026-11-23 2026-11-29']],
  ['weeks', '2026-11-24', '2026-12-05', []],
  ['weeks', '2026-11-17', '2026-12-06', ['2026-11-23 2026-11-29', '2026-11-30 2026-12-06']],
  ['weeks', '2026-11-22', '2026-11-28', []],
])('%s in %s to %s', (cadence, from, to, expected) => {
  const windows = calendarWindows({ from: storeDayOf(from), to: storeDayOf(to) }, cadence);
  expect(windows.map((window) => `${window.from} ${window.to}`)).toEqual(expected);
});
