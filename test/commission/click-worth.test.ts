import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { DEFAULT_ASSUMPTIONS, meanCommissionMinor } from '../../lib/commission/assumptions';
import {
  commissionPerSale,
  assumedFigures,
  clickWorth,
  worthPerClick,
  type ProductWorth,
} from '../../lib/commission/click-worth';

const price = (minor: number, currency: string) => ({ price: { minor, currency } });

describe('the assumptions', () => {
  test.each(MARKETPLACES)('reach the currency of $code', ({ currency, currencyDecimals }) => {
    const mean = meanCommissionMinor(DEFAULT_ASSUMPTIONS, currency, currencyDecimals);
    expect(mean).toBeGreaterThan(0);
  });

  test.each([
    ['USD', 2, 272],
    ['EUR', 2, 244.8],
    ['JPY', 0, 408],
  ] as const)('in %s with %i decimals are %d minor units an item', (currency, decimals, minor) => {
    expect(meanCommissionMinor(DEFAULT_ASSUMPTIONS, currency, decimals)).toBeCloseTo(minor, 6);
  });

  test.each(['', 'XXX', 'usd', 'CHF', ' USD'])('say nothing about the currency %j', (currency) => {
    expect(meanCommissionMinor(DEFAULT_ASSUMPTIONS, currency, 2)).toBeUndefined();
  });
});

describe('the commission on one sale', () => {
  test.each([
    ['US', 4_999, 'USD', 450, 225],
    ['DE', 11_900, 'EUR', 500, 500],
    ['UK', 1_200, 'GBP', 300, 30],
    ['JP', 1_100, 'JPY', 200, 20],
    ['US', 4_999, 'USD', 0, 0],
    ['US', 1, 'USD', 450, 0],
  ] as const)('in %s on %i %s at %i bp is %i', (store, minor, currency, rateBp, commission) => {
    const product = { ...price(minor, currency), rateBp };
    expect(commissionPerSale(store, product)).toEqual({ minor: commission, currency });
  });

  test.each([
    ['the price', { rateBp: 450 }],
    ['the rate', price(4_999, 'USD')],
    ['both', {}],
    ['the price in the store’s own currency', { ...price(4_999, 'EUR'), rateBp: 450 }],
  ])('is not known without %s', (_, product: ProductWorth) => {
    expect(commissionPerSale('US', product)).toBeUndefined();
  });
});

describe('the worth of one click', () => {
  const share = 0.11 * 0.8433;

  test('counts the product’s own commission for the direct share only', () => {
    const worth = worthPerClick(
      'US',
      { ...price(10_000, 'USD'), rateBp: 400 },
      DEFAULT_ASSUMPTIONS,
    );
    expect(worth?.currency).toBe('USD');
    expect(worth?.minor).toBeCloseTo(share * (0.12 * 400 + 0.88 * 272), 6);
  });

  test('is known without any product, in every store and in its currency', () => {
    for (const { code, currency } of MARKETPLACES) {
      const worth = worthPerClick(code, {}, DEFAULT_ASSUMPTIONS);
      expect(worth?.currency).toBe(currency);
      expect(worth?.minor).toBeGreaterThan(0);
    }
  });
});

describe('whether a product is worth promoting', () => {
  const figures = {
    itemsPerClick: 0.1,
    otherCommissionMinor: 200,
    directShare: 0.25,
    keptShare: 0.8,
  };

  test('is said by its own part, the other items’ part, and clicks for one unit', () => {
    const worth = clickWorth('US', { ...price(10_000, 'USD'), rateBp: 400 }, figures);
    expect(worth.perSale).toEqual({ minor: 400, currency: 'USD' });
    // 0.1 · 0.8 · (0.25 · 400 + 0.75 · 200)
    expect(worth.perClickDirect.minor).toBeCloseTo(8, 10);
    expect(worth.perClick.minor).toBeCloseTo(20, 10);
    expect(worth.clicksPerUnit).toBeCloseTo(5, 10);
  });

  test('counts a unit of yen as one yen', () => {
    const { clicksPerUnit } = clickWorth('JP', { ...price(1_100, 'JPY'), rateBp: 200 }, figures);
    expect(clicksPerUnit).toBeCloseTo(1 / (0.08 * (0.25 * 20 + 0.75 * 200)), 10);
  });

  test('takes a product of unknown commission for an ordinary item', () => {
    const worth = clickWorth('US', {}, figures);
    expect(worth.perSale).toBeUndefined();
    expect(worth.perClick.minor).toBeCloseTo(0.08 * 200, 10);
  });

  test('with a rate of 0 is what the other items bring', () => {
    const worth = clickWorth('US', { ...price(10_000, 'USD'), rateBp: 0 }, figures);
    expect(worth.perSale?.minor).toBe(0);
    expect(worth.perClickDirect.minor).toBe(0);
    expect(worth.perClick.minor).toBeCloseTo(0.08 * 0.75 * 200, 10);
  });

  test('asks for no number of clicks where none would do', () => {
    expect(clickWorth('US', {}, { ...figures, itemsPerClick: 0 }).clicksPerUnit).toBeUndefined();
    expect(clickWorth('US', {}, { ...figures, keptShare: 0 }).clicksPerUnit).toBeUndefined();
  });

  test('by assumptions is the mean of a click', () => {
    const assumed = assumedFigures('DE', DEFAULT_ASSUMPTIONS);
    expect(assumed && clickWorth('DE', {}, assumed).perClick).toEqual(
      worthPerClick('DE', {}, DEFAULT_ASSUMPTIONS),
    );
  });
});
