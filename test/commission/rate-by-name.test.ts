import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { overrideKey, rateByName } from '../../lib/commission/rate-by-name';
import { RATE_CARDS } from '../../lib/commission/rate-cards';
import { categoryName } from '../../lib/commission/category-names';
import type { RateOverride } from '../../lib/commission/rate-override';
import { day, TODAY } from './rate-samples';

const O = 'all-other-categories';
const CONSOLES = 'physical-video-games-and-video-game-consoles';

describe('a category of a report', () => {
  test.each([
    ['US', 'Kitchen', 'kitchen', 450],
    ['US', 'kitchen', 'kitchen', 450],
    ['US', 'Kitchen & Dining', 'kitchen', 450],
    ['UK', 'Kitchen', 'kitchen-and-dining', 500],
    ['UK', 'Kitchen & Dining', 'kitchen-and-dining', 500],
    ['US', 'Video Games', CONSOLES, 100],
    ['US', 'Physical Video Games & Video Game Consoles', CONSOLES, 100],
    ['US', 'Digital Video Games', 'digital-video-games', 200],
    ['US', 'Video Game Downloads', 'digital-video-games', 200],
    ['UK', 'Video Games', 'video-games', 100],
    ['UK', 'Video Game Consoles', 'video-game-consoles', 100],
    ['US', 'Books', 'physical-books', 450],
    ['US', 'Books & Textbooks', 'physical-books', 450],
    ['US', 'Kindle Books', O, 400],
    ['UK', 'Kindle Books', 'kindle-books', 500],
    ['UK', 'Books & Textbooks', 'books', 500],
    ['US', 'Luxury Beauty', 'luxury-beauty', 1000],
    ['US', 'Beauty & Grooming', 'beauty', 300],
    ['US', 'Cell Phones & Accessories', O, 400],
    ['UK', 'Mobile Phones & Accessories', 'mobile-electronics', 250],
    ['US', 'Health & Household', 'health-and-personal-care', 100],
    ['US', 'Health &amp; Personal Care', 'health-and-personal-care', 100],
    ['UK', 'Health &amp; Personal Care', O, 300],
    ['UK', 'Health &amp; Personal Care Appliances', 'personal-care-appliances', 400],
    ['US', 'Computers, Tablets & Components', 'pc', 250],
    ['US', 'PC', 'pc', 250],
    ['US', 'PC Components', 'pc-components', 250],
    ['US', 'Patio, Lawn & Garden', 'lawn-and-garden', 300],
    ['US', 'Lawn and Garden', 'lawn-and-garden', 300],
    ['US', 'Amazon Gift Cards', 'gift-cards', 0],
    ['AU', 'Amazon Gift Cards', 'gift-cards', 200],
    ['US', 'Softlines Private Label', 'amazon-fashion-womens-mens-and-kids-private-label', 400],
    ['UK', 'Shoes, Handbags, Wallets, Sunglasses', 'shoes-handbags-wallets-and-sunglasses', 600],
    ['DE', 'Elektro-Großgeräte', 'major-appliances', 250],
    ['IT', 'Fai da te', 'home-improvement-diy', 500],
    ['BR', 'SAUDE E CUIDADOS PESSOAIS', 'saude-e-cuidados-pessoais', 1300],
    ['BR', 'Saúde e Cuidados Pessoais', 'saude-e-cuidados-pessoais', 1300],
    ['IN', 'Bill Payments & Recharges', 'bill-payments-and-recharges', 3000],
    ['JP', 'ペット用品', 'pet-supplies', 500],
    ['JP', 'Figures', 'figures', 50],
  ] as const)('of %s called "%s" falls under %s and pays %i', (store, name, key, rateBp) => {
    expect(rateByName(store, name, TODAY)).toMatchObject({ key, rateBp, isOverride: false });
  });

  test.each([
    ['US', 'Kitchens'],
    ['US', 'Kitchen Dining Room'],
    ['US', ''],
    ['US', 'Miscellaneous'],
    ['US', 'default'],
    ['US', '__proto__'],
    ['US', 'constructor'],
    ['US', 'Wine'],
    ['UK', 'Wine, Spirits & Beer'],
    ['UK', 'Headphones'],
    ['FR', 'Books'],
    ['JP', 'Baby & Nursery'],
    ['JP', 'All Other Categories'],
    ['CA', 'Kitchen'],
    ['MX', 'Books'],
  ] as const)('of %s called "%s" has no rate that is known', (store, name) => {
    expect(rateByName(store, name, TODAY)).toBeUndefined();
  });

  test('called as Amazon’s own table calls it is always that row', () => {
    for (const card of RATE_CARDS) {
      for (const [key, rateBp] of card.rows) {
        const found = rateByName(card.marketplace, categoryName(key), TODAY);
        expect(found, `${card.marketplace} ${key}`).toMatchObject({ key, rateBp });
      }
    }
  });

  test('is the same however its name is spelt', () => {
    const spellings = fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => name.replaceAll('&', 'and'),
      (name) => name.replaceAll('&', '&amp;'),
      (name) => name.replaceAll(' ', '\u00a0 '),
      (name) => ` ${name}\t`,
      (name) => name.normalize('NFD'),
      (name) => name.replaceAll(/[!-~]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
    );
    const names = fc.constantFrom('Lawn & Garden', 'Pets Products', 'DVD & Blu-Ray', 'PC');
    fc.assert(
      fc.property(names, spellings, (name, spell) => {
        expect(rateByName('US', spell(name), TODAY)).toEqual(rateByName('US', name, TODAY));
      }),
    );
  });
});

