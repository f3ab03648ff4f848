import type { MarketplaceCode } from '../amazon/marketplaces';
import { PAGE_ROWS, type CardFamily, type RowTexts } from './rate-rows';
import { parseDepartments, RATE_TABLES } from './rate-tables';

const families = new Map<MarketplaceCode, CardFamily>([
  ...RATE_TABLES.map(({ marketplace, family }) => [marketplace, family] as const),
  // Their own tables were not found; they share the agreement of Amazon's European stores.
  ...(['NL', 'BE', 'IE', 'SE', 'PL'] as const).map((store) => [store, 'europe'] as const),
]);

/** Whose table a store's categories are those of, known or likely; undefined where nobody's. */
export function familyOf(store: MarketplaceCode): CardFamily | undefined {
  return families.get(store);
}

/**
 * Finds the key of the row that a department falls under in a store, whether or not its rate is
 * known. Where no table of the store is known, departments are their own keys.
 */
export type KeyOf = (store: MarketplaceCode, department: string) => string | undefined;

export function createKeyOf(rows: readonly Readonly<Record<CardFamily, RowTexts>>[]): KeyOf {
  const keys = new Map(
    [...new Set(families.values())].map((family) => {
      const texts = rows.flatMap((texts) => Object.values(texts[family]));
      return [family, new Map(texts.flatMap(parseDepartments))];
    }),
  );
  return (store, department) => {
    const family = familyOf(store);
    return family === undefined ? department : keys.get(family)?.get(department);
  };
}

/** For departments that pages name by code. */
export const keyOf = createKeyOf([PAGE_ROWS]);
