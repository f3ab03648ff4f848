import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/amazon/page';
import { page, PRODUCT, read } from './page-samples';

describe('a product page', () => {
  test('gives store, ASIN, title, price and department', () => {
    const body = `
      <div id="nav-subnav" data-category="kitchen"></div>
      <div id="dp" class="home en_US">
        <div id="wayfinding-breadcrumbs_feature_div"><ul>
          <li><a href="/b/ref=x?node=284507">Kitchen</a></li><li>›</li>
          <li><a href="/b?ie=UTF8&amp;node=289754">
            Kettles </a></li></ul></div>
        <span id="productTitle">  Demo
          Kettle </span>
        <div id="corePrice_feature_div"><span class="a-price"><span class="a-offscreen">$49.99</span>
          <span aria-hidden="true">$49.99</span></span></div>
      </div>`;
    expect(read(body, `${PRODUCT}?tag=x-20`)).toStrictEqual({
      kind: 'product',
      marketplace: 'US',
      asin: 'B0EXAMPL01',
      title: 'Demo Kettle',
      price: { minor: 4_999, currency: 'USD' },
      department: {
        ...{ alias: 'kitchen', group: 'home', nodes: ['284507', '289754'] },
        breadcrumb: ['Kitchen', 'Kettles'],
      },
    });
  });

  test('that shows none of it leaves it out instead of guessing', () => {
    const empty = { kind: 'product', marketplace: 'US', asin: 'B0EXAMPL01', department: {} };
    expect(read('')).toStrictEqual(empty);
    expect(read('<h1>Some heading</h1><p>Only $5.00!</p>')).toStrictEqual(empty);
  });

  test('is read without being changed', () => {
    const document = page('<div id="dp" class="book"><span id="productTitle"> A </span></div>');
    const before = document.documentElement.outerHTML;
    readPage(document, PRODUCT);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is the one in the address at this moment, whatever the document still says', () => {
    const document = page(`<link rel="canonical" href="${PRODUCT}">
      <input id="ASIN" value="B0EXAMPL01"><span id="productTitle">A</span>`);
    const next = 'https://www.amazon.com/Kettle/dp/B0EXAMPL02/ref=x?th=1&psc=1';
    expect(readPage(document, PRODUCT)).toMatchObject({ asin: 'B0EXAMPL01' });
    expect(readPage(document, next)).toMatchObject({ asin: 'B0EXAMPL02', title: 'A' });
    expect(readPage(document, 'https://www.amazon.com/s?k=x')).toEqual({
      kind: 'page',
      page: 'search',
    });
  });
});

describe('the title', () => {
  test.each([
    ['<span id="productTitle">A</span><span id="title">B</span>', 'A'],
    ['<span id="title">B</span><span id="productTitle">A</span>', 'A'],
    ['<span id="productTitle"> </span><span id="ebooksProductTitle">B</span>', 'B'],
    ['<h1 id="title">C <span id="ebooksProductTitle">B</span></h1>', 'B'],
    ['<h1 id="title">C</h1>', 'C'],
    ['<h1 id="title"><span id="productTitle"> \n </span>C</h1>', 'C'],
    ['<div id="title_feature_div"><h1>D</h1></div>', 'D'],
    ['<div id="title_feature_div"><h2>D</h2></div>', undefined],
    ['<h1 id="titleSection">E</h1>', undefined],
    ['<h1>E</h1><p class="productTitle">F</p>', undefined],
    ['<span id="productTitle">Fish &amp; <b>Chips</b></span>', 'Fish & Chips'],
    ['<span id="productTitle">\u00a0A\u2003 B\n\tC </span>', 'A B C'],
  ])('of %s is %s', (body, title) => {
    const found = read(body);
    expect(found).toHaveProperty('kind', 'product');
    expect(found).toHaveProperty('department', {});
    expect((found as { title?: string }).title).toBe(title);
  });

  test('is cut where it would be longer than the ledger keeps', () => {
    const found = read(`<span id="productTitle">${'x'.repeat(600)}</span>`);
    expect(found).toMatchObject({ title: 'x'.repeat(500) });
  });
});

