import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, plainLine } from '../../lib/amazon/plain-line';

const PDF = '\u202C';
const PDI = '\u2069';

describe('one line', () => {
  test.each([
    ['a', 'a'],
    ['', ''],
    [' \n\t ', ''],
    [' a \r\n\n b\u00a0\u3000c\u2028d\ufeff', 'a b c d'],
    ['a\0b\u0007c\u009fd\u007f', 'abcd'],
    ['a\0', 'a'],
    ['a \0 b', 'a b'],
    ['\0 a', 'a'],
    ['😀 👩‍👩‍👧 é e\u0301', '😀 👩‍👩‍👧 é e\u0301'],
    ['a\uD83D', 'a\uFFFD'],
    ['\uDE00a', '\uFFFDa'],
    ['\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['x\u00ady\u200bz', 'x\u00ady\u200bz'],
    ['שלום world', 'שלום world'],
    ['\u200Fא\u200E', '\u200Fא\u200E'],
    // What is closed stays as it is.
    [`\u202Ba${PDF}b`, `\u202Ba${PDF}b`],
    [`\u2067a${PDI}b`, `\u2067a${PDI}b`],
    [`a${PDF}${PDI}`, `a${PDF}${PDI}`],
    // What is not is closed, innermost first.
    ['\u202Ea', `\u202Ea${PDF}`],
    ['\u2066a', `\u2066a${PDI}`],
    ['\u202A\u2068\u202Da', `\u202A\u2068\u202Da${PDF}${PDI}${PDF}`],
    // The end of an isolate ends what was begun in it; that of an embedding reaches into none.
    [`\u2067\u202Ea${PDI}`, `\u2067\u202Ea${PDI}`],
    [`\u202E\u2067a${PDF}`, `\u202E\u2067a${PDF}${PDI}${PDF}`],
  ])('of %j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });

  test('of one is the same one, well formed and without control characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', '\u202A', '\u202E', PDF, '\u2066', PDI))
        .map((x) => x.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const line = plainLine(any);
        expect(plainLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(line).not.toMatch(/^\s|\s\s|\s$/);
      }),
    );
  });
});

describe('cut text', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀', 3, 'ab'],
    ['ab😀c', 4, 'ab😀'],
    ['😀', 1, ''],
    ['', 0, ''],
    ['abc', 0, ''],
  ])('%j at %i is %j', (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut);
  });

  test('is the beginning, at most that long, and never half of an emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, max) => {
        const cut = cutText(text, max);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, max - 1));
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
