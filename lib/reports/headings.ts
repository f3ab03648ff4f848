import { CURRENCY_PATTERN } from './currency-sign';
import type { Cell } from './report-row';

/** What a column of a report holds. */
export type Column =
  | 'day'
  | 'trackingId'
  | 'asin'
  | 'category'
  | 'name'
  | 'seller'
  | 'clicks'
  | 'ordered'
  | 'directOrdered'
  | 'indirectOrdered'
  | 'shipped'
  | 'returned'
  | 'revenue'
  | 'orderedRevenue'
  | 'returnedRevenue'
  | 'fees'
  | 'shippedFees'
  | 'returnedFees'
  | 'bonus'
  | 'price'
  | 'rate'
  | 'direct'
  | 'linkType'
  | 'conversion';

/**
 * Headings by column, lower-case, without currency, as seen in real files (en; it by a public
 * parser) or in public parsers only (es, pt, ja); read 2026-11-22. One heading stands for one
 * column, whatever the report; of several for one column the first here is the one meant.
 */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  day: [
    'date',
    'date shipped',
    'date ordered',
    'day',
    'data',
    'data spedizione',
    'data di spedizione',
    'fecha',
    'fecha de envío',
    'fecha de envio',
    'data de envio',
    'datum',
    'versanddatum',
    'datenum',
    '発送日',
    '日付',
    '注文日',
  ],
  trackingId: [
    'tracking id',
    'trackingid',
    'tag',
    'associate id',
    'monitoraggio id',
    'id di monitoraggio',
    'id de seguimiento',
    'id de rastreamento',
    'tracking-id',
    'partner-id',
    'トラッキングid',
  ],
  asin: ['asin'],
  category: [
    'category',
    'product line',
    'categoria',
    'categoría',
    'kategorie',
    'catégorie',
    'product category',
    'ストア',
    'カテゴリー',
  ],
  name: [
    'name',
    'item',
    'product title',
    'title',
    'product',
    'prodotto',
    'producto',
    'produto',
    'nome',
    'nombre',
    'item name',
    'product name',
    '商品名',
  ],
  seller: ['seller', 'venditore', 'vendedor', 'verkäufer', '販売者'],
  clicks: [
    'clicks',
    'clic',
    'clics',
    'cliques',
    'klicks',
    'product clicks',
    'クリック数',
    'クリック',
  ],
  ordered: [
    'items ordered',
    'total items ordered',
    'ordered items',
    'total ordered quantity',
    'totale articoli ordinati',
    'articoli ordinati',
    'artículos pedidos',
    'itens pedidos',
    'bestellte artikel',
    '注文された商品数',
    '注文済み商品',
  ],
  directOrdered: ['direct items ordered', 'direct ordered quantity'],
  indirectOrdered: ['indirect items ordered', 'indirect ordered quantity'],
  shipped: [
    'items shipped',
    'shipped items',
    'quantity shipped',
    'prodotti spediti',
    'oggetti spediti',
    'articoli spediti',
    'artículos enviados',
    'itens enviados',
    'versandte artikel',
    '発送済み商品数',
    '発送済み商品',
  ],
  returned: [
    'returns',
    'items returned',
    'resi',
    'devoluciones',
    'devoluções',
    'rücksendungen',
    '返品数',
  ],
  revenue: [
    'revenue',
    'items shipped revenue',
    'shipped revenue',
    'total revenue',
    'product revenue',
    'ricavi',
    'delle entrate',
    'entrate',
    'ingresos',
    'receita',
    'umsatz',
    '売上',
  ],
  orderedRevenue: ['ordered revenue'],
  returnedRevenue: ['items returned revenue'],
  fees: [
    'ad fees',
    'advertising fees',
    'earnings',
    'total earnings',
    'referral fees',
    'commission income',
    'commissioni pubblicitarie',
    'tasse pubblicitarie',
    'tarifas de publicidad',
    'comisiones',
    'taxas de publicidade',
    'werbekostenerstattung',
    'commission',
    '紹介料',
    '紹介料合計',
  ],
  shippedFees: ['items shipped earnings', 'shipped earnings'],
  returnedFees: ['items returned earnings'],
  bonus: ['bonus'],
  price: ['price', 'prezzo', 'precio', 'preço', 'preis', 'prix', '価格'],
  rate: ['commission rate', 'referral fee rate', 'rate', '紹介料率'],
  direct: [
    'direct',
    'direct sale',
    'direct/indirect',
    'indirect sales',
    'orders through product links',
    'acquisto idoneo diretto',
    'ordini attraverso il link del prodotto',
    'ordini attraverso il link',
  ],
  linkType: ['link type', 'tipo di link', 'link tipo', 'tipo de enlace', 'linktype'],
  conversion: ['conversion', 'conversione', 'di conversione', 'conversión', 'conversion rate'],
};

