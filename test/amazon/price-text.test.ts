import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { readPriceText } from '../../lib/amazon/price-text';

describe('readPriceText', () => {
  test.each([
    ['$8.99', 899],
    ['US$ 8.99', 899],
    ['$1,299.00', 129_900],
    ['$1,299', 129_900],
    ['$12', 1_200],
    ['2.998,00€', 299_800],
    ['2.998 €', 299_800],
    ['2\u202f998,00\u00a0€', 299_800],
    ['2 998,00 €', 299_800],
    ["CHF 2'998.00", 299_800],
    ['2’998.00', 299_800],
    ['R$1.499,99', 149_999],
    ['₹49,990.00', 4_999_000],
    ['₹1,49,990.00', 14_999_000],
    ['₹1,49,990', 14_999_000],
    ['12.999,00TL', 1_299_900],
    ['0,99 €', 99],
    ['$0.01', 1],
    ['1.234.567,89 kr', 123_456_789],
    [' \n$8.99\n ', 899],
    ['AED 1,234.50', 123_450],
    ['٨٫٩٩', 899],
    ['١٬٢٣٤٫٥٠ د.إ.\u200f', 123_450],
    ['جنيه٤٩٩٫٠٠', 49_900],
    ['ريال 1٬299٫00', 129_900],
    ['$1,299.00*', 129_900],
    ['$9.99 ', 999],
  ])('reads %j as %i cents', (text, minor) => {
    expect(readPriceText(text, 2)).toBe(minor);
  });

  test.each([
    ['¥1,234', 1_234],
    ['￥1,234,567', 1_234_567],
    ['1,234円', 1_234],
    ['¥ 980', 980],
  ])('reads %j as %i yen', (text, minor) => {
    expect(readPriceText(text, 0)).toBe(minor);
  });

  test.each([
    ['nothing', ''],
    ['no digits', 'Currently unavailable'],
    ['a bare symbol', '$'],
    ['zero', '$0.00'],
    ['a range', '$10.00 - $20.00'],
    ['a range without a symbol', '10,00–20,00'],
    ['two prices with only a space between', '10,00 12,50'],
    ['a price and a number of months', '499,00 12 months'],
    ['a price and a number of reviews', '499,00 123 reviews'],
    ['groups by two kinds of separators', '1.234,567.00'],
    ['a price per unit beside it', '$8.99 ($0.75 / Ounce)'],
    ['one digit after the point', '$5.9'],
    ['digits of a script that no store uses', '८.९९'],
    ['Persian digits', '۸٫۹۹'],
    ['fullwidth digits', '８.９９'],
    ['a range in Arabic digits', '١٠٫٠٠ - ٢٠٫٠٠'],
    ['a text doubled, symbol first', '$49.99$49.99'],
    ['a text doubled, symbol last', '2.998,00€2.998,00€'],
    ['a number doubled without any symbol', '49.9949.99'],
    ['nothing before the point', '$.99'],
    ['groups of four', '$1,2345.00'],
    ['more than any price', '$99,999,999,999,999.00'],
    ['a page of text', `$8.99${' '.repeat(200)}`],
  ])('gives no amount for %s', (_, text) => {
    expect(readPriceText(text, 2)).toBeUndefined();
  });

  const LOCALES = [
    ...['en-US', 'en-GB', 'en-CA', 'fr-CA', 'es-MX', 'pt-BR', 'de-DE', 'fr-FR', 'it-IT', 'es-ES'],
    ...['nl-NL', 'sv-SE', 'pl-PL', 'tr-TR', 'en-AE', 'en-ZA', 'en-IN', 'hi-IN', 'ja-JP', 'en-SG'],
    ...['en-AU', 'de-CH', 'de-AT', 'fr-BE', 'en-IE'],
  ];

  test.each(LOCALES)('every price written in the manner of %s reads back the same', (locale) => {
    const price = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(price, fc.constantFrom(...MARKETPLACES), (minor, store) => {
        const { currency, currencyDecimals } = store;
        const format = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: currencyDecimals,
          maximumFractionDigits: currencyDecimals,
          numberingSystem: 'latn',
        });
        const shown = format.format(minor / 10 ** currencyDecimals);
        expect(readPriceText(shown, currencyDecimals), shown).toBe(minor);
      }),
    );
  });

  test('any text gives a whole, positive, exact amount or none', () => {
    const near = fc.stringMatching(/^[0-9., \u00a0€$-]{0,24}$/);
    const decimals = fc.constantFrom(0 as const, 2 as const);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), decimals, (text, places) => {
        const minor = readPriceText(text, places);
        expect(minor === undefined || (Number.isSafeInteger(minor) && minor > 0)).toBe(true);
      }),
    );
  });
});
