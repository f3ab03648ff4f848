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
    ['an ISBN-10 with hyphens', '0-13-110362-8'],
    ['an ISBN-13', '9780131103627'],
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
