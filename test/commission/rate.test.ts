import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { Department } from '../../lib/amazon/page';
import { appliedRate } from '../../lib/commission/applied-rate';
import { rateFor } from '../../lib/commission/rate';
import { RATE_CARDS } from '../../lib/commission/rate-cards';
import { TODAY } from './rate-samples';

const O = 'all-other-categories';
const CONSOLES = 'physical-video-games-and-video-game-consoles';
const SHOES = 'shoes-handbags-wallets-and-sunglasses';

/** A place by store: the row it points to, `-` where it decides nothing. */
const PLACES = `
  fashion US:apparel UK:clothing-and-accessories JP:clothing-and-fashion BR:- AU:apparel
  clothing US:apparel DE:clothing-and-accessories IN:apparel-and-accessories BR:roupas
  shoes US:shoes IT:${SHOES} IN:shoes JP:clothing-and-fashion BR:calcados AU:shoes
  watches US:watches UK:watches IN:${O} JP:- BR:relogios
  jewelry US:jewelry UK:jewellery BR:joias AU:jewellery JP:-
  luggage US:luggage UK:luggage IN:luggage-and-bags
  fashion-luggage US:luggage FR:luggage BR:bolsas-malas-e-mochilas
  automotive US:automotive ES:automotive AU:automotive
  baby-products US:baby-products | baby UK:${O} BR:bebe JP:baby AU:toys-and-baby-products
  beauty US:beauty UK:beauty IN:beauty BR:beleza AU:${O}
  luxury-beauty US:luxury-beauty UK:luxury-stores-beauty BR:beleza-de-luxo IN:-
  hpc US:health-and-personal-care ES:${O} JP:health-and-drugstore BR:saude-e-cuidados-pessoais
  drugstore UK:${O} DE:${O}
  stripbooks US:physical-books UK:books BR:livros JP:books | book US:physical-books DE:books
  digital-text US:${O} UK:kindle-books IN:kindle-ebooks JP:kindle-books AU:ebooks
  computers US:pc UK:${O} IN:pcs JP:pc BR:informatica AU:-
  electronics US:${O} UK:- IN:electronics JP:electronics-and-appliances BR:eletronicos
  photo US:${O} UK:${O} IN:- JP:camera
  wireless US:${O} UK:mobile-electronics IN:- BR:celulares AU:mobile-phones
  videogames US:${CONSOLES} UK:video-games IN:- JP:video-games BR:games-e-consoles
  software US:${O} UK:${O} JP:software AU:software BR:-
  grocery US:grocery UK:grocery IN:grocery-amazon-fresh | food-beverage JP:food-and-drink
  kitchen US:kitchen UK:kitchen-and-dining IN:kitchen JP:kitchen BR:cozinha
  kitchen-intl-ship US:- | home US:home UK:home BR:casa JP:home-and-interior
  furniture US:furniture UK:furniture IN:furniture BR:moveis AU:home
  appliances US:${O} UK:major-appliances IN:large-appliances BR:eletrodomesticos
  major_appliances DE:major-appliances | tools US:tools UK:power-and-hand-tools
  hi BR:ferramentas | home-improvement IN:home-improvement | diy DE:home-improvement-diy JP:diy
  garden US:- FR:${O} DE:${O} BR:jardim-e-piscina AU:lawn-and-garden
  outdoor US:outdoors UK:${O} DE:${O} | lawngarden US:lawn-and-garden ES:${O} IN:lawn-and-garden
  pets US:pets-products UK:${O} IN:pet-products JP:pet-supplies BR:pet-shop AU:pets
  popular US:physical-music UK:music IN:${O} JP:cd BR:cd-e-vinil
  dvd US:dvd-and-blu-ray UK:${O} AU:movies | movies-tv US:dvd-and-blu-ray
  instant-video US:digital-videos UK:amazon-instant-video JP:amazon-video-rental-purchase IN:-
  office-products US:${O} UK:${O} IN:office-products JP:stationery-and-office BR:papelaria
  mi US:musical-instruments UK:${O} IN:${O} BR:instrumentos-musicais JP:-
  sporting US:sports ES:sports-and-fitness IN:sports BR:esportes | sports UK:sports-and-fitness
  toys-and-games US:toys | toys UK:${O} IN:toys JP:toys BR:brinquedos-e-jogos
  industrial US:business-and-industrial-supplies UK:${O} IN:business-and-industrial-supplies
  gift-cards US:gift-cards UK:gift-cards AU:gift-cards JP:-
  amazonfresh US:amazon-fresh UK:amazon-fresh | mobile-apps US:amazon-appstore UK:android-apps
  handmade US:handmade UK:handmade AU:- | luxury UK:luxury US:-
  toys-and-games-intl-ship US:toys | automotive-intl-ship US:automotive`
  .split(/[|\n]/)
  .flatMap((line) => {
    const [place = '', ...pairs] = line.trim().split(' ');
    return pairs.map((pair) => {
      const [store = '', key = ''] = pair.split(':');
      return { place, store: store as MarketplaceCode, key };
    });
  });

