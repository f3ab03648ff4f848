import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';

/** Key, rate in basis points (450 = 4.5 %), confidence. Names stand in category-names.ts. */
type RateRow = readonly [key: string, rateBp: number, confidence: Confidence];

export type CardFamily = 'us' | 'europe';

export interface RateCard {
  readonly marketplace: MarketplaceCode;
  /** Whose categories the rows are. */
  readonly family: CardFamily;
  /** Amazon's own table; its text was read through dated copies, see `asOf`. */
  readonly source: string;
  /** Date on which the copy says it read the official table. */
  readonly asOf: string;
  readonly rows: readonly RateRow[];
}

/**
 * Standard commission income, amazon.com. Copies of 2021, 2024, 2025 and four of 2026 agree.
 * Affiliates can have private rates, and Amazon decides a product's category itself.
 */
const US_ROWS: readonly RateRow[] = [
  ['luxury-beauty', 1000, 'high'],
  ['luxury-stores-beauty', 1000, 'high'],
  ['amazon-explore', 1000, 'high'],
  ['digital-music', 500, 'high'],
  ['physical-music', 500, 'high'],
  ['handmade', 500, 'high'],
  ['digital-videos', 500, 'high'],
  ['physical-books', 450, 'high'],
  ['kitchen', 450, 'high'],
  ['automotive', 450, 'high'],
  ['amazon-fire-tablet-devices', 400, 'high'],
  ['amazon-kindle-devices', 400, 'high'],
  ['amazon-fashion-womens-mens-and-kids-private-label', 400, 'high'],
  ['luxury-stores-fashion', 400, 'high'],
  ['apparel', 400, 'high'],
  ['amazon-cloud-cam-devices', 400, 'high'],
  ['fire-tv-edition-smart-tvs', 400, 'high'],
  ['amazon-fire-tv-devices', 400, 'high'],
  ['amazon-echo-devices', 400, 'high'],
  ['ring-devices', 400, 'high'],
  ['watches', 400, 'high'],
  ['jewelry', 400, 'high'],
  ['luggage', 400, 'high'],
  ['shoes', 400, 'high'],
  ['handbags-and-accessories', 400, 'high'],
  ['toys', 300, 'high'],
  ['furniture', 300, 'high'],
  ['home', 300, 'high'],
  ['home-improvement', 300, 'high'],
  ['lawn-and-garden', 300, 'high'],
  ['pets-products', 300, 'high'],
  ['headphones', 300, 'high'],
  ['beauty', 300, 'high'],
  ['musical-instruments', 300, 'high'],
  ['business-and-industrial-supplies', 300, 'high'],
  ['outdoors', 300, 'high'],
  ['tools', 300, 'high'],
  ['sports', 300, 'high'],
  ['baby-products', 300, 'high'],
  ['amazon-coins', 300, 'high'],
  ['pc', 250, 'high'],
  ['pc-components', 250, 'high'],
  ['dvd-and-blu-ray', 250, 'high'],
  ['televisions', 200, 'high'],
  ['digital-video-games', 200, 'high'],
  ['amazon-fresh', 100, 'high'],
  ['physical-video-games-and-video-game-consoles', 100, 'high'],
  ['grocery', 100, 'high'],
  ['health-and-personal-care', 100, 'high'],
  ['gift-cards', 0, 'high'],
  ['wireless-service-plans', 0, 'high'],
  ['alcoholic-beverages', 0, 'high'],
  ['digital-kindle-products-purchased-as-a-subscription', 0, 'high'],
  ['food-prepared-and-delivered-from-a-restaurant', 0, 'high'],
  ['amazon-appstore', 0, 'high'],
  ['prime-now', 0, 'high'],
  ['amazon-pay-places', 0, 'high'],
  ['vehicles-leasing-and-sales', 0, 'medium'],
  ['pet-prescription-medications', 0, 'medium'],
  ['coach', 0, 'medium'],
  ['all-other-categories', 400, 'high'],
];

/**
 * The flat European table: since 2025-06-02 direct and indirect purchases pay the same. UK and DE
 * copies of 2026-09-26 and an Italian one of 2026-08-13 agree row by row.
 */
