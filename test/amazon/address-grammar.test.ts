import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { tagLink } from '../../lib/links/tagged-link';
import { anyAsin, anyStore, anyTrackingId } from './samples';

const scheme = fc.constantFrom('https://', 'http://', '//', 'HTTPS://', '  https://', '');
const sub = fc.constantFrom('www.', '', 'm.', 'smile.', 'WWW.');
const locale = fc.constantFrom('', '/-/en', '/-/es', '/-/zh_TW', '/-/pt_BR', '/-/de-DE');
const slug = fc.oneof(
  fc.constantFrom(
    '',
    '/Demo-Kettle-1-7-Litre',
    '/B0OTHERONE',
    '/0131103628',
    '/Caf%C3%A9-%E2%98%95',
  ),
  fc.constantFrom('/dp-kettle', '/product', '/gp-x', '/%25E7%25AC', '/a+b', '/Ref=Book', '/Café'),
  fc.stringMatching(/^\/[A-Za-z0-9]{1,12}-[A-Za-z0-9-]{1,20}$/),
);
/** What may stand behind a product’s number without meaning anything. */
const tail = fc.constantFrom(
  '',
  '/',
  '/ref=sr_1_1',
  '/ref=B0OTHERONE/x',
  '/ref=x_1/139-1234567-7654321',
);

/** Encoded as `URL` leaves it: an apostrophe, too. */
const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((text) => encodeURIComponent(text).replaceAll("'", '%27'));
const name = fc.constantFrom(
  ...[
    'ref',
    'ref_',
    'qid',
    'sr',
    'keywords',
    'linkCode',
    'linkId',
    'ascsubtag',
    'camp',
    'creative',
  ],
  ...['smid', 'xtag', 'tags', 'Tag', 'TAG', 'pth', 'ths', 'xpsc', 'asin', 'crid', '_encoding', 'm'],
);
const junk = fc.array(
  fc
    .tuple(
      name,
      fc.oneof(word, fc.constantFrom('', 'B0OTHERONE', '%', '%zz', 'a+b', '/dp/B0OTHERONE')),
    )
    .map(([key, value]) => `${key}=${value}`),
  { maxLength: 6 },
);
const tags = fc.array(anyTrackingId, { maxLength: 3 });
const variant = fc.record({ th: fc.boolean(), psc: fc.boolean() });
const fragment = fc.constantFrom('', '#', '#customerReviews', '#?tag=x-20&th=1', '#/dp/B0OTHERONE');
const between = fc.constantFrom('&', '&amp;', '&&');

/** The parameters in any order, but the tags in theirs. */
const queryOf = (own: readonly string[]) =>
  fc
    .record({
      junk,
      tags,
      variant,
      between,
      order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    })
    .map((q) => {
      const free = [
        ...q.junk,
        ...own,
        ...(q.variant.th ? ['th=1'] : []),
        ...(q.variant.psc ? ['psc=1'] : []),
      ];
      const all = free.map((text, i) => ({ text, at: (q.order[i] ?? 0) % 10 }));
      const tagged = q.tags.map((tag, i) => ({ text: `tag=${tag}`, at: i * 3 }));
      const sorted = [...all, ...tagged].sort((a, b) => a.at - b.at);
      return { ...q, text: sorted.map(({ text }) => text).join(q.between) };
    });

const FORMS = [
  ...['SLUG/dp/ASIN', 'SLUG/d/ASIN', 'SLUG/DP/ASIN', '/gp/product/ASIN', '/gp/aw/d/ASIN'].map(
    (form) => [form, 'product'] as const,
  ),
  ...['/dp/product/ASIN', '/gp/product/glance/ASIN', '/o/ASIN/ASIN', '/exec/obidos/ASIN/ASIN'].map(
    (form) => [form, 'product'] as const,
  ),
  ...['/exec/obidos/tg/detail/-/ASIN', '/exec/obidos/asin/ASIN', '/GP/Product/ASIN'].map(
    (form) => [form, 'product'] as const,
  ),
  ...['/gp/offer-listing/ASIN', '/gp/aw/ol/ASIN'].map((form) => [form, 'offers'] as const),
  ...['SLUG/product-reviews/ASIN', '/gp/product-reviews/ASIN', '/gp/aw/cr/ASIN'].map(
    (form) => [form, 'reviews'] as const,
  ),
];

const productAddress = fc
  .record({
    ...{ scheme, sub, store: anyStore, locale, slug, tail, asin: anyAsin, fragment },
    ...{ form: fc.constantFrom(...FORMS), small: fc.boolean(), query: queryOf([]) },
  })
  .map(({ form: [form, kind], ...parts }) => {
    const number = parts.small ? parts.asin.toLowerCase() : parts.asin;
    // The last is the number; the one before it, where there is one, the oldest form's own word.
    const path = form.replace('SLUG', parts.slug).replace(/ASIN$/, number);
    const { asin, store, query } = parts;
    const { th, psc } = query.variant;
    const chosen = [th && 'th=1', psc && 'psc=1'].filter(Boolean).join('&');
    return {
      url: `${parts.scheme}${parts.sub}${store.domain}${parts.locale}${path}${parts.tail}?${query.text}${parts.fragment}`,
      store,
      read: {
        ...{ kind, marketplace: store.code, asin, tags: query.tags },
        target: `/dp/${asin}${chosen && '?'}${chosen}`,
      },
    };
  });