describe.each(PLACES)('in $store the place $place', ({ place, store, key }) => {
  test(`points to ${key}`, () => {
    const row = RATE_CARDS.find((card) => card.marketplace === store)?.rows.find(
      ([rowKey]) => rowKey === key,
    );
    const wanted = row && { key, rateBp: row[1], confidence: row[2], isOverride: false };
    const offered =
      ['FR', 'ES'].includes(store) || (store === 'JP' && ['diy', 'baby'].includes(key));
    if (key !== '-' && !offered) expect(row).toBeDefined();
    for (const department of [{ alias: place }, { group: place }]) {
      const found = rateFor(store, department, TODAY);
      if (wanted) expect(found).toMatchObject(wanted);
      else expect(found).toBeUndefined();
    }
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
  ['IN', 'lawngarden', 200],
  ['JP', 'stripbooks', 300],
  ['BR', 'baby', 1300],
  ['AU', 'apparel', 1200],
] as const)('in %s, %s pays %i basis points', (store, alias, rateBp) => {
  expect(rateFor(store, { alias }, TODAY)?.rateBp).toBe(rateBp);
});

test('a rate names its source and when that was read', () => {
  expect(rateFor('UK', { alias: 'books' }, TODAY)).toEqual({
    key: 'books',
    rateBp: 500,
    isOverride: false,
    confidence: 'high',
    from: '2026-04-01',
    source: 'https://affiliate-program.amazon.co.uk/help/node/topic/GRXPHT8U84RAYDXZ',
    asOf: '2026-09-26',
  });
});

describe('the store section', () => {
  test('is asked before the product group', () => {
    expect(rateFor('US', { alias: 'books', group: 'toy' }, TODAY)?.key).toBe('physical-books');
  });

  test.each([
    ['is unknown', 'no-such-section'],
    ['decides nothing', 'garden'],
  ])('leaves it to the product group where it %s', (_, alias) => {
    expect(rateFor('US', { alias, group: 'toy' }, TODAY)?.key).toBe('toys');
  });

  test('that is known does not fall to the product group for want of a rate', () => {
    expect(rateFor('FR', { alias: 'beauty', group: 'toy' }, TODAY)).toBeUndefined();
  });
});

describe('the words of a breadcrumb', () => {
  test.each([
    ['US', ['Books', 'Sports & Outdoors'], 'physical-books'],
    ['UK', ['Kindle Store', 'Kindle eBooks', 'Toys & Games'], 'kindle-books'],
    ['DE', ['Küche, Haushalt & Wohnen', 'Kaffee'], 'kitchen-and-dining'],
    ['DE', ['KUCHE,  HAUSHALT und WOHNEN'], 'kitchen-and-dining'],
    ['DE', ['Elektro-Großgeräte', 'Waschmaschinen'], 'major-appliances'],
    ['FR', ['Bricolage'], 'home-improvement-diy'],
    ['ES', ['Hogar y cocina', 'Aspiradoras'], 'kitchen-and-dining'],
    ['IT', ['Fai da te'], 'home-improvement-diy'],
    ['IT', ['Sport e tempo libero'], 'sports-and-fitness'],
    ['BR', ['Computadores e Informática', 'CPUs'], 'informatica'],
    ['BR', ['Roupas, Calçados e Joias', 'Masculino', 'Calçados'], 'calcados'],
    ['BR', ['Roupas, Calçados e Joias', 'Masculino', 'Relógios'], 'relogios'],
    ['BR', ['Dispositivos Amazon'], 'dispositivos-amazon'],
    ['JP', ['本', '文学・評論'], 'books'],
    ['JP', ['パソコン・周辺機器'], 'pc'],
    ['JP', ['ハソコン・周辺機器'], undefined],
    ['IN', ['Grocery &amp; Gourmet Foods'], 'grocery-amazon-fresh'],
    ['US', ['Home & Kitchen', 'Kitchen & Dining', 'Coffee'], 'kitchen'],
    ['US', ['Home & Kitchen', 'Furniture'], 'furniture'],
    ['US', ['Home & Kitchen', 'Bedding'], undefined],
    ['US', ['Electronics', 'Headphones'], 'headphones'],
    ['US', ['Electronics', 'Cables'], O],
    ['US', ['Cellos'], undefined],
    ['US', ['Book'], undefined],
    ['US', ['Sporting', 'Books'], undefined],
    ['US', [], undefined],
  ] as const)('in %s, %j: %s', (store, breadcrumb, key) => {
    expect(rateFor(store, { breadcrumb }, TODAY)?.key).toBe(key);
  });

  test('are asked last, and not on Amazon’s pages', () => {
    const breadcrumb = ['Toys & Games'];
    expect(rateFor('US', { group: 'book', breadcrumb }, TODAY)?.key).toBe('physical-books');
    expect(appliedRate('US', { breadcrumb }, TODAY)).toBeUndefined();
  });
});

describe('unknown stays unknown', () => {
  test.each(['', 'aps', 'Books', ' books', 'book ', 'bookss', '-', 'all-other-categories'])(
    'in the place %j',
    (place) => {
      expect(rateFor('US', { alias: place, group: place }, TODAY)).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'in %s, which every object has',
    (place) => {
      const department = { alias: place, group: place, nodes: [place], breadcrumb: [place] };
      for (const { code } of MARKETPLACES) {
        expect(rateFor(code, department, TODAY), code).toBeUndefined();
      }
    },
  );

  test('without any place', () => {
    expect(rateFor('US', {}, TODAY)).toBeUndefined();
  });

  test('in every store without a card', () => {
    const carded = new Set(RATE_CARDS.map((card) => card.marketplace));
    const others = MARKETPLACES.filter(({ code }) => !carded.has(code));
    expect(others).toHaveLength(13);
    for (const { code } of others) {
      expect(rateFor(code, { alias: 'books' }, TODAY), code).toBeUndefined();
    }
  });

  test('whatever a page calls its departments, in every store', () => {
    const known = new Set(PLACES.map(({ place }) => place));
    // Short words that are no name of anything.
    const other = fc.stringMatching(/^[qxz]{1,12}$/).filter((place) => !known.has(place));
    fc.assert(
      fc.property(fc.constantFrom(...MARKETPLACES), other, other, ({ code }, alias, group) => {
        const department: Department = { alias, group, breadcrumb: [alias, group] };
        expect(rateFor(code, department, TODAY)).toBeUndefined();
      }),
    );
  });
});
