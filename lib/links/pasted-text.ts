import { readAmazonUrl } from '../amazon/amazon-url';
import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { CopyableResult } from './copyable-link';
import { findAddresses, type Wanted } from './find-addresses';

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
  const wanted = new Map(findAddresses(trimmed).map((want) => [placeOf(want), want]));
  if (wanted.size > 1) return { kind: 'many', count: wanted.size };
  const [only] = wanted.values();
  if (!only) return { kind: 'one', address: trimmed };
  if ('address' in only) return { kind: 'one', address: only.address };
  // A mistyped number leads nowhere in any store, which is then said of it.
  const asin = 'asin' in only ? only.asin : only.text;
  const address = `https://www.${marketplace(store).domain}/dp/${encodeURIComponent(asin)}`;
  return 'asin' in only ? { kind: 'one', address, assumedStore: store } : { kind: 'one', address };
}

/** The same for what leads to the same. */
function placeOf(want: Wanted): string {
  if (!('address' in want)) return want.text.toUpperCase();
  const read = readAmazonUrl(want.address);
  return read.target === undefined ? want.address : `${read.marketplace} ${read.target}`;
}

/**
 * What of a selection is worth standing in the field for a link: all of it on one line, if there is
 * anything in it to link.
 */
export function selectedText(selection: string): string {
  return findAddresses(selection).length > 0 ? selection.replace(/\s+/g, ' ').trim() : '';
}
