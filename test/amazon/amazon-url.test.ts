import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl, type UrlRefusal } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { NON_RETAIL_SUBDOMAINS, PRIVATE_PATHS } from '../../lib/amazon/private-places';
import { SHORT_HOSTS } from '../../lib/amazon/short-hosts';
import { anyAsin, anyStore } from './samples';

const A = 'B0EXAMPL01';
const B = 'B0EXAMPL02';
const BOOK = '0131103628';

const PRODUCT_PATHS = [
  ...[`/dp/${A}`, `/dp/${A}/`, `/DP/${A.toLowerCase()}`, `/dp/product/${A}`, `/d/${A}`],
  ...[`/Some-Kettle-1-7/dp/${A}/ref=sr_1_1`, `/Some-Shoe/product-reviews/${A}/ref=x`],
  ...[`/gp/product/${A}`, `/gp/aw/d/${A}`, `/gp/offer-listing/${A}/ref=dp_olp`],
  ...[`/product-reviews/${A}`, `/exec/obidos/ASIN/${A}`, `/exec/obidos/tg/detail/-/${A}/103-1`],
  ...[`/o/ASIN/${A}`, `/-/en/dp/${A}`, `/-/es_US/Hervidor/dp/${A}`, `/Caf%C3%A9/dp/${A}`],
  ...[`/dp/${A}?th=1&psc=1`, `/dp/${A}#reviews`, `/dp/${A}%3Fpsc%3D1`, `/dp/${A}&psc=1`],
  ...[`/dp/${A}%22`, `/dp/${A}?url=https://evil.example/dp/${B}`, `/dp/${A}/dp/${B}`],
];

describe('a product', () => {
  test.each(PRODUCT_PATHS)('is read from %s', (path) => {
    const read = readAmazonUrl(`https://www.amazon.com${path}`);
    expect(read).toEqual({ kind: 'product', marketplace: 'US', asin: A, tags: [] });
  });

  test.each([
    [`http://amazon.co.uk/dp/${A}`, 'UK'],
    [`//www.amazon.de/dp/${A}`, 'DE'],
    [`  HTTPS://WWW.AMAZON.FR/dp/${A}\n`, 'FR'],
    [`https://smile.amazon.com/dp/${A}`, 'US'],
    [`https://m.amazon.com.au/dp/${A}`, 'AU'],
    [`https://www.amazon.com.:443/dp/${A}`, 'US'],
    [`https://www.amazon.co.jp/dp/${A}`, 'JP'],
    [`https://www.amazon.com.be/dp/${A}`, 'BE'],
    [`https://someone@www.amazon.in/dp/${A}`, 'IN'],
    [`https://www.amazon.es/dp/${A}`, 'ES'],
  ])('%s is one of the %s store', (url, store) => {
    expect(readAmazonUrl(url)).toMatchObject({ kind: 'product', marketplace: store, asin: A });
  });

  test('of every store, every ASIN, with or without www, is read as what it is', () => {
    const www = fc.constantFrom('', 'www.', 'smile.');
    fc.assert(
      fc.property(anyStore, anyAsin, www, ({ code, domain }, asin, sub) => {
        const read = readAmazonUrl(`https://${sub}${domain}/dp/${asin}?ref=x`);
        expect(read).toEqual({ kind: 'product', marketplace: code, asin, tags: [] });
      }),
    );
  });
});

describe('tracking IDs in an address', () => {
  test.each([
    [`/dp/${A}?tag=a-20`, ['a-20']],
    [`/dp/${A}?tag=a-20&x=1&tag=b-20`, ['a-20', 'b-20']],
    [`/dp/${A}?tag=&tag`, []],
    [`/dp/${A}?tag=A-20`, ['A-20']],
    [`/dp/${A}?tag=a%2D20%26x`, ['a-20&x']],
    [`/dp/${A}?xtag=a-20&ascsubtag=b-20&linkId=c-20`, []],
    [`/dp/${A}#tag=a-20`, []],
    [`/exec/obidos/ASIN/${BOOK}/old-20`, ['old-20']],
    [`/exec/obidos/ASIN/${BOOK}/old-20/?tag=new-20`, ['old-20', 'new-20']],
    [`/exec/obidos/ASIN/${BOOK}/ref=nosim`, []],
    [`/o/ASIN/${BOOK}/old-20`, ['old-20']],
    [`/s?k=kettle&tag=a-20`, ['a-20']],
    [`/?tag=a-20`, ['a-20']],
    [`/gp/cart/view.html?tag=a-20`, ['a-20']],
  ])('%s carries %j', (path, tags) => {
    expect(readAmazonUrl(`https://www.amazon.com${path}`)).toMatchObject({ tags });
  });
});

const each = (refusal: UrlRefusal, ...inputs: readonly unknown[]) =>
  inputs.map((input) => [input, refusal] as const);

