import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import {
  PAGE_ROWS,
  SEEN_IN_FRANCE,
  SEEN_IN_SPAIN,
  type CardFamily,
  type RowTexts,
} from './rate-rows';

/** Key, rate in basis points (450 = 4.5 %), confidence. Names stand in category-names.ts. */
export type RateRow = readonly [key: string, rateBp: number, confidence: Confidence];

/** What a store pays, and when; where that is known from stands in rate-cards.ts. */
export interface RateTable {
  readonly marketplace: MarketplaceCode;
  /** Whose categories the rows are. */
  readonly family: CardFamily;
  /**
   * First day for which these figures are known to hold: the day of the change where that is
   * known, else that of the oldest copy with the same figures. Amazon's tables name no date.
   */
  readonly from: StoreDay;
  /** Last day of these figures; absent while they hold. */
  readonly to?: StoreDay;
  readonly rows: readonly RateRow[];
}

/** What a category pays that has no row of its own. */
export const OTHER = 'all-other-categories';

/** The cut after which amazon.com's public table has read the same. */
const US_CUT = '2020-04-21' as StoreDay;
/**
 * Oldest copy with today's European figures. The table has been flat since 2025-06-02, but in June
 * 2025 a German forum still read higher figures in it, so between the two they are not known.
 */
const EUROPE_SEEN = '2026-04-01' as StoreDay;
const YEAR_SEEN = '2026-01-01' as StoreDay;

/** The rows of such texts that may be applied without asking, in their order. */
export function appliedRows({ high = '', medium = '' }: RowTexts): RateRow[] {
  return [...parseRows(high, 'high'), ...parseRows(medium, 'medium')];
}

/** Rows of a text of rate-rows.ts. */
export function parseRows(text: string, confidence: Confidence): RateRow[] {
  let rateBp = 0;
  return words(text).flatMap((word): RateRow[] => {
    if (/^\d+$/.test(word)) {
      rateBp = Number(word);
      return [];
    }
    return [[word.split('=')[0] ?? word, rateBp, confidence]];
  });
}

/** Departments and the keys of their rows in such a text. */
export function parseDepartments(text: string): [department: string, key: string][] {
  return words(text)
    .filter((word) => !/^\d+$/.test(word))
    .flatMap((word) => {
      const [key = '', departments = key] = word.split('=');
      return departments.split(',').map((department): [string, string] => [department, key]);
    });
}

function words(text: string): string[] {
  return text.replace(/,\s+/g, ',').split(/\s+/).filter(Boolean);
}

/** Rows that are known of a neighbour's table, and were seen in this store's own. */
function seenIn(keys: readonly string[]): RateRow[] {
  return appliedRows(PAGE_ROWS.europe)
    .filter(([key]) => keys.includes(key))
    .map(([key, rateBp]) => [key, rateBp, 'medium']);
}

function table(
  marketplace: MarketplaceCode,
  family: CardFamily,
  from: StoreDay,
  rows = appliedRows(PAGE_ROWS[family]),
): RateTable {
  return { marketplace, family, from, rows };
}

/**
 * The rates that may be applied without asking: current rows of high or medium confidence, as far
 * as pages file products under them. A store that is not here has no table that could be
 * confirmed; what may be offered instead stands in offered-rates.ts.
 */
export const RATE_TABLES: readonly RateTable[] = [
  table('US', 'us', US_CUT),
  table('UK', 'europe', EUROPE_SEEN),
  table('DE', 'europe', EUROPE_SEEN),
  table('IT', 'europe', EUROPE_SEEN),
  table('FR', 'europe', EUROPE_SEEN, seenIn(SEEN_IN_FRANCE)),
  table('ES', 'europe', EUROPE_SEEN, seenIn(SEEN_IN_SPAIN)),
  table('IN', 'india', '2026-03-26' as StoreDay),
  table('JP', 'japan', YEAR_SEEN),
  table('BR', 'brazil', YEAR_SEEN),
  table('AU', 'australia', YEAR_SEEN),
];

/** The one of the tables that holds in a store on a day, or undefined. */
export function tableOn<T extends RateTable>(
  tables: readonly T[],
  store: MarketplaceCode,
  day: StoreDay,
): T | undefined {
  return tables.find(
    ({ marketplace, from, to }) =>
      marketplace === store && from <= day && (to === undefined || day <= to),
  );
}
