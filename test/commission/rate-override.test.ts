import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATE_CARDS } from '../../lib/commission/rate-cards';
import { overrideKey } from '../../lib/commission/rate-by-name';
import { parseRateOverride } from '../../lib/commission/rate-override';

const WHOLE = { marketplace: 'US', key: 'kitchen', rateBp: 500, from: '2026-03-01' };

describe('an override is read as it is', () => {
  test.each([
    ['of a row', {}],
    ['for everything else', { key: 'default' }],
    ['of a category in Japanese', { key: 'ペット用品' }],
    ['of nothing', { rateBp: 0 }],
    ['of everything', { rateBp: 10_000 }],
    ['from a leap day', { from: '2024-02-29' }],
  ])('%s', (_, changes) => {
    const value = { ...WHOLE, ...changes };
    expect(parseRateOverride(structuredClone(value))).toEqual(value);
  });

  test('of every row of the cards', () => {
    for (const { marketplace, rows } of RATE_CARDS) {
      for (const [key] of rows) {
        expect(parseRateOverride({ ...WHOLE, marketplace, key }), key).toBeDefined();
      }
    }
  });

  test('of whatever a report calls a category', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const key = overrideKey('CA', name);
        fc.pre(key !== '' && key.length <= 100);
        expect(parseRateOverride({ ...WHOLE, key })?.key).toBe(key);
      }),
    );
  });
});

describe('an override is refused whole', () => {
  test.each([undefined, null, '', 0, [], [WHOLE], {}].map((value) => [value]))(
    'when it is %j',
    (value) => {
      expect(parseRateOverride(value)).toBeUndefined();
    },
  );

  test.each([
    ['marketplace', 'us'],
    ['marketplace', undefined],
    ['key', ''],
    ['key', 'Lawn & Garden'],
    ['key', '-kitchen'],
    ['key', 'kitchen-'],
    ['key', 'a--b'],
    ['key', 'a'.repeat(101)],
    ['rateBp', -1],
    ['rateBp', 10_001],
    ['rateBp', 4.5],
    ['rateBp', NaN],
    ['rateBp', '500'],
    ['from', '2026-3-1'],
    ['from', '2026-02-29'],
    ['from', '2026-13-01'],
    ['from', '2026-03-01T00:00'],
    ['from', 1_772_323_200_000],
    ['more', 1],
  ])('when its %s is %j', (key, value) => {
    expect(parseRateOverride({ ...WHOLE, [key]: value })).toBeUndefined();
  });
});
