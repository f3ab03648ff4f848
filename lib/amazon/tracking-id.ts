import { isMarketplaceCode, marketplace, type MarketplaceCode } from './marketplaces';

/** An Associates tracking ID ("tag"), such as `mysite-20`, lower-case. */
export type TrackingId = string & { readonly __brand: 'TrackingId' };

/** A tracking ID works only in the store it was issued for. */
export interface OwnTrackingId {
  readonly marketplace: MarketplaceCode;
  readonly id: TrackingId;
}

export type TrackingIdProblem = 'empty' | 'spaces' | 'characters' | 'too-long';

/** `suffix`: not the ending usual in this store. `mark`: holds a word Amazon forbids in IDs. */
export type TrackingIdWarning = 'suffix' | 'mark';

export type TrackingIdReading =
  | { readonly ok: true; readonly id: TrackingId; readonly warnings: readonly TrackingIdWarning[] }
  | { readonly ok: false; readonly problem: TrackingIdProblem };

/** Lenient: Amazon's own rule was not found; IDs in the wild are of this form. */
const ID_FORM = /^[a-z0-9][a-z0-9_-]*$/;

/** Amazon's own limit was not found; this only keeps a pasted page out. */
const MAX_LENGTH = 64;

/**
 * Words that Amazon does not allow in a tracking ID (Indian agreement §7; read 2026-11-22).
 * Older IDs may hold them, so they are worth a warning and no more.
 */
const FORBIDDEN_WORDS = /amazon|kindle|alexa|echo|prime|audible|fire-?tv|imdb|zappos|whole-?foods/;

/**
 * Reads what the user typed as a tracking ID for one store. The ID itself is never rewritten but
 * for case: Associates Central shows lower case everywhere, and a report is matched by it.
 *
 * @param input text as typed; surrounding space is accepted.
 * @param store the store the ID is meant for. A suffix that is unusual there is a warning, not an
 *   error: not all suffixes could be confirmed (see marketplaces.ts).
 */
export function readTrackingId(input: unknown, store: MarketplaceCode): TrackingIdReading {
  const text = typeof input === 'string' ? input.trim().toLowerCase() : '';
  if (text === '') return { ok: false, problem: 'empty' };
  if (/\s/.test(text)) return { ok: false, problem: 'spaces' };
  if (text.length > MAX_LENGTH) return { ok: false, problem: 'too-long' };
  if (!ID_FORM.test(text)) return { ok: false, problem: 'characters' };
  const warnings: TrackingIdWarning[] = [];
  if (!text.endsWith(marketplace(store).tagSuffix)) warnings.push('suffix');
  if (FORBIDDEN_WORDS.test(text)) warnings.push('mark');
  return { ok: true, id: text as TrackingId, warnings };
}

/** The tracking ID if `value` is one, in the form it is kept; undefined otherwise. */
export function parseTrackingId(value: unknown): TrackingId | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  return ID_FORM.test(value) ? (value as TrackingId) : undefined;
}

/** The value as a tracking ID of a store, or undefined. */
export function parseOwnTrackingId(value: unknown): OwnTrackingId | undefined {
  const entry = value as { marketplace?: unknown; id?: unknown } | null | undefined;
  const id = parseTrackingId(entry?.id);
  return id !== undefined && isMarketplaceCode(entry?.marketplace)
    ? { marketplace: entry.marketplace, id }
    : undefined;
}

/** The user's IDs for one store; the first is the default. */
export function idsFor(own: readonly OwnTrackingId[], store: MarketplaceCode): TrackingId[] {
  return own.filter((entry) => entry.marketplace === store).map((entry) => entry.id);
}
