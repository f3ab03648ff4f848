import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { cutText, plainLine } from '../amazon/plain-line';
import {
  idsFor,
  parseTrackingId,
  type OwnTrackingId,
  type TrackingId,
} from '../amazon/tracking-id';
import { preferredIds } from './preferred-ids';
import {
  parseLinkFormat,
  parseStoredTemplates,
  type FormatChoice,
  type StoredTemplate,
} from './stored-format';
import type { PreferredIds } from './tagged-link';

/** The user's own word for what a tracking ID is for. */
export interface TrackingIdLabel extends OwnTrackingId {
  readonly label: string;
}

/** How the user likes links made. IDs that were deleted since may still be named and then count for nothing. */
export interface LinkPreferences {
  readonly labels: readonly TrackingIdLabel[];
  /** The ID for a store's links, where that is not the first of it. */
  readonly defaults: PreferredIds;
  /** The ID that the user chose last when copying, by store. */
  readonly lastUsed: PreferredIds;
  readonly format: FormatChoice;
  readonly templates: readonly StoredTemplate[];
}

export const FIRST_LINK_PREFERENCES: LinkPreferences = {
  labels: [],
  defaults: {},
  lastUsed: {},
  format: 'url',
  templates: [],
};

/** In UTF-16 units. */
export const MAX_LABEL = 60;

const idsByStore = v.record(
  v.custom<MarketplaceCode>(isMarketplaceCode),
  v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
);

const preferencesSchema = v.strictObject({
  labels: v.array(
    v.strictObject({
      marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
      id: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
      label: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LABEL)),
    }),
  ),
  defaults: idsByStore,
  lastUsed: idsByStore,
  format: v.custom<FormatChoice>((value) => parseLinkFormat(value) !== undefined),
  templates: v.custom<readonly StoredTemplate[]>(
    (value) => parseStoredTemplates(value) !== undefined,
  ),
});

/** The value as preferences, or undefined if any part of them is not what it should be. */
export function parseLinkPreferences(value: unknown): LinkPreferences | undefined {
  const result = v.safeParse(preferencesSchema, value);
  return result.success ? result.output : undefined;
}

/** The same with this ID as its store's default, and in use from now on. */
export function withDefaultId(
  preferences: LinkPreferences,
  { marketplace, id }: OwnTrackingId,
): LinkPreferences {
  const { [marketplace]: _, ...lastUsed } = preferences.lastUsed;
  return { ...preferences, defaults: { ...preferences.defaults, [marketplace]: id }, lastUsed };
}

/** The same, with this ID chosen when copying. */
export function withLastUsed(
  preferences: LinkPreferences,
  { marketplace, id }: OwnTrackingId,
): LinkPreferences {
  return { ...preferences, lastUsed: { ...preferences.lastUsed, [marketplace]: id } };
}

/** The same, with links copied as this from now on. */
export function withFormat(preferences: LinkPreferences, format: FormatChoice): LinkPreferences {
  return { ...preferences, format };
}

/** The same with another label for this ID; an empty one takes it away. */
export function withLabel(
  preferences: LinkPreferences,
  { marketplace, id }: OwnTrackingId,
  label: string,
): LinkPreferences {
  const others = preferences.labels.filter(
    (entry) => entry.marketplace !== marketplace || entry.id !== id,
  );
  const text = cutText(plainLine(label), MAX_LABEL);
  const labels = text === '' ? others : [...others, { marketplace, id, label: text }];
  return { ...preferences, labels };
}

/** What the user calls this ID, if anything. */
export function labelOf(
  { labels }: Pick<LinkPreferences, 'labels'>,
  { marketplace, id }: OwnTrackingId,
): string | undefined {
  return labels.find((entry) => entry.marketplace === marketplace && entry.id === id)?.label;
}

/** The ID that a store's links get: preferred, else its first; undefined where there is none. */
export function idInUse(
  preferences: Pick<LinkPreferences, 'defaults' | 'lastUsed'>,
  own: readonly OwnTrackingId[],
  store: MarketplaceCode,
): TrackingId | undefined {
  return preferredIds(preferences, own)[store] ?? idsFor(own, store)[0];
}

/** The ID that a store's links get if none was copied with since: the default, else its first. */
export function defaultId(
  { defaults }: Pick<LinkPreferences, 'defaults'>,
  own: readonly OwnTrackingId[],
  store: MarketplaceCode,
): TrackingId | undefined {
  return idInUse({ defaults, lastUsed: {} }, own, store);
}
