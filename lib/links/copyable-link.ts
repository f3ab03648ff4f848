import type { MarketplaceCode } from '../amazon/marketplaces';
import { marketplace } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { formatLink, type LinkFormat, type LinkValues, type Snippet } from './link-format';
import type { CopiedFormat } from './link-made';
import { tagLink, type LinkResult, type PreferredIds, type TaggedLink } from './tagged-link';

/**
 * How the user wants links made: besides the address and the product's name, all that decides what is
 * copied. Every way of copying goes by one of these, so that all give the identical string.
 */
export interface LinkMaking {
  readonly trackingIds: readonly OwnTrackingId[];
  /** The tracking ID to take for a store's links. */
  readonly preferred: PreferredIds;
  readonly format: LinkFormat;
  /** The sentence that each of the user's stores demands. */
  readonly disclosures: Readonly<Partial<Record<MarketplaceCode, string>>>;
}

/** What goes to the clipboard, and what is noted of it. */
export interface Copyable {
  /** The link by itself, whatever is around it in the snippet. */
  readonly link: string;
  readonly snippet: Snippet;
  readonly format: CopiedFormat;
  /** What the product is called, where that is known. */
  readonly title?: string;
}

/** A link with what is copied of it, or why there is none. */
export type CopyableResult =
  (TaggedLink & { readonly copy: Copyable }) | Exclude<LinkResult, TaggedLink>;

/** The tagged link of an address as the user wants it. @param chosen see `tagLink`. */
export function linkFor(
  url: unknown,
  { trackingIds, preferred }: LinkMaking,
  chosen?: OwnTrackingId,
): LinkResult {
  return tagLink(url, trackingIds, preferred, chosen);
}

/**
 * Puts a link into the user's format.
 *
 * @param title the product's name. Without one the link is called by its ASIN or its store.
 */
export function copyable(link: LinkResult, making: LinkMaking, title?: string): CopyableResult {
  if (link.kind !== 'link') return link;
  const { format } = making;
  const copy: Copyable = {
    link: link.text,
    snippet: formatLink(format, valuesOf(link, making, title)),
    format: typeof format === 'string' ? format : 'template',
    ...(title !== undefined && { title }),
  };
  return { ...link, copy };
}

/** What a link's snippet may say; see `copyable`. */
export function valuesOf(link: TaggedLink, making: LinkMaking, title?: string): LinkValues {
  const { domain } = marketplace(link.marketplace);
  return {
    url: link.text,
    fallback: link.asin ?? domain,
    store: domain,
    tag: link.trackingId,
    disclosure: making.disclosures[link.marketplace] ?? '',
    ...(title !== undefined && { title }),
    ...(link.asin && { asin: link.asin }),
  };
}
