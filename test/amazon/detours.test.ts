import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { anyAsin, anyStore } from './samples';
import { DETOURS, INNER, INNER_PRODUCT, WRAPPERS } from './wrapper-samples';

const A = 'B0EXAMPL01';
const ENCODED = encodeURIComponent(INNER);

describe('a detour of Amazon’s own', () => {
  test.each(DETOURS)('%s… is followed, and a tag on it counts, too', (start) => {
    expect(readAmazonUrl(start + ENCODED)).toEqual(INNER_PRODUCT);
    const tagged = readAmazonUrl(`${start}${ENCODED}&tag=outer-20`);
    expect(tagged).toEqual({ ...INNER_PRODUCT, tags: ['outer-20', 'other-21'] });
  });

  test.each(DETOURS)('%s… may lead to a place in its own store', (start) => {
    const of = (inner: string) => readAmazonUrl(start + encodeURIComponent(inner));
    const own = { kind: 'product', marketplace: 'US', asin: A, target: `/dp/${A}`, tags: [] };
    expect(of(`/dp/${A}`)).toEqual(own);
    expect(of(`/Kettle/dp/${A}/ref=x?qid=1`)).toEqual(own);
    expect(of(`ASIN/${A}`)).toEqual(own);
    expect(of(`ASIN/${A}/x-20`)).toEqual({ ...own, tags: ['x-20'] });
    expect(of(`tg/detail/-/${A}`)).toEqual(own);
    expect(of(`//www.amazon.com/dp/${A}`)).toEqual(own);
    expect(of('/')).toMatchObject({ kind: 'home' });
    expect(of('/s?k=x')).toMatchObject({ kind: 'search', target: '/s?k=x' });
    expect(of('/ap/signin')).toMatchObject({ kind: 'private', refusal: 'private-page' });
    expect(of('/gp/cart/view.html')).toMatchObject({ kind: 'private' });
    expect(of('/dp/B0EXAMPL011')).toMatchObject({ refusal: 'bad-asin' });
  });

  test.each(DETOURS)('%s… to somewhere else is said to lead there', (start) => {
    for (const inner of [
      ...['https://evil.example/', '//evil.example/dp/x', 'HTTP://evil.example'],
      ...[
        `https://www.amazon.com.evil.example/dp/${A}`,
        'https://amzn.to/3abcdef',
        '///x.example/',
      ],
      ...['https://music.amazon.com/x', 'https://sellercentral.amazon.com/', 'https://', '//'],
    ]) {
      const found = readAmazonUrl(`${start}${encodeURIComponent(inner)}&tag=x-20`);
      const refusal = 'leads-elsewhere';
      expect(found, inner).toEqual({ kind: 'other', marketplace: 'US', refusal, tags: ['x-20'] });
    }
  });

  test('to another host by backslashes, as browsers read them, leads there, too', () => {
    for (const inner of [`/\\evil.example/dp/${A}`, `\\\\evil.example/`, `/\\dp/${A}`]) {
      const url = `https://www.amazon.com/gp/redirect.html?location=${encodeURIComponent(inner)}`;
      expect(readAmazonUrl(url), inner).toMatchObject({ refusal: 'leads-elsewhere' });
    }
  });

  test.each(DETOURS)('%s… to nowhere is no page', (start) => {
    for (const inner of ['', 'x', 'javascript:alert(1)', `data:,/dp/${A}`, 'redirect']) {
      const found = readAmazonUrl(start + encodeURIComponent(inner));
      expect(found, inner).toMatchObject({ kind: 'other', refusal: 'no-page' });
    }
  });

  test.each([
    `/dp/${A}?location=/dp/B0EXAMPL02&url=/dp/B0EXAMPL02&path=ASIN/B0EXAMPL02`,
    `/gp/redirect.html?url=/dp/${A}`,
    `/gp/redirect?location=/dp/${A}`,
    `/sspa/click?location=/dp/${A}`,
    `/gp/r.html?u=/dp/${A}`,
    `/ap/signin?location=/dp/${A}&url=/dp/${A}&openid.return_to=${ENCODED}`,
    `/gp/cart?url=/dp/${A}`,
  ])('is none at %s', (path) => {
    const found = readAmazonUrl(`https://www.amazon.com${path}`);
    expect(found.asin).toBe(path.startsWith('/dp/') ? A : undefined);
  });
});

describe('one in another', () => {
  const nest = (times: number, starts: readonly string[]) =>
    Array.from({ length: times }).reduce<string>(
      (inner, _, i) => (starts[i % starts.length] ?? '') + encodeURIComponent(inner),
      INNER,
    );

  test.each([1, 2, 3, 4])('%i deep is seen through', (times) => {
    for (const starts of [WRAPPERS, DETOURS, [...WRAPPERS, ...DETOURS].reverse()]) {
      expect(readAmazonUrl(nest(times, starts))).toEqual(INNER_PRODUCT);
    }
  });

  test.each([5, 6, 40])('%i deep is somebody’s game', (times) => {
    expect(readAmazonUrl(nest(times, ['https://l.facebook.com/l.php?u='])).kind).toMatch(/^not-/);
    const detours = readAmazonUrl(
      nest(Math.min(times, 6), ['https://www.amazon.com/sspa/click?url=']),
    );
    expect(detours).toMatchObject({ kind: 'other', refusal: 'no-page' });
    expect(detours).not.toHaveProperty('target');
  });

  test('in any order ends in the store and with the tags that the innermost names', () => {
    const starts = fc.array(fc.constantFrom(...WRAPPERS, ...DETOURS), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(starts, anyStore, anyAsin, (outer, { code, domain }, asin) => {
        const inner = `https://www.${domain}/dp/${asin}?tag=x-20`;
        const found = readAmazonUrl(outer.reduce((url, s) => s + encodeURIComponent(url), inner));
        expect(found).toMatchObject({ kind: 'product', marketplace: code, asin, tags: ['x-20'] });
      }),
    );
  });
});
