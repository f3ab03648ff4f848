import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { CopyableResult } from './copyable-link';
import { findAddresses } from './find-addresses';

/** What a text that was pasted, typed or selected is about. */
export type PastedText =
  | {
      readonly kind: 'one';
      readonly address: string;
      /** The store that was taken for a product number by itself. */
      readonly assumedStore?: MarketplaceCode;
    }
  | { readonly kind: 'many'; readonly count: number };

/** What came of a text that was pasted, typed or selected. */
export type PastedLink =
  | {
      readonly kind: 'one';
      readonly link: CopyableResult;
      /** Taken for a product number by itself. */
      readonly assumedStore?: MarketplaceCode;
    }
  | { readonly kind: 'many'; readonly count: number };

/**
 * Reads a text for the one link that is wanted, or says how many it holds.
 *
 * @param front the store in front of the user. Product numbers by themselves are for it, else for
 *   the store of the user's first tracking ID.
 * @returns for a text without anything to link the text itself, which `tagLink` refuses in words.
 */
export function readPasted(
  text: string,
  own: readonly OwnTrackingId[],
  front?: MarketplaceCode,
): PastedText {
  const trimmed = text.trim();
  const store = front ?? own[0]?.marketplace ?? 'US';
  const wanted = findAddresses(trimmed);
  if (wanted.length > 1) return { kind: 'many', count: wanted.length };
  const [only] = wanted;
  if (only && 'asin' in only) {
    return { kind: 'one', address: addressIn(store, only.asin), assumedStore: store };
  }
  return { kind: 'one', address: only && 'address' in only ? only.address : trimmed };
}

function addressIn(store: MarketplaceCode, asin: string): string {
  return `https://www.${marketplace(store).domain}/dp/${asin}`;
}
