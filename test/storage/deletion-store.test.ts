import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createDeletionStore, isEmpty, type DeletionStore } from '../../lib/storage/deletion-store';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { click, NOON_MS } from '../clicks/samples';
import { logged } from '../clicks/log-samples';
import { createLogStore } from '../../lib/storage/log-store';
import { importLog } from './log-samples';
import { freshLedger } from './fresh-ledger';
import { plant, rollupsOf, rowsOf } from './rows';
import { burst, foreign, KETTLE, kettle, linkMade } from './samples';

const MINUTE_MS = 60_000;
const NOW_MS = NOON_MS + 10 * MINUTE_MS;
const DATED = ['clicks', 'bursts', 'foreignArrivals', 'links'] as const;
const NONE = { clicks: [], bursts: [], foreignArrivals: [], links: [] };

let connect: ConnectLedger;
let deletions: DeletionStore;

beforeEach(() => {
  connect = freshLedger();
  deletions = createDeletionStore(connect);
});

/** One row of each kind at a moment; the burst in the minute that starts there. */
async function fill(atMs: number): Promise<void> {
  await createClickStore(connect).add(click(`click-${atMs}`, { atMs }));
  await plant(connect, 'bursts', burst(5, { minuteMs: atMs }));
  await plant(connect, 'foreignArrivals', foreign(atMs));
  await plant(connect, 'links', linkMade(`link-${atMs}`, { atMs }));
  await createRollupStore(connect).check();
}

describe('deleteBetween', () => {
  const [FROM_MS, TO_MS] = [NOON_MS, NOON_MS + 2 * MINUTE_MS];

  test.each([
    ['a minute before the first moment', FROM_MS - MINUTE_MS, false],
    ['at the first moment', FROM_MS, true],
    ['between', FROM_MS + MINUTE_MS, true],
    ['at the last moment', TO_MS, false],
    ['after it', TO_MS + MINUTE_MS, false],
  ])('what was noted %s (%i) is taken out: %j', async (_, atMs, isDeleted) => {
    await fill(atMs);
    const before = await rowsOf(connect, ...DATED);
    const deletion = await deletions.deleteBetween(FROM_MS, TO_MS, NOW_MS);
    expect(await rowsOf(connect, ...DATED)).toEqual(isDeleted ? NONE : before);
    expect(deletion).toEqual({ ...(isDeleted ? before : NONE), deletedAtMs: NOW_MS });
  });

  test.each([
    ['a millisecond before the first moment', FROM_MS - 1, false],
    ['a millisecond before the last', TO_MS - 1, true],
  ])('a click %s (%i) is taken out: %j', async (_, atMs, isDeleted) => {
    await createClickStore(connect).add(click('a', { atMs }));
    await deletions.deleteBetween(FROM_MS, TO_MS, NOW_MS);
    expect(await (await connect()).count('clicks')).toBe(isDeleted ? 0 : 1);
  });

  test('leaves the rest, and rollups of the rest', async () => {
    await fill(FROM_MS);
    const rest = click('rest', { atMs: FROM_MS - 1 });
    await createClickStore(connect).add(rest);
    await deletions.deleteBetween(FROM_MS, TO_MS, NOW_MS);
    expect(await rowsOf(connect, ...DATED)).toEqual({ ...NONE, clicks: [rest] });
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test('from ever and for ever takes everything, but no products and settings', async () => {
    await fill(0);
    await fill(FROM_MS);
    const db = await connect();
    await plant(connect, 'products', kettle());
    await db.put('settings', 'mine', 'settings');
    const deletion = await deletions.deleteBetween(-Infinity, Infinity, NOW_MS);
    expect(deletion.clicks).toHaveLength(2);
    expect(await rowsOf(connect, ...DATED, 'rollups', 'products', 'settings')).toEqual({
      ...NONE,
      rollups: [],
      products: [kettle()],
      settings: ['mine'],
    });
  });

  test('keeps aside what it took', async () => {
    await fill(FROM_MS);
    const deletion = await deletions.deleteBetween(FROM_MS, TO_MS, NOW_MS);
    expect(isEmpty(deletion)).toBe(false);
    expect(await rowsOf(connect, 'deletions')).toEqual({ deletions: [deletion] });
  });

  test('of nothing leaves no deletion', async () => {
    await fill(FROM_MS);
    const deletion = await deletions.deleteBetween(TO_MS, TO_MS + 1, NOW_MS);
    expect(deletion).toEqual({ ...NONE, deletedAtMs: NOW_MS });
    expect(isEmpty(deletion)).toBe(true);
    expect(await deletions.newest(NOW_MS)).toBeUndefined();
  });

  test.each(DATED)('of nothing but one of %s leaves a deletion', async (store) => {
    await fill(FROM_MS);
    const db = await connect();
    for (const other of DATED) if (other !== store) await db.clear(other);
    const deletion = await deletions.deleteBetween(FROM_MS, TO_MS, NOW_MS);
    expect(isEmpty(deletion)).toBe(false);
    expect(await deletions.newest(NOW_MS)).toEqual(deletion);
    expect(await db.count(store)).toBe(0);
  });
});

describe('newest', () => {
  test('is none in a new ledger', async () => {
    expect(await deletions.newest(NOW_MS)).toBeUndefined();
  });

  test('is the one made last, also where the clock was set back', async () => {
    await fill(NOON_MS);
    await fill(NOON_MS + MINUTE_MS);
    const first = await deletions.deleteBetween(NOON_MS, NOON_MS + 1, NOW_MS + 1);
    const second = await deletions.deleteBetween(NOON_MS, Infinity, NOW_MS);
    expect(await deletions.newest(NOW_MS)).toEqual(second);
    await deletions.undo(second.deletedAtMs);
    expect(await deletions.newest(NOW_MS)).toEqual(first);
  });
});

test('deleteEverything empties every store, and still knows when the last backup was', async () => {
  await fill(NOON_MS);
  await deletions.deleteBetween(NOON_MS, NOON_MS + 1, NOW_MS);
  await fill(NOON_MS);
  await createClickStore(connect).add(click('a', { asin: KETTLE }));
  await plant(connect, 'products', kettle());
  const db = await connect();
  await db.put('settings', {}, 'settings');
  await db.put('reportBatches', { id: 'batch-01' } as never);
  await db.put('reportRows', { batchId: 'batch-01', part: 0, pack: 0, rows: [] } as never);
  await importLog(createLogStore(connect), 'a', [logged('2024-09-01')]);
  await db.put('settings', { lastBackupMs: NOON_MS }, 'upkeep');
  const stores = [...db.objectStoreNames];
  const counts = () => Promise.all(stores.map((store) => db.count(store)));
  expect(await counts()).not.toContain(0);
  await deletions.deleteEverything();
  expect(await counts()).toEqual(stores.map((store) => (store === 'settings' ? 1 : 0)));
  expect(await db.get('settings', 'upkeep')).toEqual({ lastBackupMs: NOON_MS });
});
