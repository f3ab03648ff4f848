import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { PRIVATE_PATHS, PRIVATE_ROOTS } from '../../lib/amazon/private-paths';

const A = 'B0EXAMPL01';
const SMALL = A.toLowerCase();
const read = (path: string) => readAmazonUrl(`https://www.amazon.com${path}`);

describe('no page that can be linked', () => {
  test.each([
    ...[`/${A}`, `/${A}/`, `/a-b/c/dp/${A}`, `/xdp/${A}`, `/dpx/${A}`, `/Kettle/dpx/${A}`],
    ...[
      `/gp/products/${A}`,
      `/gp/x/${A}`,
      `/gp/${A}`,
      '/gp',
      '/gp/',
      `/search/${A}`,
      '/index.html',
    ],
    ...[`/Kettle/${A}`, `/Kettle/${A}/dp`, `/Kettle/e/x`, '/A-Writer/e', '/A-Writer/e/0131103629'],
    ...[`/product-review/${A}`, `/productreviews/${A}`, `/Kettle/product-review/${A}`, '/hz'],
    ...['/stores', '/stores/', '/stores?x', '/shop', '/shop//', '/hz/x', '/hz/wishlists/ls/ABC'],
    ...['/exec', '/exec/obidos', '/exec/obidos/x', `/exec/${A}`, '/o', '/o/x', `/o/${A}`],
    ...[`/exec/obidos/tg/details/-/${A}`, '/exec/obidos/tg', `/exec/obidos/ASINS/${A}`],
    ...['/ask', '/ask/questions', '/gp/aw', `/gp/aw/x/${A}`, '/gp/help/customer/display.html'],
    ...['/zgbs', '/zgbs/kitchen', '/bestsellers', '/gp/bestseller', '/gp/goldboxes', '/dealsx'],
    ...['/gp/video/detail/B0EXAMPL01', '/vdp/0123456789', '/sx', '/bx', '/ss?k=x', '/bb?node=123'],
    ...['/-/en/x', '/events.html', '/%2e%2e%2fdp%2fx', '/gp/homepage', '/weddings/x', '/storesx/y'],
  ])('is at %s, whatever it looks like', (path) => {
    const refusal = 'no-page';
    expect(read(path)).toEqual({ kind: 'other', marketplace: 'US', refusal, tags: [] });
  });

  test.each([
    [`/gp/product/handle-buy-box/ref=x?ASIN=${A}`, 'other', 'no-page'],
    [`/gp/customer-reviews/R1EXAMPLE?ASIN=${A}`, 'other', 'no-page'],
    [`/gp/customer-reviews/R1EXAMPLE/ref=x?asin=${SMALL}`, 'other', 'no-page'],
    [`/ask/questions/asin/${A}/ref=x`, 'other', 'no-page'],
    [`/review/create-review?asin=${A}`, 'private', 'private-page'],
    [`/-/de/review/create-review/ref=x?x=1&amp;asin=${A}`, 'private', 'private-page'],
  ])('is at %s, although the product is named', (path, kind, refusal) => {
    expect(read(path)).toEqual({ kind, marketplace: 'US', refusal, tags: [], asin: A });
  });

  test.each([
    '/gp/customer-reviews/R1EXAMPLE',
    '/gp/customer-reviews/R1EXAMPLE?asin=0131103629',
    '/gp/customer-reviews/R1EXAMPLE?asin=',
    `/ask/questions/asin/${A}1`,
    `/ask/questions/Asinx/${A}`,
    `/review/R1EXAMPLE?asin=${A}`,
    `/hz/x?asin=${A}`,
    `/cart?asin=${A}`,
  ])('%s names no product', (path) => {
    expect(read(path)).not.toHaveProperty('asin');
  });
});

