import { parseLinkMade, withNote, type LinkId, type LinkMade } from '../links/link-made';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';

export interface LinkStore {
  /** Writes a link that was copied; the same id a second time changes nothing. */
  add(link: LinkMade): Promise<void>;
  /** The same with several, all or none. */
  addAll(links: readonly LinkMade[]): Promise<void>;
  count(): Promise<number>;
  /** As many as asked for, the newest first; rows that cannot be read are passed over. */
  newest(most: number): Promise<LinkMade[]>;
  /**
   * The same from a moment on.
   *
   * @param fromMs epoch milliseconds, the first that counts; all links without.
   */
  since(fromMs?: number): Promise<LinkMade[]>;
  /**
   * Gives a link another note; an empty one takes it away.
   *
   * @returns the link as it is now, undefined if there is none of this id.
   */
  setNote(id: LinkId, note: string): Promise<LinkMade | undefined>;
  /** Takes a link out; `add` brings it back as it was. */
  remove(id: LinkId): Promise<void>;
}

/** Rows checked at a stretch, some milliseconds' work. */
const SLICE = 5_000;

export function createLinkStore(connect: ConnectLedger): LinkStore {
  async function addAll(links: readonly LinkMade[]): Promise<void> {
    const db = await connect();
    const tx = db.transaction('links', 'readwrite', { durability: 'strict' });
    await altogether(tx, async () => {
      for (const link of links) {
        if ((await tx.store.getKey(link.id)) === undefined) await tx.store.add(link);
      }
    });
  }

  return {
    add: (link) => addAll([link]),
    addAll,

    async count() {
      return (await connect()).count('links');
    },

    async newest(most) {
      const db = await connect();
      const links: LinkMade[] = [];
      let cursor = await db.transaction('links').store.index('atMs').openCursor(null, 'prev');
      while (cursor && links.length < most) {
        const link = parseLinkMade(cursor.value);
        if (link) links.push(link);
        cursor = await cursor.continue();
      }
      return links;
    },

    async since(fromMs) {
      const db = await connect();
      const range = fromMs === undefined ? undefined : IDBKeyRange.lowerBound(fromMs);
      const rows = await db.getAllFromIndex('links', 'atMs', range);
      const links: LinkMade[] = [];
      for (let to = rows.length; to > 0; to -= SLICE) {
        // So that a page that shows some already answers meanwhile.
        if (to < rows.length) await new Promise((resolve) => setTimeout(resolve));
        const slice = rows.slice(Math.max(0, to - SLICE), to).map(parseLinkMade);
        for (const link of slice.reverse()) if (link) links.push(link);
      }
      return links;
    },

    async setNote(id, note) {
      const db = await connect();
      const tx = db.transaction('links', 'readwrite', { durability: 'strict' });
      return altogether(tx, async () => {
        const link = parseLinkMade(await tx.store.get(id));
        if (!link) return undefined;
        const noted = withNote(link, note);
        await tx.store.put(noted);
        return noted;
      });
    },

    async remove(id) {
      const db = await connect();
      const tx = db.transaction('links', 'readwrite', { durability: 'strict' });
      await altogether(tx, () => tx.store.delete(id));
    },
  };
}
