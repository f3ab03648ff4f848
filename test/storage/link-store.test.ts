import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ConnectLedger } from '../../lib/storage/database';
import { createLinkStore, type LinkStore } from '../../lib/storage/link-store';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
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
