import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClick } from '../../lib/clicks/click';
import { RATE_CARDS } from '../../lib/commission/rate-cards';
import { asin } from '../amazon/samples';
import { click } from './samples';

const SMALL = click('a');
const WHOLE = {
  ...SMALL,
  asin: asin('B0EXAMPL01'),
  category: 'kitchen',
  referrerOrigin: 'https://blog.example',
};
/** The last moment that a Date can hold; above it no page could show the time. */
const LAST_MS = Date.UTC(9999, 11, 31);

test.each([
  ['as small as it can be', SMALL],
  ['with product, category and referrer', WHOLE],
  ['in a category of one letter', { ...SMALL, category: 'a' }],
  ['in a category of sixty', { ...SMALL, category: 'a-1'.repeat(20) }],
  ['with a UUID', { ...SMALL, id: '0b9f2c2e-7f0e-4d0a-9a3e-5f3f6a1b2c3d' }],
  ['at the beginning of time', { ...SMALL, atMs: 0 }],
  ['from a port of its own', { ...WHOLE, referrerOrigin: 'http://localhost:8080' }],
])('a click %s is read as it is', (_, value) => {
  expect(parseClick(value)).toEqual(value);
  expect(parseClick(structuredClone(value))).toEqual(value);
});

test('every row of the rate cards can be the category of a click', () => {
  for (const [category] of RATE_CARDS.flatMap((card) => card.rows)) {
    expect(parseClick({ ...SMALL, category })).toEqual({ ...SMALL, category });
  }
});

describe('a click is refused whole', () => {
  test.each([
    ...[undefined, null, '', 'click', 0, [], [SMALL], {}, new Map(Object.entries(SMALL))].map(
      (value) => [value],
    ),
  ])('when it is %j', (value) => {
    expect(parseClick(value)).toBeUndefined();
  });

  test.each([
    ...['id', 'atMs', 'source', 'marketplace', 'trackingId'].map((key) => [key, undefined]),
    ...['', 'short', 'a'.repeat(65), 'with space', '../../etc', 'ключключ', 12_345_678].map(
      (id) => ['id', id],
    ),
    ...[-1, 0.5, Number.NaN, Infinity, 2 ** 53, LAST_MS + 1, '0', new Date(0), null].map((atMs) => [
      'atMs',
      atMs,
    ]),
    ...['import', 'Browser', '', null].map((source) => ['source', source]),
    ...['us', 'GB', '', '__proto__', null].map((store) => ['marketplace', store]),
    ...['', 'Mine-20', 'mine 20', 'mine-20&tag=x', 'a'.repeat(65)].map((id) => ['trackingId', id]),
    ...['', 'b0exampl01', ' B0EXAMPL01', 'B0EXAMPL0', '0131103629', null, undefined].map((a) => [
      'asin',
      a,
    ]),
    ...['', 'Kitchen', 'pet supplies', 'pets_products', 'küche', 'kitchen\n', 'a'.repeat(61)].map(
      (category) => ['category', category],
    ),
    ...[null, undefined, 5, ['kitchen'], {}].map((category) => ['category', category]),
    ...['', 'null', 'blog.example', 'https://blog.example/', 'https://blog.example/post'].map(
      (origin) => ['referrerOrigin', origin],
    ),
    ...['https://BLOG.example', 'https://me@blog.example', 'javascript:1', 'about:blank'].map(
      (origin) => ['referrerOrigin', origin],
    ),
    ['referrerOrigin', `https://${'a.'.repeat(150)}example`],
    ...['title', 'price', 'toString', 'constructor'].map((key) => [key, 'x']),
  ] as [string, unknown][])('when its %s is %j', (key, value) => {
    expect(parseClick({ ...WHOLE, [key]: value })).toBeUndefined();
  });

  test('when it brings a prototype of its own', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(WHOLE).replace('{', '{"__proto__":{"asin":"B0EXAMPL02"},'),
    );
    expect(Object.keys(hostile as object)).toContain('__proto__');
    expect(parseClick(hostile)).toBeUndefined();
  });
});

test('any value at all is answered without throwing', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record(Object.fromEntries(Object.keys(WHOLE).map((key) => [key, fc.anything()]))),
  );
  fc.assert(fc.property(anything, (value) => parseClick(value) === undefined));
});
