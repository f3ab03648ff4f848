import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { marketplace, MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import { tagLink } from '../../lib/links/tagged-link';
import { anyStore, own } from './samples';

const A = 'B0EXAMPL01';
const MINE = MARKETPLACES.map(({ code, tagSuffix }) => own(code, `mine${tagSuffix}`));

/** Pieces of addresses, in any order. */
const near = fc
  .array(
    fc.constantFrom(
      ...['https:', '//', '/', 'www.', 'amazon', '.com', '.co.uk', '.', '@', ':', '?', '#', '%'],
      ...['dp/', 'gp/product/', '-/en/', A, '0131103628', 'tag=', 'a-20', '&', '\\', '%00', 'é'],
      ...['https://www.google.com/url?q=', '/gp/redirect.html?location=', '%2F', '&amp;', ' '],
      ...['exec/obidos/', 'ASIN/', 's?k=', 'stores/', '/b?node=', '+', ';', '\u0000', '\ud800'],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const GOOD = [
  `https://www.amazon.com/-/es/Some-Kettle/dp/${A}/ref=sr_1_1?th=1&psc=1&tag=other-20#x`,
  `https://www.amazon.co.uk/s?k=kettle&i=kitchen&rh=n%3A123&s=price&tag=other-21`,
  `http://amazon.de/exec/obidos/ASIN/0131103628/other-21`,
  `https://www.google.com/url?q=https%3A%2F%2Fwww.amazon.fr%2Fdp%2F${A}%3Ftag%3Dx-21&sa=D`,
  `https://www.amazon.it/gp/redirect.html?location=%2Fdp%2F${A}&tag=x-21`,
  'https://www.amazon.es/stores/page/01234567-89AB-CDEF-0123-456789ABCDEF?node=12',
  'https://www.amazon.ca/gp/browse.html?node=123456&rh=x',
  'https://www.amazon.in/hz/wishlist/ls/ABCDEF123?ref=x',
];
/** A good address with a few characters put in, taken out or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...GOOD),
    fc.array(fc.tuple(fc.nat(200), fc.nat(3), fc.oneof(fc.string({ maxLength: 3 }), near)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([good, changes]) =>
    changes.reduce((text, [at, gone, put]) => {
      const here = at % (text.length + 1);
      return text.slice(0, here) + put + text.slice(here + gone);
    }, good),
  );

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), near, mutated);

/** The host a browser would go to. */
function hostOf(text: string): string {
  // What `URL` drops at both ends is more than space.
  const trimmed = text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').trim();
  if (trimmed.startsWith('//')) return new URL(`https:${trimmed}`).hostname;
  return new URL(/^https?:/i.test(trimmed) ? trimmed : `https://${trimmed}`).hostname;
}

const isOf = (host: string, code: MarketplaceCode) =>
  ['', 'www.', 'm.', 'smile.'].some((sub) => host === sub + marketplace(code).domain);

describe('any input', () => {
  test('is answered without throwing, by a target or a reason and never both', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyText), (input) => {
        const read = readAmazonUrl(input);
        expect('target' in read && read.target !== undefined).toBe(!('refusal' in read));
        if (read.target !== undefined) expect(read.target).toMatch(/^\/(?:[^/]|$)/);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is a store’s only when a browser would go there, or to a page that passes people on', () => {
    const outer = /(?:^|\.)(?:google|facebook|amazon-adsystem|aax-[a-z-]+\.amazon)\./;
    fc.assert(
      fc.property(anyText, (text) => {
        const { marketplace: store } = readAmazonUrl(text);
        if (store === undefined) return;
        const host = hostOf(text).replace(/\.$/, '');
        if (outer.test(host) || host.endsWith('amzn.com')) return;
        // A detour may lead to another store, but only one of the stores can do that.
        const here = /redirect|sspa|exec|\/o\/|r\.html/.test(text)
          ? MARKETPLACES.map(({ code }) => code)
          : [store];
        expect(here.some((code) => isOf(host, code))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('that becomes a link becomes one of ours: https, its own store, one tag, and stable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const link = tagLink(text, MINE);
        if (link.kind !== 'link') return;
        const made = new URL(link.text);
        expect(made.origin).toBe(`https://www.${marketplace(link.marketplace).domain}`);
        expect(made.searchParams.getAll('tag')).toEqual([link.trackingId]);
        expect(made.username + made.password + made.port + made.hash).toBe('');
        expect(made.href).toBe(link.text);
        const again = tagLink(link.text, MINE);
        expect(again).toMatchObject({ kind: 'link', text: link.text });
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a host that only contains a store’s name', () => {
  const label = fc.stringMatching(/^[a-z]{1,8}$/);

  test('is never that store', () => {
    fc.assert(
      fc.property(anyStore, label, label, ({ domain }, before, after) => {
        const written = readAmazonUrl(`https://${domain}.${after}.example/dp/${A}`);
        expect(written).toEqual({ kind: 'lookalike', refusal: 'lookalike' });
        expect(readAmazonUrl(`https://${before}${domain}/dp/${A}`).marketplace).toBeUndefined();
      }),
    );
  });
});

/** The longest address that is read: sixteen binary thousands. */
const LIMIT = 16_384;

describe('absurd lengths', () => {
  const fill = (start: string, filling: string, end = '') =>
    start + filling.repeat(LIMIT).slice(0, LIMIT - start.length - end.length) + end;

  test('up to the limit are read, and one more is not', () => {
    const url = fill(`https://www.amazon.com/dp/${A}?x=`, 'x');
    expect(url).toHaveLength(LIMIT);
    expect(readAmazonUrl(url)).toMatchObject({ kind: 'product', asin: A });
    expect(readAmazonUrl(`${url}x`)).toEqual({ kind: 'not-a-url', refusal: 'not-a-url' });
    expect(readAmazonUrl(' '.repeat(1e6))).toMatchObject({ kind: 'not-a-url' });
  });

  /** What each regular expression and each search would have to go over again and again. */
  const WORST = [
    ...['a', '/', '/-/', '-', '.', 'a.', 'a-a.', 'amazon.', '//', '\\', '?', '&', '%', '@', ':'],
    ...['tag=', '&tag=', '?tag=', '&amp;tag=', 'amp;', ';', '/ref=', '/dp/', '/a/dp/', '/ref', '0'],
    ...['th=', 'k=', '&k=', '1', 'B0', '-a', 'a-', '/https://', '/https:', '%2F', '+', ' ', '\t'],
    ...[
      '/-/en',
      '/gp',
      '/gp/product',
      '/product-reviews/',
      '/-/e',
      '.com',
      'é',
      '\u0000',
      '=',
      '#',
    ],
    ...['search-alias=', '/gp/redirect.html?location=', 'https://www.google.com/url?q='],
  ];
  const STARTS = [
    ...[
      '',
      'https://',
      'https://www.amazon.com/',
      'https://www.amazon.com/-/',
      '//',
      'amazon.com/',
    ],
    ...['https://www.amazon.com/dp/', 'https://www.amazon.com/s?', 'https://www.amazon.com/s?k='],
    ...['https://www.amazon.com/gp/product/', 'https://www.amazon.com/exec/obidos/', 'https://x.'],
    ...['https://www.amazon.com/gp/redirect.html?location=', 'https://aax-us.amazon.com/x/c/'],
    ...['https://www.amazon.com/s?url=', 'https://www.google.com/url?q=', 'https://amzn.com/'],
  ];

  test.each(STARTS)('of every kind behind %j are answered at once', (start) => {
    for (const filling of WORST) {
      for (const end of ['', '!', '/dp/B0EXAMPL01']) {
        const read = readAmazonUrl(fill(start, filling, end));
        expect('refusal' in read).toBe(read.target === undefined);
      }
    }
  });
});
