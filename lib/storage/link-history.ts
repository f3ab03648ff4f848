import type { LinkId, LinkMade } from '../links/link-made';
import type { LinkStore } from './link-store';

/** So many rows are seen at once, and a little more. */
const FIRST = 60;

export interface LinkHistory {
  /** Newest first, with those deleted here, which can still be brought back. */
  readonly links: () => readonly LinkMade[];
  readonly deleted: () => ReadonlySet<LinkId>;
  /** Whether all were read, not only the newest. */
  readonly isWhole: () => boolean;
  /** Reads the newest, and then all. */
  readonly load: () => Promise<void>;
  /** Reads what came since, and all again where something else has changed. */
  readonly refresh: () => Promise<void>;
  readonly setNote: (id: LinkId, note: string) => Promise<void>;
  readonly remove: (id: LinkId) => Promise<void>;
  readonly restore: (id: LinkId) => Promise<void>;
}

/**
 * The links made, as the page that lists them holds them.
 *
 * @param onChange called whenever there is something else to show.
 */
export function createLinkHistory(store: LinkStore, onChange: () => void): LinkHistory {
  let links: readonly LinkMade[] = [];
  let deleted: ReadonlySet<LinkId> = new Set();
  let isWhole = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: what was read before a change must not take its place. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function readAll(): Promise<void> {
    const there = await store.since();
    // Some may have been brought back elsewhere, such as by a backup.
    const ids = new Set(there.map(({ id }) => id));
    const gone = links.filter(({ id }) => deleted.has(id) && !ids.has(id));
    deleted = new Set(gone.map(({ id }) => id));
    links = gone.length === 0 ? there : [...there, ...gone].sort((a, b) => b.atMs - a.atMs);
    isWhole = true;
    onChange();
  }

  function setDeleted(id: LinkId, isDeleted: boolean): void {
    const ids = new Set(deleted);
    if (isDeleted) ids.add(id);
    else ids.delete(id);
    deleted = ids;
    onChange();
  }

  return {
    links: () => links,
    deleted: () => deleted,
    isWhole: () => isWhole,

    load: () =>
      inTurn(async () => {
        links = await store.newest(FIRST);
        onChange();
        await readAll();
      }),

    refresh: () =>
      inTurn(async () => {
        const newest = links[0]?.atMs ?? 0;
        const known = new Set(links.filter(({ atMs }) => atMs >= newest).map(({ id }) => id));
        const added = (await store.since(newest)).filter(({ id }) => !known.has(id));
        if (added.length > 0) {
          links = [...added, ...links];
          onChange();
        }
        if ((await store.count()) !== links.length - deleted.size) await readAll();
      }),

    setNote: (id, note) =>
      inTurn(async () => {
        const noted = await store.setNote(id, note);
        if (!noted) return readAll();
        links = links.map((link) => (link.id === id ? noted : link));
        onChange();
      }),

    remove: (id) =>
      inTurn(async () => {
        await store.remove(id);
        setDeleted(id, true);
      }),

    restore: (id) =>
      inTurn(async () => {
        const link = links.find((each) => each.id === id);
        if (link) await store.add(link);
        setDeleted(id, false);
      }),
  };
}