/** Other pages: path, and the parameters that address them, in the order in which they are kept. */
const pageForm = fc.oneof(
  fc
    .record({
      path: fc.constantFrom('/s', '/s/', '/s/ref=nb_sb_noss', 'SLUG/s', '/gp/search', '/gp/aw/s'),
      k: word,
      rest: fc.subarray(['i=toys', 'rh=n%3A1%2Cp_1%3A2', 's=price', 'node=0131103628', 'bbn=3']),
    })
    .map(({ path, k, rest }) => ({
      kind: 'search',
      path,
      target: '/s',
      kept: [`k=${k}`, ...rest],
    })),
  fc
    .record({
      path: fc.constantFrom('/b', '/b/ref=x', 'SLUG/b', '/gp/browse.html', '/gp/browse.html/ref=x'),
      node: fc.stringMatching(/^[1-9][0-9]{3,11}$/),
      rest: fc.subarray(['rh=n%3A1', 'bbn=3', 'field-lbr_brands_browse-bin=Demo']),
    })
    .map(({ path, node, rest }) => ({
      kind: 'browse',
      path,
      target: '/b',
      kept: [`node=${node}`, ...rest],
    })),
  fc
    .tuple(
      fc.constantFrom(
        ...(['/gp/bestsellers/kitchen/0131103628', '/Best/zgbs/kitchen'] as const).map(
          (p) => ['best-sellers', p] as const,
        ),
        ...(['/deals', '/deal/abc', '/events/x'] as const).map((p) => ['deals', p] as const),
        ...(['/stores/Demo/page/01234567-89AB', '/stores/B0EXAMPL01'] as const).map(
          (p) => ['brand-store', p] as const,
        ),
        ...(['/shop/demo', '/shop/B0EXAMPL01/list/x'] as const).map(
          (p) => ['storefront', p] as const,
        ),
        ...(['/A-Writer/e/B0EXAMPL01', '/Caf%C3%A9/e/B0EXAMPL01'] as const).map(
          (p) => ['author', p] as const,
        ),
        ...(['/hz/wishlist/ls/ABC123', '/wedding/a/registry/x'] as const).map(
          (p) => ['wish-list', p] as const,
        ),
      ),
      fc.constantFrom('', '/', '/ref=x', '/ref=x/y'),
    )
    .map(([[kind, path], end]) => ({ kind, path: path + end, target: path, kept: [] })),
);

const pageAddress = pageForm.chain(({ kind, path, target, kept }) =>
  fc
    .record({ scheme, sub, store: anyStore, locale, slug, fragment, query: queryOf(kept) })
    // Some of the junk means something to a search.
    .filter(({ query }) => !/(?:^|[&;])keywords=/.test(query.text) || kept.length > 0)
    .map((p) => ({
      url: `${p.scheme}${p.sub}${p.store.domain}${p.locale}${path.replace('SLUG', p.slug)}?${p.query.text}${p.fragment}`,
      store: p.store,
      read: {
        ...{ kind, marketplace: p.store.code, tags: p.query.tags },
        target: kept.length > 0 ? `${target}?${kept.join('&')}` : target,
      },
    })),
);

const RUNS = { numRuns: 2_000 };

describe.each([
  ['a product', productAddress],
  ['any other page', pageAddress],
])(
  'the address of %s',
  (
    _,
    address: fc.Arbitrary<{
      url: string;
      store: { code: string; domain: string };
      read: { target: string; tags: readonly string[] };
    }>,
  ) => {
    test('is read back as exactly the parts it was made of', () => {
      fc.assert(
        fc.property(address, ({ url, read }) => {
          expect(readAmazonUrl(url)).toEqual(read);
        }),
        RUNS,
      );
    });

    test('becomes a link to the same page of the same store, over https, with one tag', () => {
      fc.assert(
        fc.property(address, anyTrackingId, ({ url, store, read }, id) => {
          const own = [{ marketplace: store.code as 'US', id }];
          const link = tagLink(url, own);
          const mark = read.target.includes('?') ? '&' : '?';
          const text = `https://www.${store.domain}${read.target}${mark}tag=${id}`;
          const leftOut = read.tags.filter((tag) => tag !== id);
          expect(link).toMatchObject({ kind: 'link', text, trackingId: id, leftOut });
          expect(new URL(text).href).toBe(text);
          expect(new URL(text).searchParams.getAll('tag')).toEqual([id]);
          expect(tagLink(text, own)).toEqual({
            ...link,
            page: expect.any(String) as string,
            leftOut: [],
          });
          expect(readAmazonUrl(text)).toMatchObject({ target: read.target, tags: [id] });
        }),
        RUNS,
      );
    });
  },
);
