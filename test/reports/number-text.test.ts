import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyIn, decimalMarkIn, parseNumber, toMinor } from '../../lib/reports/number-text';
import { LOCALES } from './samples';

describe('parseNumber', () => {
  test.each([
    ['1,234.56', 1234.56],
    ['1,234', 1234],
    ['1,234,567.8', 1234567.8],
    ['1,23,456.00', 123456],
    ['12,34,567', 1234567],
    ['1 234.5', 1234.5],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['1\u00a0234.5', 1234.5],
    ['1\u202f234.5', 1234.5],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['.5', 0.5],
    ['0.001', 0.001],
    ['1.234', 1.234],
    ['1234.567', 1234.567],
    [' 5 ', 5],
    ['+5', 5],
    ['-5', -5],
    ['- 5', -5],
    ['−3', -3],
    ['–3', -3],
    ['2.50-', -2.5],
    ['(2.50)', -2.5],
    ['($2.50)', -2.5],
    ['$(2.50)', -2.5],
    ['-$2.50', -2.5],
    ['$-2.50', -2.5],
    ['$4', 4],
    ['US$4', 4],
    ['CA$ 4.10', 4.1],
    ['4 USD', 4],
    ['EUR 4', 4],
    ['£4.10', 4.1],
    ['4.10 €', 4.1],
    ['₹3499', 3499],
    ['Rs. 3,499', 3499],
    ['R$ 4', 4],
    ['￥1,200', 1200],
    ['1,200円', 1200],
    ['4 zł', 4],
    ['5%', 5],
    ['5 %', 5],
    ['%5', 5],
    ['５．５', 5.5],
    ['\ufeff5', 5],
    ['10000000000', 1e10],
    ['', null],
    [' ', null],
    ['\u00a0', null],
    ['-', null],
    ['--', null],
    ['—', null],
    [null, null],
    [5.25, 5.25],
    [-0, 0],
  ])('reads %j of a file with decimal points as %j', (cell, number) => {
    expect(parseNumber(cell, '.')).toBe(number);
  });

  test.each([
    ['1.234,56', 1234.56],
    ['1.234', 1234],
    ['1.234.567,8', 1234567.8],
    ['1 234,5', 1234.5],
    ['16,39', 16.39],
    ['0,234', 0.234],
    [',5', 0.5],
    ['-1.234,56 €', -1234.56],
    ['€ -1.234,56', -1234.56],
    ['(2,50)', -2.5],
    ['5,00 %', 5],
    ['3', 3],
    ['', null],
    ['-', null],
    [2.5, 2.5],
  ])('reads %j of a file with decimal commas as %j', (cell, number) => {
    expect(parseNumber(cell, ',')).toBe(number);
  });

  test.each([
    ['16,39', '.'],
    ['1,2345', '.'],
    ['1,23,45', '.'],
    ['0,234', '.'],
    ['1234,567', '.'],
    ['1.234,56', '.'],
    ['1,234.567.8', '.'],
    ['1,234 567', '.'],
    ['1..5', '.'],
    ['5.', '.'],
    ['1,,234', '.'],
    ['16.39', ','],
    ['0.234', ','],
    ['1234.567', ','],
    ['1,234.56', ','],
    ['1.23.456', ','],
    ['1.234', 'unknown'],
    ['1,234', 'unknown'],
    ['$1,234', 'unknown'],
    ['ABC12', '.'],
    ['B0EXAMPL01', '.'],
    ['12EUR34', '.'],
    ['1e5', '.'],
    ['0x10', '.'],
    ['NaN', '.'],
    ['Infinity', '.'],
    ['n/a', '.'],
    ['1/2', '.'],
    ['1-2', '.'],
    ['--5', '.'],
    ['-5-', '.'],
    ['(-5)', '.'],
    ['(5', '.'],
    ['5)', '.'],
    ['()', '.'],
    ['$', '.'],
    ['5 items', '.'],
    ['10000000001', '.'],
    ['9'.repeat(400), '.'],
    [NaN, '.'],
    [Infinity, '.'],
    [-Infinity, ','],
    [1e300, '.'],
  ] as const)('finds no number in %j of a file with %j', (cell, mark) => {
    expect(parseNumber(cell, mark)).toBeUndefined();
  });

  test.each([
    ['16,39', 16.39],
    ['16.39', 16.39],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['0.234', 0.234],
    ['1 234', 1234],
    ['5', 5],
  ])('reads %j, which can be read in one way only, where no mark is known', (cell, number) => {
    expect(parseNumber(cell, 'unknown')).toBe(number);
  });

  describe.each(LOCALES)('as Intl writes it in %s with %s', (locale, currency) => {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    test.each<[string, Intl.NumberFormatOptions]>([
      ['plain', {}],
      ['with sign', { style: 'currency', currency }],
      ['with code', { style: 'currency', currency, currencyDisplay: 'code' }],
      ['as accountants do', { style: 'currency', currency, currencySign: 'accounting' }],
      ['ungrouped', { useGrouping: false }],
    ])('any amount %s comes back', (_, options) => {
      const format = new Intl.NumberFormat(locale, { ...digits, ...options });
      const mark = format.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
      fc.assert(
        fc.property(fc.integer({ min: -1e11, max: 1e11 }), (minor) => {
          const text = format.format(minor / 100);
          const read = parseNumber(text, mark === ',' ? ',' : '.');
          expect(toMinor(read ?? NaN, 2)).toBe(minor);
          // Two digits after the mark leave no doubt.
          expect(parseNumber(text, 'unknown')).toBe(read);
          expect(decimalMarkIn(text)).toBe(mark === '٫' ? 'unknown' : mark);
        }),
      );
    });

    test('any whole number comes back', () => {
      const format = new Intl.NumberFormat(locale);
      const mark = new Intl.NumberFormat(locale, digits).format(0.5).includes(',') ? ',' : '.';
      fc.assert(
        fc.property(fc.integer({ min: -1e10, max: 1e10 }), (count) => {
          expect(parseNumber(format.format(count), mark)).toBe(count);
        }),
      );
    });
  });
});

