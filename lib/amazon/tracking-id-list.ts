import {
  marketplaceOfDomain,
  MARKETPLACES,
  type Marketplace,
  type MarketplaceCode,
} from './marketplaces';
import { cutText } from './plain-line';
import {
  readTrackingId,
  type OwnTrackingId,
  type TrackingId,
  type TrackingIdProblem,
  type TrackingIdWarning,
} from './tracking-id';

/** One of several tracking IDs that were pasted, as it stood there. */
export type ListedTrackingId = { readonly text: string } & (
  | {
      readonly ok: true;
      readonly id: TrackingId;
      /**
       * Stores it may have been issued for: the one named in its line, else those where its ending
       * is usual, of which there are mostly several. A hint; the user says which.
       */
      readonly suggested: readonly MarketplaceCode[];
      readonly warnings: readonly TrackingIdWarning[];
    }
  | { readonly ok: false; readonly problem: TrackingIdProblem | 'duplicate' }
);

/** In UTF-16 units. An account has at most 100 IDs (help GK5TZZ4AWML2QSLA, read 2026-11-22). */
export const MAX_LIST_LENGTH = 20_000;
const SHOWN_TEXT = 80;

/**
 * Reads tracking IDs from a list: one a line, or between commas, semicolons, space or tabs. A
 * store's domain in a line says where the line's IDs belong and is no ID. Nothing is rewritten but
 * case. Never throws.
 *
 * @param text as pasted. Far more than an account can have is refused as one.
 * @param store the store that all are meant for; without one, the ending is warned of only where it
 *   is usual in no store.
 */
export function readTrackingIds(text: unknown, store?: MarketplaceCode): ListedTrackingId[] {
  if (typeof text !== 'string' || text.trim() === '') return [];
  if (text.length > MAX_LIST_LENGTH) {
    return [{ text: cutText(text.trim(), SHOWN_TEXT), ok: false, problem: 'too-long' }];
  }
  const seen = new Set<string>();
  return text.split(/[\r\n]+/).flatMap((line) => {
    const words = line.split(/[\s,;|]+/).map((word) => word.replace(/^["'“”]+|["'“”]+$/g, ''));
    const named = [...new Set(words.flatMap((word) => storeNamed(word)?.code ?? []))];
    return words
      .filter((word) => word !== '' && !storeNamed(word))
      .map((word) => readListed(word, store, named, seen));
  });
}

function readListed(
  word: string,
  store: MarketplaceCode | undefined,
  named: readonly MarketplaceCode[],
  seen: Set<string>,
): ListedTrackingId {
  const text = cutText(word, SHOWN_TEXT);
  const suggested = named.length > 0 ? named : storesWithEnding(word);
  const [likely] = suggested;
  const meant = store ?? likely;
  const reading = readTrackingId(word, meant ?? 'US');
  if (!reading.ok) return { text, ...reading };
  const { id, warnings } = reading;
  // The same ID may be meant for two stores that are named.
  const key = `${id} ${named.join(' ')}`;
  if (seen.has(key)) return { text, ok: false, problem: 'duplicate' };
  seen.add(key);
  return { text, ok: true, id, suggested, warnings };
}

/** The stores in which IDs usually end as this one does; several share an ending. */
export function storesWithEnding(id: string): MarketplaceCode[] {
  const text = id.toLowerCase();
  return MARKETPLACES.filter(({ tagSuffix }) => text.endsWith(tagSuffix)).map(({ code }) => code);
}

/** `amazon.de` and `www.amazon.de` name a store; a tracking ID never has a dot. */
function storeNamed(word: string): Marketplace | undefined {
  return marketplaceOfDomain(
    word
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/[/:]$/, ''),
  );
}

export type TrackingIdUse =
  | { readonly ok: true; readonly id: TrackingId }
  | { readonly ok: false; readonly problem: 'unknown' }
  | {
      readonly ok: false;
      readonly problem: 'other-store';
      /** Where the user has it. */
      readonly stores: readonly MarketplaceCode[];
    };

/**
 * Whether the user can use an ID in a store: an ID earns only in the store it was issued for, so
 * one of another store's is refused, and the stores where it belongs are named.
 */
export function checkTrackingId(
  id: unknown,
  store: MarketplaceCode,
  own: readonly OwnTrackingId[],
): TrackingIdUse {
  const text = typeof id === 'string' ? id.trim().toLowerCase() : '';
  const entries = own.filter((entry) => entry.id === text);
  const [first] = entries;
  if (!first) return { ok: false, problem: 'unknown' };
  return entries.some(({ marketplace }) => marketplace === store)
    ? { ok: true, id: first.id }
    : { ok: false, problem: 'other-store', stores: entries.map(({ marketplace }) => marketplace) };
}
