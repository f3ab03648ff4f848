import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/amazon/page';

const PRODUCT = 'https://www.amazon.com/dp/B0EXAMPL01';

/** A document of the given body; scripts do not run in it. */
function page(body: string): Document {
  const { document } = new Window();
  document.body.innerHTML = body;
  return document as unknown as Document;
}

const read = (body: string, url = PRODUCT) => readPage(page(body), url);

describe('a product page', () => {
  test('gives store, ASIN, title, price and department', () => {
    const body = `
      <div id="nav-subnav" data-category="kitchen"></div>
      <div id="dp" class="home en_US">
        <span id="productTitle">  Demo
          Kettle </span>
        <div id="corePrice_feature_div"><span class="a-price"><span class="a-offscreen">$49.99</span>
          <span aria-hidden="true">$49.99</span></span></div>
      </div>`;
    expect(read(body, `${PRODUCT}?tag=x-20`)).toEqual({
      kind: 'product',
      marketplace: 'US',
      asin: 'B0EXAMPL01',
      title: 'Demo Kettle',
      price: { minor: 4_999, currency: 'USD' },
      department: { alias: 'kitchen', group: 'home' },
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
});

describe('the title', () => {
  test.each([
    ['<span id="productTitle">A</span><span id="title">B</span>', 'A'],
    ['<span id="productTitle"> </span><span id="ebooksProductTitle">B</span>', 'B'],
    ['<h1 id="title">C</h1>', 'C'],
    ['<h1 id="titleSection">D</h1>', 'D'],
    ['<div id="titleSection">E</div>', undefined],
    ['<span id="productTitle">Fish &amp; <b>Chips</b></span>', 'Fish & Chips'],
  ])('of %s is %s', (body, title) => {
    expect(read(body)).toHaveProperty('kind', 'product');
    expect((read(body) as { title?: string }).title).toBe(title);
  });

  test('is cut where it would be longer than the ledger keeps', () => {
    const found = read(`<span id="productTitle">${'x'.repeat(600)}</span>`);
    expect(found).toMatchObject({ title: 'x'.repeat(500) });
  });
});

describe('the price', () => {
  const core = (inside: string) => `<div id="corePriceDisplay_desktop_feature_div">${inside}</div>`;

  test.each([
    ['a hidden text', core('<i class="priceToPay"><i class="a-offscreen">$1.50</i>$2.50</i>'), 150],
    [
      'the visible parts where the hidden text is empty',
      core(
        '<i class="priceToPay"><i class="a-offscreen"> </i><i>$</i><i>12<i>.</i></i><i>34</i></i>',
      ),
      1_234,
    ],
    ['the older block', '<span id="priceblock_ourprice">$3.50</span>', 350],
    ['a deal', '<span id="priceblock_dealprice">$3.25</span>', 325],
    ['the buy box', '<span id="price_inside_buybox"> $4.50 </span>', 450],
    ['a used book', '<i id="usedBuySection"><i class="offer-price">$5.50</i></i>', 550],
    [
      'the newest of two layouts',
      `<i id="priceblock_ourprice">$9.00</i>${core('<i class="priceToPay">$8.00</i>')}`,
      800,
    ],
    [
      'the next layout where the newer one shows a range',
      `${core('<i class="priceToPay">$8.00 - $9.00</i>')}<i id="newBuyBoxPrice">$8.50</i>`,
      850,
    ],
  ])('is taken from %s', (_, body, minor) => {
    expect(read(body)).toMatchObject({ price: { minor, currency: 'USD' } });
  });

  test.each([
    ['list price', core('<i class="basisPrice"><i class="a-offscreen">$9.99</i></i>')],
    ['range', '<span id="priceblock_ourprice">$10.00 - $20.00</span>'],
    ['word', '<span id="priceblock_ourprice">Unavailable</span>'],
  ])('is not taken from a %s', (_, body) => {
    expect(read(body)).not.toHaveProperty('price');
  });

  test.each([
    ['https://www.amazon.de/dp/B0EXAMPL01', '1.299,00 €', 129_900, 'EUR'],
    ['https://www.amazon.co.jp/dp/B0EXAMPL01', '￥1,299', 1_299, 'JPY'],
    ['https://www.amazon.com.br/dp/B0EXAMPL01', 'R$ 1.299,90', 129_990, 'BRL'],
  ])('is in the currency of the store at %s', (url, text, minor, currency) => {
    const body = `<span id="priceblock_ourprice">${text}</span>`;
    expect(read(body, url)).toMatchObject({ price: { minor, currency } });
  });
});

describe('the department', () => {
  const dropdown = (value: string) =>
    '<select id="searchDropdownBox"><option value="search-alias=aps">All</option>' +
    `<option value="${value}" selected="selected">Chosen</option></select>`;

  test.each([
    ['<i id="nav-subnav" data-category="books"></i>', { alias: 'books' }],
    [dropdown('search-alias=videogames'), { alias: 'videogames' }],
    [
      `<i id="nav-subnav" data-category="toys"></i>${dropdown('search-alias=pc')}`,
      { alias: 'toys' },
    ],
    [`<i id="nav-subnav" data-category=""></i>${dropdown('search-alias=pc')}`, { alias: 'pc' }],
    [dropdown('search-alias=aps'), {}],
    [dropdown('node=123'), {}],
    ['<i id="nav-subnav"></i>', {}],
    ['<i id="dp" class="pc en_GB"></i>', { group: 'pc' }],
    ['<i id="dp" class=" book en_US"></i>', { group: 'book' }],
    ['<i id="dp" class=""></i>', {}],
  ])('of %s is %j', (body, department) => {
    expect((read(body) as { department?: unknown }).department).toStrictEqual(department);
  });
});

describe('no product page', () => {
  test.each([
    ['captcha', '<form action="/errors/validateCaptcha"></form>'],
    ['captcha', '<form action="/errors_validatecaptcha"><input id="captchacharacters"></form>'],
    ['captcha', '<div id="challenge-container"></div>'],
    ['captcha', '<form action="/errors/validateCaptcha"></form><a href="/?ref=cs_503_x">x</a>'],
    ['error', '<a href="/ref=cs_503_link">home</a>'],
    ['error', '<a href="/dogsofamazon/">dogs</a>'],
    ['error', '<img src="https://images.example/error/500.png">'],
  ])('is told as %s when it shows %s', (what, body) => {
    expect(read(`<span id="productTitle">A</span>${body}`)).toEqual({ kind: 'interruption', what });
  });

  test('an interruption is told wherever in the store it stands', () => {
    const body = '<form action="/errors/validateCaptcha"></form>';
    expect(read(body, 'https://www.amazon.com/s?k=x')).toMatchObject({ kind: 'interruption' });
  });

  test.each([
    ['https://www.amazon.com/s?k=x', 'no-product'],
    ['https://www.amazon.com/gp/cart/view.html', 'private-page'],
    ['https://www.amazon.com/dp/B0EXAMPL0', 'bad-asin'],
    ['https://evil.example/dp/B0EXAMPL01', 'not-amazon'],
    ['https://amazon.com.evil.example/dp/B0EXAMPL01', 'lookalike'],
    ['', 'not-a-url'],
  ])('the address %j decides, whatever the page shows: %s', (url, refusal) => {
    const body = '<div id="dp"><span id="productTitle">A</span></div>';
    expect(read(body, url)).toEqual({ kind: 'refused', refusal });
  });
});
