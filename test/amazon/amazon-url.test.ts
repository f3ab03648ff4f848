import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { anyAsin, anyStore } from './samples';

const A = 'B0EXAMPL01';
const B = 'B0EXAMPL02';
const BOOK = '0131103628';
const BOOK_X = '080442957X';

const read = (path: string) => readAmazonUrl(`https://www.amazon.com${path}`);
const page = (kind: string, asin = A, query = '') => ({
  kind,
  marketplace: 'US',
  asin,
  target: `/dp/${asin}${query}`,
  tags: [],
});

const PRODUCT_PATHS = [
  ...[`/dp/${A}`, `/dp/${A}/`, `/DP/${A.toLowerCase()}`, `/dp/product/${A}`, `/d/${A}`],
  ...[`/Some-Kettle-1-7/dp/${A}/ref=sr_1_1`, `/Some-Kettle/d/${A}`, `//dp/${A}`, `/-/dp/${A}`],
  ...[`/gp/product/${A}`, `/gp/aw/d/${A}`, `/GP/Product/${A}`, `/gp/AW/d/${A}/ref=x`],
  ...[`/gp/product/product-description/${A}/ref=dp_proddesc_0`, `/gp/product/glance/${A}`],
  ...[`/exec/obidos/ASIN/${A}`, `/exec/obidos/asin/${A}/ref=nosim/x-20`, `/o/ASIN/${A}`],
  ...[`/exec/obidos/tg/detail/-/${A}/103-1`, `/exec/obidos/tg/detail/-/${A}/qid=1/sr=8-1/x`],
  ...[`/exec/obidos/ASIN/${A}/qid=1100000000/sr=1-1/ref=sr_1_1`, `/-/en/o/ASIN/${A}`],
  ...[`/-/en/dp/${A}`, `/-/es_US/Hervidor/dp/${A}`, `/Caf%C3%A9/dp/${A}`, `/-/en/gp/product/${A}`],
  ...[`/dp/${A}#reviews`, `/dp/${A}%3Fpsc%3D1`, `/dp/${A}&x=1`, `/dp/${A}%26th%3D1`],
  ...[`/dp/${A}%22`, `/dp/${A}'`, `/dp/${A};x`, `/dp/${A}.html`, `/dp/${A})`, `/dp/${A}%20x`],
  ...[`/dp/${A}?url=https://evil.example/dp/${B}`, `/dp/${A}/dp/${B}`, `/dp/${A}?asin=${B}`],
  ...[`/${B}/dp/${A}`, `/${B}-case/dp/${A}`, `/dp/${A}/${B}`, `/x/../dp/${A}`, `/dp/${A}?k=${B}`],
];

describe('a product', () => {
  test.each(PRODUCT_PATHS)('is read from %s', (path) => {
    expect(read(path)).toEqual(page('product'));
  });

  test.each([
    [`/gp/offer-listing/${A}/ref=dp_olp?condition=used`, 'offers'],
    [`/gp/offer-listing/${A.toLowerCase()}`, 'offers'],
    [`/-/de/gp/offer-listing/${A}`, 'offers'],
    [`/gp/aw/ol/${A}`, 'offers'],
    [`/product-reviews/${A}`, 'reviews'],
    [`/Some-Shoe/product-reviews/${A}/ref=x?pageNumber=2`, 'reviews'],
    [`/Some-Shoe/Product-Reviews/${A.toLowerCase()}`, 'reviews'],
    [`/gp/product-reviews/${A}`, 'reviews'],
    [`/gp/aw/reviews/${A}`, 'reviews'],
    [`/gp/aw/cr/${A}`, 'reviews'],
    [`/-/en/Some-Shoe/product-reviews/${A}`, 'reviews'],
  ])('of %s is meant by its %s, and linked as itself', (path, kind) => {
    expect(read(path)).toEqual(page(kind));
  });

  test.each([
    [`/dp/${BOOK}`, BOOK],
    [`/Some-Book/dp/${BOOK_X.toLowerCase()}/ref=x`, BOOK_X],
    ['/dp/9780131103627', BOOK],
    ['/Some-Book/dp/978-0-13-110362-7/ref=x', BOOK],
    ['/gp/product/0-13-110362-8', BOOK],
    [`/exec/obidos/ASIN/${BOOK_X}`, BOOK_X],
    [`/gp/offer-listing/${BOOK}`, BOOK],
  ])('%s is a book', (path, asin) => {
    expect(read(path)).toMatchObject({ asin, target: `/dp/${asin}` });
  });

  test.each([
    ['?th=1&psc=1', '?th=1&psc=1'],
    ['?psc=1&th=1', '?th=1&psc=1'],
    ['?th=1', '?th=1'],
    ['?x=y&psc=1#z', '?psc=1'],
    ['?th=1&amp;psc=1', '?th=1&psc=1'],
    ['?tag=a-20?th=1?psc=1', '?th=1&psc=1'],
    ['?th=1?psc=1', '?th=1&psc=1'],
    ['?th=&th=1', '?th=1'],
    ['?th=0&psc=0', ''],
    ['?th=&psc', ''],
    ['?xth=1&psc_=1&PSC=1', ''],
    ['?url=th=1', ''],
    ['#?th=1&psc=1', ''],
    // The question mark is missing; the parameters are meant.
    ['&th=1&psc=1', '?th=1&psc=1'],
    ['?th=10', ''],
  ])('%s keeps of the chosen variant: %j', (query, kept) => {
    expect(read(`/dp/${A}${query}`)).toMatchObject({ kind: 'product', target: `/dp/${A}${kept}` });
    expect(read(`/gp/offer-listing/${A}${query}`)).toMatchObject({ target: `/dp/${A}${kept}` });
  });

  test('of every store, every ASIN, with or without www, is read as what it is', () => {
    const www = fc.constantFrom('', 'www.', 'smile.', 'm.');
    fc.assert(
      fc.property(anyStore, anyAsin, www, ({ code, domain }, asin, sub) => {
        const found = readAmazonUrl(`https://${sub}${domain}/dp/${asin}?ref=x`);
        expect(found).toEqual({ ...page('product', asin), marketplace: code });
      }),
    );
  });
});

