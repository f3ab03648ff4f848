import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalOf, type DocumentLoad } from '../../lib/clicks/arrival';
import { parseClick } from '../../lib/clicks/click';
import { anyAsin, anyStore, anyTrackingId, own } from '../amazon/samples';
import { load, NOON_MS } from './samples';

const MINE = [own('US', 'first-20'), own('US', 'second-20'), own('UK', 'british-21')];
const PRODUCT = 'https://www.amazon.com/dp/B0EXAMPL01';

/** The click of an arrival through an own link; nothing of any other. */
function clickOf(loaded: DocumentLoad, mine = MINE) {
  const found = arrivalOf(loaded, mine);
  return found?.kind === 'own' ? found.click : undefined;
}

describe('an arrival through an own link', () => {
  test('is a click, with store, ID, product, time and where the link stood', () => {
    const loaded = load(`${PRODUCT}?tag=first-20`, {
      referrer: 'https://blog.example/my/post?a=1',
    });
    expect(arrivalOf(loaded, MINE)).toStrictEqual({
      kind: 'own',
      click: {
        id: loaded.id,
        atMs: NOON_MS,
        source: 'browser',
        marketplace: 'US',
        trackingId: 'first-20',
        asin: 'B0EXAMPL01',
        referrerOrigin: 'https://blog.example',
      },
    });
  });

  test.each([
    [`${PRODUCT}?tag=second-20`, 'second-20'],
    [`${PRODUCT}?tag=FIRST-20`, 'first-20'],
    [`${PRODUCT}?tag=other-20&tag=first-20`, 'first-20'],
    ['https://www.amazon.com/exec/obidos/ASIN/B0EXAMPL01/first-20', 'first-20'],
    ['https://www.amazon.co.uk/dp/B0EXAMPL01?tag=british-21', 'british-21'],
    ['https://www.amazon.com/gp/offer-listing/B0EXAMPL01?tag=first-20', 'first-20'],
    ['https://www.amazon.com/Kettle/product-reviews/B0EXAMPL01?tag=first-20', 'first-20'],
    ['https://www.amazon.com/gp/customer-reviews/R1?ASIN=B0EXAMPL01&tag=first-20', 'first-20'],
  ])('%s counts for %s', (url, trackingId) => {
    expect(clickOf(load(url))).toMatchObject({ trackingId, asin: 'B0EXAMPL01' });
  });

  test.each([
    'https://www.amazon.com/?tag=first-20',
    'https://www.amazon.com/s?k=kettle&tag=first-20',
    'https://www.amazon.com/dp/B0EXAMPL0?tag=first-20',
    'https://www.amazon.com/stores/Demo?tag=first-20',
    'https://www.amazon.com/s?tag=first-20',
    'https://www.amazon.com/xyz?tag=first-20',
  ])('%s is a click without a product', (url) => {
    const found = clickOf(load(url));
    expect(found).toMatchObject({ trackingId: 'first-20' });
    expect(found).not.toHaveProperty('asin');
  });
});

describe('nothing is noted', () => {
  test.each([
    ['without a tag', PRODUCT],
    ['with an empty tag', `${PRODUCT}?tag=`],
    ['with the tag in another parameter', `${PRODUCT}?ascsubtag=first-20&xtag=first-20`],
    ['with the tag behind the #', `${PRODUCT}#tag=first-20`],
    ['in the cart', 'https://www.amazon.com/gp/cart/view.html?tag=first-20'],
    ['at sign-in', 'https://www.amazon.com/-/en/ap/signin?tag=first-20'],
    ['in a review form', 'https://www.amazon.com/review/create-review?tag=first-20'],
    [
      'on a site that leads to one',
      `https://www.google.com/url?q=${encodeURIComponent(`${PRODUCT}?tag=first-20`)}`,
    ],
    ['on another site', 'https://amazon.com.evil.example/dp/B0EXAMPL01?tag=first-20'],
    ['at a part that is no shop', 'https://music.amazon.com/dp/B0EXAMPL01?tag=first-20'],
    ['on a cart page', 'https://www.amazon.com/gp/cart/view.html?tag=first-20'],
    ['on a sign-in page', 'https://www.amazon.com/ap/signin?tag=first-20'],
    ['on a part that is no shop', 'https://music.amazon.com/dp/B0EXAMPL01?tag=first-20'],
    ['on a lookalike', 'https://amazon.com.evil.example/dp/B0EXAMPL01?tag=first-20'],
    ['on any other site', 'https://blog.example/?tag=first-20'],
    ['on no address', 'about:blank?tag=first-20'],
  ])('%s', (_, url) => {
    expect(arrivalOf(load(url), MINE)).toBeUndefined();
  });

  test.each(['reload', 'back_forward'])('on %s', (navigationType) => {
    expect(arrivalOf(load(`${PRODUCT}?tag=first-20`, { navigationType }), MINE)).toBeUndefined();
  });
});

test.each(['', 'null', 'about:blank', 'android-app://com.example', 'file:///tmp/a.html', 'https:'])(
  'the referrer %j leaves no origin',
  (referrer) => {
    const found = clickOf(load(`${PRODUCT}?tag=first-20`, { referrer }));
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty('referrerOrigin');
  },
);

test('every arrival noted is a click that the ledger takes', () => {
  const referrer = fc.oneof(fc.string(), fc.webUrl({ withFragments: true }));
  fc.assert(
    fc.property(anyStore, anyAsin, anyTrackingId, referrer, ({ code, domain }, asin, id, from) => {
      const url = `https://www.${domain}/dp/${asin}?tag=${id}`;
      const found = clickOf(load(url, { referrer: from }), [{ marketplace: code, id }]);
      expect(found).toBeDefined();
      expect(parseClick(found)).toEqual(found);
    }),
  );
});
