import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl, readPageAddress, storeOfOrigin } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { DETOURS, INNER, WRAPPERS } from './wrapper-samples';

const A = 'B0EXAMPL01';

describe('the address at which a page stands', () => {
  test.each([
    ...[`https://www.amazon.com/dp/${A}?th=1&tag=a-20`, 'https://www.amazon.com/s?k=x'],
    ...['https://www.amazon.com/gp/cart', 'https://www.amazon.com/xyz', 'https://amzn.to/x', ''],
    ...['https://music.amazon.com/', 'https://evil.example/', 'about:blank', undefined, 5],
  ])('%j is read like any other', (address) => {
    expect(readPageAddress(address)).toEqual(readAmazonUrl(address));
  });

  test.each(WRAPPERS)('%s… is not the page to which it leads', (start) => {
    const found = readPageAddress(start + encodeURIComponent(INNER));
    expect(found).toEqual({ kind: 'not-amazon', refusal: 'not-amazon' });
  });

  test.each(DETOURS)('%s… is not either, but carries its own tag', (start) => {
    const found = readPageAddress(`${start}${encodeURIComponent(INNER)}&tag=outer-20`);
    const refusal = 'no-page';
    expect(found).toEqual({ kind: 'other', marketplace: 'US', refusal, tags: ['outer-20'] });
  });

  test('is not read where it is longer than any', () => {
    const long = `https://www.amazon.com/dp/${A}?x=`.padEnd(16_384, 'x');
    expect(readPageAddress(long)).toMatchObject({ asin: A });
    expect(readPageAddress(`${long}x`)).toEqual({ kind: 'not-a-url', refusal: 'not-a-url' });
  });
});

describe('the store of an origin', () => {
  test.each(MARKETPLACES)('$domain is found', ({ code, domain }) => {
    expect(storeOfOrigin(`https://www.${domain}`)).toBe(code);
    expect(storeOfOrigin(`http://${domain}`)).toBe(code);
    expect(storeOfOrigin(`https://smile.${domain}:8443`)).toBe(code);
  });

  test.each([
    ...['', 'null', 'www.amazon.com', '//www.amazon.com', 'https://', 'https:www.amazon.com'],
    ...['https://www.amazon.com/', `https://www.amazon.com/dp/${A}`, 'ftp://www.amazon.com'],
    ...['https://evil.example', 'https://www.amazon.com.evil.example', 'https://amzn.to'],
    ...['https://www.amazon.com@evil.example', 'https://evil.example?https://www.amazon.com'],
    ...['https://music.amazon.com', 'https://sellercentral.amazon.com', 'chrome-extension://x'],
    ...['https://www.google.com/url?q=https://www.amazon.com', 'https://www.google.com?q=x'],
    ...[undefined, null, 5, {}, ['https://www.amazon.com'], new URL('https://www.amazon.com')],
  ])('%j has none', (origin) => {
    expect(storeOfOrigin(origin)).toBeUndefined();
  });

  test('is found for nothing that is not one, without throwing', () => {
    const near = fc.oneof(
      fc.anything(),
      fc.webUrl(),
      fc.string().map((text) => `https://${text}.amazon.com`),
      fc.string().map((text) => `https://www.amazon.com${text}`),
    );
    fc.assert(
      fc.property(near, (value) => {
        const store = storeOfOrigin(value);
        if (store === undefined) return;
        expect(new URL(String(value)).hostname).toMatch(/^(?:www\.|m\.|smile\.)?amazon\.com\.?$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