describe('on a past day', () => {
  test.each([
    ['US', 'Kitchen', '2020-04-20', undefined],
    ['US', 'Kitchen', '2020-04-21', 450],
    ['UK', 'Kitchen', '2021-03-14', undefined],
    ['UK', 'Kitchen', '2025-06-02', undefined],
    ['UK', 'Kitchen', '2026-03-31', undefined],
    ['UK', 'Kitchen', '2026-04-01', 500],
    ['IN', 'Kitchen', '2026-03-25', undefined],
    ['IN', 'Kitchen', '2026-03-26', 500],
  ] as const)('in %s %s of %s pays %s', (store, name, when, rateBp) => {
    expect(rateByName(store, name, day(when))?.rateBp).toBe(rateBp);
  });
});

describe('the user’s own rate', () => {
  const own = (marketplace: MarketplaceCode, key: string, rateBp: number, from: string) =>
    ({ marketplace, key, rateBp, from: day(from) }) satisfies RateOverride;

  test('for a category that no table knows is kept under its name', () => {
    const key = overrideKey('CA', 'Telescopes &amp; Optics');
    expect(key).toBe('telescopes-and-optics');
    const overrides = [own('CA', key, 900, '2026-01-01')];
    expect(rateByName('CA', 'Telescopes and Optics', TODAY, overrides)).toEqual({
      key,
      rateBp: 900,
      isOverride: true,
      asOf: '2026-01-01',
      from: '2026-01-01',
    });
    expect(rateByName('CA', 'Telescopes', TODAY, overrides)).toBeUndefined();
    expect(rateByName('US', 'Telescopes and Optics', TODAY, overrides)).toBeUndefined();
  });

  test('for a row holds for every name of that row', () => {
    const overrides = [own('UK', overrideKey('UK', 'Kitchen'), 700, '2026-05-01')];
    expect(rateByName('UK', 'Kitchen & Dining', TODAY, overrides)?.rateBp).toBe(700);
    expect(rateByName('UK', 'Küche, Haushalt & Wohnen', TODAY, overrides)?.rateBp).toBe(700);
    expect(rateByName('UK', 'Kitchen', day('2026-04-30'), overrides)?.rateBp).toBe(500);
    expect(rateByName('UK', 'Home', TODAY, overrides)?.rateBp).toBe(500);
  });

  test('for everything else leaves alone what has a row of its own', () => {
    const overrides = [
      own('US', 'default', 50, '2026-01-01'),
      own('CA', 'default', 200, '2026-01-01'),
    ];
    expect(rateByName('US', 'Kitchen', TODAY, overrides)?.rateBp).toBe(450);
    expect(rateByName('US', 'Cell Phones & Accessories', TODAY, overrides)).toMatchObject({
      key: O,
      rateBp: 50,
    });
    expect(rateByName('US', 'Miscellaneous', TODAY, overrides)).toMatchObject({
      key: 'default',
      rateBp: 50,
    });
    expect(rateByName('CA', 'Books', TODAY, overrides)).toMatchObject({
      key: 'books',
      rateBp: 200,
    });
    expect(rateByName('CA', 'Books', day('2025-12-31'), overrides)).toBeUndefined();
  });
});