describe('a product whose number is none', () => {
  test.each([
    ...['/dp/B0EXAMPL0', '/dp/B0EXAMPL011', '/dp/0131103629', '/dp/ref=x', '/dp', '/dp/', '/dp//'],
    ...[`/dp/%42${A}`, `/dp/_${A}`, `/dp/${A}_`, `/dp/${A}-1`, `/dp/x/${A}x`, '/Kettle/dp'],
    ...['/dp/9780131103628', '/dp/9791034567898', '/dp/A0EXAMPL01', '/dp/B0EXAMPLé1'],
    ...['/Kettle/dp/B0EXAMPL0', '/Kettle/product-reviews/B0EXAMPL011', '/gp/product'],
    ...['/gp/aw/d/0131103629', '/gp/offer-listing/ref=x', '/product-reviews//ref=x', '/d/x'],
    ...['/exec/obidos/ASIN/B0EXAMPL011/x-20', '/exec/obidos/tg/detail/-/0131103629', '/o/ASIN'],
    ...['/-/en/dp/B0EXAMPL011', `/gp/product/${A}${A}`, `/dp/Kettle/${A}`, '/dp/1234567890'],
  ])('%s is said to have a bad one, and is never cut to fit', (path) => {
    const found = read(path);
    expect(found).toMatchObject({ kind: 'other', marketplace: 'US', refusal: 'bad-asin' });
    expect(found).not.toHaveProperty('asin');
    expect(found).not.toHaveProperty('target');
  });

  test('is no reason to take a word for it: ten small letters are a word only before a number', () => {
    expect(read(`/dp/electronic/${A}`)).toMatchObject({ asin: A });
    expect(read('/dp/bestseller')).toMatchObject({ asin: 'BESTSELLER' });
    // The same number, with something behind it.
    expect(read('/dp/bestseller/about')).toMatchObject({ asin: 'BESTSELLER' });
    expect(read('/gp/product/bestseller/about')).toMatchObject({ asin: 'BESTSELLER' });
  });
});

describe('tracking IDs in an address', () => {
  test.each([
    [`/dp/${A}?tag=a-20`, ['a-20']],
    [`/dp/${A}?tag=a-20&x=1&tag=b-20`, ['a-20', 'b-20']],
    [`/dp/${A}?x=1&amp;tag=a-20`, ['a-20']],
    [`/dp/${A}?x=1?tag=a-20`, ['a-20']],
    [`/dp/${A}?tag=&tag`, []],
    [`/dp/${A}?tag=A-20`, ['A-20']],
    [`/dp/${A}?tag=a%2D20%26x`, ['a-20&x']],
    [`/dp/${A}?tag=a+20%`, ['a+20%']],
    [`/dp/${A}?xtag=a-20&ascsubtag=b-20&linkId=c-20&x;tag=d-20`, []],
    [`/dp/${A}?url=/dp/x%26tag=a-20&u=amp;tag=b-20`, []],
    [`/dp/${A}#tag=a-20`, []],
    [`/exec/obidos/ASIN/${BOOK}/old-20`, ['old-20']],
    [`/exec/obidos/ASIN/${BOOK}/old-20/?tag=new-20`, ['old-20', 'new-20']],
    [`/exec/obidos/ASIN/${BOOK}/old-20/ref=nosim`, ['old-20']],
    [`/exec/obidos/ASIN/${BOOK}/ref=nosim`, []],
    [`/exec/obidos/ASIN/${BOOK}/link_code=as2`, []],
    [`/o/ASIN/${BOOK}/old-20`, ['old-20']],
    [`/dp/${BOOK}/old-20`, []],
    [`/s?k=kettle&tag=a-20`, ['a-20']],
    [`/?tag=a-20`, ['a-20']],
    [`/gp/cart/view.html?tag=a-20`, ['a-20']],
    [`/stores/Demo?tag=a-20`, ['a-20']],
  ])('%s carries %j', (path, tags) => {
    expect(read(path)).toMatchObject({ tags });
  });

  test('end where the next parameter begins, by whatever mark', () => {
    expect(read(`/dp/${A}?tag=a-20?tag=b-20`)).toMatchObject({ tags: ['a-20', 'b-20'] });
    expect(read(`/dp/${A}?tag=a-20?th=1`)).toMatchObject({ tags: ['a-20'] });
  });

  test.each(['102-1234567-7654321', '/x'])('are not what else old paths end in: %s', (end) => {
    expect(read(`/exec/obidos/ASIN/${BOOK}/${end}`)).toMatchObject({ asin: BOOK, tags: [] });
  });
});
