import type { Asin } from '../amazon/asin';
import type { MarketplaceCode } from '../amazon/marketplaces';
import type { ConnectLedger } from './database';

/** How many of the newest links are asked for a title. */
const LINKS_ASKED = 300;

/**
 * What the ledger knows a product by: from its page, when it was last opened through a link of the
 * user's, else from a link that was made of it lately.
 *
 * @returns finds the title, one line; undefined where the ledger knows none.
 */
export function createKnownTitles(connect: ConnectLedger) {
  return async (marketplace: MarketplaceCode, asin: Asin): Promise<string | undefined> => {
    const db = await connect();
    const tx = db.transaction(['products', 'links']);
    const product = await tx.objectStore('products').get([marketplace, asin]);
    if (product?.title !== undefined) return product.title;
    let cursor = await tx.objectStore('links').index('atMs').openCursor(null, 'prev');
    for (let asked = 0; cursor && asked < LINKS_ASKED; asked++) {
      const { value: link } = cursor;
      const isSame = link.asin === asin && link.marketplace === marketplace;
      if (isSame && link.title !== undefined) return link.title;
      cursor = await cursor.continue();
    }
    return undefined;
  };
}
