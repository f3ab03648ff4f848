import type { MarketplaceCode } from '../amazon/marketplaces';
import { nameKey, foldedName } from './category-key';
import { hasRow, keyOfAny } from './reported-keys';
import { departmentNamed } from './department-names';

/**
 * What reports call their categories in the `Category` and `Product Line` columns, by department.
 * Seen in reports of 2021; names of older product lines and of newer reports are general knowledge
 * of 2026. A name that is missing, such as "Miscellaneous", does not say which row it falls under.
 */
const REPORT_WORDS: Readonly<Record<string, string>> = {
  apparel: 'Clothing & Accessories | Apparel | Clothing',
  shoes: 'Shoes, Handbags, Wallets, Sunglasses | Shoes, Handbags, Wallets & Sunglasses | Shoes',
  handbags: 'Handbags | Handbags & Accessories',
  'private-label': 'Softlines Private Label | Fashion Private Label',
  beauty: 'Beauty & Grooming | Beauty',
  health: 'Health & Household | Health & Personal Care | Health & Beauty | Drugstore',
  'personal-care-appliances': 'Health & Personal Care Appliances | Personal Care Appliances',
  baby: 'Baby & Nursery | Baby | Baby Product',
  toys: 'Toys & Games | Toys | Toy',
  grocery: 'Grocery & Gourmet Food | Gourmet Food | Gourmet | Grocery',
  fresh: 'Amazon Fresh | AmazonFresh',
  alcohol: 'Wine, Spirits & Beer | Alcoholic Beverages',
  pets: 'Pet Food & Supplies | Pet Products | Pet Supplies | Pets',
  kitchen: 'Kitchen & Dining | Kitchen & Housewares | Kitchen',
  home: 'Home | Home Furnishings & Decor',
  furniture: 'Furniture',
  appliances: 'Large Appliances | Major Appliances',
  tools: 'Power & Hand Tools | Tools & Hardware | Tools',
  diy: 'Home Improvement',
  garden: 'Patio, Lawn & Garden | Lawn & Garden | Lawn & Patio',
  automotive: 'Automotive | Car & Motorbike',
  tyres: 'Tires & Wheels | Tyres | Tyres & Rims',
  sports: 'Sports & Fitness | Sports | Sporting Goods | Sports & Outdoors',
  outdoors: 'Outdoor Recreation | Outdoors',
  industrial: 'Business & Industrial Supplies | Industrial & Scientific | Industrial',
  books: 'Books & Textbooks | Books | Book',
  'kindle-books': 'Kindle Books | Kindle eBooks | eBooks',
  audible: 'Audible Audiobooks | Audible',
  music: 'CDs & Vinyl | Music',
  'digital-music': 'Digital Music | MP3 Downloads',
  dvd: 'Blu-Ray & DVD | DVD & Blu-Ray | DVD',
  video: 'Amazon Instant Video | Prime Video | Amazon Video',
  software: 'Software | Software Download',
  'video-games': 'Video Games | Video Game',
  'digital-games': 'Video Game Downloads | Digital Video Games',
  consoles: 'Video Game Consoles',
  apps: 'Amazon Appstore | Mobile Apps | Appstore for Android',
  'home-audio': 'Electronic Components & Home Audio',
  electronics: 'Electronics | Consumer Electronics',
  camera: 'Camera, Photo & Video | Camera & Photo | Camera | Photography',
  headphones: 'Headphones',
  televisions: 'Televisions | TVs',
  mobile: 'Cell Phones & Accessories | Mobile Phones & Accessories | Wireless',
  pc: 'Computers, Tablets & Components | Computers | PC | Personal Computer | Personal Computers',
  'musical-instruments': 'Musical Instruments',
  office: 'Office & School Supplies | Office Products | Office Product',
  watches: 'Watches | Watch',
  jewelry: 'Jewelry | Jewellery',
  luggage: 'Luggage',
  handmade: 'Handmade',
  'luxury-beauty': 'Luxury Beauty | Premium Beauty',
  'gift-cards': 'Amazon Gift Cards | Gift Cards',
  'fire-tv': 'Fire TV Devices',
  echo: 'Echo Devices',
  'kindle-devices': 'Kindle Devices | Kindle E-readers',
  'fire-tablets': 'Fire Tablets',
  ring: 'Ring Devices',
};

const byName = new Map(
  Object.entries(REPORT_WORDS).flatMap(([department, words]) =>
    words.split('|').map((name) => [foldedName(name), department] as const),
  ),
);

/**
 * Key of the row under which a report's category falls: a row of that very name, else that of the
 * department which reports or pages call so; undefined where it is not known.
 */
export function categoryNamed(store: MarketplaceCode, name: string): string | undefined {
  const key = nameKey(name);
  if (hasRow(store, key)) return key;
  const department = byName.get(foldedName(name)) ?? departmentNamed(name);
  return department === undefined ? undefined : keyOfAny(store, department);
}
