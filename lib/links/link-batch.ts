import type { UrlRefusal } from '../amazon/amazon-url';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { Wanted } from './find-addresses';
import { tagLink, type PreferredIds, type TaggedLink } from './tagged-link';

/** A link of a batch. */
export interface BatchLink {
  readonly link: TaggedLink;
  readonly title?: string;
}

/**
 * What no link could be made for, as it stood in the text, and why. `store-needed`: a product
 * number alone does not say in which store.
 */
export interface Unlinkable {
  readonly text: string;
  readonly reason: UrlRefusal | 'store-needed' | 'no-tracking-id';
  /** The store without a tracking ID. */
  readonly marketplace?: MarketplaceCode;
}

export interface LinkBatch {
  readonly links: readonly BatchLink[];
  readonly unlinkable: readonly Unlinkable[];
  /** How often something was there again. */
  readonly duplicates: number;
}

export interface BatchOptions {
  /** The store that product numbers by themselves are for. */
  readonly store?: MarketplaceCode | undefined;
  readonly preferred?: PreferredIds;
}

/**
 * Links for all that is wanted, in order, each product of a store once with each tracking ID, and
 * what could not be linked, each once. A product number by itself is there again where the same
 * product is linked in any store.
 *
 * @param wanted from a text (find-addresses.ts) or a page's list (amazon/page-list.ts).
 */
export function linkBatch(
  wanted: readonly Wanted[],
  own: readonly OwnTrackingId[],
  { store, preferred }: BatchOptions = {},
): LinkBatch {
  const links = new Map<string, BatchLink>();
  const unlinkable = new Map<string, Unlinkable>();
  const linkedAsins = new Set<string>();
  const withoutStore: Extract<Wanted, { asin: unknown }>[] = [];
  for (const want of wanted) {
    const { text, title } = want;
    if ('badAsin' in want) {
      unlinkable.set(text, { text, reason: 'bad-asin' });
      continue;
    }
    if ('asin' in want && !store) {
      unlinkable.set(want.asin, { text, reason: 'store-needed' });
      withoutStore.push(want);
      continue;
    }
    const link = tagLink(addressOf(want, store), own, preferred);
    if (link.kind === 'link') {
      const key = link.asin ? `${link.marketplace} ${link.asin} ${link.trackingId}` : link.text;
      const first = links.get(key);
      // A later one may know the name.
      const name = first?.title ?? title;
      links.set(key, { link: first?.link ?? link, ...(name !== undefined && { title: name }) });
      if (link.asin) linkedAsins.add(link.asin);
    } else if (link.kind === 'refused') {
      unlinkable.set(text, { text, reason: link.refusal });
    } else {
      unlinkable.set(text, { text, reason: link.kind, marketplace: link.marketplace });
    }
  }
  for (const { asin } of withoutStore) if (linkedAsins.has(asin)) unlinkable.delete(asin);
  return {
    links: [...links.values()],
    unlinkable: [...unlinkable.values()],
    duplicates: wanted.length - links.size - unlinkable.size,
  };
}

function addressOf(
  want: Exclude<Wanted, { badAsin: true }>,
  store: MarketplaceCode | undefined,
): string {
  if ('address' in want) return want.address;
  return store ? `https://www.${marketplace(store).domain}/dp/${want.asin}` : '';
}
