import type { LinkMade } from '../links/link-made';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';

export interface LinkStore {
  /** Writes a link that was copied; the same id a second time changes nothing. */
  add(link: LinkMade): Promise<void>;
  count(): Promise<number>;
}

export function createLinkStore(connect: ConnectLedger): LinkStore {
  return {
    async add(link) {
      const db = await connect();
      const tx = db.transaction('links', 'readwrite', { durability: 'strict' });
      await altogether(tx, async () => {
        if ((await tx.store.getKey(link.id)) === undefined) await tx.store.add(link);
      });
    },

    async count() {
      return (await connect()).count('links');
    },
  };
}
