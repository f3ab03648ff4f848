import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore, UNDO_MS, type DeletionStore } from '../../lib/storage/deletion-store';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { plant, rollupsOf, rowsOf } from './rows';
import { burst, foreign, KETTLE, kettle, linkMade, TEAPOT } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;
let deletions: DeletionStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
  deletions = createDeletionStore(connect);
});

const count = async (store: 'clicks' | 'deletions' | 'products') => (await connect()).count(store);

test('a deletion can be undone for seven days', () => {
  expect(UNDO_MS).toBe(7 * DAY_MS);
});

describe('deletions', () => {
  test.each([
    ['of now', 0, 1],
    ['seven days old', 7 * DAY_MS, 1],
    ['a millisecond older', 7 * DAY_MS + 1, 0],
    ['of the future, because the clock was set back', -DAY_MS, 1],
  ])('one %s (%i ms) is kept: %i', async (_, ageMs, kept) => {
    await clicks.add(click('a'));
    await deletions.deleteBetween(0, Infinity, NOON_MS - ageMs);
    await deletions.tidy(NOON_MS, null);
    expect(await count('deletions')).toBe(kept);
    expect(await count('clicks')).toBe(0);
  });

  test('what the retention takes can be undone, as where the clock was wrong', async () => {
    await clicks.add(click('a'));
    await deletions.tidy(NOON_MS + 2 * DAY_MS, 1);
    expect([await count('clicks'), await count('deletions')]).toEqual([0, 1]);
    await deletions.undo(NOON_MS + 2 * DAY_MS);
    expect([await count('clicks'), await count('deletions')]).toEqual([1, 0]);
  });
});

describe('rows', () => {
  const DATED = ['clicks', 'bursts', 'foreignArrivals', 'links', 'rollups'] as const;
  const NONE = { clicks: [], bursts: [], foreignArrivals: [], links: [], rollups: [] };

  beforeEach(async () => {
    await clicks.add(click('a'));
    await plant(connect, 'bursts', burst(5));
    await plant(connect, 'foreignArrivals', foreign(NOON_MS));
    await plant(connect, 'links', linkMade('l'));
    await createRollupStore(connect).check();
  });

  test.each([
    ['younger than the days they are kept', 30, 30 * DAY_MS - 1, true],
    ['as old', 30, 30 * DAY_MS, true],
    ['older', 30, 30 * DAY_MS + 1, false],
    ['older than one day, and kept no longer', 1, DAY_MS + 1, false],
    ['very old, and kept for ever', null, 36_500 * DAY_MS, true],
    ['very old, and kept for longer than there was time', 1e9, 36_500 * DAY_MS, true],
    ['of the future', 1, -DAY_MS, true],
  ])('that are %s: %j days, %i ms old, stay: %j', async (_, days, ageMs, stay) => {
    const before = await rowsOf(connect, ...DATED);
    await deletions.tidy(NOON_MS + ageMs, days);
    expect(await rowsOf(connect, ...DATED)).toEqual(stay ? before : NONE);
  });

  test('that are older leave the younger and their rollups', async () => {
    await clicks.add(click('b', { atMs: NOON_MS + 1 }));
    await deletions.tidy(NOON_MS + 1 + 30 * DAY_MS, 30);
    expect(await rowsOf(connect, 'clicks')).toEqual({
      clicks: [click('b', { atMs: NOON_MS + 1 })],
    });
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });
});

describe('products', () => {
  beforeEach(async () => {
    await clicks.add(click('a', { asin: KETTLE }));
    await clicks.putProductOf(click('a').id, kettle());
  });

  const products = async () => (await connect()).getAll('products');

  test('that a click leads to stay', async () => {
    await deletions.tidy(NOON_MS, null);
    expect(await products()).toEqual([kettle()]);
  });

  test.each([
    ['another product', kettle({ asin: TEAPOT })],
    ['the same number in another store', kettle({ marketplace: 'DE' })],
  ])('that no click leads to are removed: %s', async (_, orphan) => {
    await plant(connect, 'products', orphan);
    await clicks.add(click('b'));
    await deletions.tidy(NOON_MS, null);
    expect(await products()).toEqual([kettle()]);
  });

  test('are told apart by their store: a click leads to that of its own', async () => {
    const german = kettle({ marketplace: 'DE' });
    await plant(connect, 'products', german);
    await clicks.add(click('b', { asin: KETTLE, marketplace: 'DE' }));
    await clicks.forget(click('a').id, 'US');
    await deletions.tidy(NOON_MS, null);
    expect(await products()).toEqual([german]);
  });

  test('stay while another click leads to them', async () => {
    await clicks.add(click('b', { asin: KETTLE }));
    await clicks.forget(click('a').id, 'US');
    await deletions.tidy(NOON_MS, null);
    expect(await products()).toEqual([kettle()]);
  });

  test('stay while a deletion can bring their click back, and not a millisecond longer', async () => {
    await deletions.deleteBetween(0, Infinity, NOON_MS);
    await deletions.tidy(NOON_MS + 7 * DAY_MS, null);
    expect(await products()).toEqual([kettle()]);
    await deletions.tidy(NOON_MS + 7 * DAY_MS + 1, null);
    expect(await products()).toEqual([]);
  });

  test('go with the last click that the retention takes, once that cannot be undone', async () => {
    await deletions.tidy(NOON_MS + DAY_MS + 1, 1);
    expect([await count('clicks'), await count('products')]).toEqual([0, 1]);
    await deletions.tidy(NOON_MS + 9 * DAY_MS, 1);
    expect([await count('clicks'), await count('products')]).toEqual([0, 0]);
  });
});