const EUROPE_ROWS: readonly RateRow[] = [
  ['amazon-fashion-private-labels', 600, 'high'],
  ['clothing-and-accessories', 600, 'high'],
  ['luxury', 600, 'high'],
  ['luxury-stores-beauty', 600, 'high'],
  ['luxury-stores-fashion', 600, 'high'],
  ['shoes-handbags-wallets-and-sunglasses', 600, 'high'],
  ['watches', 600, 'high'],
  ['amazon-instant-video', 500, 'high'],
  ['audible', 500, 'high'],
  ['automotive', 500, 'high'],
  ['books', 500, 'high'],
  ['digital-music', 500, 'high'],
  ['furniture', 500, 'high'],
  ['handmade', 500, 'high'],
  ['home', 500, 'high'],
  ['home-improvement-diy', 500, 'high'],
  ['jewellery', 500, 'high'],
  ['kindle-books', 500, 'high'],
  ['kitchen-and-dining', 500, 'high'],
  ['music', 500, 'high'],
  ['power-and-hand-tools', 500, 'high'],
  ['beauty', 400, 'high'],
  ['luggage', 400, 'high'],
  ['personal-care-appliances', 400, 'high'],
  ['sports-and-fitness', 400, 'high'],
  ['major-appliances', 250, 'high'],
  ['fire-tv-devices', 250, 'high'],
  ['mobile-electronics', 250, 'high'],
  ['amazon-fresh', 100, 'high'],
  ['grocery', 100, 'high'],
  ['pantry', 100, 'high'],
  ['video-game-consoles', 100, 'high'],
  ['video-games', 100, 'high'],
  ['android-apps', 0, 'high'],
  ['gift-cards', 0, 'high'],
  ['kindle-unlimited', 0, 'high'],
  ['other-gift-card-brands', 0, 'high'],
  ['coach', 0, 'high'],
  ['wine', 0, 'high'],
  ['all-other-categories', 300, 'high'],
];

/** Rows seen in the French and Spanish copies themselves; the rest would be carried over. */
const SEEN_IN_FRANCE = [
  'home',
  'home-improvement-diy',
  'kitchen-and-dining',
  'power-and-hand-tools',
  'major-appliances',
  'grocery',
  'all-other-categories',
];
const SEEN_IN_SPAIN = [
  'home',
  'kitchen-and-dining',
  'major-appliances',
  'mobile-electronics',
  'all-other-categories',
];

const TABLE = '/help/node/topic/GRXPHT8U84RAYDXZ';

/**
 * The rates that may be applied without asking: current rows of high or medium confidence.
 * Stores that are not here have no table that could be confirmed.
 */
export const RATE_CARDS: readonly RateCard[] = [
  card('US', 'us', `https://affiliate-program.amazon.com${TABLE}`, '2026-09-26', US_ROWS),
  card('UK', 'europe', `https://affiliate-program.amazon.co.uk${TABLE}`, '2026-09-26', EUROPE_ROWS),
  card('DE', 'europe', `https://partnernet.amazon.de${TABLE}`, '2026-09-26', EUROPE_ROWS),
  card(
    'IT',
    'europe',
    `https://programma-affiliazione.amazon.it${TABLE}`,
    '2026-08-13',
    EUROPE_ROWS,
  ),
  card(
    'FR',
    'europe',
    `https://partenaires.amazon.fr${TABLE}`,
    '2026-08-18',
    seenIn(SEEN_IN_FRANCE),
  ),
  card('ES', 'europe', `https://afiliados.amazon.es${TABLE}`, '2026', seenIn(SEEN_IN_SPAIN)),
];

function card(
  marketplace: MarketplaceCode,
  family: CardFamily,
  source: string,
  asOf: string,
  rows: readonly RateRow[],
): RateCard {
  return { marketplace, family, source, asOf, rows };
}

function seenIn(keys: readonly string[]): RateRow[] {
  return EUROPE_ROWS.filter(([key]) => keys.includes(key)).map(([key, rateBp]) => [
    key,
    rateBp,
    'medium',
  ]);
}
