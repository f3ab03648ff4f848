import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore, type DeletionStore } from '../../lib/storage/deletion-store';
import { createLinkStore } from '../../lib/storage/link-store';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { click, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { countedAnew, plant, rollupsOf, rowsOf } from './rows';
import { burst, foreign, KETTLE, kettle, linkMade } from './samples';

const NOW_MS = NOON_MS + 1_000;
const DATED = ['clicks', 'bursts', 'foreignArrivals', 'links', 'rollups'] as const;

let connect: ConnectLedger;
let clicks: ClickStore;
let deletions: DeletionStore;

const clicked = click('a', { asin: KETTLE });

beforeEach(async () => {
  connect = freshLedger();
  clicks = createClickStore(connect);
  deletions = createDeletionStore(connect);
  await clicks.add(clicked);
  await clicks.putProductOf(clicked.id, kettle());
  await clicks.add(click('b', { atMs: NOON_MS + 1 }));
  await clicks.addForeign(foreign(NOON_MS + 2));
  await plant(connect, 'bursts', burst(5));
  await createLinkStore(connect).add(linkMade('l'));
  await createRollupStore(connect).check();
});

const everything = () => rowsOf(connect, ...DATED);
const deleteAll = () => deletions.deleteBetween(0, Infinity, NOW_MS);

test('everything is as it was, and the deletion is gone', async () => {
  const before = await everything();
  await deleteAll();
  expect(await everything()).not.toEqual(before);
  await deletions.undo(NOW_MS);
  expect(await everything()).toEqual(before);
  expect(await deletions.newest(NOW_MS)).toBeUndefined();
});

test('what came since stays', async () => {
  await deleteAll();
  await clicks.add(click('c'));
  await deletions.undo(NOW_MS);
  const ids = (await (await connect()).getAll('clicks')).map(({ id }) => id);
  expect(ids).toEqual([clicked.id, click('b').id, click('c').id]);
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-22 US mine-20 - browser': 2,
    '2026-11-22 US mine-20 - burst': 5,
    '2026-11-22 US mine-20 kitchen browser': 1,
  });
});

test('what came again meanwhile is not doubled, and stays as it came', async () => {
  const before = await everything();
  await deleteAll();
  // Without its category, which is not known again.
  await clicks.add(clicked);
  await plant(connect, 'foreignArrivals', foreign(NOON_MS + 2));
  await createLinkStore(connect).add(linkMade('l'));
  await deletions.undo(NOW_MS);
  expect(await everything()).toEqual({
    ...before,
    clicks: [clicked, click('b', { atMs: NOON_MS + 1 })],
    rollups: expect.any(Array) as unknown,
  });
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-22 US mine-20 - browser': 2,
    '2026-11-22 US mine-20 - burst': 5,
  });
});

test('a burst that came again is not doubled either', async () => {
  await deleteAll();
  await plant(connect, 'bursts', burst(5));
  await createRollupStore(connect).check();
  await deletions.undo(NOW_MS);
  expect(await rowsOf(connect, 'bursts')).toEqual({ bursts: [burst(5)] });
  expect(await rollupsOf(connect)).toEqual(await countedAnew(connect));
});

test.each([
  ['one after the other', async () => (await deletions.undo(NOW_MS), deletions.undo(NOW_MS))],
  ['at the same time', () => Promise.all([deletions.undo(NOW_MS), deletions.undo(NOW_MS)])],
])('twice, %s, is once', async (_, undoTwice) => {
  const before = await everything();
  await deleteAll();
  await undoTwice();
  expect(await everything()).toEqual(before);
});

test('of what was never deleted changes nothing', async () => {
  await deleteAll();
  const before = await everything();
  await deletions.undo(NOW_MS - 1);
  expect(await everything()).toEqual(before);
  expect((await deletions.newest(NOW_MS))?.deletedAtMs).toBe(NOW_MS);
});

test('of one deletion leaves the others', async () => {
  const first = await deletions.deleteBetween(NOON_MS, NOON_MS + 1, NOW_MS);
  const second = await deletions.deleteBetween(NOON_MS, Infinity, NOW_MS + 1);
  await deletions.undo(first.deletedAtMs);
  expect(await rowsOf(connect, 'clicks', 'deletions')).toEqual({
    clicks: first.clicks,
    deletions: [second],
  });
});

test('many deletions undone in any order bring everything back', async () => {
  const before = await everything();
  await deletions.deleteBetween(NOON_MS + 2, Infinity, NOW_MS);
  await deletions.deleteBetween(NOON_MS + 1, Infinity, NOW_MS + 1);
  await deletions.deleteBetween(0, Infinity, NOW_MS + 2);
  for (const which of [1, 0, 2]) await deletions.undo(NOW_MS + which);
  expect(await everything()).toEqual(before);
});
