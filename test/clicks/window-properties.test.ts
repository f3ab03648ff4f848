import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionWindows, type AttributionWindow } from '../../lib/clicks/attribution-window';
import { click, DAY_MS, foreign, NOON_MS } from './samples';
import { anyClicks, anyForeign, distinctClicks, moment } from './window-samples';

const byId = (windows: readonly AttributionWindow[]) =>
  new Map(windows.map((window) => [window.click.id, window]));

test('each click comes out once, newest first, and what was handed in is not touched', () => {
  fc.assert(
    fc.property(anyClicks, anyForeign, (clicks, others) => {
      const given = structuredClone([clicks, others]);
      const found = attributionWindows(clicks, others, NOON_MS).map((w) => w.click);
      expect([clicks, others]).toEqual(given);
      expect(found).toHaveLength(clicks.length);
      expect(new Set(found)).toEqual(new Set(clicks));
      const times = found.map((c) => c.atMs);
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }),
  );
});

// One that is ahead of the clock, if only a little, can be open beside one that has minutes left.
test('a store has no more than one open window whose click is not ahead of the clock', () => {
  fc.assert(
    fc.property(anyClicks, anyForeign, moment, (clicks, others, nowMs) => {
      const open = attributionWindows(clicks, others, nowMs)
        .filter((w) => w.state === 'open' && w.click.atMs <= nowMs)
        .map((w) => w.click.marketplace);
      expect(new Set(open).size).toBe(open.length);
    }),
    { numRuns: 300 },
  );
});

test('a session ends between its click and 24 hours later, and has time left only while open', () => {
  fc.assert(
    fc.property(anyClicks, anyForeign, moment, (clicks, others, nowMs) => {
      for (const w of attributionWindows(clicks, others, nowMs)) {
        expect(w.endsAtMs).toBeGreaterThanOrEqual(w.click.atMs);
        expect(w.endsAtMs).toBeLessThanOrEqual(w.click.atMs + DAY_MS);
        expect(w.leftMs).toBeGreaterThanOrEqual(0);
        expect(w.leftMs).toBeLessThanOrEqual(DAY_MS);
        expect(w.leftMs > 0).toBe(w.state === 'open');
        if (w.state === 'open' && w.leftMs < DAY_MS) expect(nowMs + w.leftMs).toBe(w.endsAtMs);
      }
    }),
    { numRuns: 300 },
  );
});

test('the order in which clicks and tags are handed in never matters', () => {
  const shuffled = distinctClicks.chain((clicks) =>
    fc.tuple(
      fc.constant(clicks),
      fc.shuffledSubarray(clicks, { minLength: clicks.length, maxLength: clicks.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, anyForeign, moment, ([clicks, again], others, nowMs) => {
      const windows = attributionWindows(clicks, others, nowMs);
      expect(attributionWindows(again, others, nowMs)).toEqual(windows);
      expect(attributionWindows(clicks, [...others].reverse(), nowMs)).toEqual(windows);
    }),
  );
});

test('what happens in another store changes nothing', () => {
  fc.assert(
    fc.property(anyClicks, anyForeign, moment, moment, (clicks, others, atMs, nowMs) => {
      const before = attributionWindows(clicks, others, nowMs);
      const there = click('there', { atMs, marketplace: 'DE' });
      const after = byId(
        attributionWindows([there, ...clicks], [foreign(atMs, 'DE'), ...others], nowMs),
      );
      expect(before.map((w) => after.get(w.click.id))).toEqual(before);
    }),
  );
});

test('what has ended stays ended, and in the same way, as the clock goes on', () => {
  const later = fc.integer({ min: 0, max: 3 * DAY_MS });
  fc.assert(
    fc.property(anyClicks, anyForeign, moment, later, (clicks, others, nowMs, laterMs) => {
      const after = byId(attributionWindows(clicks, others, nowMs + laterMs));
      for (const before of attributionWindows(clicks, others, nowMs)) {
        if (before.state !== 'open') expect(after.get(before.click.id)).toEqual(before);
      }
    }),
  );
});