describe('decimalMarkIn', () => {
  test.each([
    ['1,234.56', '.'],
    ['1.234,56', ','],
    ['1.5', '.'],
    ['1,5', ','],
    ['1.2345', '.'],
    ['0.234', '.'],
    ['0,234', ','],
    ['1234.567', '.'],
    ['1,234,567', '.'],
    ['1.234.567', ','],
    ['1,23,456', '.'],
    ['1 234,567', ','],
    ['-$1.50', '.'],
    ['1.234', 'either'],
    ['1,234', 'either'],
    ['123.456', 'either'],
    ['($1,234)', 'either'],
    ['1.000', 'either'],
    ['0.000', '.'],
    ['5', 'unknown'],
    ['1 234', 'unknown'],
    ['٫', 'unknown'],
    ['١٬٢٣٤', 'unknown'],
    ['', 'unknown'],
    ['-', 'unknown'],
    ['Text, with. marks', 'unknown'],
    ['B0EXAMPL01', 'unknown'],
    ['1.2.3', 'unknown'],
    ['03.04.2026', 'unknown'],
  ])('%j shows %j', (text, mark) => {
    expect(decimalMarkIn(text)).toBe(mark);
  });

  test('what shows one mark is a number with it and none with the other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]?[\d.,]{1,9}$/), (text) => {
        const mark = decimalMarkIn(text);
        const [dot, comma] = [parseNumber(text, '.'), parseNumber(text, ',')];
        if (mark === '.') expect([typeof dot, comma]).toEqual(['number', undefined]);
        if (mark === ',') expect([dot, typeof comma]).toEqual([undefined, 'number']);
        if (mark === 'either') expect(dot).not.toBe(comma);
        if (mark === 'unknown') expect(dot).toBe(comma);
      }),
    );
  });
});

describe('currencyIn', () => {
  test.each([
    ['$4', '$'],
    ['US$ 4', 'US$'],
    ['₹3499', '₹'],
    ['Rs. 4', 'Rs.'],
    ['4 EUR', 'EUR'],
    ['-4,00 €', '€'],
    ['４￥', '¥'],
    ['4', undefined],
    ['5%', undefined],
    ['$', undefined],
    ['Book for $5', undefined],
    ['', undefined],
  ])('of %j is %j', (text, sign) => {
    expect(currencyIn(text)).toBe(sign);
  });
});

describe('toMinor', () => {
  test('is exact for every cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        expect(toMinor(minor / 100, 2)).toBe(minor);
        expect(toMinor(Number((minor / 100).toFixed(2)), 2)).toBe(minor);
      }),
      { numRuns: 2000 },
    );
    for (let minor = 0; minor <= 20_000; minor++) {
      if (toMinor(minor / 100, 2) !== minor) throw new Error(`${minor}`);
    }
  });

  test('is exact for sums that a spreadsheet made', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 50 }), (minors) => {
        const sum = minors.reduce((all, minor) => all + minor / 100, 0);
        expect(toMinor(sum, 2)).toBe(minors.reduce((all, minor) => all + minor, 0));
      }),
    );
  });

  test.each([
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [1.0049, 2, 100],
    [0.1 + 0.2, 2, 30],
    [1234, 0, 1234],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-0.001, 2, 0],
    [0, 2, 0],
  ])('%d with %d decimals is %d', (amount, decimals, minor) => {
    expect(toMinor(amount, decimals)).toBe(minor);
  });
});
