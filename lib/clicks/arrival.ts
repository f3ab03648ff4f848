import { readPageAddress } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { Click, ClickId } from './click';
import type { ForeignArrival } from './foreign-arrival';

/** What a content script can tell about how its document came to be. */
export interface DocumentLoad {
  /** Address at the very start, before the page's own scripts tidy it. */
  readonly url: string;
  /** `type` of the document's PerformanceNavigationTiming. */
  readonly navigationType: string;
  /** `document.referrer`; may be empty. */
  readonly referrer: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** Made by the sender, so that a repeated delivery is recognised. */
  readonly id: ClickId;
}

/** What a document's coming says: a click on an own link, or that somebody else's tag came. */
export type Arrival =
  | { readonly kind: 'own'; readonly click: Click }
  | { readonly kind: 'foreign'; readonly foreign: ForeignArrival };

/**
 * How this document was come by: through a link that carries one of the user's own tracking IDs
 * for that store, or another tag. Reload, back and forward are no arrivals, nor is an address
 * without a tag.
 */
export function arrivalOf(load: DocumentLoad, own: readonly OwnTrackingId[]): Arrival | undefined {
  if (load.navigationType === 'reload' || load.navigationType === 'back_forward') return undefined;
  const read = readPageAddress(load.url);
  if (read.marketplace === undefined || read.kind === 'private') return undefined;
  const { marketplace } = read;
  const tags = read.tags.map((tag) => tag.toLowerCase());
  if (tags.length === 0) return undefined;
  const match = own.find((o) => o.marketplace === marketplace && tags.includes(o.id));
  if (!match) return { kind: 'foreign', foreign: { marketplace, atMs: load.atMs } };
  const referrerOrigin = originOf(load.referrer);
  return {
    kind: 'own',
    click: {
      id: load.id,
      atMs: load.atMs,
      source: 'browser',
      marketplace,
      trackingId: match.id,
      ...(read.asin && { asin: read.asin }),
      ...(referrerOrigin !== undefined && { referrerOrigin }),
    },
  };
}

function originOf(referrer: string): string | undefined {
  if (!/^https?:/.test(referrer) || !URL.canParse(referrer)) return undefined;
  return new URL(referrer).origin;
}