describe('what is no product', () => {
  test.each([
    ...each(
      'no-product',
      '',
      '/',
      '/s?k=dp',
      '/b?node=123',
      '/stores/Some/page/1-2',
      '/dp',
      '/dp/',
    ),
    ...each('no-product', `/a/b/dp/${A}`, `/s/ref=x?url=/dp/${A}`, `/?asin=${A}`, `/${A}`),
    ...each('no-product', `/hz/wishlist/ls/${A}`, `/${A}/dp`, `/xdp/${A}`, `/gp/products/${A}`),
    ...each('bad-asin', '/dp/B0EXAMPL0', '/dp/B0EXAMPL011', '/dp/0131103629', '/dp/ref=x'),
    ...each('bad-asin', `/dp/${A}.html`, `/dp/${A}%20x`, `/dp/%42${A}`, `/dp/${A};x`),
    ...each('bad-asin', `/gp/product/glance/${A}`, `/gp/product/handle-buy-box/ref=x`),
    ...PRIVATE_PATHS.flatMap((path) =>
      each('private-page', path, `${path}/x`, `${path}?x=1`, `/-/en${path}/x`),
    ),
    ...each('private-page', '/AP/signin', '/gp/cart/view.html', `/gp/buy/dp/${A}`),
    ...each('private-page', `/-/de_DE/ap/signin?x=/dp/${A}`),
    ...each('no-product', '/apparel', '/ap-x/y', '/cartoons', '/checkoutline', '/gp/cartoon'),
  ])('%s is %s', (path, refusal) => {
    const read = readAmazonUrl(`https://www.amazon.com${String(path)}`);
    expect(read).toMatchObject({ kind: 'other', marketplace: 'US', refusal });
  });

  test.each(PRIVATE_PATHS)('a product whose slug resembles %s is still one', (path) => {
    const slug = path.replaceAll('/', '-').slice(1);
    const read = readAmazonUrl(`https://www.amazon.com/${slug}-kettle/dp/${A}`);
    expect(read).toMatchObject({ kind: 'product', asin: A });
  });
});

describe('what is no store', () => {
  const at = (host: string) => `https://${host}/dp/${A}`;

  test.each([
    ...each('not-a-url', '', ' ', A, 'www.amazon.com/dp/B0EXAMPL01', `/dp/${A}`, 'https://', '//'),
    ...each('not-a-url', `javascript:location='${at('www.amazon.com')}'`, `data:,amazon.com/${A}`),
    ...each('not-a-url', `ftp://www.amazon.com/dp/${A}`, `view-source:${at('www.amazon.com')}`),
    ...each('not-a-url', undefined, null, 0, {}, [at('amazon.com')], new URL(at('amazon.com'))),
    ...each('not-amazon', at('evil.example'), at('www.amaz0n.com'), at('127.0.0.1'), at('[::1]')),
    ...each('not-amazon', at('www.amazon.com@evil.example'), at('a.co.evil.example')),
    ...each('not-amazon', `https://evil.example/${at('www.amazon.com')}`),
    ...each('not-amazon', at('evil.example\\@www.amazon.com'), at('evil.example#.amazon.com')),
    ...each('lookalike', at('amazon.com.evil.example'), at('www.amazon.com.evil.example')),
    ...each('lookalike', at('amazon.evil.example'), at('notamazon.com'), at('amazon-com.example')),
    ...each('lookalike', at('amazon.co'), at('amazon.uk'), at('www.amazon.co.nz'), at('amazon')),
    ...each('lookalike', at('amazon.com.de'), at('amazonaws.com'), at('amzn.com')),
    ...each('lookalike', at('www.amzn.to'), at('amzn.to.evil.example'), at('xamzn.to')),
    ...each('short-link', ...SHORT_HOSTS.map(at), 'https://AMZN.TO./3abcdef', '//a.co/d/abc'),
    ...each('non-retail', ...NON_RETAIL_SUBDOMAINS.map((sub) => at(`${sub}.amazon.com`))),
    ...each('non-retail', at('us-east-1.console.aws.amazon.com'), at('music.amazon.de')),
  ])('%j is %s', (input, refusal) => {
    expect(readAmazonUrl(input)).toEqual({ kind: 'refused', refusal });
  });

  test('a letter of another alphabet makes no store', () => {
    // The o is Cyrillic; the browser writes such a host as xn--….
    expect(readAmazonUrl(at('www.amaz\u043en.com'))).toMatchObject({ kind: 'refused' });
  });

  test('an address longer than any real one is not read', () => {
    const url = `${at('www.amazon.com')}?x=`;
    expect(readAmazonUrl(url.padEnd(16_384, 'x'))).toMatchObject({ kind: 'product' });
    expect(readAmazonUrl(url.padEnd(16_385, 'x'))).toMatchObject({ refusal: 'not-a-url' });
  });
});

describe('any input', () => {
  const near = fc
    .array(
      fc.constantFrom(
        ...['https:', '//', '/', 'www.', 'amazon', '.com', '.co.uk', '.', '@', ':', '?', '#', '%'],
        ...['dp/', 'gp/product/', '-/en/', A, BOOK, 'tag=', 'a-20', '&', '\\', '%00', 'é', ' '],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  test('is answered without throwing, and only by what a browser would call that store', () => {
    const input = fc.oneof(fc.anything(), fc.string(), fc.webUrl(), near);
    fc.assert(
      fc.property(input, (value) => {
        const read = readAmazonUrl(value);
        if (read.kind === 'refused') return;
        const text = String(value).trim();
        const { hostname } = new URL(text.startsWith('//') ? `https:${text}` : text);
        const domains = MARKETPLACES.map(({ domain }) => domain);
        const host = hostname.replace(/\.$/, '');
        expect(domains.some((d) => host === d || host.endsWith(`.${d}`))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a host that only contains a store’s name is never that store', () => {
    const label = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(anyStore, label, label, ({ domain }, before, after) => {
        for (const name of [`${before}${domain}`, `${domain}.${after}.example`]) {
          expect(readAmazonUrl(`https://${name}/dp/${A}`)).toMatchObject({ kind: 'refused' });
        }
      }),
    );
  });
});
