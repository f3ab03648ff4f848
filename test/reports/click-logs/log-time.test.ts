import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLogTime } from '../../../lib/reports/click-logs/log-time';

const local = (text: string) => ({ localMs: Date.parse(`${text}Z`) });
const moment = (text: string) => ({ atMs: Date.parse(text) });

test.each([
  ['2024-09-01 13:05:09', local('2024-09-01T13:05:09')],
  ['2024-09-01T13:05', local('2024-09-01T13:05:00')],
  ['2024/09/01 1:05:09 PM', local('2024-09-01T13:05:09')],
  ['12/31/2024 12:30 am', local('2024-12-31T00:30:00')],
  ['31.12.2024, 23:59:59', local('2024-12-31T23:59:59')],
  ['Sep 1, 2024 1:05 p.m.', local('2024-09-01T13:05:00')],
  ['2024-09-01 13:05:09.250', { localMs: Date.UTC(2024, 8, 1, 13, 5, 9, 250) }],
  // A zone in the value wins.
  ['2024-09-01T13:05:09Z', moment('2024-09-01T13:05:09Z')],
  ['2024-09-01 13:05:09 UTC', moment('2024-09-01T13:05:09Z')],
  ['2025-10-13T00:00:00+0000', moment('2025-10-13T00:00:00Z')],
  ['2024-09-01 13:05:09 +02:00', moment('2024-09-01T11:05:09Z')],
  ['2024-09-01T13:05:09-0730', moment('2024-09-01T20:35:09Z')],
  ['2024-09-01 13:05:09 GMT+2', moment('2024-09-01T11:05:09Z')],
  ['2024-09-01 13:05:09 GMT+0200 (Central European Summer Time)', moment('2024-09-01T11:05:09Z')],
  // Seconds and milliseconds since 1970 need none.
  ['1725195909', { atMs: 1725195909000 }],
  ['1725195909123', { atMs: 1725195909123 }],
  ['1725195909.5', { atMs: 1725195909500 }],
  [1725195909, { atMs: 1725195909000 }],
  // Days alone.
  ['2024-09-01', { day: '2024-09-01' }],
  ['20240901', { day: '2024-09-01' }],
  ['1 September 2024', { day: '2024-09-01' }],
  [45536, { day: '2024-09-01' }],
  [45536.5, local('2024-09-01T12:00:00')],
  // GA4's hours and minutes.
  ['2024090113', local('2024-09-01T13:00:00')],
  ['202409011305', local('2024-09-01T13:05:00')],
  ['20240901130509', local('2024-09-01T13:05:09')],
  // None of these is told for certain.
  ['3/4/2024', undefined],
  ['3/4/2024 10:00', undefined],
  ['2024-09-01 13:05:09 PST', undefined],
  ['2024-09-01 25:00:00', undefined],
  ['2024-09-01 13:60', undefined],
  ['2024-09-01 13:05 pm', undefined],
  ['2024-09-01 0:05 am', undefined],
  ['2024-02-30 10:00', undefined],
  ['2024-09-01 10:00 +15:00', undefined],
  ['2024090125', undefined],
  ['2024133010', undefined],
  ['12345', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  [-5, undefined],
  [NaN, undefined],
])('%j', (cell, time) => {
  expect(parseLogTime(cell, 'unknown')).toEqual(time);
});

test('a date that reads both ways is read in the order that is known', () => {
  expect(parseLogTime('3/4/2024 10:00', 'day-first')).toEqual(local('2024-04-03T10:00:00'));
  expect(parseLogTime('3/4/2024 10:00', 'month-first')).toEqual(local('2024-03-04T10:00:00'));
});

test('any moment that was written out is read again', () => {
  const date = fc.date({
    min: new Date('1996-01-01'),
    max: new Date('2029-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (at) => {
      const atMs = at.getTime();
      const iso = at.toISOString();
      expect(parseLogTime(iso, 'unknown')).toEqual({ atMs });
      expect(parseLogTime(String(atMs), 'unknown')).toEqual({ atMs });
      expect(parseLogTime(iso.slice(0, -1), 'unknown')).toEqual({ localMs: atMs });
      expect(parseLogTime(iso.slice(0, 10), 'unknown')).toEqual({ day: iso.slice(0, 10) });
    }),
  );
});

test('never throws, and says nothing of what is no time', () => {
  const any = fc.oneof(fc.string({ maxLength: 100 }), fc.double(), fc.constant(null));
  fc.assert(
    fc.property(any, (cell) => {
      const time = parseLogTime(cell, 'month-first');
      if (time && 'atMs' in time) expect(Number.isSafeInteger(time.atMs)).toBe(true);
      if (time && 'localMs' in time) expect(Number.isSafeInteger(time.localMs)).toBe(true);
    }),
  );
});
