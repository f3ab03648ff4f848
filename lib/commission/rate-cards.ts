import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';

/** Key, Amazon's name, rate in basis points (450 = 4.5 %), confidence. */
type RateRow = readonly [key: string, name: string, rateBp: number, confidence: Confidence];

export interface RateCard {
  readonly marketplace: MarketplaceCode;
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
  ['luxury-beauty', 'Luxury Beauty', 1000, 'high'],
  ['luxury-stores-beauty', 'Luxury Stores Beauty', 1000, 'high'],
  ['amazon-explore', 'Amazon Explore', 1000, 'high'],
  ['digital-music', 'Digital Music', 500, 'high'],
  ['physical-music', 'Physical Music', 500, 'high'],
  ['handmade', 'Handmade', 500, 'high'],
  ['digital-videos', 'Digital Videos', 500, 'high'],
  ['physical-books', 'Physical Books', 450, 'high'],
  ['kitchen', 'Kitchen', 450, 'high'],
  ['automotive', 'Automotive', 450, 'high'],
  ['amazon-fire-tablet-devices', 'Amazon Fire Tablet Devices', 400, 'high'],
  ['amazon-kindle-devices', 'Amazon Kindle Devices', 400, 'high'],
  [
    'amazon-fashion-womens-mens-and-kids-private-label',
    "Amazon Fashion Women's, Men's & Kids Private Label",
    400,
    'high',
  ],
  ['luxury-stores-fashion', 'Luxury Stores Fashion', 400, 'high'],
  ['apparel', 'Apparel', 400, 'high'],
  ['amazon-cloud-cam-devices', 'Amazon Cloud Cam Devices', 400, 'high'],
  ['fire-tv-edition-smart-tvs', 'Fire TV Edition Smart TVs', 400, 'high'],
  ['amazon-fire-tv-devices', 'Amazon Fire TV Devices', 400, 'high'],
  ['amazon-echo-devices', 'Amazon Echo Devices', 400, 'high'],
  ['ring-devices', 'Ring Devices', 400, 'high'],
  ['watches', 'Watches', 400, 'high'],
  ['jewelry', 'Jewelry', 400, 'high'],
  ['luggage', 'Luggage', 400, 'high'],
  ['shoes', 'Shoes', 400, 'high'],
  ['handbags-and-accessories', 'Handbags & Accessories', 400, 'high'],
  ['toys', 'Toys', 300, 'high'],
  ['furniture', 'Furniture', 300, 'high'],
  ['home', 'Home', 300, 'high'],
  ['home-improvement', 'Home Improvement', 300, 'high'],
  ['lawn-and-garden', 'Lawn & Garden', 300, 'high'],
  ['pets-products', 'Pets Products', 300, 'high'],
  ['headphones', 'Headphones', 300, 'high'],
  ['beauty', 'Beauty', 300, 'high'],
  ['musical-instruments', 'Musical Instruments', 300, 'high'],
  ['business-and-industrial-supplies', 'Business & Industrial Supplies', 300, 'high'],
  ['outdoors', 'Outdoors', 300, 'high'],
  ['tools', 'Tools', 300, 'high'],
  ['sports', 'Sports', 300, 'high'],
  ['baby-products', 'Baby Products', 300, 'high'],
  ['amazon-coins', 'Amazon Coins', 300, 'high'],
  ['pc', 'PC', 250, 'high'],
  ['pc-components', 'PC Components', 250, 'high'],
  ['dvd-and-blu-ray', 'DVD & Blu-Ray', 250, 'high'],
  ['televisions', 'Televisions', 200, 'high'],
  ['digital-video-games', 'Digital Video Games', 200, 'high'],
  ['amazon-fresh', 'Amazon Fresh', 100, 'high'],
  [
    'physical-video-games-and-video-game-consoles',
    'Physical Video Games & Video Game Consoles',
    100,
    'high',
  ],
  ['grocery', 'Grocery', 100, 'high'],
  ['health-and-personal-care', 'Health & Personal Care', 100, 'high'],
  ['gift-cards', 'Gift Cards', 0, 'high'],
  ['wireless-service-plans', 'Wireless Service Plans', 0, 'high'],
  ['alcoholic-beverages', 'Alcoholic Beverages', 0, 'high'],
  [
    'digital-kindle-products-purchased-as-a-subscription',
    'Digital Kindle Products purchased as a subscription',
    0,
    'high',
  ],
  [
    'food-prepared-and-delivered-from-a-restaurant',
    'Food prepared and delivered from a restaurant',
    0,
    'high',
  ],
  ['amazon-appstore', 'Amazon Appstore', 0, 'high'],
  ['prime-now', 'Prime Now', 0, 'high'],
  ['amazon-pay-places', 'Amazon Pay Places', 0, 'high'],
  ['vehicles-leasing-and-sales', 'Vehicles (leasing and sales)', 0, 'medium'],
  ['pet-prescription-medications', 'Pet Prescription Medications', 0, 'medium'],
  ['coach', 'Coach', 0, 'medium'],
  ['all-other-categories', 'All Other Categories', 400, 'high'],
];

