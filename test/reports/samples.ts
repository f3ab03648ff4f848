import fc from 'fast-check';
import type { StoreDay } from '../../lib/amazon/store-day';
import { createRecogniser, type Recognised } from '../../lib/reports/recognise';
import type { Cell, ReportKind } from '../../lib/reports/report-row';
import { createRowReader, type ReportFormat, type RowReading } from '../../lib/reports/row-reader';

/** A layout that Amazon has used, with the headings as they stand in the file. */
export interface Layout {
  readonly name: string;
  readonly kind: ReportKind;
  readonly headings: readonly string[];
}

function layout(name: string, kind: ReportKind, headings: string): Layout {
  return { name, kind, headings: headings.split(', ') };
}

export const LAYOUTS: readonly Layout[] = [
  layout(
    'Fee-Earnings US',
    'earnings',
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price($), Items Shipped, Returns, Revenue($), Ad Fees($), Device Type Group',
  ),
  layout(
    'Fee-Earnings US, newer',
    'earnings',
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price($), Items Shipped, Returns, Revenue($), Ad Fees($), Device Type Group, Direct Sale',
  ),
  layout(
    'Fee-Earnings UK',
    'earnings',
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price, Items Shipped, Returns, Revenue, Ad Fees, Device Type Group, Direct',
  ),
  layout(
    'Fee-Earnings IN',
    'earnings',
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price(Rs.), Items Shipped, Returns, Revenue(Rs.), Ad Fees(Rs.), Device Type Group',
  ),
  layout(
    'Fee-Earnings IT',
    'earnings',
    'Categoria, Prodotto, ASIN, Venditore, TrackingID, Data Spedizione, Prezzo (€), Prodotti spediti, Resi, Ricavi (€), Commissioni pubblicitarie (€), Tipo di dispositivo, Acquisto idoneo diretto',
  ),
  layout(
    'Fee-Earnings MX',
    'earnings',
    'Categoría, Nombre, ASIN, Vendedor, ID de seguimiento, Fecha de envío, Precio, Artículos enviados, Devoluciones, Ingresos, Comisiones',
  ),
  layout(
    'Fee-Orders US',
    'orders',
    'Category, Name, ASIN, Date, Qty, Price($), Link Type, Tag, Indirect Sales, Device Type Group',
  ),
  layout(
    'Fee-Orders UK',
    'orders',
    'Category, Name, ASIN, Date, Qty, Price, Link Type, Tag, Orders through product links, Device Type Group',
  ),
  layout(
    'Fee-Orders IT',
    'orders',
    'Categoria, Prodotto, ASIN, Data, Quantità, Prezzo (€), Tipo di link, Tag, Ordini attraverso il link del prodotto, Tipo di dispositivo',
  ),
  layout('Bounty US', 'bounties', 'Name, Date Shipped, Tracking Id, Quantity, Ad Fees($)'),
  layout('Bounty UK', 'bounties', 'Name, Date Shipped, Tracking Id, Quantity, Ad Fees'),
  layout(
    'Fee-Tracking US',
    'tracking',
    'Tracking ID, Clicks, Items Ordered, Items Shipped, Revenue($), Ad Fees($)',
  ),
  layout(
    'Fee-Tracking IT',
    'tracking',
    'Monitoraggio ID, Clic, articoli ordinati, oggetti spediti, delle entrate (€), tasse pubblicitarie (€)',
  ),
  layout(
    'Fee-DailyTrends US',
    'days',
    'Date, Clicks, Items Ordered (Amazon), Items Ordered (3rd Party), Total Items Ordered, Conversion',
  ),
  layout(
    'Fee-DailyTrends IT',
    'days',
    'Data, Clic, Articoli ordinati (Amazon), Articoli ordinati (3rd Party), Totale articoli ordinati, Conversione',
  ),
  layout(
    'Fee-BonusEarnings US',
    'bonuses',
    'Category, Tracking ID, Date, Total Revenue($), Commission Income($), Bonus($)',
  ),
  layout('Fee-OrdersWithClicks', 'order-clicks', 'Name, ASIN, Clicks, Conversion, Date, Qty'),
  layout(
    'Fee-LinkType US',
    'link-types',
    'Link Type, Clicks, Items Ordered, Conversion, Ordered Revenue($), Items Shipped, Ad Fees($)',
  ),
  layout(
    'Earnings by Tracking ID, 2026',
    'tracking',
    'Tracking Id, Clicks, Items Ordered, Ordered Revenue, Items Shipped, Items Returned, Items Shipped Revenue, Items Returned Revenue, Total Earnings, Bonus, Items Shipped Earnings, Items Returned Earnings',
  ),
  layout(
    'Linked-Product, 2026',
    'products',
    'Date, Category, Product Title, Asin, Clicks, Indirect Items Ordered, Direct Items Ordered, Items Ordered, Direct Conversion Rate, Order Quantity, Product Conversion Rate, Order Conversion Rate, Commission Rate, Ordered Revenue, Items Shipped, Items Returned, Items Shipped Revenue, Items Shipped Earnings, Items Returned Revenue, Items Returned Earnings, Total Earnings',
  ),
  layout(
    'data feed, earnings',
    'earnings',
    'Product Line, Item, ASIN, Seller, Tracking ID, Date Shipped, Price, Quantity, Revenue, Earnings, Referral Fee Rate, Sub Tag',
  ),
  layout(
    'data feed, earnings as XML',
    'earnings',
    'ASIN, Category, Date, EDate, Earnings, LinkType, Price, Qty, Rate, Revenue, Seller, Tag, SubTag, Title',
  ),
  layout(
    'data feed, orders',
    'orders',
    'Product Line, Item, ASIN, Tracking ID, Date Ordered, Link Type, Direct Clicks, Direct Ordered Quantity, Indirect Ordered Quantity, Total Ordered Quantity, Direct Conversion Percentage, Sub Tag',
  ),
  layout(
    'data feed, tracking',
    'tracking',
    'Associate ID, Clicks, Items Ordered, Items Shipped, Shipped Revenue, Referral Fees, Ordered Revenue, Shipped Earnings',
  ),
];

