import { readAmazonUrl } from '../../amazon/amazon-url';
import { parseAsin } from '../../amazon/asin';
import type { MarketplaceCode } from '../../amazon/marketplaces';
import type { OwnTrackingId } from '../../amazon/tracking-id';
import { destinationOf, type LogTarget, type SkipReason } from './log-destination';

/** What an address or ASIN that a user enters for a link says. */
export type Assignment =
  | { readonly kind: 'empty' }
  | { readonly kind: 'target'; readonly target: LogTarget; readonly isChosen: boolean }
  | { readonly kind: 'skip'; readonly skip: SkipReason }
  | { readonly kind: 'bad' | 'bad-page' | 'short-link' }
  | { readonly kind: 'no-id'; readonly marketplace: MarketplaceCode };

/**
 * Reads where a link leads, as a user enters it. An address with an own tracking ID says it all; one
 * without, and an ASIN, is of the chosen ID, since the tool may put the ID in.
 *
 * @param chosen for addresses without an ID; an address of another store takes that store's first.
 */
export function readAssignment(
  text: string,
  chosen: OwnTrackingId | undefined,
  own: readonly OwnTrackingId[],
): Assignment {
  const entered = text.trim();
  if (entered === '') return { kind: 'empty' };
  const asin = parseAsin(entered);
  if (asin) {
    return chosen
      ? { kind: 'target', target: targetOf(chosen, asin), isChosen: true }
      : { kind: 'bad' };
  }
  const read = readAmazonUrl(entered);
  if (read.kind === 'not-a-url') return { kind: 'bad' };
  const to = destinationOf(entered, own);
  if ('target' in to) return { kind: 'target', target: to.target, isChosen: false };
  if (to.skip === 'short-link') return { kind: 'short-link' };
  if (to.skip !== 'no-tag' || read.marketplace === undefined)
    return { kind: 'skip', skip: to.skip };
  if ('refusal' in read && read.refusal === 'bad-asin') return { kind: 'bad-page' };
  const { marketplace } = read;
  const id =
    chosen?.marketplace === marketplace
      ? chosen
      : own.find((each) => each.marketplace === marketplace);
  return id
    ? { kind: 'target', target: targetOf(id, read.asin), isChosen: true }
    : { kind: 'no-id', marketplace };
}

function targetOf({ marketplace, id }: OwnTrackingId, asin: LogTarget['asin']): LogTarget {
  return { marketplace, trackingId: id, ...(asin && { asin }) };
}