describe('the department', () => {
  const dropdown = (value: string, more = '') =>
    '<select id="searchDropdownBox"><option value="search-alias=aps">All</option>' +
    `<option value="${value}" selected="selected">Chosen</option>${more}</select>`;
  const crumbs = (...links: readonly string[]) =>
    `<i id="wayfinding-breadcrumbs_feature_div">${links.join('›')}</i>`;
  const of = (body: string) => (read(body) as { department?: unknown }).department;

  test.each([
    ['<i id="nav-subnav" data-category="books"></i>', { alias: 'books' }],
    [dropdown('search-alias=videogames'), { alias: 'videogames' }],
    [
      `<i id="nav-subnav" data-category="toys"></i>${dropdown('search-alias=pc')}`,
      { alias: 'toys' },
    ],
    [`<i id="nav-subnav" data-category=""></i>${dropdown('search-alias=pc')}`, { alias: 'pc' }],
    [dropdown('search-alias=aps'), {}],
    [
      dropdown('search-alias=aps', '<option value="search-alias=x" selected>X</option>'),
      { alias: 'x' },
    ],
    ['<i id="nav-subnav" data-category="aps"></i>', {}],
    [dropdown('node=123'), {}],
    [dropdown('search-alias=Toys and more'), {}],
    ['<select id="searchDropdownBox"><option value="search-alias=pc">PC</option></select>', {}],
    ['<i id="nav-subnav"></i>', {}],
    ['<i id="dp" class="pc en_GB"></i>', { group: 'pc' }],
    ['<i id="dp" class=" book en_US"></i>', { group: 'book' }],
    ['<i id="dp" class=""></i>', {}],
    ['<i class="dp book"></i>', {}],
  ])('of %s is %j', (body, department) => {
    expect(of(body)).toStrictEqual(department);
  });

  test.each([
    ['/b?node=12', ['12']],
    ['/b/ref=x?ie=UTF8&amp;node=12&amp;x=1', ['12']],
    ['https://www.amazon.com/s?rh=n%3A1&amp;bbn=2&amp;node=0131103628', ['0131103628']],
    ['/gp/browse.html?node=123456789012345', ['123456789012345']],
    ['/b?node=1234567890123456', undefined],
    ['/b?node=', undefined],
    ['/b?node=x1', undefined],
    ['/b?xnode=12&amp;nodes=3', undefined],
    ['/b/12', undefined],
    ['#node=12', undefined],
  ])('has from a breadcrumb to %s the nodes %j', (href, nodes) => {
    const department = { ...(nodes && { nodes }), breadcrumb: ['A'] };
    expect(of(crumbs(`<a href="${href}">A</a>`))).toStrictEqual(department);
  });

  test('keeps the breadcrumb outermost first, with or without nodes and words', () => {
    const body = crumbs(
      '<a href="/b?node=1"> Home &amp; \n Kitchen </a>',
      '<a href="/x">Kettles</a>',
      '<a href="/b?node=3"> </a>',
      '<a>No link</a>',
    );
    const breadcrumb = ['Home & Kitchen', 'Kettles'];
    expect(of(body)).toStrictEqual({ nodes: ['1', '3'], breadcrumb });
  });

  test('takes no link elsewhere for a breadcrumb', () => {
    expect(
      of('<a href="/b?node=1">A</a><div id="breadcrumbs"><a href="/b?node=2">B</a></div>'),
    ).toEqual({});
  });

  test('is cut where it would be longer than the ledger keeps', () => {
    const links = Array.from(
      { length: 12 },
      (_, i) => `<a href="?node=${i}">${'x'.repeat(120)}</a>`,
    );
    expect(of(crumbs(...links))).toStrictEqual({
      nodes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      breadcrumb: Array.from({ length: 10 }, () => 'x'.repeat(100)),
    });
  });
});

test('a document of any other kind is read as one that shows nothing', () => {
  const { document } = new Window();
  document.documentElement.remove();
  const empty = { kind: 'product', marketplace: 'US', asin: 'B0EXAMPL01', department: {} };
  expect(readPage(document as unknown as Document, PRODUCT)).toStrictEqual(empty);
});
