import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Department } from '../amazon/page';
import { NODES } from './browse-nodes';
import { keyOf } from './department-keys';

/**
 * Our own names of where Amazon files products, the same for all stores, and how pages call them
 * in code: search aliases and product groups as seen on captured pages of 2018 to 2026 and in
 * their search menus. A product group that is missing here says nothing about commission.
 */
const PLACES: Readonly<Record<string, string>> = {
  fashion:
    'fashion fashion-womens fashion-mens fashion-girls fashion-boys fashion-baby fashion-baby-kids',
  apparel: 'apparel clothing',
  shoes: 'shoes',
  watches: 'watches watch',
  jewelry: 'jewelry',
  luggage: 'luggage fashion-luggage',
  luxury: 'luxury',
  automotive: 'automotive',
  baby: 'baby baby-products',
  beauty: 'beauty',
  'luxury-beauty': 'luxury-beauty',
  health: 'hpc drugstore',
  books: 'books book stripbooks english-books',
  'kindle-books': 'digital-text ebooks',
  audible: 'audible',
  pc: 'computers pc personal_computer',
  electronics: 'electronics ce',
  camera: 'photo camera',
  mobile: 'wireless mobile',
  'video-games': 'videogames video_games',
  software: 'software',
  apps: 'mobile-apps',
  furniture: 'furniture',
  home: 'home',
  kitchen: 'kitchen',
  'home-and-kitchen': 'kitchen-intl-ship',
  appliances: 'appliances major_appliances',
  tools: 'tools hi',
  diy: 'diy home_improvement home-improvement',
  garden: 'garden outdoor lawngarden lawn-garden lawn_and_garden',
  industrial: 'industrial',
  office: 'office office-products office_product',
  'musical-instruments': 'mi musical_instruments',
  pets: 'pets pet-supplies pet_products',
  grocery: 'grocery food-beverage',
  fresh: 'amazonfresh',
  pantry: 'pantry',
  sports: 'sporting sports',
  outdoors: 'outdoors',
  toys: 'toys-and-games toys toy',
  music: 'popular music classical',
  'digital-music': 'digital-music',
  dvd: 'dvd movies-tv',
  video: 'instant-video',
  handmade: 'handmade',
  'gift-cards': 'gift-cards',
};

/** Where a store means something else by it than the others do. */
const ONLY_IN: Partial<Record<MarketplaceCode, Readonly<Record<string, string>>>> = {
  US: { garden: 'home-and-kitchen', outdoor: 'outdoors' },
};

const byPlace = new Map(
  Object.entries(PLACES).flatMap(([department, places]) =>
    places.split(' ').map((place) => [place, department] as const),
  ),
);

/** Reads the key of a row off a breadcrumb's words. */
export type WordReader = (
  store: MarketplaceCode,
  breadcrumb: readonly string[],
) => string | undefined;

/**
 * Key of the rate-card row under which a page's product probably falls; undefined where that is
 * not known. The breadcrumb's innermost known node is asked first, since it is the most exact, then
 * the store section, then the product group, and last the breadcrumb's words.
 *
 * @param readWords knows departments by their names in the stores' languages (department-names.ts);
 *   left out where that would be too large, as on Amazon's pages.
 */
export function categoryOf(
  store: MarketplaceCode,
  { nodes = [], alias, group, breadcrumb = [] }: Department,
  readWords?: WordReader,
): string | undefined {
  const departments = [
    ...[...nodes].reverse().map((node) => departmentOfNode(store, node)),
    departmentAt(store, alias),
    departmentAt(store, group),
  ];
  for (const department of departments) {
    const key = department === undefined ? undefined : keyOf(store, department);
    if (key !== undefined) return key;
  }
  return readWords?.(store, breadcrumb);
}

function departmentAt(store: MarketplaceCode, place = ''): string | undefined {
  const here = ONLY_IN[store];
  if (here && Object.hasOwn(here, place)) return here[place];
  // Pages for readers in other countries add this to the same alias.
  return byPlace.get(place) ?? byPlace.get(place.replace(/-intl-ship$/, ''));
}

function departmentOfNode(store: MarketplaceCode, node: string): string | undefined {
  const nodes = NODES[store];
  return nodes && Object.hasOwn(nodes, node) ? nodes[node] : undefined;
}
