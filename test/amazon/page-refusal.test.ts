import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/amazon/page';
import { PRIVATE_PATHS } from '../../lib/amazon/private-paths';
import { PRODUCT, read } from './page-samples';

const LOOKS_LIKE_ONE = '<div id="dp" class="home"><span id="productTitle">A</span></div>';

/** A document at which nobody may look. */
const closed = new Proxy({} as Document, {
  get: (_, key) => {
    throw new Error(`looked at ${String(key)}`);
  },
});

describe('an interruption', () => {
  test.each([
    ['captcha', '<form action="/errors/validateCaptcha"></form>'],
    ['captcha', '<form action="/errors_validatecaptcha"><input id="captchacharacters"></form>'],
    ['captcha', '<form action="https://www.amazon.com/ERRORS/VALIDATECAPTCHA?x"></form>'],
    ['captcha', '<input id="captchacharacters">'],
    ['captcha', '<div id="challenge-container"></div>'],
    ['captcha', '<form action="/errors/validateCaptcha"></form><a href="/?ref=cs_503_x">x</a>'],
    ['error', '<a href="/ref=cs_503_link">home</a>'],
    ['error', '<a href="https://www.amazon.de/REF=CS_503_logo/">home</a>'],
    ['error', '<a href="/dogsofamazon/">dogs</a>'],
    ['error', '<a href="/dogsofamazon"><img src="/x.png"></a>'],
    ['error', '<img src="https://images.example/error/500.png">'],
    ['error', '<img src="https://images.example/G/01/error/en_US/title._TTD_.png">'],
    ['error', '<img src="https://images.example/error_page/1.png">'],
  ])('is told as %s when the page shows %s', (what, body) => {
    expect(read(LOOKS_LIKE_ONE + body)).toEqual({ kind: 'interruption', what });
  });

  test.each([
    '<form action="/captcha"></form>',
    '<p>validateCaptcha</p>',
    '<p id="challenge">x</p>',
    '<a href="/gp/help?ref=cs_504">x</a>',
    '<a href="/dogs-of-the-world/dp/B0EXAMPL02">x</a>',
    '<img src="/terror/1.png" alt="/error/">',
    '<img src="/errors.png">',
  ])('is not %s', (body) => {
    expect(read(LOOKS_LIKE_ONE + body)).toMatchObject({ kind: 'product', title: 'A' });
  });

  test.each(['https://www.amazon.com/', 'https://www.amazon.com/s?k=x', 'https://amazon.de/xyz'])(
    'is told at %s as anywhere in a store',
    (url) => {
      const body = '<form action="/errors/validateCaptcha"></form>';
      expect(read(body, url)).toEqual({ kind: 'interruption', what: 'captcha' });
    },
  );
});

describe('no product page', () => {
  test.each([
    ['https://www.amazon.com/s?k=x', 'search'],
    ['https://www.amazon.com/s', 'search'],
    ['https://www.amazon.com/b?node=123', 'browse'],
    ['https://www.amazon.com/gp/bestsellers', 'best-sellers'],
    ['https://www.amazon.com/deals', 'deals'],
    ['https://www.amazon.com/stores/Demo', 'brand-store'],
    ['https://www.amazon.com/shop/demo', 'storefront'],
    ['https://www.amazon.com/A-Writer/e/B0EXAMPL01', 'author'],
    ['https://www.amazon.com/hz/wishlist/ls/ABC', 'wish-list'],
    ['https://www.amazon.com/', 'home'],
    ['https://www.amazon.com/dp/B0EXAMPL0', 'other'],
    ['https://www.amazon.com/xyz', 'other'],
    ['https://www.amazon.com/product-reviews/B0EXAMPL01', 'reviews'],
    ['https://www.amazon.com/gp/offer-listing/B0EXAMPL01', 'offers'],
    ['https://www.amazon.com/ask/questions/asin/B0EXAMPL01', 'other'],
  ])('is at %s, whatever it shows: %s', (url, kind) => {
    expect(read(LOOKS_LIKE_ONE, url)).toEqual({ kind: 'page', page: kind });
  });

  test.each(PRIVATE_PATHS)('is at %s, which is not looked at', (path) => {
    for (const url of [path, `${path}/x`, `/-/en${path}?x=/dp/B0EXAMPL01`]) {
      const found = readPage(closed, `https://www.amazon.co.uk${url}`);
      expect(found).toEqual({ kind: 'page', page: 'private' });
    }
  });

  test.each([
    ['https://evil.example/dp/B0EXAMPL01', 'not-amazon'],
    ['https://www.amazon.com@evil.example/dp/B0EXAMPL01', 'not-amazon'],
    ['https://amazon.com.evil.example/dp/B0EXAMPL01', 'lookalike'],
    ['https://sellercentral.amazon.com/dp/B0EXAMPL01', 'non-retail'],
    ['https://music.amazon.com/dp/B0EXAMPL01', 'media-service'],
    ['https://amzn.to/3abcdef', 'short-link'],
    ['about:blank', 'not-a-url'],
    ['', 'not-a-url'],
  ])('is outside the stores, at %j, which is not looked at: %s', (url, refusal) => {
    expect(readPage(closed, url)).toEqual({ kind: 'outside', refusal });
  });

  test('is where a page of another site only leads to one', () => {
    const inner = encodeURIComponent(PRODUCT);
    const outer = `https://www.google.com/url?q=${inner}`;
    expect(readPage(closed, outer)).toEqual({ kind: 'outside', refusal: 'not-amazon' });
  });
});
