import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKnownProduct, type KnownProduct } from '../../lib/commission/known-product';
import { asin } from '../amazon/samples';
import { NOON_MS } from '../clicks/samples';

const SMALL: KnownProduct = {
  marketplace: 'US',
  asin: asin('B0EXAMPL01'),
  department: {},
  seenAtMs: NOON_MS,
};
const WHOLE: KnownProduct = {
  ...SMALL,
  title: 'Demo Kettle',
  price: { minor: 4_999, maxMinor: 5_999, currency: 'USD' },
  department: {
    ...{ alias: 'kitchen', group: 'home', nodes: ['284507', '289754'] },
    breadcrumb: ['Kitchen', 'Kettles'],
  },
};

test.each([
  ['as little as can be', SMALL],
  ['everything', WHOLE],
  ['a title as long as they get', { ...WHOLE, title: 'x'.repeat(500) }],
  ['one price', { ...WHOLE, price: { minor: 1, currency: 'JPY' } }],
  [
    'the longest breadcrumb',
    {
      ...WHOLE,
      department: {
        nodes: Array.from({ length: 10 }, () => '1'.repeat(15)),
        breadcrumb: Array.from({ length: 10 }, () => 'x'.repeat(100)),
      },
    },
  ],
  ['an empty breadcrumb', { ...WHOLE, department: { nodes: [], breadcrumb: [] } }],
])('a product of which is known %s is read as it is', (_, value) => {
  expect(parseKnownProduct(structuredClone(value))).toEqual(value);
});

describe('a product is refused whole', () => {
  test.each([undefined, null, '', 0, [], [SMALL], {}])('when it is %j', (value) => {
    expect(parseKnownProduct(value)).toBeUndefined();
  });

  const price = (minor: unknown, currency: unknown = 'USD') => ['price', { minor, currency }];
  test.each([
    ...['marketplace', 'asin', 'department', 'seenAtMs'].map((key) => [key, undefined]),
    ...['GB', '', '__proto__'].map((store) => ['marketplace', store]),
    ...['b0exampl01', 'B0EXAMPL0', '0131103629', ''].map((number) => ['asin', number]),
    ...['x'.repeat(501), 5, null].map((title) => ['title', title]),
    ...[0, -1, 1.5, 2 ** 53, Number.NaN, '4999', null].map((minor) => price(minor)),
    ...['usd', 'US', 'EURO', '', '€', null].map((currency) => price(100, currency)),
    ...['$49.99', 4_999, null, {}, { minor: 100 }].map((amount) => ['price', amount]),
    ['price', { minor: 100, currency: 'USD', was: 200 }],
    ...[0, -1, 1.5, 2 ** 53, '200', null].map((maxMinor) => [
      'price',
      { minor: 100, maxMinor, currency: 'USD' },
    ]),
    ...['1', [1], ['x'], [''], ['-1'], ['1'.repeat(16)], Array.from({ length: 11 }, () => '1')].map(
      (nodes) => ['department', { nodes }],
    ),
    ...['x', [1], [null], ['x'.repeat(101)], Array.from({ length: 11 }, () => 'x')].map(
      (breadcrumb) => ['department', { breadcrumb }],
    ),
    ...[null, 'kitchen', { alias: 5 }, { alias: 'x'.repeat(101) }, { name: 'x' }].map((place) => [
      'department',
      place,
    ]),
    ...[-1, 0.5, Infinity, '0'].map((at) => ['seenAtMs', at]),
    ...['kind', 'priceHistory', 'image', 'rating', 'toString'].map((key) => [key, 'x']),
  ] as [string, unknown][])('when its %s is %j', (key, value) => {
    expect(parseKnownProduct({ ...WHOLE, [key]: value })).toBeUndefined();
  });

  test('when it brings a prototype of its own', () => {
    const text = JSON.stringify(WHOLE).replace('{', '{"__proto__":{"title":"x"},');
    expect(parseKnownProduct(JSON.parse(text))).toBeUndefined();
  });
});

test('any value at all is answered without throwing', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record(Object.fromEntries(Object.keys(WHOLE).map((key) => [key, fc.anything()]))),
  );
  fc.assert(fc.property(anything, (value) => parseKnownProduct(value) === undefined));
});
