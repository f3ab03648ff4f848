import { MARKETPLACE_FACTS } from '../amazon/marketplace-facts';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { LinkMaking } from './copyable-link';
import type { LinkPreferences } from './link-preferences';
import { preferredIds } from './preferred-ids';
import { chosenFormat } from './stored-format';

/** How links are made, by what the user has set. */
export function linkMaking(
  trackingIds: readonly OwnTrackingId[],
  links: LinkPreferences,
): LinkMaking {
  const stores = new Set(trackingIds.map((own) => own.marketplace));
  return {
    trackingIds,
    preferred: preferredIds(links, trackingIds),
    format: chosenFormat(links.format, links.templates),
    disclosures: Object.fromEntries(
      [...stores].map((store) => [store, MARKETPLACE_FACTS[store].disclosure]),
    ),
  };
}
