import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { click, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { plant } from './rows';
import { foreign, KETTLE, kettle, TEAPOT } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const ids = async () => (await clicks.recent(NOON_MS)).clicks.map(({ click: { id } }) => id);

test('is empty in a new ledger', async () => {
  expect(await clicks.recent(NOON_MS)).toEqual({ clicks: [], foreign: [] });
});

describe('clicks', () => {
  test.each([
    ['now', 0, true],
    ['a millisecond short of 24 hours ago', DAY_MS - 1, true],
    ['exactly 24 hours ago', DAY_MS, false],
    ['longer ago', DAY_MS + 1, false],
    ['in the future, because the clock was set back', -HOUR_MS, true],
  ])('one of %s is in it or not: age %i ms, %j', async (_, ageMs, there) => {
    await clicks.add(click('a', { atMs: NOON_MS - ageMs }));
    expect(await ids()).toHaveLength(there ? 1 : 0);
  });

  test('each comes with its own store’s product, where one is known', async () => {
    const american = click('a', { asin: KETTLE });
    const german = click('b', { asin: KETTLE, marketplace: 'DE' });
    const other = click('c', { asin: TEAPOT });
    const plain = click('d');
    for (const each of [american, german, other, plain]) await clicks.add(each);
    await clicks.putProductOf(american.id, kettle());
    expect((await clicks.recent(NOON_MS)).clicks).toStrictEqual([
      { click: { ...american, category: 'kitchen' }, product: kettle() },
      { click: german },
      { click: other },
      { click: plain },
    ]);
  });

  test.each([
    ['more than there is to say', { extra: 1 }],
    ['no store', { marketplace: 'XX' }],
    ['an ASIN that is none', { asin: 'kettle' }],
    ['a time between two milliseconds', { atMs: NOON_MS - 0.5 }],
    ['a time no clock shows', { atMs: 1e17 }],
  ])('a row with %s is skipped and holds up no other', async (_, changes) => {
    await plant(connect, 'clicks', { ...click('bad'), ...changes });
    await clicks.add(click('a'));
    expect(await ids()).toEqual([click('a').id]);
  });
});

describe('arrivals with another tag', () => {
  beforeEach(() => clicks.add(click('a', { atMs: NOON_MS - HOUR_MS })));

  test.each([
    ['now', 0, true],
    ['a millisecond short of 24 hours ago', DAY_MS - 1, true],
    ['longer than 24 hours ago', DAY_MS + 1, false],
    ['in the future, because the clock was set back', -HOUR_MS, true],
  ])('one of %s is in it or not: age %i ms, %j', async (_, ageMs, there) => {
    const arrival = foreign(NOON_MS - ageMs);
    await plant(connect, 'foreignArrivals', arrival);
    expect((await clicks.recent(NOON_MS)).foreign).toEqual(there ? [arrival] : []);
  });

  test('those of every store with a click are in it, each once', async () => {
    await clicks.add(click('b'));
    await clicks.add(click('c', { marketplace: 'DE' }));
    const arrivals = [foreign(NOON_MS - 2), foreign(NOON_MS - 1), foreign(NOON_MS - 2, 'DE')];
    for (const each of arrivals) await plant(connect, 'foreignArrivals', each);
    const found = (await clicks.recent(NOON_MS)).foreign;
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(arrivals));
  });
});
