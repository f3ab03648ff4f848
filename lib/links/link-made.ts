import * as v from 'valibot';
import { MAX_URL_LENGTH } from '../amazon/amazon-url';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseTrackingId, type OwnTrackingId, type TrackingId } from '../amazon/tracking-id';
import { tagLink } from './tagged-link';

/** Unique id of a link that was copied; writing the same id twice counts once. */
export type LinkId = string & { readonly __brand: 'LinkId' };

/** That a link of the user's went to the clipboard. */
export interface CopiedText {
  readonly id: LinkId;
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** The whole link. */
  readonly text: string;
}

/** The same with what the link leads to. */
export interface LinkMade extends CopiedText {
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  /** The product, where the link leads to one. */
  readonly asin?: Asin;
}

/**
 * What was copied, read anew: undefined unless these IDs make the very same link of it, so that
 * nothing but a link of the user's gets into the ledger.
 */
export function readCopied(
  { id, atMs, text }: CopiedText,
  own: readonly OwnTrackingId[],
): LinkMade | undefined {
  const link = tagLink(text, own);
  if (link.kind !== 'link' || link.text !== text) return undefined;
  const { marketplace, trackingId, asin } = link;
  return { id, atMs, text, marketplace, trackingId, ...(asin && { asin }) };
}

const copiedEntries = {
  id: v.custom<LinkId>((value) => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)),
  atMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(Date.UTC(9999, 11, 31))),
  text: v.pipe(
    v.string(),
    v.maxLength(MAX_URL_LENGTH),
    v.regex(/^https:\/\/www\.amazon\.[a-z.]+\/\S*$/),
  ),
};
const copiedTextSchema = v.strictObject(copiedEntries);
const linkMadeSchema = v.pipe(
  v.strictObject({
    ...copiedEntries,
    marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
    trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
    asin: v.exactOptional(v.custom<Asin>(isAsin)),
  }),
  v.check(({ text, trackingId }) => text.endsWith(`tag=${trackingId}`)),
);

/** The value as what was copied, or undefined if any part of it is not what it should be. */
export function parseCopiedText(value: unknown): CopiedText | undefined {
  const result = v.safeParse(copiedTextSchema, value);
  return result.success ? result.output : undefined;
}

/** The value as a row of links made, or undefined if any part of it is not what it should be. */
export function parseLinkMade(value: unknown): LinkMade | undefined {
  const result = v.safeParse(linkMadeSchema, value);
  return result.success ? result.output : undefined;
}
