import {
  readAmazonUrl,
  type PageUrl,
  type ProductKind,
  type UrlRefusal,
} from '../amazon/amazon-url';
import type { Asin } from '../amazon/asin';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import { idsFor, type OwnTrackingId, type TrackingId } from '../amazon/tracking-id';

/** The tracking ID to take for each store, where it is not the first. */
export type PreferredIds = Readonly<Partial<Record<MarketplaceCode, TrackingId>>>;

/**
 * What to know about a link although it was made. `storefront`: an influencer's page carries its
 * owner's credit. `wish-list`: Amazon does not say whether purchases from a list pay.
 */
export type LinkCaution = 'storefront' | 'wish-list';

/** A link of the user's. */
export interface TaggedLink {
  readonly kind: 'link';
  /** The whole link. */
  readonly text: string;
  readonly marketplace: MarketplaceCode;
  readonly page: ProductKind | PageUrl['kind'];
  /** The product, where the link leads to one. */
  readonly asin?: Asin;
  readonly trackingId: TrackingId;
  /** Somebody else's tracking IDs that the address carried and the link does not. */
  readonly leftOut: readonly string[];
  readonly caution?: LinkCaution;
}

export type LinkResult =
  | TaggedLink
  | { readonly kind: 'no-tracking-id'; readonly marketplace: MarketplaceCode }
  | { readonly kind: 'refused'; readonly refusal: UrlRefusal };

/**
 * Makes the user's tagged link for the page that an address leads to: what addresses the page, one
 * `tag`, and nothing else. `tag` alone gives credit (linking requirements, read 2026-11-22); every
 * other parameter, and every other person's ID, is left out. Offers and reviews are linked as
 * their product, with the chosen variant.
 *
 * @param url address of a page, as found on a page or pasted.
 * @param own the user's tracking IDs; for the address's store the one it carries, else the
 *   preferred, else the first.
 * @param preferred the ID to take for a store; one that is not the user's there is passed over.
 * @param chosen what the user picked for this very link; it goes before all.
 */
export function tagLink(
  url: unknown,
  own: readonly OwnTrackingId[],
  preferred: PreferredIds = {},
  chosen?: OwnTrackingId,
): LinkResult {
  const read = readAmazonUrl(url);
  if (read.target === undefined) return { kind: 'refused', refusal: read.refusal };
  const { asin, tags, target, kind: page } = read;
  const ids = idsFor(own, read.marketplace);
  // One of one's own that the address carries was somebody's choice; it stays.
  const carried = tags.map((tag) => tag.toLowerCase());
  const picked = chosen?.marketplace === read.marketplace ? chosen.id : undefined;
  const trackingId =
    ids.find((id) => id === picked) ??
    ids.find((id) => carried.includes(id)) ??
    ids.find((id) => id === preferred[read.marketplace]) ??
    ids[0];
  if (trackingId === undefined) return { kind: 'no-tracking-id', marketplace: read.marketplace };
  const caution = page === 'storefront' || page === 'wish-list' ? page : undefined;
  return {
    kind: 'link',
    text: `https://www.${marketplace(read.marketplace).domain}${target}${target.includes('?') ? '&' : '?'}tag=${trackingId}`,
    marketplace: read.marketplace,
    page,
    trackingId,
    leftOut: tags.filter((tag) => !ids.some((id) => id === tag.toLowerCase())),
    ...(asin && { asin }),
    ...(caution && { caution }),
  };
}
