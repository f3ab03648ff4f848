import type { Asin } from '../amazon/asin';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { tagLink, type PreferredIds, type TaggedLink } from './tagged-link';

/** The link to a product in one of the user's stores. */
export interface StoreLink {
  readonly link: TaggedLink;
  /**
   * Nothing says that this store has the product, or that the number means the same product there.
   * Absent for the store where the user saw it.
   */
  readonly caution?: 'may-not-exist';
}

/**
 * One product, all the user's stores: a link for each store in which the user has a tracking ID, in
 * the order in which the user entered the stores. Whether the product exists there cannot be told
 * without asking Amazon, which is never done.
 *
 * @param seenIn the store where the user saw the product.
 * @param preferred the ID to take for a store, else its first.
 */
export function linksInAllStores(
  asin: Asin,
  own: readonly OwnTrackingId[],
  seenIn?: MarketplaceCode,
  preferred?: PreferredIds,
): StoreLink[] {
  const stores = new Set(own.map((entry) => entry.marketplace));
  return [...stores].flatMap((store) => {
    const address = `https://www.${marketplace(store).domain}/dp/${asin}`;
    const link = tagLink(address, own, preferred);
    if (link.kind !== 'link') return [];
    return store === seenIn ? [{ link }] : [{ link, caution: 'may-not-exist' as const }];
  });
}
