import { MARKETPLACES, type Marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { currenciesOf } from './currency-sign';

export interface StoreHints {
  /** Sign or code in a heading's bracket. */
  readonly currency: string | undefined;
  /** What the seller column holds, such as `Amazon.ca` or `3rd Party`. */
  readonly sellers: Iterable<string>;
  readonly trackingIds: Iterable<string>;
  readonly own: readonly OwnTrackingId[];
}

/**
 * The stores that a report can be of, by everything it shows. One means sure; several or none have
 * to be asked about. A seller `Amazon.xx` is the surest, then the user's own tracking IDs, then
 * the currency; suffixes of tracking IDs tell several stores apart from others, but never one.
 */
export function possibleStores(hints: StoreHints): MarketplaceCode[] {
  const sellers = new Set([...hints.sellers].map((seller) => seller.trim().toLowerCase()));
  const named = MARKETPLACES.filter(({ domain }) => sellers.has(domain));
  if (named.length > 0) return codes(named);

  const ids = new Set([...hints.trackingIds].map((id) => id.toLowerCase()));
  const ofOwn = MARKETPLACES.filter(({ code }) =>
    hints.own.some((own) => own.marketplace === code && ids.has(own.id)),
  );
  const bySuffix = MARKETPLACES.filter(({ tagSuffix }) =>
    [...ids].some((id) => id.endsWith(tagSuffix)),
  );
  const currencies = hints.currency === undefined ? undefined : currenciesOf(hints.currency);
  for (const stores of [ofOwn, bySuffix, MARKETPLACES]) {
    const likely = stores.filter(({ currency }) => currencies?.includes(currency) ?? true);
    if (likely.length > 0) return codes(likely);
  }
  return [];
}

function codes(stores: readonly Marketplace[]): MarketplaceCode[] {
  return stores.map(({ code }) => code);
}