/**
 * The flat European table: since 2025-06-02 direct and indirect purchases pay the same. UK and DE
 * copies of 2026-09-26 and an Italian one of 2026-08-13 agree row by row.
 */
const EUROPE_ROWS: readonly RateRow[] = [
  ['amazon-fashion-private-labels', 'Amazon Fashion private labels', 600, 'high'],
  ['clothing-and-accessories', 'Clothing & Accessories', 600, 'high'],
  ['luxury', 'Luxury', 600, 'high'],
  ['luxury-stores-beauty', 'Luxury Stores Beauty', 600, 'high'],
  ['luxury-stores-fashion', 'Luxury Stores Fashion', 600, 'high'],
  ['shoes-handbags-wallets-and-sunglasses', 'Shoes, Handbags, Wallets & Sunglasses', 600, 'high'],
  ['watches', 'Watches', 600, 'high'],
  ['amazon-instant-video', 'Amazon Instant Video', 500, 'high'],
  ['audible', 'Audible', 500, 'high'],
  ['automotive', 'Automotive', 500, 'high'],
  ['books', 'Books', 500, 'high'],
  ['digital-music', 'Digital Music', 500, 'high'],
  ['furniture', 'Furniture', 500, 'high'],
  ['handmade', 'Handmade', 500, 'high'],
  ['home', 'Home', 500, 'high'],
  ['home-improvement-diy', 'Home Improvement / DIY', 500, 'high'],
  ['jewellery', 'Jewellery', 500, 'high'],
  ['kindle-books', 'Kindle Books', 500, 'high'],
  ['kitchen-and-dining', 'Kitchen & Dining', 500, 'high'],
  ['music', 'Music', 500, 'high'],
  ['power-and-hand-tools', 'Power & Hand Tools', 500, 'high'],
  ['beauty', 'Beauty', 400, 'high'],
  ['luggage', 'Luggage', 400, 'high'],
  ['personal-care-appliances', 'Personal Care Appliances', 400, 'high'],
  ['sports-and-fitness', 'Sports & Fitness', 400, 'high'],
  ['major-appliances', 'Major Appliances', 250, 'high'],
  ['fire-tv-devices', 'Fire TV Devices', 250, 'high'],
  ['mobile-electronics', 'Mobile Electronics', 250, 'high'],
  ['amazon-fresh', 'Amazon Fresh', 100, 'high'],
  ['grocery', 'Grocery', 100, 'high'],
  ['pantry', 'Pantry', 100, 'high'],
  ['video-game-consoles', 'Video Game Consoles', 100, 'high'],
  ['video-games', 'Video Games', 100, 'high'],
  ['android-apps', 'Android Apps', 0, 'high'],
  ['gift-cards', 'Gift Cards', 0, 'high'],
  ['kindle-unlimited', 'Kindle Unlimited', 0, 'high'],
  ['other-gift-card-brands', 'Other Gift Card Brands', 0, 'high'],
  ['coach', 'Coach', 0, 'high'],
  ['wine', 'Wine', 0, 'high'],
  ['all-other-categories', 'All Other Categories', 300, 'high'],
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
  card('US', `https://affiliate-program.amazon.com${TABLE}`, '2026-09-26', US_ROWS),
  card('UK', `https://affiliate-program.amazon.co.uk${TABLE}`, '2026-09-26', EUROPE_ROWS),
  card('DE', `https://partnernet.amazon.de${TABLE}`, '2026-09-26', EUROPE_ROWS),
  card('IT', `https://programma-affiliazione.amazon.it${TABLE}`, '2026-08-13', EUROPE_ROWS),
  card('FR', `https://partenaires.amazon.fr${TABLE}`, '2026-08-18', seenIn(SEEN_IN_FRANCE)),
  card('ES', `https://afiliados.amazon.es${TABLE}`, '2026', seenIn(SEEN_IN_SPAIN)),
];

function card(
  marketplace: MarketplaceCode,
  source: string,
  asOf: string,
  rows: readonly RateRow[],
): RateCard {
  return { marketplace, source, asOf, rows };
}

function seenIn(keys: readonly string[]): RateRow[] {
  return EUROPE_ROWS.filter(([key]) => keys.includes(key)).map(([key, name, rateBp]) => [
    key,
    name,
    rateBp,
    'medium',
  ]);
}
