import type { MarketplaceCode } from '../amazon/marketplaces';
import { createKeyOf, familyOf } from './department-keys';
import { PAGE_ROWS } from './rate-rows';
import { parseRows } from './rate-tables';
import { REPORTED_ROWS } from './reported-rows';

/** Like `keyOf` of department-keys.ts, for the departments too that only reports or words name. */
export const keyOfAny = createKeyOf([PAGE_ROWS, REPORTED_ROWS]);

/** Whether the store's table is known to have a row of this key, whatever its rate. */
export function hasRow(store: MarketplaceCode, key: string): boolean {
  const family = familyOf(store);
  if (family === undefined) return false;
  return [PAGE_ROWS, REPORTED_ROWS].some((rows) =>
    Object.values(rows[family]).some((text) =>
      parseRows(text, 'low').some(([rowKey]) => rowKey === key),
    ),
  );
}
