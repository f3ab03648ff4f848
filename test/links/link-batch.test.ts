import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { findAddresses } from '../../lib/links/find-addresses';
import { linkBatch, type BatchOptions } from '../../lib/links/link-batch';
import { tagLink } from '../../lib/links/tagged-link';
import { asin, own, trackingId } from '../amazon/samples';
import { corpusTable } from '../tools/corpus';
import { anyLink } from './samples';

const MINE = [own('US', 'mine-20'), own('UK', 'british-21'), own('US', 'second-20')];
const US = 'https://www.amazon.com/dp/';
const UK = 'https://www.amazon.co.uk/dp/';

const batch = (text: string, options: BatchOptions = {}) =>
  linkBatch(findAddresses(text, options.store), MINE, options);
const texts = ({ links }: ReturnType<typeof batch>) => links.map(({ link }) => link.text);

describe('a batch', () => {
  test('is the links in order, each product once', () => {
    const result = batch(
      `${US}B0EXAMPL02\n${UK}B0EXAMPL01\n${US}B0EXAMPL01/ref=x\n${US}B0EXAMPL02?a=b`,
    );
    expect(texts(result)).toEqual([
      `${US}B0EXAMPL02?tag=mine-20`,
      `${UK}B0EXAMPL01?tag=british-21`,
      `${US}B0EXAMPL01?tag=mine-20`,
    ]);
    expect(result).toMatchObject({ unlinkable: [], duplicates: 1 });
  });

  test.each([
    [
      'the same product by a wrapper',
      `${US}B0EXAMPL01 https://www.google.com/url?q=${US}B0EXAMPL01`,
    ],
    ['its reviews', `${US}B0EXAMPL01 https://www.amazon.com/product-reviews/B0EXAMPL01`],
    ['another colour’s page of it', `${US}B0EXAMPL01 ${US}B0EXAMPL01?th=1&psc=1`],
    ['its number', `${US}B0EXAMPL01\nB0EXAMPL01`],
    ['its number before', `B0EXAMPL01\n${US}B0EXAMPL01`],
    ['the same search', 'https://www.amazon.com/s?k=x https://www.amazon.com/s?k=x&ref=y'],
  ])('has %s once', (_, text) => {
    expect(batch(text)).toMatchObject({ unlinkable: [], duplicates: 1 });
    expect(batch(text).links).toHaveLength(1);
    expect(batch(text, { store: 'US' })).toMatchObject({ unlinkable: [], duplicates: 1 });
  });

  test('has a product in two stores, and with two of the user’s IDs, twice', () => {
    const result = batch(`${US}B0EXAMPL01 ${UK}B0EXAMPL01 ${US}B0EXAMPL01?tag=second-20`);
    expect(texts(result)).toEqual([
      `${US}B0EXAMPL01?tag=mine-20`,
      `${UK}B0EXAMPL01?tag=british-21`,
      `${US}B0EXAMPL01?tag=second-20`,
    ]);
  });

  test('says of each that cannot be linked why, once, in order', () => {
    const text = `https://amzn.to/3abc ${US}B0EXAMPL01
      https://blog.example/ https://www.amazon.com.example/dp/B0EXAMPL01
      https://www.amazon.de/dp/B0EXAMPL01 https://www.amazon.com/gp/cart/view.html
      https://amzn.to/3abc ${US}B0EXAMPL0
      https://music.amazon.com/albums/B0EXAMPL01
      0306406153
      B0EXAMPL03`;
    const result = batch(text);
    expect(result.unlinkable).toEqual([
      { text: 'https://amzn.to/3abc', reason: 'short-link' },
      { text: 'https://blog.example/', reason: 'not-amazon' },
      { text: 'https://www.amazon.com.example/dp/B0EXAMPL01', reason: 'lookalike' },
      { text: 'https://www.amazon.de/dp/B0EXAMPL01', reason: 'no-tracking-id', marketplace: 'DE' },
      { text: 'https://www.amazon.com/gp/cart/view.html', reason: 'private-page' },
      { text: `${US}B0EXAMPL0`, reason: 'bad-asin' },
      { text: 'https://music.amazon.com/albums/B0EXAMPL01', reason: 'media-service' },
      { text: '0306406153', reason: 'bad-asin' },
      { text: 'B0EXAMPL03', reason: 'store-needed' },
    ]);
    expect(result).toMatchObject({ duplicates: 1 });
    expect(texts(result)).toEqual([`${US}B0EXAMPL01?tag=mine-20`]);
  });

  test('links product numbers in the store it is given', () => {
    const text = 'B0EXAMPL01, 0306406152\n978-0-306-40615-7';
    expect(texts(batch(text, { store: 'UK' }))).toEqual([
      `${UK}B0EXAMPL01?tag=british-21`,
      `${UK}0306406152?tag=british-21`,
    ]);
    expect(batch(text, { store: 'DE' }).unlinkable).toEqual([
      { text: 'B0EXAMPL01', reason: 'no-tracking-id', marketplace: 'DE' },
      { text: '0306406152', reason: 'no-tracking-id', marketplace: 'DE' },
      { text: '978-0-306-40615-7', reason: 'no-tracking-id', marketplace: 'DE' },
    ]);
  });

  test('takes the preferred ID and leaves out the tags of others', () => {
    const result = batch(`${US}B0EXAMPL01?tag=other-20`, {
      preferred: { US: trackingId('second-20') },
    });
    expect(result.links[0]?.link).toMatchObject({ trackingId: 'second-20', leftOut: ['other-20'] });
  });

  test('keeps the first name that a product has', () => {
    const kettle = asin('B0EXAMPL01');
    const wanted = [
      { text: 'a', asin: kettle },
      { text: 'b', address: `${US}B0EXAMPL01`, title: 'Kettle' },
      { text: 'c', asin: kettle, title: 'Pot' },
    ];
    expect(linkBatch(wanted, MINE, { store: 'US' }).links).toMatchObject([{ title: 'Kettle' }]);
    expect(linkBatch(wanted.slice(0, 1), MINE, { store: 'US' }).links[0]).not.toHaveProperty(
      'title',
    );
  });

  test('of nothing is nothing', () => {
    expect(batch('nothing here')).toEqual({ links: [], unlinkable: [], duplicates: 0 });
  });
});

