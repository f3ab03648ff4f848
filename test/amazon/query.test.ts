import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeQuery, queryValue, rawValue, rawValues } from '../../lib/amazon/query';

describe('the values of a parameter', () => {
  test.each([
    ['', []],
    ['?', []],
    ['?tag', []],
    ['?tag=', ['']],
    ['?tag=a', ['a']],
    ['?tag=a&tag=b', ['a', 'b']],
    ['?x=1&tag=a&y=2', ['a']],
    ['?&&tag=a', ['a']],
    ['??tag=a', ['a']],
    ['?tag=a=b', ['a=b']],
    ['?tag=%26%3D', ['%26%3D']],
    ['?x=1&amp;tag=a&amp;tag=b', ['a', 'b']],
    ['?x=1?tag=a', ['a']],
    ['?tag=tag=a', ['tag=a']],
    ['?xtag=a', []],
    ['?x-tag=a', []],
    ['?TAG=a', []],
    ['?x;tag=a', []],
    ['?xamp;tag=a', []],
    ['?x=amp;tag=a', []],
    ['?x=%26tag=a', []],
    ['?x=/tag=a#tag=b', []],
    ['?x&AMP;tag=a', []],
  ])('of %j are %j', (search, values) => {
    expect(rawValues(search, 'tag')).toEqual(values);
  });

  test('end at a second question mark only when it begins a parameter', () => {
    expect(rawValues('?k=kettle?tag=a', 'k')).toEqual(['kettle']);
    expect(rawValues('?tag=a?tag=b', 'tag')).toEqual(['a', 'b']);
    expect(rawValues('?k=what?', 'k')).toEqual(['what?']);
    expect(rawValues('?k=why?not', 'k')).toEqual(['why?not']);
  });

  test('the first that is not empty is the one', () => {
    expect(rawValue('?k=&k=a&k=b', 'k')).toBe('a');
    expect(rawValue('?k=', 'k')).toBeUndefined();
    expect(queryValue('?k=&k=a%20b', 'k')).toBe('a b');
    expect(queryValue('?k', 'k')).toBeUndefined();
  });

  test('are those that the browser finds, in any well-formed query', () => {
    const name = fc.constantFrom('k', 'tag', 'th', 'xk', 'tagx', 'node');
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, fc.constantFrom('k', 'tag', 'th'), (list, sought) => {
        const { search, searchParams } = new URL(
          `https://a.example/?${new URLSearchParams(list).toString()}`,
        );
        const found = rawValues(search, sought).map(decodeQuery);
        expect(found).toEqual(searchParams.getAll(sought));
      }),
      { numRuns: 500 },
    );
  });
});

describe('decoding', () => {
  test.each([
    ['', ''],
    ['a+b', 'a b'],
    ['a%2Bb', 'a+b'],
    ['caf%C3%A9', 'café'],
    ['%', '%'],
    ['100%+', '100%+'],
    ['%zz', '%zz'],
    ['%C3', '%C3'],
    ['%25', '%'],
    ['%2525', '%25'],
  ])('of %j gives %j', (raw, text) => {
    expect(decodeQuery(raw)).toBe(text);
  });

  test('undoes any encoding and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeQuery(encodeURIComponent(text))).toBe(text);
        expect(typeof decodeQuery(text)).toBe('string');
      }),
    );
  });
});
