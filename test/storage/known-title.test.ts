import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ConnectLedger } from '../../lib/storage/database';
import { createKnownTitles } from '../../lib/storage/known-title';
import { NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { KETTLE, linkMade } from './samples';

let connect: ConnectLedger;

beforeEach(() => {
  connect = freshLedger();
});

const titleOf = () => createKnownTitles(connect)('US', KETTLE);
const product = async (title: object) =>
  (await connect()).put('products', {
    ...{ marketplace: 'US', asin: KETTLE, department: {}, seenAtMs: 1 },
    ...title,
  });
const link = async (...args: Parameters<typeof linkMade>) =>
  (await connect()).put('links', linkMade(...args));

test('a product never seen has no name', async () => {
  expect(await titleOf()).toBeUndefined();
  await product({});
  await link('a');
  expect(await titleOf()).toBeUndefined();
});

test('the name is the one that its page showed last', async () => {
  await product({ title: 'From its page' });
  await link('a', { title: 'From a link' });
  expect(await titleOf()).toBe('From its page');
});

test('else the one of the newest link that has one', async () => {
  await link('a', { title: 'Older', atMs: NOON_MS });
  await link('b', { title: 'Newer', atMs: NOON_MS + 2 });
  await link('c', { atMs: NOON_MS + 3 });
  expect(await titleOf()).toBe('Newer');
});

test('the same number in another store is another product', async () => {
  const german = { ...linkMade('a'), marketplace: 'DE', title: 'Other' } as const;
  await (await connect()).put('links', german);
  expect(await titleOf()).toBeUndefined();
});

test('links of long ago are not gone through', async () => {
  await link('old', { title: 'Old', atMs: NOON_MS - 1 });
  const db = await connect();
  const tx = db.transaction('links', 'readwrite');
  for (let i = 0; i < 300; i++) void tx.store.put(linkMade(`${i}-th`, { atMs: NOON_MS + i }));
  await tx.done;
  expect(await titleOf()).toBeUndefined();
});
