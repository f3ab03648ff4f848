import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { readPriceText } from '../../lib/amazon/price-text';
import { addMoney, formatMoney, formatRate, withoutVat } from '../../lib/commission/money';
import { anyStore } from '../amazon/samples';

describe('formatMoney', () => {
  test.each([
    [0, 'USD', 'en-US', '$0.00'],
    [1, 'USD', 'en-US', '$0.01'],
    [123_456, 'USD', 'en-US', '$1,234.56'],
    [-250, 'USD', 'en-US', '-$2.50'],
    [123_456, 'EUR', 'de-DE', '1.234,56\u00a0€'],
    [1_234, 'JPY', 'en-US', '¥1,234'],
    [1_234, 'JPY', 'ja-JP', '￥1,234'],
    [123_456, 'GBP', 'en-GB', '£1,234.56'],
  ])('%i minor units of %s for %s are %s', (minor, currency, locale, text) => {
    expect(formatMoney({ minor, currency }, locale)).toBe(text);
  });

  test('what is written for any store reads back as the same amount', () => {
    const locale = fc.constantFrom('en-US', 'en-IN', 'de-DE', 'fr-FR', 'pl-PL', 'pt-BR', 'ja-JP');
    const minor = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(anyStore, minor, locale, ({ currency, currencyDecimals }, amount, language) => {
        const text = formatMoney({ minor: amount, currency }, language);
        expect(readPriceText(text, currencyDecimals), text).toBe(amount);
      }),
    );
  });
});

describe('addMoney', () => {
  const minor = fc.integer({ min: -1e12, max: 1e12 });

  test('adds what is of one currency, in any order', () => {
    fc.assert(
      fc.property(anyStore, fc.array(minor, { maxLength: 9 }), ({ currency }, amounts) => {
        const sum = (all: readonly number[]) =>
          all.reduce((total, amount) => addMoney(total, { minor: amount, currency }), {
            minor: 0,
            currency,
          });
        expect(sum(amounts)).toEqual({ minor: amounts.reduce((a, b) => a + b, 0), currency });
        expect(sum([...amounts].reverse())).toEqual(sum(amounts));
      }),
    );
  });

  test('refuses every other currency, nothing included', () => {
    fc.assert(
      fc.property(anyStore, anyStore, minor, (a, b, amount) => {
        fc.pre(a.currency !== b.currency);
        const add = () =>
          addMoney({ minor: amount, currency: a.currency }, { minor: 0, currency: b.currency });
        expect(add).toThrow(RangeError);
      }),
    );
  });
});

test('minor units are those that Intl writes, in every store: none for yen', () => {
  for (const { code, currency, currencyDecimals } of MARKETPLACES) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    expect(format.resolvedOptions().maximumFractionDigits, code).toBe(currencyDecimals);
  }
});

test.each([
  [450, 'en-US', '4.5%'],
  [0, 'en-US', '0%'],
  [1_000, 'en-US', '10%'],
  [25, 'en-US', '0.25%'],
  [450, 'de-DE', '4,5\u00a0%'],
])('a rate of %i basis points is %s: %s', (rateBp, locale, text) => {
  expect(formatRate(rateBp, locale)).toBe(text);
});

describe('withoutVat', () => {
  test.each([
    [11_900, 19, 10_000],
    [12_000, 20, 10_000],
    [110, 10, 100],
    [1, 25, 1],
    [0, 19, 0],
    [999, 19, 839],
    [999, undefined, 999],
    [999, 0, 999],
  ])('%i with %s percent inside is %i without', (minor, vatPercent, net) => {
    const price = { minor, currency: 'EUR' };
    expect(withoutVat(price, vatPercent)).toEqual({ minor: net, currency: 'EUR' });
  });

  test('gives whole minor units that the tax brings back to the price, in every store', () => {
    const stores = fc.constantFrom(...MARKETPLACES);
    fc.assert(
      fc.property(stores, fc.integer({ min: 1, max: 1e9 }), ({ currency, vatPercent }, minor) => {
        const net = withoutVat({ minor, currency }, vatPercent);
        expect(Number.isInteger(net.minor)).toBe(true);
        expect(Math.abs(net.minor * (1 + (vatPercent ?? 0) / 100) - minor)).toBeLessThan(1);
      }),
    );
  });
});
