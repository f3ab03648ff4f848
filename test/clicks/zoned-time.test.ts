import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeDay } from '../../lib/amazon/store-day';
import { createStoreDays, createZoneClock, isTimeZone } from '../../lib/clicks/zoned-time';
import { anyStore } from '../amazon/samples';

describe('a time on the clocks of a zone', () => {
  test.each([
    ['UTC', '2024-06-01T12:00:00', '2024-06-01T12:00:00Z'],
    ['Europe/Berlin', '2024-01-15T12:00:00', '2024-01-15T11:00:00Z'],
    ['Europe/Berlin', '2024-07-15T12:00:00', '2024-07-15T10:00:00Z'],
    ['America/Los_Angeles', '2024-07-15T23:30:00', '2024-07-16T06:30:00Z'],
    ['Asia/Kolkata', '2024-07-15T00:10:00', '2024-07-14T18:40:00Z'],
    // Just before the clocks go forward, in the hour that they leave out, and after it.
    ['Europe/Berlin', '2024-03-31T01:59:59', '2024-03-31T00:59:59Z'],
    ['Europe/Berlin', '2024-03-31T02:30:00', '2024-03-31T01:30:00Z'],
    ['Europe/Berlin', '2024-03-31T03:00:00', '2024-03-31T01:00:00Z'],
    // In the hour that comes twice the first is meant; after it there is only one.
    ['Europe/Berlin', '2024-10-27T02:30:00', '2024-10-27T00:30:00Z'],
    ['Europe/Berlin', '2024-10-27T03:00:00', '2024-10-27T02:00:00Z'],
    ['America/Los_Angeles', '2024-11-03T01:59:59', '2024-11-03T08:59:59Z'],
    // Half an hour forward, and a whole day left out.
    ['Australia/Lord_Howe', '2024-10-06T02:15:00', '2024-10-05T15:45:00Z'],
    ['Pacific/Apia', '2011-12-31T00:30:00', '2011-12-30T10:30:00Z'],
  ])('in %s, %s is %s', (zone, local, moment) => {
    expect(createZoneClock(zone)(Date.parse(`${local}Z`))).toBe(Date.parse(moment));
  });

  test.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'is shown by the clocks of %s at that moment, unless they left it out',
    (zone) => {
      const clock = createZoneClock(zone);
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const second = fc.integer({ min: 8e8, max: 2e9 }).map((s) => s * 1000);
      fc.assert(
        fc.property(second, (localMs) => {
          const atMs = clock(localMs);
          const again = Date.parse(`${shown.format(atMs).replace(' ', 'T')}Z`);
          // What was left out counts on from before it, by an hour at most.
          expect([0, 1_800_000, 3_600_000]).toContain(again - localMs);
          // The same time asked for alone and after others is the same moment.
          expect(createZoneClock(zone)(localMs)).toBe(atMs);
        }),
        { numRuns: 200 },
      );
    },
  );
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Berlin', false],
  ['Europe/Nowhere', false],
  ['+02:00', false],
  ['', false],
  [undefined, false],
  [{}, false],
  ['x'.repeat(100), false],
])('%j is a zone: %j', (zone, is) => {
  expect(isTimeZone(zone)).toBe(is);
});

test('the days of many moments are those of each by itself', () => {
  const days = createStoreDays();
  fc.assert(
    fc.property(anyStore, fc.integer({ min: 0, max: 2e12 }), ({ code }, atMs) => {
      expect(days(code, atMs)).toBe(storeDay(code, atMs));
      expect(days(code, atMs)).toBe(storeDay(code, atMs));
    }),
  );
});
