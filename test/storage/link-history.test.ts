import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { LinkId } from '../../lib/links/link-made';
import { createLinkHistory, type LinkHistory } from '../../lib/storage/link-history';
import { createLinkStore, type LinkStore } from '../../lib/storage/link-store';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { linkMade } from './samples';

const made = (n: number) => linkMade(`link-${String(n).padStart(3, '0')}`, { atMs: NOON_MS + n });
const numbers = (links: readonly { readonly atMs: number }[]) => links.map((l) => l.atMs - NOON_MS);

let store: LinkStore;
let history: LinkHistory;
/** What was shown: how many links, and whether that was said to be all. */
let shown: [count: number, isWhole: boolean][];

beforeEach(() => {
  store = createLinkStore(freshLedger());
  shown = [];
  history = createLinkHistory(store, () => shown.push([history.links().length, history.isWhole()]));
});

async function add(...all: number[]): Promise<void> {
  for (const n of all) await store.add(made(n));
}

const idOf = (n: number): LinkId => made(n).id;

test('the newest are shown while the rest is read', async () => {
  await add(...Array.from({ length: 100 }, (_, n) => n));
  await history.load();
  expect(shown).toEqual([
    [60, false],
    [100, true],
  ]);
  expect(numbers(history.links())).toEqual(Array.from({ length: 100 }, (_, n) => 99 - n));
});

test('an empty ledger is known to be so', async () => {
  await history.load();
  expect(shown.at(-1)).toEqual([0, true]);
});

test('what came since is put before the others, once', async () => {
  await add(1, 2);
  await history.load();
  const before = history.links();
  await add(3, 4);
  await history.refresh();
  await history.refresh();
  expect(numbers(history.links())).toEqual([4, 3, 2, 1]);
  expect(history.links().slice(2)).toEqual(before);
});

test('one of the very moment of the newest is not missed', async () => {
  await add(1);
  await history.load();
  const twin = { ...made(2), atMs: made(1).atMs };
  await store.add(twin);
  await history.refresh();
  expect(history.links()).toHaveLength(2);
});

test('what was deleted or restored elsewhere is seen', async () => {
  await add(2, 3, 4);
  await history.load();
  await store.remove(idOf(3));
  await history.refresh();
  expect(numbers(history.links())).toEqual([4, 2]);
  await add(1);
  await history.refresh();
  expect(numbers(history.links())).toEqual([4, 2, 1]);
});

test('a deleted link is gone from the ledger, keeps its place here, and comes back exactly', async () => {
  const noted = { ...made(2), title: 'Demo Kettle', format: 'html', note: 'n' } as const;
  await add(1, 3);
  await store.add(noted);
  await history.load();
  await history.remove(noted.id);
  expect(numbers(await store.since())).toEqual([3, 1]);
  expect(numbers(history.links())).toEqual([3, 2, 1]);
  expect([...history.deleted()]).toEqual([noted.id]);
  await history.restore(noted.id);
  expect((await store.since())[1]).toStrictEqual(noted);
  expect(history.deleted().size).toBe(0);
});

test('a deleted link outlives that all is read again, and that it comes back elsewhere', async () => {
  await add(1, 2, 3);
  await history.load();
  await history.remove(idOf(2));
  await store.remove(idOf(1));
  await history.refresh();
  expect(numbers(history.links())).toEqual([3, 2]);
  expect([...history.deleted()]).toEqual([idOf(2)]);
  await add(1, 2);
  await history.refresh();
  expect(numbers(history.links())).toEqual([3, 2, 1]);
  expect(history.deleted().size).toBe(0);
});

test('a note is kept, and no other link is touched', async () => {
  await add(1, 2);
  await history.load();
  const [other] = history.links();
  await history.setNote(idOf(1), 'in the tea post');
  expect(history.links()).toEqual([other, { ...made(1), note: 'in the tea post' }]);
  expect(await store.since()).toEqual(history.links());
});

test('a note on a link that is gone meanwhile shows that it is gone', async () => {
  await add(1, 2);
  await history.load();
  await store.remove(idOf(1));
  await history.setNote(idOf(1), 'x');
  expect(numbers(history.links())).toEqual([2]);
});

test('what is done while all is being read is not undone by it', async () => {
  await add(1, 2, 3);
  const signal = new EventTarget();
  const heard = (type: string) =>
    new Promise((resolve) => signal.addEventListener(type, resolve, { once: true }));
  const go = heard('go');
  const slow = createLinkHistory(
    {
      ...store,
      since: async (fromMs) => {
        const links = await store.since(fromMs);
        signal.dispatchEvent(new Event('read'));
        await go;
        return links;
      },
    },
    () => undefined,
  );
  const read = heard('read');
  const loading = slow.load();
  await read;
  const acts = [slow.remove(idOf(3)), slow.setNote(idOf(2), 'n')];
  // Time for both, if nothing held them: what is asked of the ledger is done in order.
  for (let turn = 0; turn < 5; turn++) await store.newest(1);
  signal.dispatchEvent(new Event('go'));
  await Promise.all([loading, ...acts]);
  expect([...slow.deleted()]).toEqual([idOf(3)]);
  expect(slow.links()[1]).toEqual({ ...made(2), note: 'n' });
  expect(numbers(await store.since())).toEqual([2, 1]);
});

test('a failure is told to who asked, and to nobody after', async () => {
  const failing = createLinkHistory(
    { ...store, remove: () => Promise.reject(new Error('full')) },
    () => undefined,
  );
  await add(1);
  await failing.load();
  await expect(failing.remove(idOf(1))).rejects.toThrow('full');
  expect(failing.deleted().size).toBe(0);
  await failing.setNote(idOf(1), 'n');
  expect(failing.links()[0]?.note).toBe('n');
});
