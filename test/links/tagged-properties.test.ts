import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { tagLink } from '../../lib/links/tagged-link';
import { anyAsin, anyStore, anyTrackingId, own } from '../amazon/samples';

describe('any product address', () => {
  const anyOwn = fc
    .array(fc.tuple(anyStore, anyTrackingId), { maxLength: 6 })
    .map((list) => list.map(([{ code }, id]): OwnTrackingId => ({ marketplace: code, id })));
  const path = fc.constantFrom(
    ...['/dp/', '/gp/product/', '/Some-Slug/dp/', '/o/ASIN/', '/-/en/dp/', '/gp/offer-listing/'],
    '/Some-Slug/product-reviews/',
  );
  const value = fc.oneof(fc.webFragments(), fc.constantFrom('1', '0', ''), anyTrackingId);
  const query = fc
    .array(fc.tuple(fc.constantFrom('tag', 'TAG', 'ascsubtag', 'psc', 'url'), value), {
      maxLength: 4,
    })
    .map((pairs) => new URLSearchParams(pairs).toString());
  const address = fc
    .record({ store: anyStore, path, asin: anyAsin, query, http: fc.constantFrom('http', 'https') })
    .map((p) => ({ ...p, url: `${p.http}://www.${p.store.domain}${p.path}${p.asin}?${p.query}` }));

  test('gives a link over https, in its own store, with exactly one tag, which is the user’s', () => {
    fc.assert(
      fc.property(
        address,
        anyOwn,
        anyTrackingId,
        ({ url, store, asin, query: text }, others, id) => {
          const link = tagLink(url, [...others, { marketplace: store.code, id }]);
          if (link.kind !== 'link') throw new Error(`no link for ${url}`);
          const made = new URL(link.text);
          const query = new URLSearchParams(text);
          const ids = [...others, { marketplace: store.code, id }]
            .filter((o) => o.marketplace === store.code)
            .map((o) => o.id);
          const carried = query.getAll('tag').map((tag) => tag.toLowerCase());
          const chosen = ids.find((one) => carried.includes(one)) ?? ids[0];
          const psc = /^1(?!\d)/.test(query.getAll('psc').find((value) => value !== '') ?? '');
          expect(made.origin).toBe(`https://www.${store.domain}`);
          expect(made.pathname).toBe(`/dp/${asin}`);
          expect([...made.searchParams]).toEqual([...(psc ? [['psc', '1']] : []), ['tag', chosen]]);
          expect(made.hash + made.username + made.port).toBe('');
          expect(link.text).toBe(made.href);
        },
      ),
    );
  });

  test('made into a link and handed in again gives the same link', () => {
    fc.assert(
      fc.property(address, anyTrackingId, ({ url, store }, id) => {
        const mine = [{ marketplace: store.code, id }];
        const once = tagLink(url, mine);
        if (once.kind !== 'link') throw new Error(`no link for ${url}`);
        expect(tagLink(once.text, mine)).toEqual({ ...once, page: 'product', leftOut: [] });
      }),
    );
  });

  test('has every tag either among the user’s own of that store or said to be left out', () => {
    fc.assert(
      fc.property(address, anyTrackingId, ({ url, store }, id) => {
        const link = tagLink(url, [{ marketplace: store.code, id }]);
        const read = readAmazonUrl(url);
        if (link.kind !== 'link' || read.asin === undefined) throw new Error(`no link for ${url}`);
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
