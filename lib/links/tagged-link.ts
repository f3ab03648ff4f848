import { readAmazonUrl, type UrlRefusal } from '../amazon/amazon-url';
import type { Asin } from '../amazon/asin';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import { idsFor, type OwnTrackingId, type TrackingId } from '../amazon/tracking-id';

export type LinkResult =
  | {
      readonly kind: 'link';
      /** The whole link, ready for the clipboard. */
      readonly text: string;
      readonly marketplace: MarketplaceCode;
      readonly asin: Asin;
      readonly trackingId: TrackingId;
      /** Somebody else's tracking IDs that the address carried and the link does not. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'no-tracking-id'; readonly marketplace: MarketplaceCode; readonly asin: Asin }
  | { readonly kind: 'refused'; readonly refusal: UrlRefusal };

/**
 * Makes the user's tagged link for the product that an address leads to:
 * `https://www.<store>/dp/<ASIN>?tag=<ID>` and nothing else. `tag` alone gives credit (linking
 * requirements, read 2026-11-22); every other parameter, and every other person's ID, is left out.
 *
 * @param url address of a product, as found on a page or pasted.
 * @param own the user's tracking IDs; the first for the address's store is used.
 */
export function tagLink(url: unknown, own: readonly OwnTrackingId[]): LinkResult {
  const read = readAmazonUrl(url);
  if (read.kind !== 'product') return { kind: 'refused', refusal: read.refusal };
  const { asin, tags } = read;
  const ids = idsFor(own, read.marketplace);
  const [trackingId] = ids;
  if (trackingId === undefined) {
    return { kind: 'no-tracking-id', marketplace: read.marketplace, asin };
  }
  const leftOut = tags.filter((tag) => !ids.some((id) => id === tag.toLowerCase()));
  const text = `https://www.${marketplace(read.marketplace).domain}/dp/${asin}?tag=${trackingId}`;
  return { kind: 'link', text, marketplace: read.marketplace, asin, trackingId, leftOut };
}
