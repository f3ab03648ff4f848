import { describe, expect, test } from 'vitest';
import {
  isMarketplaceCode,
  marketplace,
  MARKETPLACES,
  marketplaceOfDomain,
  type MarketplaceCode,
} from '../../lib/amazon/marketplaces';

const columnOf = (key: 'code' | 'domain') => MARKETPLACES.map((m) => m[key]);

describe('the stores', () => {
  test('there are twenty-three, each with a code and a domain of its own', () => {
    expect(MARKETPLACES).toHaveLength(23);
    expect(new Set(columnOf('code')).size).toBe(23);
    expect(new Set(columnOf('domain')).size).toBe(23);
  });

  test.each(MARKETPLACES)('$code is well-formed', (store) => {
    expect(store.code).toMatch(/^[A-Z]{2}$/);
    expect(store.domain).toMatch(/^amazon\.(?:[a-z]{2}|com|com?\.[a-z]{2})$/);
    expect(store.tagSuffix).toMatch(/^-2[0-2]$/);
    expect(Intl.supportedValuesOf('currency')).toContain(store.currency);
    expect(store.vatPercent ?? 5).toBeGreaterThanOrEqual(5);
    expect(store.vatPercent ?? 5).toBeLessThanOrEqual(27);
  });

  test.each(MARKETPLACES)('$code is found again by code and by domain', (store) => {
    expect(isMarketplaceCode(store.code)).toBe(true);
    expect(marketplace(store.code)).toBe(store);
    expect(marketplaceOfDomain(store.domain)).toBe(store);
  });

  test('yen alone has no minor unit', () => {
    const whole = MARKETPLACES.filter((store) => store.currencyDecimals === 0);
    expect(whole.map((store) => store.currency)).toEqual(['JPY']);
  });

  test('stores that show prices without tax take none out', () => {
    expect(marketplace('US').vatPercent).toBeUndefined();
    expect(marketplace('CA').vatPercent).toBeUndefined();
  });

  test.each([
    ['US', '-20'],
    ['CA', '-20'],
    ['UK', '-21'],
    ['DE', '-21'],
    ['IN', '-21'],
    ['JP', '-22'],
    ['AU', '-22'],
  ] as const)('tracking IDs for %s usually end in %s', (code, suffix) => {
    expect(marketplace(code).tagSuffix).toBe(suffix);
  });
});

describe('near misses', () => {
  test.each(['', 'us', 'GB', 'USA', ' US', 'CN', 'toString', '__proto__', 0, null, ['US']])(
    '%j is no code',
    (value) => {
      expect(isMarketplaceCode(value)).toBe(false);
    },
  );

  test.each([
    '',
    'amazon',
    'AMAZON.COM',
    'www.amazon.com',
    'amazon.com.',
    'amazon.uk',
    'amazon.co',
    'amazon.jp',
    'amazon.cn',
    'amazon.com.au.evil.example',
    'notamazon.com',
    '__proto__',
  ])('%j is no domain of a store', (domain) => {
    expect(marketplaceOfDomain(domain)).toBeUndefined();
  });

  test('asking for a store that does not exist is an error, not a guess', () => {
    expect(() => marketplace('XX' as MarketplaceCode)).toThrow(RangeError);
  });
});
