import type { MarketplaceCode } from '../amazon/marketplaces';

/**
 * The stores that a file can be of: all its tables are of one store, because an Associate's account
 * is (the real workbooks agree). What one table is sure of, such as by its sellers, holds for the
 * others. One means sure; several or none have to be asked about.
 *
 * @param tables what each table by itself can be of.
 */
export function fileStores(tables: readonly (readonly MarketplaceCode[])[]): MarketplaceCode[] {
  const known = tables.filter((stores) => stores.length > 0);
  const [first = [], ...others] = known;
  return first.filter((store) => others.every((stores) => stores.includes(store)));
}
