import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalOf } from '../../lib/clicks/arrival';
import { parseForeignArrival } from '../../lib/clicks/foreign-arrival';
import { anyAsin, anyStore, anyTrackingId, own } from '../amazon/samples';
import { foreign, load, NOON_MS } from './samples';

const MINE = [own('US', 'first-20'), own('US', 'second-20'), own('UK', 'british-21')];
const PRODUCT = 'https://www.amazon.com/dp/B0EXAMPL01';

describe('somebody else’s tag has come', () => {
  test.each([
    ['on a product', `${PRODUCT}?tag=other-20`],
    ['in the path', 'https://www.amazon.com/exec/obidos/ASIN/B0EXAMPL01/other-20'],
    ['on a search', 'https://www.amazon.com/s?k=kettle&tag=other-20'],
    ['on the start page', 'https://www.amazon.com/?tag=other-20'],
    ['on a page that is not known', 'https://www.amazon.com/xyz?tag=other-20'],
    ['with capitals', `${PRODUCT}?tag=OTHER-20`],
    ['with two that are others’', `${PRODUCT}?tag=other-20&tag=third-20`],
    ['with a tag that no ID can be', `${PRODUCT}?tag=%21%21`],
    ['with one that is longer than an own', `${PRODUCT}?tag=first-200`],
    ['with one that is shorter than an own', `${PRODUCT}?tag=first-2`],
    ['with an own one and something behind it', `${PRODUCT}?tag=first-20%20x`],
    ['with an own one of another store', `${PRODUCT}?tag=british-21`],
    ['with an own one of another store and capitals', `${PRODUCT}?tag=British-21`],
  ])('%s', (_, url) => {
    expect(arrivalOf(load(url), MINE)).toStrictEqual({
      kind: 'foreign',
      foreign: foreign(NOON_MS),
    });
  });

  test('to the store whose page it is, whatever others the user has', () => {
    const found = arrivalOf(load('https://www.amazon.co.uk/dp/B0EXAMPL01?tag=first-20'), MINE);
    expect(found).toStrictEqual({ kind: 'foreign', foreign: foreign(NOON_MS, 'UK') });
  });

  test('and any tag is, before the user has an ID', () => {
    const found = arrivalOf(load(`${PRODUCT}?tag=first-20`), []);
    expect(found).toStrictEqual({ kind: 'foreign', foreign: foreign(NOON_MS) });
  });
});

describe('an own tag beside another’s is an own arrival', () => {
  test.each([
    ['before it', `${PRODUCT}?tag=first-20&tag=other-20`],
    ['after it', `${PRODUCT}?tag=other-20&tag=first-20`],
    ['with capitals', `${PRODUCT}?tag=other-20&tag=First-20`],
    ['in the path', 'https://www.amazon.com/exec/obidos/ASIN/B0EXAMPL01/first-20?tag=other-20'],
  ])('%s', (_, url) => {
    expect(arrivalOf(load(url), MINE)).toMatchObject({ click: { trackingId: 'first-20' } });
  });
});

describe('nothing has come, not even another’s tag,', () => {
  test.each([
    ['without a tag', PRODUCT],
    ['with an empty one', `${PRODUCT}?tag=`],
    ['with the tag in another parameter', `${PRODUCT}?ascsubtag=other-20&xtag=other-20`],
    ['with the tag behind the #', `${PRODUCT}#tag=other-20`],
    ['in the cart', 'https://www.amazon.com/gp/cart/view.html?tag=other-20'],
    ['at sign-in', 'https://www.amazon.com/-/en/ap/signin?tag=other-20'],
    ['in the account', 'https://www.amazon.com/your-orders?tag=other-20'],
    ['at a part that is no shop', 'https://music.amazon.com/dp/B0EXAMPL01?tag=other-20'],
    ['on a lookalike', 'https://amazon.com.evil.example/dp/B0EXAMPL01?tag=other-20'],
    ['on another site', 'https://blog.example/?tag=other-20'],
    ['on no address', 'about:blank?tag=other-20'],
  ])('%s', (_, url) => {
    expect(arrivalOf(load(url), MINE)).toBeUndefined();
    expect(arrivalOf(load(url), [])).toBeUndefined();
  });

  test.each(['reload', 'back_forward'])('on %s', (navigationType) => {
    expect(arrivalOf(load(`${PRODUCT}?tag=other-20`, { navigationType }), MINE)).toBeUndefined();
  });
});

// A prerendered page was asked for; a type that is unknown, or none, proves no reload.
test.each(['navigate', 'prerender', '', 'Reload'])('on %j it has', (navigationType) => {
  const found = arrivalOf(load(`${PRODUCT}?tag=other-20`, { navigationType }), MINE);
  expect(found?.kind).toBe('foreign');
});

const anyReferrer = fc.constantFrom(
  '',
  'https://blog.example/post?a=1',
  'http://x.example:8080/',
  'x',
);

test('of a foreign arrival nothing is kept but where and when', () => {
  fc.assert(
    fc.property(
      anyStore,
      anyAsin,
      anyTrackingId,
      anyReferrer,
      ({ code, domain }, asin, id, from) => {
        const loaded = load(`https://www.${domain}/dp/${asin}?tag=${id}`, { referrer: from });
        const found = arrivalOf(loaded, []);
        const expected = foreign(NOON_MS, code);
        expect(found).toStrictEqual({ kind: 'foreign', foreign: expected });
        expect(parseForeignArrival(expected)).toStrictEqual(expected);
      },
    ),
  );
});
