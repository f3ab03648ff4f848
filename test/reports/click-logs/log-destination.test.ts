import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  destinationOf,
  linkNameOf,
  MAX_DESTINATIONS,
  parseLinkDestination,
  withDestinations,
} from '../../../lib/reports/click-logs/log-destination';
import { own } from '../../amazon/samples';

const OWN = [own('US', 'mine-20'), own('DE', 'mein-21')];

test.each([
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20', 'US mine-20 B0EXAMPL01'],
  ['https://www.amazon.com/gp/product/B0EXAMPL01/?ie=UTF8&tag=MINE-20', 'US mine-20 B0EXAMPL01'],
  ['https://www.amazon.de/s?k=kettle&tag=mein-21', 'DE mein-21 '],
  ['amazon.com/dp/B0EXAMPL01?tag=mine-20', 'US mine-20 B0EXAMPL01'],
  // Near misses.
  ['https://www.amazon.de/dp/B0EXAMPL01?tag=mine-20', 'other-tag'],
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=theirs-20', 'other-tag'],
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=mine-200', 'other-tag'],
  ['https://www.amazon.com/dp/B0EXAMPL01', 'no-tag'],
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=', 'no-tag'],
  ['https://amzn.to/3abcdef', 'short-link'],
  ['https://www.amazon.example/dp/B0EXAMPL01?tag=mine-20', 'other-shop'],
  ['https://shop.example/?tag=mine-20', 'other-shop'],
  ['https://aws.amazon.com/?tag=mine-20', 'other-shop'],
  ['mailto:me@blog.example', 'other-shop'],
  ['not an address', 'other-shop'],
])('%s leads to %s', (address, expected) => {
  const to = destinationOf(address, OWN);
  const said =
    'target' in to
      ? `${to.target.marketplace} ${to.target.trackingId} ${to.target.asin ?? ''}`
      : to.skip;
  expect(said).toBe(expected);
});

test.each([
  [' Best  Pans ', 'best pans'],
  ['https://bit.ly/3AbC?x=1', 'bit.ly/3abc'],
  ['http://www.bit.ly/3AbC/', 'bit.ly/3abc'],
  ['/go/pans/', 'go/pans'],
  ['Pans? Or pots', 'pans? or pots'],
  ['', ''],
  [7, ''],
])('the link %j is compared as %j', (text, name) => {
  expect(linkNameOf(text)).toBe(name);
});

test('a name is its own name, so that what is kept can be read again', () => {
  const hard = fc.stringMatching(/^(?:[hH]ttps?:\/\/|www\.|[/ ?#İab]){0,60}$/);
  fc.assert(
    fc.property(fc.oneof(hard, fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      const name = linkNameOf(text);
      expect(linkNameOf(name)).toBe(name);
      if (name !== '') {
        const destination = { name, skip: 'no-tag' as const };
        expect(parseLinkDestination(destination)).toEqual(destination);
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  [{ name: 'pans', target: { marketplace: 'US', trackingId: 'mine-20' } }, true],
  [
    { name: 'pans', target: { marketplace: 'US', trackingId: 'mine-20', asin: 'B0EXAMPL01' } },
    true,
  ],
  [{ name: 'pans', skip: 'other-shop' }, true],
  [{ name: 'pans' }, false],
  [{ name: 'Pans', skip: 'other-shop' }, false],
  [{ name: '', skip: 'other-shop' }, false],
  [{ name: 'pans', skip: 'because' }, false],
  [{ name: 'pans', skip: 'bot', target: { marketplace: 'US', trackingId: 'mine-20' } }, false],
  [{ name: 'pans', target: { marketplace: 'US', trackingId: 'mine-20', url: 'x' } }, false],
  [null, false],
])('%j is a destination: %j', (value, is) => {
  expect(parseLinkDestination(value) !== undefined).toBe(is);
});

test('what is said later of a name counts, and destinations go before names that lead nowhere', () => {
  const [a, b] = [
    { name: 'a', skip: 'no-tag' as const },
    { name: 'b', ...destinationOf('https://www.amazon.com/?tag=mine-20', OWN) },
  ];
  expect(withDestinations([a, b], [{ name: 'a', skip: 'bot' }])).toEqual([
    { name: 'a', skip: 'bot' },
    b,
  ]);
  const many = Array.from({ length: MAX_DESTINATIONS }, (_, n) => ({
    name: `n${n}`,
    skip: 'no-tag' as const,
  }));
  const all = withDestinations([b], many);
  expect(all).toHaveLength(MAX_DESTINATIONS);
  expect(all).toContainEqual(b);
});