/** Headings that say no more than "how many". */
const QUANTITY = ['qty', 'quantity', 'quantità', 'cantidad', 'quantidade', 'menge', '数量'];

/** Column of each name, and how far down its list the name stands. */
const BY_NAME = new Map<string, { readonly column: Column; readonly rank: number }>(
  (Object.entries(NAMES) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name, rank) => [name, { column, rank }] as const),
  ),
);

export interface Header {
  /** Row of the header, from 0. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** Position of a bare "quantity", whose meaning depends on the report. */
  readonly quantity: number | undefined;
  /** Currency sign or code that a heading names in brackets, such as `$` or `EUR`. */
  readonly currency: string | undefined;
  /** All headings as the file has them, for those who have to map them by hand. */
  readonly headings: readonly string[];
}

/** How far down a header may stand. */
export const HEADER_WITHIN = 10;

/** Of the first ten rows the one with the most known headings, two at least. */
export function findHeader(rows: readonly (readonly Cell[])[]): Header | undefined {
  let best: Header | undefined;
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const header = readHeader(cells, row);
    const found = countKnown(header);
    if (found >= 2 && found > (best ? countKnown(best) : 1)) best = header;
  }
  return best;
}

/** Reads one row as if it were a header. */
export function readHeader(cells: readonly Cell[], row: number): Header {
  const columns: Partial<Record<Column, number>> = {};
  const ranks: Partial<Record<Column, number>> = {};
  let quantity: number | undefined;
  let currency: string | undefined;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const { name, sign } = splitHeading(cell);
    currency ??= sign;
    const known = BY_NAME.get(name);
    // Of two columns with one meaning the better name counts, in whatever order they stand.
    if (known && known.rank < (ranks[known.column] ?? Infinity)) {
      columns[known.column] = index;
      ranks[known.column] = known.rank;
    }
    if (QUANTITY.includes(name)) quantity ??= index;
  }
  const headings = cells.map((cell) => String(cell ?? '').trim());
  return { row, columns, quantity, currency, headings };
}

function countKnown({ columns, quantity }: Header): number {
  return Object.keys(columns).length + (quantity === undefined ? 0 : 1);
}

/** No heading is longer; this bounds what the patterns can cost. */
const LONGEST = 80;
const BRACKET = new RegExp(`^(.*?) ?\\( ?(${CURRENCY_PATTERN}) ?\\)$`, 'u');

/** "Ad Fees($)" → "ad fees" and "$"; a bracket that names no currency stays. */
function splitHeading(heading: string): { name: string; sign: string | undefined } {
  if (heading.length > LONGEST) return { name: '', sign: undefined };
  const plain = plainHeading(heading);
  const [, name = plain, sign] = BRACKET.exec(plain) ?? [];
  return { name: name.toLowerCase(), sign };
}

/** The heading in plain spaces and forms; at most as many characters as a heading can have. */
export function plainHeading(heading: string): string {
  return heading
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\s_\u200b\u200e\u200f\ufeff]+/g, ' ')
    .replace(/^[ "]+|[ "]+$/g, '');
}
