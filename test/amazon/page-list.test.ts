import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPageList } from '../../lib/amazon/page-list';
import { corpusFile, corpusTable } from '../tools/corpus';
import { page } from './page-samples';

const SEARCH = 'https://www.amazon.com/s?k=demo';
const US = 'https://www.amazon.com';

function documentOf(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptFileLoading: true } });
  window.document.write(html);
  return window.document as unknown as Document;
}

const fixture = (name: string) =>
  documentOf(readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8'));

function products(document: Document, url: string) {
  const list = readPageList(document, url);
  if (list.kind !== 'list') throw new Error(`read as ${list.kind}`);
  return list.products;
}

const asins = (body: string, url = SEARCH) => products(page(body), url).map(({ asin }) => asin);

describe('the products of a list are read, in order, each once:', () => {
  test('of search results, sponsored ones too', () => {
    expect(readPageList(fixture('search-results.html'), SEARCH)).toStrictEqual({
      kind: 'list',
      page: 'search',
      marketplace: 'US',
      products: [
        {
          asin: 'B0EXAMPL01',
          address: `${US}/dp/B0EXAMPL01?psc=1`,
          title: 'Demo Kettle, 27" & more',
        },
        { asin: 'B0EXAMPL02', address: `${US}/dp/B0EXAMPL02`, title: 'Demo Teapot' },
        { asin: '0306406152', address: `${US}/dp/0306406152`, title: 'Demo Book' },
        { asin: 'B0EXAMPL03', address: `${US}/dp/B0EXAMPL03` },
      ],
    });
  });

  test('of best sellers', () => {
    const DE = 'https://www.amazon.de';
    expect(products(fixture('best-sellers.html'), `${DE}/gp/bestsellers/kitchen/1`)).toStrictEqual([
      { asin: 'B0EXAMPL01', address: `${DE}/dp/B0EXAMPL01?psc=1`, title: 'Demo-Wasserkocher' },
      { asin: 'B0EXAMPL02', address: `${DE}/dp/B0EXAMPL02`, title: 'Demo-Kanne' },
    ]);
  });

  test.each([
    '/deals',
    '/stores/Demo/page/1',
    '/b?node=12345',
    '/shop/demo',
    '/Some-Author/e/B000AQ40M8',
  ])('of a layout that is not known, at %s', (path) => {
    const UK = 'https://www.amazon.co.uk';
    expect(products(fixture('unknown-list.html'), UK + path)).toStrictEqual([
      { asin: 'B0EXAMPL01', address: `${UK}/dp/B0EXAMPL01`, title: 'Demo Kettle' },
      { asin: 'B0EXAMPL02', address: `${UK}/dp/B0EXAMPL02`, title: 'Demo Teapot' },
      { asin: 'B0EXAMPL03', address: `${UK}/dp/B0EXAMPL03`, title: 'Demo Cup, blue' },
    ]);
  });

  test.each([
    ['search of 2018', '<li class="s-result-item" data-asin="B0EXAMPL01"><h2>A</h2></li>', SEARCH],
    [
      'best sellers of 2020',
      '<li class="zg-item-immersion"><a href="/dp/B0EXAMPL01">A</a></li>',
      `${US}/gp/bestsellers`,
    ],
    [
      'best sellers of 2015',
      '<div class="zg_itemImmersion"><a href="/dp/B0EXAMPL01">A</a></div>',
      `${US}/Best-Sellers/zgbs`,
    ],
    [
      'the overview of best sellers',
      '<ol class="a-carousel"><li class="p13n-sc-uncoverable-faceout"><a href="/dp/B0EXAMPL01">A</a></li></ol>',
      `${US}/gp/bestsellers`,
    ],
    [
      'a brand store',
      '<ul><li class="ProductGridItem__itemOuter__x1"><a href="/dp/B0EXAMPL01">A</a></li></ul>',
      `${US}/stores/Demo/page/1`,
    ],
    [
      'deals',
      '<div data-testid="product-card" data-asin="B0EXAMPL01"><a href="/dp/B0EXAMPL01">A</a></div>',
      `${US}/deals`,
    ],
  ])('of %s', (_, body, url) => {
    expect(asins(`${body}<a href="/dp/B0EXAMPL90">not listed</a>`, url)).toEqual(['B0EXAMPL01']);
  });
});

describe('a product of the list', () => {
  const item = (inner: string, asin = 'B0EXAMPL01') =>
    products(
      page(`<div data-component-type="s-search-result" data-asin="${asin}">${inner}</div>`),
      SEARCH,
    )[0];

  test.each([
    ['<a href="/x/dp/B0EXAMPL01?th=1&amp;psc=1&amp;x=y">A</a>', '/dp/B0EXAMPL01?th=1&psc=1'],
    [
      '<a href="/dp/B0EXAMPL02?th=1">A</a><a href="/dp/B0EXAMPL01?psc=1">A</a>',
      '/dp/B0EXAMPL01?psc=1',
    ],
    ['<a href="https://www.amazon.de/dp/B0EXAMPL01?th=1">A</a>', '/dp/B0EXAMPL01'],
    [
      '<a href="https://aax-us.amazon.com/x/c/t/https://www.amazon.com/dp/B0EXAMPL01?th=1">A</a>',
      '/dp/B0EXAMPL01?th=1',
    ],
    ['', '/dp/B0EXAMPL01'],
  ])('linked by %s is at %s', (inner, target) => {
    expect(item(inner)).toMatchObject({ address: US + target });
  });

  test.each([
    ['<a href="/dp/B0EXAMPL01"><h2>A</h2></a>', 'A'],
    ['<h2><a href="/dp/B0EXAMPL01">A</a></h2>', 'A'],
    ['<h2>Brand</h2><a href="/dp/B0EXAMPL01"><h2>A</h2></a>', 'A'],
    ['<h2> </h2><h3>A\n B</h3>', 'A B'],
    ['<img alt="A" src="data:,">', 'A'],
    ['<h2>&lt;b&gt; "x"</h2>', '<b> "x"'],
    ['<span class="a-price">$5.99</span>', undefined],
    [`<h2>${'x'.repeat(499)}😀</h2>`, 'x'.repeat(499)],
  ])('%s is called %j', (inner, title) => {
    expect(item(inner)?.title).toBe(title);
  });
});

describe('the words of a link on an unknown page', () => {
  test.each([
    ['Demo Kettle', 'Demo Kettle'],
    ['$49.99', undefined],
    ['49,99 €', undefined],
    ['20% off', undefined],
    ['4.6 out of 5 stars', undefined],
    ['1,234', undefined],
    ['', undefined],
    ['茶', undefined],
    ['茶碗', '茶碗'],
  ])('%j make the title %j', (words, title) => {
    const [found] = products(
      page(`<main><a href="/dp/B0EXAMPL01">${words}</a></main>`),
      `${US}/deals`,
    );
    expect(found).toMatchObject({ asin: 'B0EXAMPL01' });
    expect(found?.title).toBe(title);
  });
});

test('the whole page is looked at where it has no main part, and a page without a body is empty', () => {
  expect(asins('<div><a href="/dp/B0EXAMPL01">A</a></div>')).toEqual(['B0EXAMPL01']);
  const empty = page('');
  empty.documentElement.remove();
  expect(products(empty, SEARCH)).toEqual([]);
});

describe('nothing is read', () => {
  const body = '<main><a href="/dp/B0EXAMPL01">A</a></main>';

  test.each([
    ['/', 'home'],
    ['/hz/wishlist/ls/ABC', 'wish-list'],
    ['/dp/B0EXAMPL02', 'product'],
    ['/product-reviews/B0EXAMPL02', 'reviews'],
    ['/gp/cart/view.html', 'private'],
    ['/gp/your-account/order-history', 'private'],
    ['/gp/help', 'other'],
  ])('at %s: %s', (path, kind) => {
    expect(readPageList(page(body), US + path)).toMatchObject({ kind: 'page', page: kind });
  });

  test('of a page elsewhere, also one that leads to a list', () => {
    const url = `https://www.google.com/url?q=${encodeURIComponent(SEARCH)}`;
    expect(readPageList(page(body), url)).toEqual({ kind: 'outside', refusal: 'not-amazon' });
  });

  test('where Amazon shows something else', () => {
    const form = '<form action="/errors/validateCaptcha"></form>';
    expect(readPageList(page(body + form), SEARCH)).toEqual({
      kind: 'interruption',
      what: 'captcha',
    });
  });
});

test('every result of captured searches is read, in the page’s order, with its title', () => {
  for (const row of corpusTable('pages.tsv').filter(({ kind }) => kind === 'search')) {
    const html = corpusFile('pages', row['file'] ?? '');
    // Each result once, by the attribute that is beside its number in these captures' source.
    const tags = html.match(/<div[^>]*data-component-type="s-search-result"[^>]*>/g) ?? [];
    const numbers = tags.map((tag) => /data-asin="([0-9A-Z]{10})"/.exec(tag)?.[1]);
    const found = products(documentOf(html), row['url'] ?? '');
    expect(numbers.length).toBeGreaterThan(20);
    expect(found.map(({ asin }) => asin)).toEqual([...new Set(numbers)]);
    expect(found.filter(({ title }) => title === undefined || /\p{Sc}\d/u.test(title))).toEqual([]);
  }
});
