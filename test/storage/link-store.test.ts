import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ConnectLedger } from '../../lib/storage/database';
import { createLinkStore, type LinkStore } from '../../lib/storage/link-store';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { plant } from './rows';
import { linkMade } from './samples';

let connect: ConnectLedger;
let links: LinkStore;

beforeEach(() => {
  connect = freshLedger();
  links = createLinkStore(connect);
});

test('a link is kept as it is, and counted nowhere else', async () => {
  await links.add(linkMade('a'));
  const db = await connect();
  expect(await db.getAll('links')).toStrictEqual([linkMade('a')]);
  expect(await db.count('rollups')).toBe(0);
});

test('the same id twice, also at the same time, is one link: the first', async () => {
  await Promise.all([links.add(linkMade('a')), links.add(linkMade('a'))]);
  await links.add(linkMade('a', { atMs: NOON_MS + 1 }));
  expect(await links.count()).toBe(1);
  expect(await (await connect()).getAll('links')).toEqual([linkMade('a')]);
});

test('the same link copied again is another one', async () => {
  expect(await links.count()).toBe(0);
  await links.add(linkMade('a'));
  await links.add(linkMade('b'));
  expect(await links.count()).toBe(2);
});

describe('links are read', () => {
  const inOrder = ['c', 'b', 'a'].map((id, ago) => linkMade(id, { atMs: NOON_MS - ago }));

  beforeEach(async () => {
    // Not in the order of time, and not in that of ids.
    for (const n of [1, 0, 2]) await links.add(inOrder[n] ?? linkMade('none'));
  });

  test('newest first', async () => {
    expect(await links.since()).toStrictEqual(inOrder);
    expect(await links.newest(10)).toStrictEqual(inOrder);
  });

  test.each([0, 1, 2, 3])('no more than asked for: %i', async (most) => {
    expect(await links.newest(most)).toStrictEqual(inOrder.slice(0, most));
  });

  test.each([
    [NOON_MS + 1, 0],
    [NOON_MS, 1],
    [NOON_MS - 1, 2],
    [0, 3],
  ])('from %i on: %i', async (fromMs, count) => {
    expect(await links.since(fromMs)).toStrictEqual(inOrder.slice(0, count));
  });

  test('those of one moment in one order, however they are read', async () => {
    await links.add(linkMade('d', { atMs: NOON_MS }));
    expect(await links.newest(10)).toStrictEqual(await links.since());
  });

  test('one that cannot be read is passed over, and takes nobody’s place', async () => {
    await plant(connect, 'links', { ...linkMade('bad'), atMs: NOON_MS + 1, marketplace: 'XX' });
    expect(await links.since()).toStrictEqual(inOrder);
    expect(await links.newest(1)).toStrictEqual(inOrder.slice(0, 1));
  });
});

test('very many are read as well, each once and in order', async () => {
  const db = await connect();
  const tx = db.transaction('links', 'readwrite');
  const count = 10_001;
  for (let n = 0; n < count; n++) void tx.store.add(linkMade(`${n}-link-of-many`, { atMs: n }));
  await tx.done;
  const times = (await links.since()).map(({ atMs }) => atMs);
  expect(times).toEqual(Array.from({ length: count }, (_, n) => count - 1 - n));
});

describe('a note', () => {
  const titled = linkMade('a', { title: 'Demo Kettle', format: 'html' });

  test('is kept with all the rest, changed, and taken away again', async () => {
    await links.add(titled);
    await links.add(linkMade('b'));
    expect(await links.setNote(titled.id, ' in the tea post ')).toStrictEqual({
      ...titled,
      note: 'in the tea post',
    });
    const kept = async () => (await (await connect()).get('links', titled.id)) as unknown;
    expect(await kept()).toStrictEqual({ ...titled, note: 'in the tea post' });
    await links.setNote(titled.id, 'other');
    expect(await kept()).toStrictEqual({ ...titled, note: 'other' });
    expect(await links.setNote(titled.id, ' ')).toStrictEqual(titled);
    expect(await kept()).toStrictEqual(titled);
    expect(await links.count()).toBe(2);
  });

  test('of a link that is not there makes none', async () => {
    expect(await links.setNote(titled.id, 'x')).toBeUndefined();
    expect(await links.count()).toBe(0);
  });
});

test('a link that is removed is gone alone, and comes back as it was', async () => {
  const noted = linkMade('a', { title: 'Demo Kettle', format: 'rst', note: 'n' });
  await links.add(noted);
  await links.add(linkMade('b'));
  await links.remove(noted.id);
  expect(await links.since()).toStrictEqual([linkMade('b')]);
  await links.remove(noted.id);
  await links.add(noted);
  expect(await (await connect()).get('links', noted.id)).toStrictEqual(noted);
  expect(await links.count()).toBe(2);
});
