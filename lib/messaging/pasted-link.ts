import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { OwnTrackingId } from '../amazon/tracking-id';
import { copyable, linkFor, type CopyableResult, type LinkMaking } from '../links/copyable-link';
import { readPasted, type PastedLink } from '../links/pasted-text';

/** What the ledger knows a product by. */
export type TitleOf = (marketplace: MarketplaceCode, asin: Asin) => Promise<string | undefined>;

/** Makes the link of a text, or says how many it holds. @param front see `readPasted`. */
export async function pastedLink(
  text: string,
  making: LinkMaking,
  titleOf: TitleOf,
  {
    front,
    chosen,
  }: { front?: MarketplaceCode | undefined; chosen?: OwnTrackingId | undefined } = {},
): Promise<PastedLink> {
  const pasted = readPasted(text, making.trackingIds, front);
  if (pasted.kind === 'many') return pasted;
  const link = await namedLink(pasted.address, making, titleOf, chosen);
  const { assumedStore } = pasted;
  return { kind: 'one', link, ...(assumedStore && { assumedStore }) };
}

/** The link of an address, called by what the ledger knows the product by. */
export async function namedLink(
  address: string,
  making: LinkMaking,
  titleOf: TitleOf,
  chosen?: OwnTrackingId,
): Promise<CopyableResult> {
  const link = linkFor(address, making, chosen);
  const isProduct = link.kind === 'link' && link.asin !== undefined;
  // A link is wanted, with or without a name.
  const title = isProduct
    ? await titleOf(link.marketplace, link.asin).catch(() => undefined)
    : undefined;
  return copyable(link, making, title);
}
