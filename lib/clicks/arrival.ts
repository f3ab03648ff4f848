import { readPageAddress } from '../amazon/amazon-url';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { Click, ClickId } from './click';

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

/**
 * The click that brought this document about, if it was opened through a link that carries one of
 * the user's own tracking IDs for that store. Reload, back and forward are no clicks; an address
 * without a tag, or with somebody else's, leaves nothing.
 */
export function arrivalOf(load: DocumentLoad, own: readonly OwnTrackingId[]): Click | undefined {
  if (load.navigationType === 'reload' || load.navigationType === 'back_forward') return undefined;
  const read = readPageAddress(load.url);
  if (read.marketplace === undefined || read.kind === 'private') return undefined;
  const tags = read.tags.map((tag) => tag.toLowerCase());
  const match = own.find((o) => o.marketplace === read.marketplace && tags.includes(o.id));
  if (!match) return undefined;
  const referrerOrigin = originOf(load.referrer);
  return {
    id: load.id,
    atMs: load.atMs,
    source: 'browser',
    marketplace: read.marketplace,
    trackingId: match.id,
    ...(read.asin && { asin: read.asin }),
    ...(referrerOrigin !== undefined && { referrerOrigin }),
  };
}

function originOf(referrer: string): string | undefined {
  if (!/^https?:/.test(referrer) || !URL.canParse(referrer)) return undefined;
  return new URL(referrer).origin;
}
