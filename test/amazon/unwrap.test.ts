import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { innerAddress } from '../../lib/amazon/unwrap';
import { INNER, INNER_PRODUCT, WRAPPERS } from './wrapper-samples';

const A = 'B0EXAMPL01';
const DP = `https://www.amazon.de/dp/${A}`;
const ENCODED = encodeURIComponent(INNER);

describe('a wrapper', () => {
  test.each(WRAPPERS)('%s… is seen through', (start) => {
    expect(readAmazonUrl(start + ENCODED)).toEqual(INNER_PRODUCT);
    expect(readAmazonUrl(`${start}${ENCODED}&tag=not-ours-20&th=0#x`)).toEqual(INNER_PRODUCT);
    // Not encoded, as people and some sites write it; what follows an & belongs to the outer one.
    expect(readAmazonUrl(start + DP)).toMatchObject({ asin: A, tags: [] });
    expect(readAmazonUrl(`${start}//www.amazon.de/dp/${A}`)).toMatchObject({ asin: A });
    expect(readAmazonUrl(`${start}www.amazon.de/dp/${A}`)).toMatchObject({ asin: A });
  });

  test.each(WRAPPERS)('%s… passes on what the inner address is', (start) => {
    const of = (inner: string) => readAmazonUrl(start + encodeURIComponent(inner));
    expect(of('https://www.amazon.de/ap/signin?x=/dp/y')).toMatchObject({
      refusal: 'private-page',
    });
    expect(of('https://www.amazon.de/gp/cart')).toMatchObject({ refusal: 'private-page' });
    expect(of('https://www.amazon.de/s?k=x')).toMatchObject({ kind: 'search', target: '/s?k=x' });
    expect(of('https://www.amazon.de/dp/B0EXAMPL011')).toMatchObject({ refusal: 'bad-asin' });
    expect(of('https://evil.example/dp/x')).toEqual({ kind: 'not-amazon', refusal: 'not-amazon' });
    expect(of(`https://amazon.de.evil.example/dp/${A}`)).toMatchObject({ refusal: 'lookalike' });
    expect(of(`https://www.amazon.de@evil.example/`)).toMatchObject({ refusal: 'not-amazon' });
    expect(of('https://amzn.to/3abcdef')).toMatchObject({ refusal: 'short-link' });
    expect(of(`https://music.amazon.de/x`)).toMatchObject({ refusal: 'media-service' });
    expect(of('javascript:alert(1)')).not.toHaveProperty('marketplace');
  });

  test.each([
    ...[
      'https://www.google.com/search?q=',
      'https://www.google.com/?q=',
      'https://www.google.com/url?x=',
    ],
    ...[
      'https://www.google.evil.example/url?q=',
      'https://xgoogle.com/url?q=',
      'https://google.com.x/x?q=',
    ],
    ...['https://news.google.com.evil.example/url?q=', 'https://www.google.com/imgres?q='],
    ...[
      'https://facebook.com.evil.example/l.php?u=',
      'https://x.facebook.com/l.php?u=',
      'https://lx.facebook.com/?u=',
    ],
    ...[
      'https://www.facebook.com/sharer.php?u=',
      'https://www.facebook.com/?u=',
      'https://l.facebook.com/l.php?v=',
    ],
    ...[
      'https://www.youtube.com/watch?q=',
      'https://m.out.reddit.com/x?url=',
      'https://www.reddit.com/?url=',
    ],
    ...[
      'https://evil.example/url?q=',
      'https://evil.example/?url=',
      'https://vk.com/away?to=',
      'https://vk.com/?to=',
    ],
    ...[
      'https://safelinks.protection.outlook.com.evil.example/?url=',
      'https://x.outlook.com/?url=',
    ],
    ...[
      'https://duckduckgo.com/?uddg=',
      'https://xduckduckgo.com/l/?uddg=',
      'https://t.umblr.com/?z=',
    ],
    ...['https://href.li.com/redirect?z=', 'https://www.pinterest.com/pin/create/button/?url='],
    ...[
      'https://www.google.com/url#q=',
      'https://www.google.com/url?xq=',
      'https://www.google.com/url?Q=',
    ],
  ])('is none at %s…', (start) => {
    const found = readAmazonUrl(start + ENCODED);
    expect(found.marketplace).toBeUndefined();
    expect(found).toMatchObject({ refusal: 'not-amazon' });
  });

  test('around what is no address of a page is just another site', () => {
    const inner = ['', 'kettle', `/dp/${A}`, 'dp/x', 'mailto:x@y.example', 'javascript:alert(1)'];
    const found = inner.map((text) =>
      readAmazonUrl(`https://www.google.com/url?q=${encodeURIComponent(text)}`),
    );
    expect(found).toEqual(inner.map(() => ({ kind: 'not-amazon', refusal: 'not-amazon' })));
  });
});

describe('Amazon’s advertising', () => {
  const AD = 'https://aax-us-iad.amazon.com/x/c/RToken_-1/';

  test.each([
    AD,
    'https://aax-eu.amazon.de/x/c/T/',
    'https://aax-fe.amazon-adsystem.com/x/c/T/x,y/',
  ])('%s… is seen through', (start) => {
    expect(readAmazonUrl(start + INNER)).toEqual(INNER_PRODUCT);
    expect(readAmazonUrl(`${start}${INNER.replace('https', 'http')}#x`)).toEqual(INNER_PRODUCT);
    expect(readAmazonUrl(`${start}https://www.google.com/url?q=${ENCODED}`)).toEqual(INNER_PRODUCT);
    expect(readAmazonUrl(`${start}https://evil.example/`)).toMatchObject({ refusal: 'not-amazon' });
    expect(readAmazonUrl(`${start}https://www.amazon.de/ap/x`)).toMatchObject({ kind: 'private' });
  });

  test.each([
    AD,
    'https://aax-eu.amazon.es/e/loi/imp?b=x',
    `https://xaax-eu.amazon.es/x/c/T/${DP}`,
    `https://aws.amazon.com/x/${DP}`,
    `https://m.media-amazon.com/${DP}`,
  ])('%s leads nowhere that is known', (url) => {
    expect(readAmazonUrl(url)).toEqual({ kind: 'non-retail', refusal: 'non-retail' });
  });

  test.each([`https://aax-us.evil.example/x/c/T/${DP}`, `https://aax-us.example/${DP}`])(
    '%s is not theirs',
    (url) => {
      expect(readAmazonUrl(url)).toEqual({ kind: 'not-amazon', refusal: 'not-amazon' });
    },
  );
});

test('only a host that is no store of Amazon’s is asked for an inner address', () => {
  const url = new URL(`https://www.google.com/url?q=${ENCODED}`);
  expect(innerAddress(url, 'not-amazon')).toBe(INNER);
  for (const kind of ['lookalike', 'short-link', 'media-service', 'non-retail'] as const) {
    expect(innerAddress(url, kind)).toBeUndefined();
  }
});
