import { MARKETPLACES, type Marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';

/** Signs that headings have instead of a code; `$` is that of several. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'SGD', 'MXN', 'BRL'],
  C$: ['CAD'],
  A$: ['AUD'],
  S$: ['SGD'],
  R$: ['BRL'],
  '£': ['GBP'],
  '€': ['EUR'],
  '¥': ['JPY'],
  '￥': ['JPY'],
  '₹': ['INR'],
  Rs: ['INR'],
  'Rs.': ['INR'],
  kr: ['SEK'],
  zł: ['PLN'],
  TL: ['TRY'],
  '₺': ['TRY'],
};

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
  const sellers = new Set([...hints.sellers].map((seller) => seller.toLowerCase()));
  const named = MARKETPLACES.filter(({ domain }) => sellers.has(domain));
  if (named.length > 0) return codes(named);

  const ids = new Set([...hints.trackingIds].map((id) => id.toLowerCase()));
  const ofOwn = MARKETPLACES.filter(({ code }) =>
    hints.own.some((own) => own.marketplace === code && ids.has(own.id)),
  );
  const currencies =
    hints.currency === undefined ? undefined : (SIGNS[hints.currency] ?? [hints.currency]);
  const ofCurrency = (all: readonly Marketplace[]) =>
    currencies ? all.filter(({ currency }) => currencies.includes(currency)) : [...all];
  const bySuffix = MARKETPLACES.filter(({ tagSuffix }) =>
    [...ids].some((id) => id.endsWith(tagSuffix)),
  );
  const likely = ofCurrency(ofOwn.length > 0 ? ofOwn : bySuffix);
  return codes(likely.length > 0 ? likely : ofCurrency(MARKETPLACES));
}

function codes(stores: readonly Marketplace[]): MarketplaceCode[] {
  return stores.map(({ code }) => code);
}
