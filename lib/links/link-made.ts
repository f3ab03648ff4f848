import * as v from 'valibot';
import { MAX_URL_LENGTH } from '../amazon/amazon-url';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { cutText, plainLine } from '../amazon/plain-line';
import { parseTrackingId, type OwnTrackingId, type TrackingId } from '../amazon/tracking-id';
import { BUILT_IN_FORMATS, type BuiltInFormat } from './link-format';
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
  /** What the product or page is called, one line, where that was known. */
  readonly title?: string;
  /** What the link was copied as, where it was not the plain address. */
  readonly format?: CopiedFormat;
}

/** A form of ours, or any template of the user's. */
export type CopiedFormat = BuiltInFormat | 'template';

/** In UTF-16 units. */
export const MAX_MADE_TITLE = 500;
export const MAX_NOTE = 1_000;

/** The same with what the link leads to. */
export interface LinkMade extends CopiedText {
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  /** The product, where the link leads to one. */
  readonly asin?: Asin;
  /** The user's own. */
  readonly note?: string;
}

/**
 * What was copied, read anew: undefined unless these IDs make the very same link of it, so that
 * nothing but a link of the user's gets into the ledger.
 */
export function readCopied(
  { id, atMs, text, title, format }: CopiedText,
  own: readonly OwnTrackingId[],
): LinkMade | undefined {
  const link = tagLink(text, own);
  if (link.kind !== 'link' || link.text !== text) return undefined;
  const { marketplace, trackingId, asin } = link;
  return {
    ...{ id, atMs, text, marketplace, trackingId },
    ...(asin && { asin }),
    ...(title !== undefined && { title }),
    ...(format && { format }),
  };
}

/** A title as it is kept with a link: one line, cut; undefined where that leaves nothing to keep. */
export function keptTitle(title: string | undefined): string | undefined {
  // Cutting may leave a space at the end, and the ends of writing directions need room.
  const line = plainLine(cutText(plainLine(title ?? ''), MAX_MADE_TITLE - 20));
  return line === '' || line.length > MAX_MADE_TITLE ? undefined : line;
}

/** The same link with another note; an empty one takes it away. */
export function withNote(link: LinkMade, note: string): LinkMade {
  const { note: _, ...rest } = link;
  const text = cutText(note.trim(), MAX_NOTE);
  return text === '' ? rest : { ...rest, note: text };
}

const copiedEntries = {
  id: v.custom<LinkId>((value) => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)),
  atMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(Date.UTC(9999, 11, 31))),
  text: v.pipe(
    v.string(),
    v.maxLength(MAX_URL_LENGTH),
    v.regex(/^https:\/\/www\.amazon\.[a-z.]+\/\S*$/),
  ),
  // These came later: rows of before have none.
  title: v.exactOptional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(MAX_MADE_TITLE),
      v.check((title) => plainLine(title) === title),
    ),
  ),
  format: v.exactOptional(v.picklist([...BUILT_IN_FORMATS, 'template'])),
};
const copiedTextSchema = v.strictObject(copiedEntries);
const linkMadeSchema = v.pipe(
  v.strictObject({
    ...copiedEntries,
    marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
    trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
    asin: v.exactOptional(v.custom<Asin>(isAsin)),
    note: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NOTE))),
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
