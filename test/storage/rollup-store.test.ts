import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { createRollupStore, type RollupStore } from '../../lib/storage/rollup-store';
import { click, DAY_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { countedAnew, plant, rollupsOf, rowsOf } from './rows';
import { burst } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;
let rollups: RollupStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
  rollups = createRollupStore(connect);
});

const TODAY = ['2026-11-22', 'US', 'mine-20', '', 'browser'];

describe('all', () => {
  test('gives every rollup, by day first', async () => {
    await clicks.add(click('a', { atMs: NOON_MS + DAY_MS }));
    await clicks.add(click('b'));
    await clicks.add(click('c', { marketplace: 'DE', atMs: NOON_MS + DAY_MS }));
    const found = await rollups.all();
    expect(found.map(({ key: [day, store] }) => `${day} ${store}`)).toEqual([
      '2026-11-22 US',
      '2026-11-23 DE',
      '2026-11-23 US',
    ]);
  });

  test('is empty in a new ledger', async () => {
    expect(await rollups.all()).toEqual([]);
  });
});

describe('check', () => {
  test('of a new ledger finds nothing and nothing wrong', async () => {
    expect(await rollups.check()).toStrictEqual({ clicks: 0, wrong: 0, unreadable: 0 });
  });

  test('counts clicks and those of bursts, and changes nothing that is right', async () => {
    for (const id of ['a', 'b', 'c']) await clicks.add(click(id));
    await clicks.foldIntoBurst(click('b').id);
    await clicks.foldIntoBurst(click('c').id);
    const before = await rollupsOf(connect);
    expect(await rollups.check()).toStrictEqual({ clicks: 3, wrong: 0, unreadable: 0 });
    expect(await rollupsOf(connect)).toEqual(before);
  });

  test.each<[string, unknown]>([
    ['one too many', { key: TODAY, clicks: 3 }],
    ['one too few', { key: TODAY, clicks: 1 }],
    ['none', { key: TODAY, clicks: 0 }],
    ['less than none', { key: TODAY, clicks: -1 }],
    ['no count', { key: TODAY }],
    ['a count that is no number', { key: TODAY, clicks: '2' }],
    ['a rollup of another day', { key: ['2026-11-21', ...TODAY.slice(1)], clicks: 2 }],
    ['a rollup of another source', { key: [...TODAY.slice(0, 4), 'burst'], clicks: 2 }],
    ['a rollup of another category', { key: [...TODAY.slice(0, 3), 'home', 'browser'], clicks: 1 }],
    ['a stray rollup that counts none', { key: ['1999-01-01', ...TODAY.slice(1)], clicks: 0 }],
  ])('finds and puts right: %s', async (_, row) => {
    await clicks.add(click('a'));
    await clicks.add(click('b'));
    await plant(connect, 'rollups', row);
    expect(await rollups.check()).toStrictEqual({ clicks: 2, wrong: 1, unreadable: 0 });
    expect(await rowsOf(connect, 'rollups')).toEqual({ rollups: [{ key: TODAY, clicks: 2 }] });
    expect(await rollups.check()).toStrictEqual({ clicks: 2, wrong: 0, unreadable: 0 });
  });

  test.each<[string, 'clicks' | 'bursts', unknown]>([
    ['a click with more than there is to say', 'clicks', { ...click('bad'), extra: 1 }],
    ['a click in no store', 'clicks', { ...click('bad'), marketplace: 'XX' }],
    ['a click at no time', 'clicks', { ...click('bad'), atMs: 'noon' }],
    ['a click past the end of time', 'clicks', { ...click('bad'), atMs: 1e17 }],
    ['a burst of none', 'bursts', burst(0)],
    ['a burst of half a click', 'bursts', burst(1.5)],
    ['a burst not at a minute’s start', 'bursts', burst(5, { minuteMs: NOON_MS + 1 })],
    ['a burst in no store', 'bursts', { ...burst(5), marketplace: 'XX' }],
  ])('counts %s nowhere, says so and leaves it', async (_, store, row) => {
    await clicks.add(click('a'));
    await plant(connect, store, row);
    expect(await rollups.check()).toStrictEqual({ clicks: 1, wrong: 0, unreadable: 1 });
    expect((await rowsOf(connect, store))[store]).toContainEqual(row);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test('at the same time as writes loses none of them', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(ids.flatMap((id) => [clicks.add(click(id)), rollups.check()]));
    expect(await rollupsOf(connect)).toEqual(await countedAnew(connect));
    expect(await rollups.check()).toStrictEqual({ clicks: 5, wrong: 0, unreadable: 0 });
  });
});
