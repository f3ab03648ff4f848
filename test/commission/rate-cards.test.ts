import { describe, expect, test } from 'vitest';
import { isMarketplaceCode, marketplace } from '../../lib/amazon/marketplaces';
import { named } from '../../lib/commission/category-names';
import { RATE_CARDS } from '../../lib/commission/rate-cards';

/** Keys are made of the names. */
const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['()]/g, '')
    .replace(/[^a-z]+/g, '-');

test('there is one card to a store, for the six whose table could be read', () => {
  expect(RATE_CARDS.map((card) => card.marketplace)).toEqual(['US', 'UK', 'DE', 'IT', 'FR', 'ES']);
});

describe.each(RATE_CARDS)('the card of $marketplace', (card) => {
  test('says which table of that store’s own programme it is, and of when', () => {
    expect(isMarketplaceCode(card.marketplace)).toBe(true);
    const { hostname, protocol } = new URL(card.source);
    expect(protocol).toBe('https:');
    expect(hostname.endsWith(`.${marketplace(card.marketplace).domain}`)).toBe(true);
    expect(card.asOf).toMatch(/^20\d\d(?:-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))?$/);
  });

  test('has every key once, and Amazon’s name for it', () => {
    const keys = card.rows.map(([key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [key, rateBp] of card.rows) {
      expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      const rate = { key, rateBp, source: card.source, asOf: card.asOf };
      const { name, ...rest } = named(rate);
      expect(rest).toEqual(rate);
      expect(name, key).toMatch(/^[A-Z]\S*(?: \S+)*$/);
      expect(keyOf(name), key).toBe(key);
    }
  });

  test('has rates between nothing and thirty percent, in whole quarters of one', () => {
    for (const [key, rateBp] of card.rows) {
      expect(rateBp, key).toBeGreaterThanOrEqual(0);
      expect(rateBp, key).toBeLessThanOrEqual(3_000);
      expect(rateBp % 25, key).toBe(0);
    }
  });

  test('has no row that may not be applied without asking', () => {
    for (const [key, , confidence] of card.rows)
      expect(confidence, key).toMatch(/^(?:high|medium)$/);
  });

  test('says what everything else pays', () => {
    expect(card.rows.map(([key]) => key)).toContain('all-other-categories');
  });
});

test('what was carried over from a neighbour’s table has no more than medium confidence', () => {
  for (const card of RATE_CARDS.filter((c) => c.marketplace === 'FR' || c.marketplace === 'ES')) {
    expect(new Set(card.rows.map((row) => row[2]))).toEqual(new Set(['medium']));
  }
});

test('the same row pays the same in every European store', () => {
  const rates = new Map<string, number>();
  for (const card of RATE_CARDS.filter((c) => c.marketplace !== 'US')) {
    for (const [key, rateBp] of card.rows) {
      expect(rateBp, `${card.marketplace} ${key}`).toBe(rates.get(key) ?? rateBp);
      rates.set(key, rateBp);
    }
  }
  expect(rates.size).toBeGreaterThan(30);
});

test('a row without a name of Amazon’s is called by its key', () => {
  const rate = { key: 'no-such-row', rateBp: 100, source: 'https://a.example/', asOf: '2026' };
  expect(named(rate)).toEqual({ ...rate, name: 'no-such-row' });
});
