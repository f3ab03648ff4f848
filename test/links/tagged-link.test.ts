import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { tagLink } from '../../lib/links/tagged-link';
import { anyAsin, anyStore, anyTrackingId, own } from '../amazon/samples';

const MINE = [own('US', 'first-20'), own('UK', 'british-21'), own('US', 'second-20')];
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=first-20';

describe('the link', () => {
  test.each([
    ['http://amazon.com/Some-Kettle/dp/b0exampl01/ref=sr_1_1?psc=1&th=1#x'],
    ['https://smile.amazon.com/gp/product/B0EXAMPL01?linkCode=ll1&linkId=1&ascsubtag=x'],
    ['//www.amazon.com/-/es/Hervidor/dp/B0EXAMPL01'],
    ['https://someone:secret@www.amazon.com:444/dp/B0EXAMPL01'],
    ['https://www.amazon.com/gp/aw/d/B0EXAMPL01?tag=first-20'],
    [LINK],
  ])('of %s is the address of the product with the first own ID, and nothing else', (url) => {
    expect(tagLink(url, MINE)).toEqual({
      kind: 'link',
      text: LINK,
      marketplace: 'US',
      asin: 'B0EXAMPL01',
      trackingId: 'first-20',
      leftOut: [],
    });
  });

  test('of a book carries its ISBN', () => {
    const link = tagLink('https://www.amazon.co.uk/exec/obidos/ASIN/080442957x', MINE);
    const text = 'https://www.amazon.co.uk/dp/080442957X?tag=british-21';
    expect(link).toMatchObject({ kind: 'link', text });
  });
});

describe('tags already in the address', () => {
  test.each([
    ['?tag=other-20', ['other-20']],
    ['?tag=a-20&tag=b-20', ['a-20', 'b-20']],
    ['?tag=first-20&tag=other-20', ['other-20']],
    ['?tag=second-20', []],
    ['?tag=FIRST-20', []],
    ['?tag=british-21', ['british-21']],
    ['?tag=', []],
    ['?tag=first-20%20', ['first-20 ']],
    ['?ascsubtag=other-20', []],
  ])('%s: %j is said to be left out', (query, leftOut) => {
    const link = tagLink(`https://www.amazon.com/dp/B0EXAMPL01${query}`, MINE);
    expect(link).toMatchObject({ kind: 'link', text: LINK, leftOut });
  });

  test('in the path of an old link are left out too', () => {
    const link = tagLink('https://www.amazon.com/exec/obidos/ASIN/B0EXAMPL01/other-20', MINE);
    expect(link).toMatchObject({ kind: 'link', text: LINK, leftOut: ['other-20'] });
  });
});

describe('no link', () => {
  test('without an ID for that very store', () => {
    const missing = { kind: 'no-tracking-id', marketplace: 'CA', asin: 'B0EXAMPL01' };
    expect(tagLink('https://www.amazon.ca/dp/B0EXAMPL01?tag=first-20', MINE)).toEqual(missing);
    expect(tagLink(LINK, [])).toEqual({ ...missing, marketplace: 'US' });
  });

  test.each([
    ['https://www.amazon.com/s?k=kettle', 'no-product'],
    ['https://www.amazon.com/gp/cart/view.html', 'private-page'],
    ['https://www.amazon.com/dp/B0EXAMPL0', 'bad-asin'],
    ['https://amzn.to/3abcdef', 'short-link'],
    ['https://music.amazon.com/dp/B0EXAMPL01', 'non-retail'],
    ['https://amazon.com.evil.example/dp/B0EXAMPL01', 'lookalike'],
    ['https://evil.example/dp/B0EXAMPL01', 'not-amazon'],
    ['B0EXAMPL01', 'not-a-url'],
    [undefined, 'not-a-url'],
  ])('for %j, because it is %s', (url, refusal) => {
    expect(tagLink(url, MINE)).toEqual({ kind: 'refused', refusal });
  });
});

describe('any product address', () => {
  const anyOwn = fc
    .array(fc.tuple(anyStore, anyTrackingId), { maxLength: 6 })
    .map((list) => list.map(([{ code }, id]): OwnTrackingId => ({ marketplace: code, id })));
  const path = fc.constantFrom('/dp/', '/gp/product/', '/Some-Slug/dp/', '/o/ASIN/', '/-/en/dp/');
  const query = fc
    .array(fc.tuple(fc.constantFrom('tag', 'TAG', 'ascsubtag', 'psc', 'url'), fc.webFragments()), {
      maxLength: 4,
    })
    .map((pairs) => new URLSearchParams(pairs).toString());
  const address = fc
    .record({ store: anyStore, path, asin: anyAsin, query, http: fc.constantFrom('http', 'https') })
    .map((p) => ({ ...p, url: `${p.http}://www.${p.store.domain}${p.path}${p.asin}?${p.query}` }));

  test('gives a link over https, in its own store, with exactly one tag, which is the user’s', () => {
    fc.assert(
      fc.property(address, anyOwn, anyTrackingId, ({ url, store, asin }, others, id) => {
        const link = tagLink(url, [...others, { marketplace: store.code, id }]);
        if (link.kind !== 'link') throw new Error(`no link for ${url}`);
        const made = new URL(link.text);
        const first = others.find((o) => o.marketplace === store.code)?.id ?? id;
        expect(made.origin).toBe(`https://www.${store.domain}`);
        expect(made.pathname).toBe(`/dp/${asin}`);
        expect([...made.searchParams]).toEqual([['tag', first]]);
        expect(made.hash + made.username + made.port).toBe('');
        expect(link.text).toBe(made.href);
      }),
    );
  });

  test('made into a link and handed in again gives the same link', () => {
    fc.assert(
      fc.property(address, anyTrackingId, ({ url, store }, id) => {
        const mine = [{ marketplace: store.code, id }];
        const once = tagLink(url, mine);
        if (once.kind !== 'link') throw new Error(`no link for ${url}`);
        expect(tagLink(once.text, mine)).toEqual({ ...once, leftOut: [] });
      }),
    );
  });

  test('has every tag either among the user’s own of that store or said to be left out', () => {
    fc.assert(
      fc.property(address, anyTrackingId, ({ url, store }, id) => {
        const link = tagLink(url, [{ marketplace: store.code, id }]);
        const read = readAmazonUrl(url);
        if (link.kind !== 'link' || read.kind !== 'product') throw new Error(`no link for ${url}`);
        const foreign = read.tags.filter((tag) => tag.toLowerCase() !== id);
        expect(link.leftOut).toEqual(foreign);
      }),
    );
  });
});

test('whatever is handed in that is no address of Amazon’s is refused without throwing', () => {
  const stores = MARKETPLACES.map(({ code }) => own(code, 'mine-20'));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string(), fc.webUrl()), (input) => {
      expect(tagLink(input, stores)).toMatchObject({ kind: 'refused' });
    }),
  );
});
