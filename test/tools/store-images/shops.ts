import type { MarketplaceCode } from '../../../lib/amazon/marketplaces';

/** Something that is sold: of no maker and no shop. */
export interface Good {
  readonly asin: string;
  readonly title: string;
  readonly category: string;
  readonly price: number;
  /** Commission in per cent, as the store's rate card has it. */
  readonly percent: number;
  /** How much more often than others it is bought. */
  readonly weight: number;
}

/** Whom the pictures of a language tell of: an Associate with two tracking IDs and a year of reports. */
export interface Shop {
  /** Of the browser, and name of the folder of pictures. */
  readonly language: 'en' | 'de';
  readonly marketplace: MarketplaceCode;
  readonly domain: string;
  readonly ids: readonly [string, string];
  /** Of the second ID. */
  readonly label: string;
  /** As reports and pages of the store write it. */
  readonly currency: string;
  readonly price: (amount: number) => string;
  /** The way to the first of the goods, as its page shows it. */
  readonly breadcrumb: readonly string[];
  readonly about: readonly string[];
  /** What the user noted of some links. */
  readonly notes: readonly string[];
  readonly goods: readonly Good[];
}

type Row = readonly [
  title: string,
  category: string,
  price: number,
  percent: number,
  weight: number,
];

function goods(rows: readonly Row[]): readonly Good[] {
  return rows.map(([title, category, price, percent, weight], n) => ({
    ...{
      asin: `B0EXAMPL${String(n + 1).padStart(2, '0')}`,
      title,
      category,
      price,
      percent,
      weight,
    },
  }));
}

export const ENGLISH: Shop = {
  language: 'en',
  marketplace: 'US',
  domain: 'www.amazon.com',
  ids: ['kettleblog-20', 'kettlevideo-20'],
  label: 'Videos',
  currency: '$',
  price: (amount) => `$${amount.toFixed(2)}`,
  breadcrumb: ['Kitchen', 'Kettles'],
  about: ['Brushed steel, 1.7 l', 'Gooseneck spout', 'Holds its temperature for an hour'],
  notes: ['Kettles compared', 'Gift guide', 'Newsletter 14', 'Video 31', 'Tea for beginners'],
  goods: goods([
    ['Gooseneck Kettle, 1.7 l', 'Kitchen', 64, 4.5, 9],
    ['Glass Teapot with Infuser', 'Kitchen', 28, 4.5, 6],
    ['Pour-Over Coffee Set', 'Kitchen', 36, 4.5, 5],
    ['Kitchen Scale with Timer', 'Kitchen', 24, 4.5, 4],
    ['Burr Grinder, Ceramic', 'Kitchen', 48, 4.5, 4],
    ['The Small Book of Tea', 'Books', 16, 4.5, 3],
    ['Enamel Mugs, Set of Four', 'Kitchen', 32, 4.5, 3],
    ['Travel Bottle, Insulated', 'Sports', 25, 3, 2],
    ['Bread Knife, 20 cm', 'Kitchen', 40, 4.5, 2],
    ['Linen Tea Towels', 'Home', 20, 3, 2],
    ['Espresso Tamper, 58 mm', 'Kitchen', 30, 4.5, 0],
    ['Camping Stove, Folding', 'Outdoors', 55, 3, 0],
  ]),
};

export const GERMAN: Shop = {
  language: 'de',
  marketplace: 'DE',
  domain: 'www.amazon.de',
  ids: ['kesselblog-21', 'kesselvideo-21'],
  label: 'Videos',
  currency: '€',
  price: (amount) => `${amount.toFixed(2).replace('.', ',')} €`,
  breadcrumb: ['Küche, Haushalt & Wohnen', 'Wasserkessel'],
  about: ['Gebürsteter Stahl, 1,7 l', 'Schwanenhals', 'Hält eine Stunde lang die Temperatur'],
  notes: ['Kessel im Vergleich', 'Geschenkideen', 'Newsletter 14', 'Video 31', 'Tee für Anfänger'],
  goods: goods([
    ['Schwanenhals-Kessel, 1,7 l', 'Küche', 64, 5, 9],
    ['Teekanne aus Glas mit Sieb', 'Küche', 28, 5, 6],
    ['Kaffeefilter-Set', 'Küche', 36, 5, 5],
    ['Küchenwaage mit Uhr', 'Küche', 24, 5, 4],
    ['Kaffeemühle, Keramik', 'Küche', 48, 5, 4],
    ['Das kleine Buch vom Tee', 'Bücher', 16, 5, 3],
    ['Emaillebecher, vier Stück', 'Küche', 32, 5, 3],
    ['Isolierflasche, 0,5 l', 'Sport', 25, 4, 2],
    ['Brotmesser, 20 cm', 'Küche', 40, 5, 2],
    ['Geschirrtücher aus Leinen', 'Küche', 20, 5, 2],
    ['Tamper für Espresso', 'Küche', 30, 5, 0],
    ['Campingkocher, faltbar', 'Sport', 55, 4, 0],
  ]),
};
