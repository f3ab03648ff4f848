import { expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { marketplace, MARKETPLACES } from '../../lib/amazon/marketplaces';
import { tagLink } from '../../lib/links/tagged-link';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import { corpusTable } from '../tools/corpus';

/** What the tables beside some checkouts call the kinds of address. */
const KIND_THERE: Readonly<Record<string, string>> = {
  product: 'product',
  offers: 'product',
  reviews: 'product',
  search: 'search',
  browse: 'browse',
  'best-sellers': 'browse',
  deals: 'browse',
  'brand-store': 'store',
  storefront: 'store',
  author: 'other',
  'wish-list': 'wishlist',
  home: 'other',
  private: 'other',
  other: 'other',
  'short-link': 'short',
  'media-service': 'other',
  'non-retail': 'not-amazon',
  lookalike: 'not-amazon',
  'not-amazon': 'not-amazon',
  'not-a-url': 'not-amazon',
};

/** Hosts whose rows expect a store that has no Associates programme, and to which no link is made. */
const CLOSED_STORES = ['www.amazon.cn'];

const demo = {
  url: 'https://www.amazon.co.uk/Demo/dp/B0EXAMPL01/ref=sr_1_1?th=1&tag=somebody-21',
  kind: 'product',
  asin: 'B0EXAMPL01',
  marketplace: 'www.amazon.co.uk',
  tag: 'somebody-21',
};
const rows = [demo, ...corpusTable('urls.tsv')].filter(
  (row) => !CLOSED_STORES.includes(row.marketplace),
);

test.each(rows.map((row) => [row.url, row] as const))('reads %s', (url, row) => {
  const read = readAmazonUrl(url);
  const host = read.marketplace ? `www.${marketplace(read.marketplace).domain}` : '-';
  const tags = read.marketplace ? read.tags.join(',') : '';
  expect({
    kind: KIND_THERE[read.kind],
    asin: read.asin ?? '-',
    marketplace: host,
    tag: tags === '' ? '-' : tags,
  }).toEqual({ kind: row.kind, asin: row.asin, marketplace: row.marketplace, tag: row.tag });
});

test('every link made from them is on the same store, has one tag and comes back as itself', () => {
  const own = MARKETPLACES.map(({ code, tagSuffix }) => ({
    marketplace: code,
    id: `demosite${tagSuffix}` as TrackingId,
  }));
  let links = 0;
  for (const { url } of rows) {
    const link = tagLink(url, own);
    if (link.kind !== 'link') continue;
    links++;
    const made = new URL(link.text);
    expect(made.protocol).toBe('https:');
    expect(made.hostname).toBe(`www.${marketplace(link.marketplace).domain}`);
    expect(made.searchParams.getAll('tag')).toEqual([link.trackingId]);
    const again = tagLink(link.text, own);
    expect(again.kind === 'link' && again.text).toBe(link.text);
  }
  expect(links).toBeGreaterThan(rows.length / 3);
});
