import type { ListedProduct } from '../amazon/page-list';
import type { MarketplaceCode } from '../amazon/marketplaces';
import { isMarketplaceCode } from '../amazon/marketplaces';
import type { KeyValueArea } from './key-value-area';

const PREFIX = 'batch:';

/** What the batch page is to make links of. */
export type BatchRequest =
  | { readonly text: string; readonly store?: MarketplaceCode }
  | { readonly products: readonly Pick<ListedProduct, 'address' | 'title'>[] };

/**
 * Leaves a text or a page's products for the batch page.
 *
 * @param area session storage: gone when the browser closes.
 * @param id made by the caller, unique.
 */
export async function leaveBatchRequest(
  area: KeyValueArea,
  id: string,
  request: BatchRequest,
): Promise<void> {
  await area.set({ [PREFIX + id]: request });
}

/** What was left, or undefined if the browser was restarted since. */
export async function readBatchRequest(
  area: KeyValueArea,
  id: string,
): Promise<BatchRequest | undefined> {
  const { text, store, products } = Object(await area.get(PREFIX + id)) as Record<string, unknown>;
  if (typeof text === 'string') return { text, ...(isMarketplaceCode(store) && { store }) };
  if (!Array.isArray(products)) return undefined;
  return {
    products: products.flatMap((each: unknown) => {
      const { address, title } = Object(each) as Record<string, unknown>;
      if (typeof address !== 'string') return [];
      return { address, ...(typeof title === 'string' && { title }) };
    }),
  };
}
