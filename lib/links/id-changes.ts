import type { OwnTrackingId } from '../amazon/tracking-id';
import { withLabel, type LinkPreferences } from './link-preferences';
import type { PreferredIds } from './tagged-link';

/** What the settings say of tracking IDs: which there are, and which of them links get. */
export interface IdSettings {
  readonly trackingIds: readonly OwnTrackingId[];
  readonly links: LinkPreferences;
}

/**
 * The same with these IDs too, behind the others; those that are there stay as they are. One that
 * was removed earlier comes as new: neither its label nor its place as default is what the user asks
 * for now.
 */
export function withIds<S extends IdSettings>(settings: S, added: readonly OwnTrackingId[]): S {
  return added.reduce(
    (changed, entry) =>
      has(changed, entry)
        ? changed
        : {
            ...changed,
            trackingIds: [...changed.trackingIds, entry],
            links: withoutTraces(changed.links, entry),
          },
    settings,
  );
}

/**
 * The same without this ID. Its label and its place as default stay named, where they count for
 * nothing, so that `withIdBack` brings back all of it.
 */
export function withoutId<S extends IdSettings>(settings: S, removed: OwnTrackingId): S {
  return {
    ...settings,
    trackingIds: settings.trackingIds.filter((entry) => !isSame(entry, removed)),
  };
}

/** The same with this ID back at its place, as it was but for what the user has changed since. */
export function withIdBack<S extends IdSettings>(
  settings: S,
  removed: OwnTrackingId,
  place: number,
): S {
  if (has(settings, removed)) return settings;
  return { ...settings, trackingIds: settings.trackingIds.toSpliced(place, 0, removed) };
}

function isSame(one: OwnTrackingId, other: OwnTrackingId): boolean {
  return one.id === other.id && one.marketplace === other.marketplace;
}

function has({ trackingIds }: IdSettings, entry: OwnTrackingId): boolean {
  return trackingIds.some((each) => isSame(each, entry));
}

function withoutTraces(links: LinkPreferences, { marketplace, id }: OwnTrackingId) {
  const others = (ids: PreferredIds): PreferredIds =>
    Object.fromEntries(
      Object.entries(ids).filter(([store, named]) => store !== marketplace || named !== id),
    );
  return {
    ...withLabel(links, { marketplace, id }, ''),
    defaults: others(links.defaults),
    lastUsed: others(links.lastUsed),
  };
}
