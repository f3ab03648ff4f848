import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAsin } from '../../lib/amazon/asin';
import { anyAsin, anyIsbn } from './samples';

describe('parseAsin', () => {
  test.each([
    ['B0EXAMPL01', 'B0EXAMPL01'],
    ['b0exampl01', 'B0EXAMPL01'],
    ['  B0EXAMPL01\n', 'B0EXAMPL01'],
    ['BBBBBBBBBB', 'BBBBBBBBBB'],
    ['B000000000', 'B000000000'],
    ['0131103628', '0131103628'],
    ['080442957X', '080442957X'],
    ['080442957x', '080442957X'],
    ['0000000000', '0000000000'],
    ['0-13-110362-8', '0131103628'],
    ['0 8044 2957 x', '080442957X'],
    ['9780131103627', '0131103628'],
    ['978-0-13-110362-7', '0131103628'],
    [' 978 0131103627 ', '0131103628'],
    // The two check digits have nothing to do with each other.
    ['9780804429573', '080442957X'],
    ['9780000000002', '0000000000'],
  ])('reads %j as %s', (input, asin) => {
    expect(parseAsin(input)).toBe(asin);
  });

  test.each([
    ['nothing', ''],
    ['nine characters', 'B0EXAMPL0'],
    ['eleven characters', 'B0EXAMPL011'],
    ['another first letter', 'A0EXAMPL01'],
    ['a hyphen', 'B0EXAMPL-1'],
    ['a space inside', 'B0EXA PL01'],
    ['two ASINs on two lines', 'B0EXAMPL01\nB0EXAMPL02'],
    ['a wrong check digit', '0131103629'],
    ['two digits swapped', '0113103628'],
    ['X where the check digit is another', '013110362X'],
    ['X before the end', '08044295X7'],
    ['an ISBN-10 with hyphens and a wrong check digit', '0-13-110362-9'],
    ['an ISBN-10 with dots', '0.13.110362.8'],
    ['an ISBN-13 with a wrong check digit', '9780131103628'],
    ['an ISBN-13 with two digits swapped', '9780113103627'],
    ['an ISBN-13 that has no ISBN-10', '9791034567898'],
    ['another article number', '4006381333931'],
    ['the check digit of the ISBN-10 in the ISBN-13', '9780131103628'],
    ['X in an ISBN-13', '978080442957X'],
    ['fourteen digits', '97801311036270'],
    ['twelve digits', '978013110362'],
    ['eleven digits', '01311036280'],
    ['B and an ISBN-13', 'B9780131103627'],
    ['an ASIN with hyphens', 'B0-EXAMPL-01'],
    ['digits of another script', '٠١٣١١٠٣٦٢٨'],
    ['fullwidth letters', 'Ｂ０ＥＸＡＭＰＬ０１'],
    ['an accented letter', 'B0ÉXAMPL01'],
    ['a letter that upper-cases into ASCII', 'B0EXAMPLıſ'],
    ['a letter that upper-cases into two', 'B0EXAMPLß'],
    ['a page of text', 'B0EXAMPL01'.padEnd(65)],
    ['a number', 131103628],
    ['null', null],
    ['undefined', undefined],
    ['a String object', new String('B0EXAMPL01')],
    ['an array of one', ['B0EXAMPL01']],
  ])('refuses %s', (_, input) => {
    expect(parseAsin(input)).toBeUndefined();
  });

  test('every ASIN is read in either case and comes out the same', () => {
    fc.assert(
      fc.property(anyAsin, (asin) => {
        expect(parseAsin(asin)).toBe(asin);
        expect(parseAsin(` ${asin.toLowerCase()} `)).toBe(asin);
      }),
    );
  });

  test('every ISBN-10 is also read from its ISBN-13, and from either with hyphens', () => {
    fc.assert(
      fc.property(anyIsbn, (isbn) => {
        const body = `978${isbn.slice(0, 9)}`;
        const sum = Array.from(body, Number).reduce((s, d, i) => s + d * (i % 2 === 0 ? 1 : 3), 0);
        const isbn13 = body + String((1_000 - sum) % 10);
        expect(parseAsin(isbn13)).toBe(isbn);
        expect(parseAsin(isbn13.split('').join('-'))).toBe(isbn);
        expect(parseAsin(isbn.split('').join(' '))).toBe(isbn);
        expect(parseAsin(isbn13.replace(/^978/, '979'))).toBeUndefined();
      }),
    );
  });

  test('any single wrong digit of an ISBN-10 is noticed', () => {
    const change = fc.tuple(anyIsbn, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([isbn, at, by]) => {
        const digit = (Number(isbn.charAt(at)) + by) % 10;
        expect(parseAsin(isbn.slice(0, at) + String(digit) + isbn.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('what is read is always ten plain capitals and digits', () => {
    const near = fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^B?[Bb09Xx ſß]{8,10}$/));
    fc.assert(
      fc.property(near, (value) => {
        const asin = parseAsin(value);
        expect(asin === undefined || /^(?:B[0-9A-Z]{9}|[0-9]{9}[0-9X])$/.test(asin)).toBe(true);
        expect(asin === undefined || parseAsin(asin) === asin).toBe(true);
      }),
    );
  });
});
