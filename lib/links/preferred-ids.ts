import type { OwnTrackingId } from '../amazon/tracking-id';
import type { LinkPreferences } from './link-preferences';
import type { PreferredIds } from './tagged-link';

/**
 * The ID to take for each store: the last used, else the default, as far as they are still the
 * user's. For `tagLink`, so that every way of copying makes the same link.
 */
export function preferredIds(
  { defaults, lastUsed }: Pick<LinkPreferences, 'defaults' | 'lastUsed'>,
  own: readonly OwnTrackingId[],
): PreferredIds {
  const stillOwn = (ids: PreferredIds) =>
    Object.entries(ids).filter(([store, id]) =>
      own.some((entry) => entry.marketplace === store && entry.id === id),
    );
  return Object.fromEntries([...stillOwn(defaults), ...stillOwn(lastUsed)]);
}
