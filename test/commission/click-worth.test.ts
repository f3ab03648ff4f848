import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marketplace, MARKETPLACES } from '../../lib/amazon/marketplaces';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import { DEFAULT_ASSUMPTIONS, meanCommissionMinor } from '../../lib/commission/assumptions';
import {
  commissionPerSale,
  estimateByStore,
  worthPerClick,
  type ProductWorth,
} from '../../lib/commission/click-worth';
import { anyStore } from '../amazon/samples';
import { click, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';

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

  test('are shares, chances and sizes that can be', () => {
    const { directShare, keptShare, itemsPerClick, conversionShape } = DEFAULT_ASSUMPTIONS;
    for (const share of [directShare, keptShare, itemsPerClick]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
    expect(conversionShape).toBeGreaterThan(0);
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

describe('estimates by store', () => {
  const none = () => ({});
  const by = (
    clicks: Parameters<typeof attributionWindows>[0],
    worthOf: Parameters<typeof estimateByStore>[1] = none,
    nowMs = NOON_MS,
  ) => estimateByStore(attributionWindows(clicks, [], nowMs), worthOf, DEFAULT_ASSUMPTIONS, nowMs);

  test('are none without clicks', () => {
    expect(by([])).toEqual([]);
  });

  test('never mix currencies: one for each store, with its own clicks', () => {
    const clicks = [click('a'), click('b', { marketplace: 'DE' }), click('c')];
    expect(by(clicks).map((e) => [e.marketplace, e.currency, e.clicks])).toEqual([
      ['US', 'USD', 2],
      ['DE', 'EUR', 1],
    ]);
  });

  test('count a click to the last millisecond of its 24 hours and no longer', () => {
    const clicks = [click('a')];
    expect(by(clicks, none, NOON_MS + DAY_MS - 1)).toHaveLength(1);
    expect(by(clicks, none, NOON_MS + DAY_MS)).toEqual([]);
  });

  test('count superseded clicks: different readers’ sessions do not end each other', () => {
    const clicks = [click('a'), click('b', { atMs: NOON_MS - HOUR_MS })];
    const [both] = by(clicks);
    const [one] = by(clicks.slice(0, 1));
    expect(both?.clicks).toBe(2);
    expect(both?.meanMinor).toBeCloseTo(2 * (one?.meanMinor ?? 0), 6);
  });

  test('price each click with its own product', () => {
    const dear = { ...price(100_000, 'USD'), rateBp: 1_000 };
    const clicks = [click('dear'), click('plain')];
    const [mixed] = by(clicks, (w) => (w.click.id.startsWith('dear') ? dear : {}));
    const one = (product: ProductWorth) =>
      worthPerClick('US', product, DEFAULT_ASSUMPTIONS)?.minor ?? Number.NaN;
    expect(mixed?.meanMinor).toBeCloseTo(one(dear) + one({}), 6);
  });

  test('are the sum of what one click of each would be worth, by the age of each', () => {
    const ages = fc.array(fc.integer({ min: 0, max: DAY_MS - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyStore, ages, ({ code }, list) => {
        const clicks = list.map((ageMs, i) =>
          click(`c${String(i)}`, { marketplace: code, atMs: NOON_MS - ageMs }),
        );
        const [only, ...others] = by(clicks);
        const each = worthPerClick(code, {}, DEFAULT_ASSUMPTIONS)?.minor ?? Number.NaN;
        expect(others).toEqual([]);
        expect(only?.currency).toBe(marketplace(code).currency);
        expect(only?.meanMinor).toBeCloseTo(each * list.length, 4);
        expect(only?.toComeMinor).toBeLessThanOrEqual(only?.meanMinor ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});
