import type { MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';

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

/**
 * The store to propose where a file leaves a doubt: the one that all of the user's tracking IDs are
 * of, if the file can be of it. It is a guess, so the user has to see it as one.
 *
 * @param possible the stores that the file can be of.
 */
export function assumedStore(
  possible: readonly MarketplaceCode[],
  own: readonly OwnTrackingId[],
): MarketplaceCode | undefined {
  const [store, another] = new Set(own.map(({ marketplace }) => marketplace));
  if (store === undefined || another !== undefined || possible.length === 1) return undefined;
  return possible.includes(store) ? store : undefined;
}
