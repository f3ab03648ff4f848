import { describe, expect, test } from 'vitest';
import { isMarketplaceCode, marketplace } from '../../lib/amazon/marketplaces';
import { nameKey } from '../../lib/commission/category-key';
import { categoryName, named } from '../../lib/commission/category-names';
import { RATE_CARDS, type RateCard } from '../../lib/commission/rate-cards';
import { RATE_TABLES, tableOn } from '../../lib/commission/rate-tables';
import { day, TODAY } from './rate-samples';

test('there is one card to a store, for the ten whose table could be read', () => {
  const stores = ['US', 'UK', 'DE', 'IT', 'FR', 'ES', 'IN', 'JP', 'BR', 'AU'];
  expect(RATE_CARDS.map((card) => card.marketplace)).toEqual(stores);
});

describe.each(RATE_CARDS)('the card of $marketplace', (card) => {
  test('says which table of that store’s own programme it is, of when, and since when', () => {
    expect(isMarketplaceCode(card.marketplace)).toBe(true);
    const { hostname, protocol } = new URL(card.source);
    expect(protocol).toBe('https:');
    expect(hostname.endsWith(`.${marketplace(card.marketplace).domain}`)).toBe(true);
    expect(card.asOf).toMatch(/^20\d\d(?:-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))?$/);
    expect(card.from).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/);
    expect(card.from.slice(0, card.asOf.length) <= card.asOf).toBe(true);
  });

  test('has every key once, and Amazon’s name for it', () => {
    const keys = card.rows.map(([key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(categoryName(key), key).toMatch(/^[A-Z]\S*(?: \S+)*$/);
      expect(nameKey(categoryName(key)), key).toBe(key);
    }
  });

  test('has rates between nothing and thirty percent, in whole quarters of one but for figures', () => {
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

  test('says what everything else pays, unless no copy does', () => {
    const keys = card.rows.map(([key]) => key);
    expect(keys.includes('all-other-categories')).toBe(card.marketplace !== 'JP');
  });

  test('says of every row on Amazon’s pages what it says elsewhere', () => {
    const rows = tableOn(RATE_TABLES, card.marketplace, TODAY)?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(card.rows).toEqual(expect.arrayContaining([...rows]));
  });
});

/** Rates of some rows of each card, as read; percent. */
test.each([
  ['US', 61, { 'luxury-beauty': 10, kitchen: 4.5, 'gift-cards': 0, 'ring-devices': 4, coach: 0 }],
  ['UK', 40, { watches: 6, books: 5, 'personal-care-appliances': 4, grocery: 1, wine: 0 }],
  ['DE', 40, { 'major-appliances': 2.5, beauty: 4, 'all-other-categories': 3 }],
  ['IT', 40, { audible: 5, 'video-games': 1 }],
  ['FR', 7, { 'kitchen-and-dining': 5, grocery: 1 }],
  ['ES', 5, { 'mobile-electronics': 2.5, 'all-other-categories': 3 }],
  ['IN', 44, { 'bill-payments-and-recharges': 30, pcs: 3.5, 'mobile-phones': 1, flights: 0 }],
  ['JP', 25, { 'kindle-books': 8, 'kindle-devices': 4.5, figures: 0.5, camera: 2 }],
  ['BR', 40, { bebe: 13, roupas: 11, 'dispositivos-amazon': 9.5, calcados: 7, coach: 0 }],
  ['AU', 33, { apparel: 12, automotive: 4.5, tyres: 3, 'gift-cards': 2, software: 5 }],
] as const)('the card of %s has %i rows, %j among them', (store, rows, percents) => {
  const card = RATE_CARDS.find(({ marketplace: code }) => code === store);
  expect(card?.rows).toHaveLength(rows);
  const found = Object.keys(percents).map((key) => [
    key,
    (card?.rows.find(([row]) => row === key)?.[1] ?? NaN) / 100,
  ]);
  expect(Object.fromEntries(found)).toEqual(percents);
});

test('what was carried over from a neighbour’s table has no more than medium confidence', () => {
  for (const card of RATE_CARDS.filter((c) => c.marketplace === 'FR' || c.marketplace === 'ES')) {
    expect(new Set(card.rows.map((row) => row[2]))).toEqual(new Set(['medium']));
  }
});

test('the same row pays the same in every European store', () => {
  const rates = new Map<string, number>();
  for (const card of RATE_CARDS.filter(({ family }) => family === 'europe')) {
    for (const [key, rateBp] of card.rows) {
      expect(rateBp, `${card.marketplace} ${key}`).toBe(rates.get(key) ?? rateBp);
      rates.set(key, rateBp);
    }
  }
  expect(rates.size).toBeGreaterThan(30);
});

test('a table holds from its first day to its last', () => {
  const card = (from: string, to?: string): RateCard => ({
    ...{ marketplace: 'DE', family: 'europe', source: '', asOf: '', rows: [] },
    ...{ from: day(from), ...(to !== undefined && { to: day(to) }) },
  });
  const older = card('2024-01-01', '2025-06-01');
  const newer = card('2025-06-02');
  const on = (text: string) => tableOn([older, newer], 'DE', day(text));
  expect(on('2023-12-31')).toBeUndefined();
  expect(on('2024-01-01')).toBe(older);
  expect(on('2025-06-01')).toBe(older);
  expect(on('2025-06-02')).toBe(newer);
  expect(on('2030-01-01')).toBe(newer);
  expect(tableOn([older, newer], 'UK', TODAY)).toBeUndefined();
});

test.each([
  ['lawn-and-garden', 'Lawn & Garden'],
  ['pc', 'PC'],
  ['saude-e-cuidados-pessoais', 'Saúde e Cuidados Pessoais'],
  ['no-such-row', 'No Such Row'],
  ['constructor', 'Constructor'],
])('the row %s is called %s', (key, name) => {
  expect(categoryName(key)).toBe(name);
  const rate = { key, rateBp: 100, isOverride: true, from: TODAY, asOf: TODAY };
  expect(named(rate)).toEqual({ ...rate, name });
});
