import { describe, expect, test } from 'vitest';
import { PRICES } from '../../lib/amazon/selectors';
import { read } from './page-samples';

/** For each selector, in its order, a piece of page of our own in which it alone finds a price. */
const LAYOUTS: readonly (readonly [selector: string, layout: (text: string) => string])[] = [
  [
    '#corePriceDisplay_desktop_feature_div .priceToPay > .a-offscreen',
    (text) =>
      `<i id="corePriceDisplay_desktop_feature_div"><i class="priceToPay"><i class="a-offscreen">${text}</i> each</i></i>`,
  ],
  [
    '#corePriceDisplay_desktop_feature_div .priceToPay > [aria-hidden]',
    (text) =>
      `<i id="corePriceDisplay_desktop_feature_div"><i class="priceToPay"><i class="a-offscreen"> </i><i aria-hidden="true">${text}</i> each</i></i>`,
  ],
  [
    '#corePriceDisplay_desktop_feature_div .priceToPay',
    (text) => `<i id="corePriceDisplay_desktop_feature_div"><i class="priceToPay">${text}</i></i>`,
  ],
  [
    '#corePriceDisplay_mobile_feature_div .priceToPay > [aria-hidden]',
    (text) =>
      `<i id="corePriceDisplay_mobile_feature_div"><i class="priceToPay"><i aria-hidden="true">${text}</i></i></i>`,
  ],
  [
    '#corePrice_desktop .a-price-range .a-price > .a-offscreen',
    (text) =>
      `<i id="corePrice_desktop"><i class="a-price-range"><i class="a-price"><i class="a-offscreen">${text}</i></i></i></i>`,
  ],
  [
    '#corePrice_feature_div .a-price > .a-offscreen',
    (text) =>
      `<i id="corePrice_feature_div"><i class="a-price"><i class="a-offscreen">${text}</i></i></i>`,
  ],
  [
    '#tp_price_block_total_price_ww > .a-offscreen',
    (text) => `<i id="tp_price_block_total_price_ww"><i class="a-offscreen">${text}</i></i>`,
  ],
  [
    '#corePrice_desktop .a-price > .a-offscreen',
    (text) =>
      `<i id="corePrice_desktop"><i class="a-price"><i class="a-offscreen">${text}</i></i></i>`,
  ],
  ...['price_inside_buybox', 'newBuyBoxPrice', 'priceblock_ourprice', 'priceblock_dealprice'].map(
    (id) => [`#${id}`, (text: string) => `<i id="${id}">${text}</i>`] as const,
  ),
  ['#priceblock_saleprice', (text) => `<i id="priceblock_saleprice">${text}</i>`],
  [
    '.kindle-price .a-color-price',
    (text) => `<i class="kindle-price"><i class="a-color-price">${text}</i></i>`,
  ],
  ['#kindle-price', (text) => `<i id="kindle-price">${text}</i>`],
  [
    '#usedBuySection .offer-price',
    (text) => `<i id="usedBuySection"><i class="offer-price">${text}</i></i>`,
  ],
  [
    '#tmmSwatches .selected .slot-price',
    (text) => `<i id="tmmSwatches"><i class="selected"><i class="slot-price">${text}</i></i></i>`,
  ],
];

const blockOf = (selector: string) => selector.split(' ')[0];
const dollars = (n: number) => `$${n}.50`;

test('there is a piece of page for every selector', () => {
  expect(LAYOUTS.map(([selector]) => selector)).toEqual([...PRICES]);
});

describe.each(LAYOUTS.map(([selector, layout], at) => ({ selector, layout, at })))(
  '$selector',
  ({ selector, layout, at }) => {
    const wanted = { price: { minor: (at + 1) * 100 + 50, currency: 'USD' } };
    // A page has each block once.
    const others = LAYOUTS.slice(at + 1).filter(([other]) => blockOf(other) !== blockOf(selector));
    const older = others.map(([, make], i) => make(dollars(at + 2 + i)));

    test('finds the price', () => {
      expect(read(layout(dollars(at + 1)))).toMatchObject(wanted);
    });

    test('goes before all that are older, wherever they stand', () => {
      expect(read([...older, layout(dollars(at + 1))].join(''))).toMatchObject(wanted);
    });

    test.each(['', 'Currently unavailable', '$12.00$13.00', '$12.00 - $13.00', '$0.00'])(
      'lets the older ones speak where it says %j',
      (nothing) => {
        const [next] = others;
        const found = read(layout(nothing) + (next?.[1](dollars(7)) ?? ''));
        if (next) expect(found).toMatchObject({ price: { minor: 750, currency: 'USD' } });
        else expect(found).not.toHaveProperty('price');
      },
    );
  },
);

