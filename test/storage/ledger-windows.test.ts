import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { createLedger, type Ledger } from '../../lib/storage/ledger';
import { click, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';
import { MemoryArea } from './memory-area';
import { oneAtATime } from './one-at-a-time';
import { foreign } from './samples';

let area: MemoryArea;
let ledger: Ledger;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  area = new MemoryArea();
  ledger = createLedger(area, oneAtATime());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const hints = async (nowMs = NOON_MS) => {
  await ledger.refreshWindows(nowMs);
  return Object.fromEntries(area.kept);
};

test('an empty ledger has no windows to tell of, and closes what was told of', async () => {
  expect(await hints()).toEqual({});
  await area.set({ 'window:US': NOON_MS + 1 });
  expect(await hints()).toEqual({ 'window:US': 0 });
});

test('the newest click of each store says until when', async () => {
  await ledger.clicks.add(click('a', { atMs: NOON_MS - 2 * HOUR_MS }));
  await ledger.clicks.add(click('b', { atMs: NOON_MS - HOUR_MS }));
  await ledger.clicks.add(click('c', { atMs: NOON_MS - 3 * HOUR_MS, marketplace: 'DE' }));
  expect(await hints()).toEqual({
    'window:US': NOON_MS - HOUR_MS + DAY_MS,
    'window:DE': NOON_MS - 3 * HOUR_MS + DAY_MS,
  });
});

test.each([
  ['a millisecond short of 24 hours', DAY_MS - 1, { 'window:US': NOON_MS + DAY_MS }],
  ['24 hours', DAY_MS, {}],
])('after %s (%i ms) it tells of what is open then', async (_, ageMs, told) => {
  await ledger.clicks.add(click('a'));
  expect(await hints(NOON_MS + ageMs)).toEqual(told);
});

test('a window that another tag ended is told of as closed, until the next click', async () => {
  await ledger.clicks.add(click('a'));
  await hints();
  await ledger.clicks.addForeign(foreign(NOON_MS + 1));
  expect(await hints(NOON_MS + 2)).toEqual({ 'window:US': 0 });
  await ledger.clicks.add(click('b', { atMs: NOON_MS + 3 }));
  expect(await hints(NOON_MS + 4)).toEqual({ 'window:US': NOON_MS + 3 + DAY_MS });
});

test('a deletion closes the windows of its clicks, and undoing it opens them again', async () => {
  const deletions = createDeletionStore(ledger.connect);
  await ledger.clicks.add(click('a'));
  await ledger.clicks.add(click('b', { marketplace: 'JP' }));
  const before = await hints(NOON_MS + 2);
  await deletions.deleteBetween(NOON_MS, NOON_MS + 1, NOON_MS + 2);
  expect(await hints(NOON_MS + 2)).toEqual({ 'window:US': 0, 'window:JP': 0 });
  await deletions.undo(NOON_MS + 2);
  expect(await hints(NOON_MS + 2)).toEqual(before);
});
