import * as v from 'valibot';
import { readAmazonUrl, type AmazonUrl } from '../../amazon/amazon-url';
import { isAsin, type Asin } from '../../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../../amazon/marketplaces';
import { parseTrackingId, type OwnTrackingId, type TrackingId } from '../../amazon/tracking-id';

/**
 * Why clicks of a log are none of the user's clicks to Amazon.
 *
 * - `unassigned`: their link's name is not known to lead anywhere yet.
 * - `no-link`: the row names no link.
 * - `short-link`: a short link, which cannot be followed offline.
 * - `bot`: the log itself says that it was a program.
 * - `other-event`: GA4 counts much besides clicks.
 */
export const SKIP_REASONS = [
  'unassigned',
  'short-link',
  'other-tag',
  'no-tag',
  'other-shop',
  'no-link',
  'bot',
  'other-event',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A page of a store, by a link with one of the user's own tracking IDs. */
export interface LogTarget {
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  readonly asin?: Asin;
}

/** Where the link of a name leads. Names are compared as `linkNameOf` writes them. */
export interface LinkDestination {
  readonly name: string;
  /** Absent where it does not lead to Amazon with an own tracking ID, for the reason beside it. */
  readonly target?: LogTarget;
  readonly skip?: SkipReason;
}

/** Links whose destinations are remembered. With names as long as they may be they fit into a backup's line. */
export const MAX_DESTINATIONS = 2_000;
const MAX_NAME = 100;

const destinationSchema = v.pipe(
  v.strictObject({
    name: v.custom<string>((value) => value !== '' && linkNameOf(value) === value),
    target: v.exactOptional(
      v.strictObject({
        marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
        trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
        asin: v.exactOptional(v.custom<Asin>(isAsin)),
      }),
    ),
    skip: v.exactOptional(v.picklist(SKIP_REASONS)),
  }),
  v.check(({ target, skip }) => (target === undefined) !== (skip === undefined)),
);

/** The value as a destination, or undefined if any part of it is not what it should be. */
export function parseLinkDestination(value: unknown): LinkDestination | undefined {
  const result = v.safeParse(destinationSchema, value);
  return result.success ? result.output : undefined;
}

/**
 * A link's name as it is compared: in plain spaces and small letters. Of a link's address neither the
 * scheme nor what follows `?` is part of its name.
 */
export function linkNameOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  let name = text.slice(0, 4 * MAX_NAME);
  // What is taken off one end can bare more of it.
  for (let before = ''; name !== before;) {
    before = name;
    name = plainName(name);
  }
  return name;
}

function plainName(text: string): string {
  const address = /^https?:\/\/(?:www\.)?([^?#]*)/is.exec(text)?.[1];
  return (address ?? text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .toLowerCase()
    .slice(0, MAX_NAME)
    .replace(/^[ /]+|[ /]+$/g, '');
}

/** Where an address leads, by what it says itself. */
export function destinationOf(
  address: string,
  own: readonly OwnTrackingId[],
): { readonly target: LogTarget } | { readonly skip: SkipReason } {
  const read: AmazonUrl = readAmazonUrl(address);
  if (read.marketplace === undefined) {
    return { skip: read.kind === 'short-link' ? 'short-link' : 'other-shop' };
  }
  const { marketplace, asin } = read;
  const tags = read.tags.map((tag) => tag.toLowerCase());
  if (tags.length === 0) return { skip: 'no-tag' };
  const match = own.find((each) => each.marketplace === marketplace && tags.includes(each.id));
  if (!match) return { skip: 'other-tag' };
  return { target: { marketplace, trackingId: match.id, ...(asin && { asin }) } };
}

/** The destinations with these, in place of earlier ones of the same names. */
export function withDestinations(
  before: readonly LinkDestination[],
  more: readonly LinkDestination[],
): LinkDestination[] {
  const names = new Set(more.map(({ name }) => name));
  const all = [...more, ...before.filter(({ name }) => !names.has(name))];
  // Where there are too many, those that lead somewhere are worth more.
  return all.length <= MAX_DESTINATIONS
    ? all
    : [...all.filter(({ target }) => target), ...all.filter(({ target }) => !target)].slice(
        0,
        MAX_DESTINATIONS,
      );
}
