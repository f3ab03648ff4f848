import { MARKETPLACE_FACTS } from '../amazon/marketplace-facts';
import { marketplace } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import type { LinkValues } from './link-format';
import { idInUse, type LinkPreferences } from './link-preferences';
import { tagLink } from './tagged-link';

const ASIN = 'B0EXAMPL01';

/**
 * A link to show formats with: in the user's first store with the ID in use there, else as it would
 * look.
 *
 * @param title what the product is called; best an awkward one.
 */
export function sampleValues(
  own: readonly OwnTrackingId[],
  preferences: Pick<LinkPreferences, 'defaults' | 'lastUsed'>,
  title: string,
): LinkValues {
  const store = own[0]?.marketplace ?? 'US';
  const { domain, tagSuffix } = marketplace(store);
  const id = idInUse(preferences, own, store);
  const page = `https://www.${domain}/dp/${ASIN}`;
  const link = tagLink(page, own, id && { [store]: id });
  const tag = id ?? `yoursite${tagSuffix}`;
  return {
    url: link.kind === 'link' ? link.text : `${page}?tag=${tag}`,
    title,
    fallback: ASIN,
    asin: ASIN,
    store: domain,
    tag,
    disclosure: MARKETPLACE_FACTS[store].disclosure,
  };
}
