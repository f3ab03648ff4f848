import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { latestTestClicks } from '../../lib/storage/test-clicks';
import { click, clickId, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { foreign, KETTLE, kettle } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const ids = async (most: number) =>
  (await latestTestClicks(connect, most, NOON_MS)).latest.map(({ window }) => window.click.id);

test('an empty ledger has none', async () => {
  expect(await latestTestClicks(connect, 10, NOON_MS)).toEqual({ latest: [], count: 0 });
});

test('the newest come first, no more than asked for, and all are counted', async () => {
  for (let n = 0; n < 5; n++) await clicks.add(click(`c${n}`, { atMs: NOON_MS - n * DAY_MS }));
  expect(await ids(2)).toEqual([clickId('c0'), clickId('c1')]);
  expect(await ids(1)).toEqual([clickId('c0')]);
  expect(await ids(5)).toHaveLength(5);
  expect(await ids(500)).toHaveLength(5);
  expect((await latestTestClicks(connect, 2, NOON_MS)).count).toBe(5);
});

test('each has its window and what is known of its product', async () => {
  await clicks.add(click('old', { atMs: NOON_MS - 5 * HOUR_MS, asin: KETTLE }));
  await clicks.putProductOf(clickId('old'), kettle());
  await clicks.addForeign(foreign(NOON_MS - 4 * HOUR_MS));
  await clicks.add(click('new', { atMs: NOON_MS - 2 * HOUR_MS }));
  const { latest } = await latestTestClicks(connect, 10, NOON_MS);
  expect(latest.map(({ window }) => [window.state, window.endedBy])).toEqual([
    ['open', 'time'],
    ['closed', 'foreign-tag'],
  ]);
  expect(latest.map(({ product }) => product?.title)).toEqual([undefined, 'Demo Kettle']);
});

test('bursts are no single clicks, and not counted among them', async () => {
  await clicks.add(click('one'));
  await clicks.add(click('two', { atMs: NOON_MS + 1 }));
  await clicks.foldIntoBurst(clickId('two'));
  expect(await latestTestClicks(connect, 10, NOON_MS)).toMatchObject({
    ...{ latest: { length: 1 }, count: 1 },
  });
});
