import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Department } from '../amazon/page';
import { NODES } from './browse-nodes';
import { RATE_CARDS } from './rate-cards';

/** What Amazon pays on a category, and where that figure comes from. */
export interface CategoryRate {
  /** Key of the row in the store's rate card. */
  readonly key: string;
  /** Basis points of the price without tax: 450 is 4.5 %. */
  readonly rateBp: number;
  readonly source: string;
  readonly asOf: string;
}

const OTHER = 'all-other-categories';

/**
 * Search aliases and product groups, as seen on captured pages of 2018 to 2026, to rate-card keys:
 * [US, Europe]. An empty key means that the place is known but its rate is not decided by it.
 */
const PLACES: Readonly<Record<string, readonly [us: string, europe: string]>> = {
  apparel: ['apparel', 'clothing-and-accessories'],
  clothing: ['apparel', 'clothing-and-accessories'],
  fashion: ['apparel', 'clothing-and-accessories'],
  shoes: ['shoes', 'shoes-handbags-wallets-and-sunglasses'],
  watches: ['watches', 'watches'],
  watch: ['watches', 'watches'],
  jewelry: ['jewelry', 'jewellery'],
  luggage: ['luggage', 'luggage'],
  automotive: ['automotive', 'automotive'],
  baby: ['baby-products', OTHER],
  'baby-products': ['baby-products', OTHER],
  beauty: ['beauty', 'beauty'],
  'luxury-beauty': ['luxury-beauty', 'luxury-stores-beauty'],
  books: ['physical-books', 'books'],
  book: ['physical-books', 'books'],
  stripbooks: ['physical-books', 'books'],
  'english-books': ['physical-books', 'books'],
  'digital-text': ['', 'kindle-books'],
  computers: ['pc', OTHER],
  pc: ['pc', OTHER],
  electronics: [OTHER, ''],
  ce: [OTHER, ''],
  photo: [OTHER, ''],
  wireless: [OTHER, 'mobile-electronics'],
  mobile: [OTHER, 'mobile-electronics'],
  furniture: ['furniture', 'furniture'],
  grocery: ['grocery', 'grocery'],
  handmade: ['handmade', 'handmade'],
  hpc: ['health-and-personal-care', OTHER],
  drugstore: ['health-and-personal-care', OTHER],
  headphones: ['headphones', ''],
  televisions: ['televisions', ''],
  'pc-components': ['pc-components', OTHER],
  home: ['home', 'home'],
  kitchen: ['kitchen', 'kitchen-and-dining'],
  appliances: [OTHER, 'major-appliances'],
  major_appliances: [OTHER, 'major-appliances'],
  tools: ['tools', 'power-and-hand-tools'],
  diy: ['home-improvement', 'home-improvement-diy'],
  home_improvement: ['home-improvement', 'home-improvement-diy'],
  lawngarden: ['lawn-and-garden', OTHER],
  'lawn-garden': ['lawn-and-garden', OTHER],
  lawn_and_garden: ['lawn-and-garden', OTHER],
  mi: ['musical-instruments', OTHER],
  musical_instruments: ['musical-instruments', OTHER],
  pets: ['pets-products', OTHER],
  'pet-supplies': ['pets-products', OTHER],
  pet_products: ['pets-products', OTHER],
  popular: ['physical-music', 'music'],
  music: ['physical-music', 'music'],
  dvd: ['dvd-and-blu-ray', OTHER],
  office: [OTHER, OTHER],
  'office-products': [OTHER, OTHER],
  office_product: [OTHER, OTHER],
  outdoor: ['outdoors', 'sports-and-fitness'],
  sporting: ['sports', 'sports-and-fitness'],
  sports: ['sports', 'sports-and-fitness'],
  industrial: ['business-and-industrial-supplies', OTHER],
  'toys-and-games': ['toys', OTHER],
  toys: ['toys', OTHER],
  toy: ['toys', OTHER],
  videogames: ['physical-video-games-and-video-game-consoles', ''],
  video_games: ['physical-video-games-and-video-game-consoles', ''],
  'gift-cards': ['gift-cards', 'gift-cards'],
};

/**
 * The rate that probably applies to a product filed here. The breadcrumb's innermost known node is
 * asked first, since it is the most exact, then the store section, then the product group. Unknown
 * stays unknown: no default is put in its place.
 */
export function rateFor(store: MarketplaceCode, department: Department): CategoryRate | undefined {
  const card = RATE_CARDS.find((c) => c.marketplace === store);
  if (!card) return undefined;
  const nodes = [...(department.nodes ?? [])].reverse().map((node) => NODES[store]?.[node]);
  for (const place of [...nodes, department.alias, department.group]) {
    if (place === undefined || !Object.hasOwn(PLACES, place)) continue;
    const key = PLACES[place]?.[card.family === 'us' ? 0 : 1];
    const row = card.rows.find(([rowKey]) => rowKey === key);
    if (row) return { key: row[0], rateBp: row[1], source: card.source, asOf: card.asOf };
  }
  return undefined;
}