/** The headings of a layout by its name. */
export function headingsOf(name: string): readonly string[] {
  const found = LAYOUTS.find((each) => each.name === name);
  if (!found) throw new Error(`the test itself is wrong: no layout ${name}`);
  return found.headings;
}

/** A table that a recogniser has seen whole, in batches as a file is read. */
export function recognise(
  rows: readonly (readonly Cell[])[],
  own: Parameters<typeof createRecogniser>[0] = [],
): Recognised {
  const result = look(rows, own);
  if ('unknown' in result) throw new Error('not recognised');
  return result;
}

export function look(
  rows: readonly (readonly Cell[])[],
  own: Parameters<typeof createRecogniser>[0] = [],
): ReturnType<ReturnType<typeof createRecogniser>['result']> {
  const recogniser = createRecogniser(own);
  for (let at = 0; at < rows.length; at += 3) recogniser.look(rows.slice(at, at + 3));
  return recogniser.result();
}

/** The readings of a whole table's rows. */
export function readTable(
  rows: readonly (readonly Cell[])[],
  known: Partial<ReportFormat> = {},
): RowReading[] {
  const { header, kind, mark, order } = recognise(rows);
  const read = createRowReader({
    header,
    kind,
    mark: mark ?? 'unknown',
    order: order ?? 'unknown',
    decimals: 2,
    ...known,
  });
  return rows
    .slice(header.row + 1)
    .map(read)
    .filter((reading) => reading !== undefined);
}

/** Languages of reports, each with the currency of a store that writes it. */
export const LOCALES: readonly (readonly [locale: string, currency: string])[] = [
  ['en-US', 'USD'],
  ['es-US', 'USD'],
  ['en-CA', 'CAD'],
  ['fr-CA', 'CAD'],
  ['es-MX', 'MXN'],
  ['pt-BR', 'BRL'],
  ['en-GB', 'GBP'],
  ['de-DE', 'EUR'],
  ['fr-FR', 'EUR'],
  ['it-IT', 'EUR'],
  ['es-ES', 'EUR'],
  ['nl-NL', 'EUR'],
  ['nl-BE', 'EUR'],
  ['en-IE', 'EUR'],
  ['sv-SE', 'SEK'],
  ['pl-PL', 'PLN'],
  ['tr-TR', 'TRY'],
  ['en-AE', 'AED'],
  ['ar-AE', 'AED'],
  ['ar-SA', 'SAR'],
  ['ar-EG', 'EGP'],
  ['en-ZA', 'ZAR'],
  ['en-IN', 'INR'],
  ['ja-JP', 'JPY'],
  ['en-SG', 'SGD'],
  ['en-AU', 'AUD'],
];

export function storeDayOf(text: string): StoreDay {
  return text as StoreDay;
}

/** Days that a report can have. */
export const anyDay = fc
  .date({
    min: new Date('1998-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => storeDayOf(date.toISOString().slice(0, 10)));

/** Cells as bad as a file can have them. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+(]?[\d.,' ]{0,12}[)%-]?$/),
  fc.stringMatching(/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/),
  fc.constantFrom('-', 'NaN', 'Infinity', '1e999', '-0', '٣', '１２', '()', '$', 'others', '=1+1'),
);