describe('cart, checkout, sign-in, account and orders', () => {
  const isPrivate = { kind: 'private', marketplace: 'US', refusal: 'private-page' };

  test.each(PRIVATE_PATHS)('%s is private, in any language and whatever follows', (path) => {
    for (const end of ['', '/', '/x', '/x/y/ref=z', '?x=1', '#x', '/ref=x', '//']) {
      expect(read(path + end), end).toEqual({ ...isPrivate, tags: [] });
      expect(read(`/-/en${path}${end}`), end).toEqual({ ...isPrivate, tags: [] });
    }
    expect(read(`${path}?tag=x-20&asin=${A}`)).toEqual({ ...isPrivate, tags: ['x-20'] });
    expect(read(`/x/..${path}`)).toEqual({ ...isPrivate, tags: [] });
  });

  test.each([
    ...['/AP/signin', '/Cart', '/CHECKOUT/p', '/gp/cart/view.html', '/GP/Cart', '/gp/BUY/spc'],
    ...['/gp/css/order-history', '/gp/your-account/order-details?orderID=1', '/your-orders/orders'],
    ...[
      '/hz/mycd/myx',
      '/HZ/MYCD',
      '/gp/aw/C',
      `/gp/buy/dp/${A}`,
      '/gp/sign-in.html',
      '/-/de_DE/ap/x',
    ],
    ...[`/ap/signin?openid.return_to=https://www.amazon.com/dp/${A}`, `/gp/cart/dp/${A}`],
    ...[`/gp/history/${A}`, '/order-history', '/a/addresses', '/cpe/yourpayments/wallet'],
  ])('%s is private', (path) => {
    expect(read(path)).toMatchObject(isPrivate);
  });

  test.each([
    ...[
      '/app',
      '/apparel',
      '/ap-x/y',
      '/cartoons',
      '/cartridges/x',
      '/checkoutline',
      '/gp/cartoon',
    ],
    ...[
      '/x/cart',
      '/x/ap/signin',
      '/gp/x/cart',
      '/hz/x/mycd',
      '/gp/signin',
      '/your-accounts',
      '/gp/c',
    ],
    ...[
      '/aa',
      '/axe',
      '/reviews',
      '/payments2',
      '/gp/aw/cx',
      '/gp/product/utilities/x',
      '/cart.html',
    ],
    ...['/%63art', '/hz/cart', '/gp/wallet'],
  ])('%s is not', (path) => {
    expect(read(path).kind).not.toBe('private');
  });

  test.each(PRIVATE_PATHS)('a product whose slug resembles %s is still one', (path) => {
    const slug = path.replaceAll('/', '-').slice(1);
    expect(read(`/${slug}-kettle/dp/${A}`)).toMatchObject({ kind: 'product', asin: A });
    expect(read(`/${slug}-kettle/dp/${SMALL}`)).toMatchObject({ kind: 'product', asin: A });
  });
});

describe('a slug of one word that also begins other addresses', () => {
  const WORDS = [
    ...['deals', 'deal', 'events', 'stores', 'shop', 'wedding', 'registries', 's', 'b', 'o', 'd'],
    ...['ref=x', 'gp', 'exec', 'hz', 'ask', 'sspa', 'mn', 'baby-reg', '-'],
    ...PRIVATE_ROOTS,
  ];

  test('the case of the product’s number decides nothing', () => {
    const paths = WORDS.flatMap((word) => [`/${word}/dp/`, `/${word}/product-reviews/`]);
    const told = (path: string) => `${path}: ${JSON.stringify(read(path))}`;
    const differing = paths.filter(
      (path) => told(path + SMALL).replaceAll(SMALL, A) !== told(path + A),
    );
    expect(differing).toEqual([]);
  });

  test('a bad number does not make it a page of that kind', () => {
    const words = ['Deals', 'Events', 'Stores', 'Shop', 'Wedding', 'B', 'S', 'O', 'D'];
    const kinds = words.map((word) => [
      word,
      (read(`/${word}/dp/B0EXAMPL011`) as { refusal?: string }).refusal,
    ]);
    expect(kinds).toEqual(words.map((word) => [word, 'bad-asin']));
  });
});