describe('a range, while no size or colour is chosen,', () => {
  const range = (...texts: readonly string[]) =>
    `<i id="corePrice_desktop"><i class="a-price-range">${texts
      .map((text) => `<i class="a-price"><i class="a-offscreen">${text}</i></i>`)
      .join(' - ')}</i></i>`;

  test.each([
    [['$10.00', '$20.00'], { minor: 1_000, maxMinor: 2_000, currency: 'USD' }],
    [['$10.00', '$20.00', '$30.00'], { minor: 1_000, maxMinor: 2_000, currency: 'USD' }],
    [['$10.00', '$10.00'], { minor: 1_000, currency: 'USD' }],
    [['$20.00', '$10.00'], { minor: 2_000, currency: 'USD' }],
    [['$10.00', 'and more'], { minor: 1_000, currency: 'USD' }],
    [['$10.00'], { minor: 1_000, currency: 'USD' }],
  ])('of %j is %j', (texts, price) => {
    expect((read(range(...texts)) as { price?: unknown }).price).toStrictEqual(price);
  });

  test('is told only where two prices are ends of one: other offers stand side by side, too', () => {
    const two = ['$10.00', '$20.00'].map(
      (text) => `<i class="a-price"><i class="a-offscreen">${text}</i></i>`,
    );
    const found = read(`<i id="corePrice_feature_div">${two.join(' ')}</i>`);
    expect((found as { price?: unknown }).price).toStrictEqual({ minor: 1_000, currency: 'USD' });
  });

  test('of euros and of yen is in their minor units', () => {
    const euros = read(range('1.299,00 €', '1.499,00 €'), 'https://www.amazon.de/dp/B0EXAMPL01');
    expect(euros).toMatchObject({ price: { minor: 129_900, maxMinor: 149_900, currency: 'EUR' } });
    const yen = read(range('￥1,299', '￥2,499'), 'https://www.amazon.co.jp/dp/B0EXAMPL01');
    expect(yen).toMatchObject({ price: { minor: 1_299, maxMinor: 2_499, currency: 'JPY' } });
  });
});

describe('the price', () => {
  const core = (inside: string) => `<div id="corePriceDisplay_desktop_feature_div">${inside}</div>`;

  test('is put together from its visible parts where the hidden text is empty', () => {
    const parts = '<i>$</i><i>12<i>.</i></i><i>34</i>';
    const hidden = '<i class="a-offscreen"> </i>';
    const whole = core(`<i class="priceToPay">${hidden}${parts}</i>`);
    expect(read(whole)).toMatchObject({ price: { minor: 1_234 } });
    const shown = core(`<i class="priceToPay">${hidden}<i aria-hidden="true">${parts}</i></i>`);
    expect(read(shown)).toMatchObject({ price: { minor: 1_234 } });
  });

  test('is read once where the page says it twice, for eyes and for ears', () => {
    const body = core(
      '<i class="priceToPay"><b class="a-offscreen">$1.50</b><i aria-hidden="true">$1.50</i></i>',
    );
    expect(read(body)).toMatchObject({ price: { minor: 150, currency: 'USD' } });
    expect(read(core('<i class="priceToPay"><b>$1.50</b><b>$1.50</b></i>'))).not.toHaveProperty(
      'price',
    );
  });

  test.each([
    ['a list price', core('<i class="basisPrice"><i class="a-offscreen">$9.99</i></i>')],
    ['an older list price', '<span id="priceblock_listprice">$9.99</span>'],
    ['a price of another format', '<i id="tmmSwatches"><i class="slot-price">$9.99</i></i>'],
    ['a coupon', '<i id="couponText">$9.99</i>'],
    ['a related product', '<i class="a-price"><i class="a-offscreen">$9.99</i></i>'],
    ['a price per unit', '<i id="corePrice_feature_div"><i class="pricePerUnit">$9.99</i></i>'],
    ['a delivery charge', '<i id="price-shipping-message">$9.99</i>'],
  ])('is not taken from %s', (_, body) => {
    expect(read(body)).not.toHaveProperty('price');
  });

  test.each([
    ['https://www.amazon.de/dp/B0EXAMPL01', '1.299,00 €', 129_900, 'EUR'],
    ['https://www.amazon.co.uk/dp/B0EXAMPL01', '£1,299.00', 129_900, 'GBP'],
    ['https://www.amazon.co.jp/dp/B0EXAMPL01', '￥1,299', 1_299, 'JPY'],
    ['https://www.amazon.co.jp/-/en/dp/B0EXAMPL01', '¥980', 980, 'JPY'],
    ['https://www.amazon.com.br/dp/B0EXAMPL01', 'R$ 1.299,90', 129_990, 'BRL'],
    ['https://www.amazon.in/dp/B0EXAMPL01', '₹1,29,990.00', 12_999_000, 'INR'],
    ['https://www.amazon.ae/dp/B0EXAMPL01', 'AED 1,299.50', 129_950, 'AED'],
    ['https://www.amazon.ae/-/ar/dp/B0EXAMPL01', '١٬٢٩٩٫٥٠ درهم', 129_950, 'AED'],
    ['https://www.amazon.eg/dp/B0EXAMPL01', 'جنيه٤٩٩٫٠٠', 49_900, 'EGP'],
    ['https://www.amazon.se/dp/B0EXAMPL01', '1\u00a0299,00\u00a0kr', 129_900, 'SEK'],
    ['https://www.amazon.pl/dp/B0EXAMPL01', '1299,00zł', 129_900, 'PLN'],
  ])('is in the currency of the store at %s', (url, text, minor, currency) => {
    const body = `<span id="priceblock_ourprice">${text}</span>`;
    expect(read(body, url)).toMatchObject({ price: { minor, currency } });
  });
});