test('a list of any links is linked as each alone, in order, and nothing is lost', () => {
  const mine = MARKETPLACES.map(({ code, tagSuffix }) => own(code, `demo${tagSuffix}`));
  fc.assert(
    fc.property(fc.array(anyLink), (urls) => {
      const result = linkBatch(
        urls.map((url) => ({ text: url, address: url })),
        mine,
      );
      const alone = urls.flatMap((url) => {
        const link = tagLink(url, mine);
        return link.kind === 'link' ? link : [];
      });
      const seen = new Set<string>();
      const first = alone.filter(({ text, asin: product, marketplace }) => {
        const key = product ? marketplace + product : text;
        return !seen.has(key) && seen.add(key);
      });
      expect(result.links.map(({ link }) => link)).toEqual(first);
      const { links, unlinkable, duplicates } = result;
      expect(links.length + unlinkable.length + duplicates).toBe(urls.length);
    }),
  );
});

test('real addresses in a list and in HTML are linked as each alone', () => {
  const mine = MARKETPLACES.map(({ code, tagSuffix }) => own(code, `demo${tagSuffix}`));
  const rows = corpusTable('urls.tsv').map((row) => row['url'] ?? '');
  const urls = rows.filter(
    (url) => /^https?:\/\/[^\s<>"]+$/i.test(url) && !/[.,;:!?'*~|)_[\]]$/.test(url),
  );
  const of = (text: string) =>
    linkBatch(findAddresses(text), mine).links.map(({ link }) => link.text);
  const different = urls.filter((url) => {
    const alone = tagLink(url, mine);
    const wanted = JSON.stringify(alone.kind === 'link' ? [alone.text] : []);
    const html = `<a href="${url.replaceAll('&', '&amp;')}">x</a>`;
    return [url, `(${url})`, html].some((text) => JSON.stringify(of(text)) !== wanted);
  });
  expect(different).toEqual([]);
});
