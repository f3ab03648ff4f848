import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { rateFor } from '../../lib/commission/rate';
import { RATE_CARDS } from '../../lib/commission/rate-cards';

const O = 'all-other-categories';

/** Each place, and the row it points to in America and in Europe; `-` where it decides nothing. */
const PLACES = `
  apparel apparel clothing-and-accessories | clothing apparel clothing-and-accessories
  fashion apparel clothing-and-accessories | shoes shoes shoes-handbags-wallets-and-sunglasses
  watches watches watches | watch watches watches | jewelry jewelry jewellery
  luggage luggage luggage | automotive automotive automotive | baby baby-products ${O}
  baby-products baby-products ${O} | beauty beauty beauty
  luxury-beauty luxury-beauty luxury-stores-beauty | books physical-books books
  book physical-books books | stripbooks physical-books books | english-books physical-books books
  digital-text - kindle-books | computers pc ${O} | pc pc ${O} | electronics ${O} - | ce ${O} -
  photo ${O} - | wireless ${O} mobile-electronics | mobile ${O} mobile-electronics
  furniture furniture furniture | grocery grocery grocery | handmade handmade handmade
  headphones headphones - | televisions televisions - | pc-components pc-components ${O}
  hpc health-and-personal-care ${O} | drugstore health-and-personal-care ${O} | home home home
  kitchen kitchen kitchen-and-dining | appliances ${O} major-appliances
  major_appliances ${O} major-appliances | tools tools power-and-hand-tools
  diy home-improvement home-improvement-diy | home_improvement home-improvement home-improvement-diy
  lawngarden lawn-and-garden ${O} | lawn-garden lawn-and-garden ${O}
  lawn_and_garden lawn-and-garden ${O} | mi musical-instruments ${O}
  musical_instruments musical-instruments ${O} | pets pets-products ${O}
  pet-supplies pets-products ${O} | pet_products pets-products ${O} | popular physical-music music
  music physical-music music | dvd dvd-and-blu-ray ${O} | office ${O} ${O}
  office-products ${O} ${O} | office_product ${O} ${O} | outdoor outdoors sports-and-fitness
  sporting sports sports-and-fitness | sports sports sports-and-fitness
  industrial business-and-industrial-supplies ${O} | toys-and-games toys ${O} | toys toys ${O}
  toy toys ${O} | videogames physical-video-games-and-video-game-consoles -
  video_games physical-video-games-and-video-game-consoles - | gift-cards gift-cards gift-cards`
  .split(/[|\n]/)
  .map((line) => line.trim().split(' '))
  .filter((line) => line.length === 3)
  .map(([place = '', us = '', europe = '']) => ({ place, us, europe }));

test('this table knows every place that the module knows', () => {
  const file = join(import.meta.dirname, '../../lib/commission/rate.ts');
  const literal = /const PLACES[^=]*= \{(.*?)\n\};/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const known = [...literal.matchAll(/^ {2}'?([a-z_-]+)'?: \[/gm)].map(([, place]) => place);
  expect(PLACES.map(({ place }) => place).sort()).toEqual(known.sort());
});

describe.each(RATE_CARDS)('in $marketplace', (card) => {
  const keys = card.rows.map(([key]) => key);
  const partial = card.marketplace === 'FR' || card.marketplace === 'ES';

  test.each(PLACES)('$place finds the row it points to', ({ place, us, europe }) => {
    const wanted = card.marketplace === 'US' ? us : europe;
    const found = rateFor(card.marketplace, { alias: place });
    expect(rateFor(card.marketplace, { group: place })).toEqual(found);
    if (wanted === '-' || (partial && !keys.includes(wanted))) {
      expect(found).toBeUndefined();
      return;
    }
    const row = card.rows.find(([key]) => key === wanted);
    expect(row).toBeDefined();
    const { source, asOf } = card;
    expect(found).toEqual({ key: wanted, rateBp: row?.[1], source, asOf });
  });
});

test.each([
  ['US', 'books', 450],
  ['US', 'kitchen', 450],
  ['US', 'electronics', 400],
  ['US', 'videogames', 100],
  ['US', 'gift-cards', 0],
  ['UK', 'books', 500],
  ['DE', 'apparel', 600],
  ['IT', 'toys', 300],
  ['FR', 'kitchen', 500],
  ['ES', 'appliances', 250],
] as const)('in %s, %s pays %i basis points', (store, alias, rateBp) => {
  expect(rateFor(store, { alias })?.rateBp).toBe(rateBp);
});

describe('the store section', () => {
  test('is asked before the product group', () => {
    expect(rateFor('US', { alias: 'books', group: 'toy' })?.key).toBe('physical-books');
  });

  test.each([
    ['is unknown', 'no-such-section'],
    ['decides nothing', 'digital-text'],
  ])('leaves it to the product group where it %s', (_, alias) => {
    expect(rateFor('US', { alias, group: 'toy' })?.key).toBe('toys');
  });
});

describe('unknown stays unknown', () => {
  test.each(['', 'aps', 'Books', ' books', 'book ', 'bookss', '-', 'all-other-categories'])(
    'in the place %j',
    (place) => {
      expect(rateFor('US', { alias: place, group: place })).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'in %s, which every object has',
    (place) => {
      expect(rateFor('UK', { alias: place, group: place })).toBeUndefined();
    },
  );

  test('without any place', () => {
    expect(rateFor('US', {})).toBeUndefined();
  });

  test('in every store without a card', () => {
    const carded = new Set(RATE_CARDS.map((card) => card.marketplace));
    const others = MARKETPLACES.filter(({ code }) => !carded.has(code));
    expect(others).toHaveLength(17);
    for (const { code } of others) expect(rateFor(code, { alias: 'books' })).toBeUndefined();
  });

  test('whatever a page calls its departments, in every store', () => {
    const known = new Set(PLACES.map(({ place }) => place));
    const other = fc.string().filter((place) => !known.has(place));
    fc.assert(
      fc.property(fc.constantFrom(...MARKETPLACES), other, other, ({ code }, alias, group) => {
        expect(rateFor(code, { alias, group })).toBeUndefined();
      }),
    );
  });
});
