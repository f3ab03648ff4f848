import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeDay } from '../../lib/amazon/store-day';
import { anyStore } from './samples';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

/** The calendar's next day, worked out without any zone. */
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);

test('every day is a date of the calendar, written as ISO 8601 writes it', () => {
  fc.assert(
    fc.property(anyStore, moment, ({ code }, atMs) => {
      const day = storeDay(code, atMs);
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }),
  );
});

test('a day is never further than a day from that of UTC', () => {
  fc.assert(
    fc.property(anyStore, moment, ({ code }, atMs) => {
      const apart = Date.parse(`${storeDay(code, atMs)}T12:00Z`) - atMs;
      expect(Math.abs(apart)).toBeLessThanOrEqual(12 * HOUR_MS + 14 * HOUR_MS);
    }),
  );
});

test('later moments never have earlier days, compared as text', () => {
  const apart = fc.oneof(fc.integer({ min: 0, max: 2 * DAY_MS }), moment);
  fc.assert(
    fc.property(anyStore, moment, apart, ({ code }, atMs, ms) => {
      expect(storeDay(code, atMs) <= storeDay(code, atMs + ms)).toBe(true);
    }),
  );
});

test('hour by hour there is the same day or the next, and none is left out', () => {
  fc.assert(
    fc.property(anyStore, moment, ({ code }, fromMs) => {
      let day: string = storeDay(code, fromMs);
      let changes = 0;
      for (let hour = 1; hour <= 72; hour++) {
        const now = storeDay(code, fromMs + hour * HOUR_MS);
        if (now === day) continue;
        expect(now).toBe(dayAfter(day));
        day = now;
        changes++;
      }
      expect(changes).toBeGreaterThanOrEqual(2);
      expect(changes).toBeLessThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});

test('where the clocks never change a day is 24 hours from midnight', () => {
  const steady = fc.constantFrom(
    ...([
      ['IN', 5.5],
      ['JP', 9],
      ['SG', 8],
      ['AE', 4],
      ['SA', 3],
      ['ZA', 2],
    ] as const),
  );
  const since2000 = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(steady, since2000, ([store, hours], atMs) => {
      const there = new Date(atMs + hours * HOUR_MS).toISOString().slice(0, 10);
      expect(storeDay(store, atMs)).toBe(there);
    }),
    { numRuns: 500 },
  );
});
