import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeDay } from '../../lib/amazon/store-day';
import type { Click } from '../../lib/clicks/click';
import type { ClickBurst } from '../../lib/clicks/click-burst';
import { rollupKeyOf, rollupKeyOfBurst, tally } from '../../lib/clicks/rollup';
import { trackingId } from '../amazon/samples';
import { burst, click, DAY_MS, HOUR_MS, MINUTE_MS, NOON_MS } from './samples';

describe('the key of a click', () => {
  test.each([
    ['in America', {}, ['2026-11-22', 'US', 'mine-20', '', 'browser']],
    [
      'in a category',
      { category: 'kitchen' },
      ['2026-11-22', 'US', 'mine-20', 'kitchen', 'browser'],
    ],
    ['at midnight there', { atMs: NOON_MS - 4 * HOUR_MS }, ['2026-11-22']],
    ['a millisecond before that', { atMs: NOON_MS - 4 * HOUR_MS - 1 }, ['2026-11-21']],
    [
      'in Japan, where it is tomorrow by then',
      { marketplace: 'JP', atMs: NOON_MS + 3 * HOUR_MS },
      ['2026-11-23', 'JP'],
    ],
    [
      'through another ID',
      { trackingId: trackingId('second-20') },
      ['2026-11-22', 'US', 'second-20'],
    ],
  ] as [string, Partial<Click>, string[]][])('%s', (_, changes, expected) => {
    const key = rollupKeyOf(click('a', changes));
    expect(key).toHaveLength(5);
    expect(key.slice(0, expected.length)).toEqual(expected);
  });
});

describe('the key of a burst', () => {
  test.each([
    ['says so', {}, ['2026-11-22', 'US', 'mine-20', '', 'burst']],
    [
      'has the day of its minute in the store',
      { minuteMs: NOON_MS - 4 * HOUR_MS - MINUTE_MS },
      ['2026-11-21', 'US', 'mine-20', '', 'burst'],
    ],
    [
      'has its own store and ID',
      { marketplace: 'AU', trackingId: trackingId('there-22'), minuteMs: NOON_MS + HOUR_MS },
      ['2026-11-23', 'AU', 'there-22', '', 'burst'],
    ],
  ] as [string, Partial<ClickBurst>, string[]][])('%s', (_, changes, expected) => {
    expect(rollupKeyOfBurst(burst(3, changes))).toEqual(expected);
  });
});

describe('a tally', () => {
  const counts = (clicks: Iterable<Click>, bursts: Iterable<ClickBurst> = []) =>
    tally(clicks, bursts).map((row) => row.clicks);

  test('of nothing is nothing', () => {
    expect(tally([], [])).toEqual([]);
  });

  test('counts together what has the same key', () => {
    const clicks = [click('a'), click('b', { atMs: NOON_MS + 1 }), click('c')];
    expect(tally(clicks, [])).toEqual([
      { key: ['2026-11-22', 'US', 'mine-20', '', 'browser'], clicks: 3 },
    ]);
  });

  test.each([
    ['the day', { atMs: NOON_MS + DAY_MS }],
    ['the store', { marketplace: 'CA' }],
    ['the ID', { trackingId: trackingId('mine-2') }],
    ['the category', { category: 'kitchen' }],
  ] as [string, Partial<Click>][])('keeps apart what differs in %s', (_, changes) => {
    expect(counts([click('a'), click('b', changes), click('c')])).toEqual([2, 1]);
  });

  test('does not care for product, referrer or the time of the day', () => {
    const other = { asin: 'B0EXAMPL01', referrerOrigin: 'https://blog.example' } as Partial<Click>;
    expect(counts([click('a'), click('b', other), click('c', { atMs: NOON_MS + 9 })])).toEqual([3]);
  });

  test('keeps bursts apart from clicks, and counts all that are in them', () => {
    const bursts = [burst(40), burst(2, { minuteMs: NOON_MS + MINUTE_MS })];
    expect(tally([click('a')], bursts)).toEqual([
      { key: ['2026-11-22', 'US', 'mine-20', '', 'browser'], clicks: 1 },
      { key: ['2026-11-22', 'US', 'mine-20', '', 'burst'], clicks: 42 },
    ]);
  });

  test('takes whatever can be gone through once', () => {
    const rows = new Map([['a', click('a')]]);
    expect(counts(rows.values(), new Set([burst(7)]).values())).toEqual([1, 7]);
  });
});

const store = fc.constantFrom('US', 'JP', 'UK');
const id = fc.constantFrom('mine-20', 'mine-2', 'second-20').map(trackingId);
const time = fc.integer({ min: -48, max: 48 }).map((half) => NOON_MS + (half * HOUR_MS) / 2);
const anyClicks = fc
  .array(fc.tuple(store, id, time, fc.constantFrom(undefined, 'kitchen', 'toys')), {
    maxLength: 30,
  })
  .map((list) =>
    list.map(([marketplace, trackingId, atMs, category], i) =>
      click(`c${String(i)}-`, { marketplace, trackingId, atMs, ...(category && { category }) }),
    ),
  );
const anyBursts = fc
  .array(fc.tuple(store, id, time, fc.integer({ min: 1, max: 500 })), { maxLength: 8 })
  .map((list) =>
    list.map(([marketplace, trackingId, minuteMs, clicks]) =>
      burst(clicks, { marketplace, trackingId, minuteMs }),
    ),
  );

test('any tally is what counting each key by itself gives', () => {
  fc.assert(
    fc.property(anyClicks, anyBursts, (clicks, bursts) => {
      const rows = tally(clicks, bursts);
      for (const { key, clicks: count } of rows) {
        const [day, where, through, category, source] = key;
        const at = (row: Click | ClickBurst, ms: number) =>
          row.marketplace === where && row.trackingId === through && storeDay(where, ms) === day;
        const naive =
          source === 'burst'
            ? bursts.filter((b) => at(b, b.minuteMs)).reduce((sum, b) => sum + b.clicks, 0)
            : clicks.filter((c) => at(c, c.atMs) && (c.category ?? '') === category).length;
        expect(count).toBe(naive);
      }
      const keys = rows.map(({ key }) => JSON.stringify(key));
      expect(new Set(keys).size).toBe(keys.length);
      const all = clicks.length + bursts.reduce((sum, b) => sum + b.clicks, 0);
      expect(rows.reduce((sum, row) => sum + row.clicks, 0)).toBe(all);
    }),
  );
});
