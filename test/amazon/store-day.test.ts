import { describe, expect, test } from 'vitest';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import { storeDay } from '../../lib/amazon/store-day';

const HOUR_MS = 3_600_000;

/** Each store's hours ahead of UTC at the beginning of December 2026. */
const WINTER: Record<MarketplaceCode, string> = {
  ...{ US: '-08:00', CA: '-08:00', MX: '-06:00', BR: '-03:00' },
  ...{ UK: '+00:00', IE: '+00:00', DE: '+01:00', FR: '+01:00', IT: '+01:00', ES: '+01:00' },
  ...{ NL: '+01:00', BE: '+01:00', SE: '+01:00', PL: '+01:00', TR: '+03:00', EG: '+02:00' },
  ...{ SA: '+03:00', AE: '+04:00', ZA: '+02:00', IN: '+05:30', SG: '+08:00', JP: '+09:00' },
  AU: '+11:00',
};

/** The same at the beginning of July. Mexico, Brazil and Turkey have given up summer time. */
const JULY: Record<MarketplaceCode, string> = {
  ...WINTER,
  ...{ US: '-07:00', CA: '-07:00', UK: '+01:00', IE: '+01:00', DE: '+02:00', FR: '+02:00' },
  ...{ IT: '+02:00', ES: '+02:00', NL: '+02:00', BE: '+02:00', SE: '+02:00', PL: '+02:00' },
  ...{ EG: '+03:00', AU: '+10:00' },
};

/** The last millisecond before a midnight, and that midnight. */
const around = (store: MarketplaceCode, midnight: string) => {
  const atMs = Date.parse(midnight);
  return [storeDay(store, atMs - 1), storeDay(store, atMs)];
};

describe('a day begins at midnight of the store', () => {
  test.each(MARKETPLACES)('$code, in a zone that the browser knows', ({ code }) => {
    expect(around(code, `2026-12-01T00:00${WINTER[code]}`)).toEqual(['2026-11-30', '2026-12-01']);
  });

  test.each(MARKETPLACES)('$code in July, with the summer time it has or has not', ({ code }) => {
    expect(around(code, `2026-07-01T00:00${JULY[code]}`)).toEqual(['2026-06-30', '2026-07-01']);
  });

  test('so one moment is three days in three stores, and none of them the machine’s', () => {
    const atMs = Date.parse('2026-11-22T14:30Z');
    const days = (['US', 'AU', 'JP', 'IN', 'UK'] as const).map((store) => storeDay(store, atMs));
    expect(days).toEqual(['2026-11-22', '2026-11-23', '2026-11-22', '2026-11-22', '2026-11-22']);
    expect(storeDay('US', Date.parse('2026-11-23T07:59Z'))).toBe('2026-11-22');
    expect(storeDay('BR', Date.parse('2026-11-23T02:59Z'))).toBe('2026-11-22');
    expect(storeDay('IN', Date.parse('2026-11-22T18:30Z'))).toBe('2026-11-23');
  });
});

describe('a day on which the clocks change is one day', () => {
  test.each([
    ['US', '2026-03-08', 23, '-08:00'],
    ['US', '2026-11-01', 25, '-07:00'],
    ['UK', '2026-03-29', 23, '+00:00'],
    ['UK', '2026-10-25', 25, '+01:00'],
    ['DE', '2026-03-29', 23, '+01:00'],
    ['DE', '2026-10-25', 25, '+02:00'],
    ['AU', '2026-10-04', 23, '+10:00'],
    ['AU', '2026-04-05', 25, '+11:00'],
    // The same day where the clocks stay.
    ['IN', '2026-03-29', 24, '+05:30'],
    ['JP', '2026-11-01', 24, '+09:00'],
  ] as const)('%s on %s, %i hours long', (store, day, hours, offset) => {
    const beginMs = Date.parse(`${day}T00:00${offset}`);
    const endMs = beginMs + hours * HOUR_MS;
    expect(storeDay(store, beginMs - 1)).not.toBe(day);
    for (let atMs = beginMs; atMs < endMs; atMs += HOUR_MS / 2) {
      expect(storeDay(store, atMs)).toBe(day);
    }
    expect(storeDay(store, endMs - 1)).toBe(day);
    expect(storeDay(store, endMs)).not.toBe(day);
  });
});

describe('the end of February', () => {
  test.each([
    ['2028-02-29T00:00-08:00', ['2028-02-28', '2028-02-29']],
    ['2028-03-01T00:00-08:00', ['2028-02-29', '2028-03-01']],
    ['2027-03-01T00:00-08:00', ['2027-02-28', '2027-03-01']],
    ['2100-03-01T00:00-08:00', ['2100-02-28', '2100-03-01']],
    ['2027-01-01T00:00-08:00', ['2026-12-31', '2027-01-01']],
  ])('%s', (midnight, days) => {
    expect(around('US', midnight)).toEqual(days);
  });
});

test('the first moment of all is still the day before in America', () => {
  expect(storeDay('US', 0)).toBe('1969-12-31');
  expect(storeDay('JP', 0)).toBe('1970-01-01');
});

test.each([Number.NaN, Infinity, -Infinity, 8.64e15 + 1])('%d is no moment of any day', (atMs) => {
  expect(() => storeDay('US', atMs)).toThrow(RangeError);
});
