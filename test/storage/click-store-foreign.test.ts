import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { click, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { foreign } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const noted = async () => (await connect()).getAll('foreignArrivals');

/** Clicks and other tags at hours after noon, one after the other; gives what was noted of these. */
async function after(
  ...events: [what: 'own' | 'foreign', hours: number, store?: MarketplaceCode][]
): Promise<string[]> {
  for (const [index, [what, hours, store = 'US']] of events.entries()) {
    const atMs = NOON_MS + hours * HOUR_MS;
    await (what === 'own'
      ? clicks.add(click(`click-${index}`, { atMs, marketplace: store }))
      : clicks.addForeign(foreign(atMs, store)));
  }
  return (await noted()).map((row) => `${row.marketplace} ${(row.atMs - NOON_MS) / HOUR_MS}`);
}

describe('another tag after one own click', () => {
  test.each([
    ['a millisecond before it', -1, false],
    ['in the same millisecond', 0, true],
    ['a millisecond after it', 1, true],
    ['a millisecond short of 24 hours after it', DAY_MS - 1, true],
    ['exactly 24 hours after it', DAY_MS, false],
    ['later', DAY_MS + 1, false],
    ['a day before it', -DAY_MS, false],
  ])('%s: %i ms, noted: %j', async (_, ms, isNoted) => {
    await clicks.add(click('a'));
    await clicks.addForeign(foreign(NOON_MS + ms));
    expect(await noted()).toStrictEqual(isNoted ? [foreign(NOON_MS + ms)] : []);
  });

  test('is noted once, however often the same one is told', async () => {
    await clicks.add(click('a'));
    const [arrival] = [foreign(NOON_MS + 1)];
    await Promise.all([clicks.addForeign(arrival), clicks.addForeign(arrival)]);
    await clicks.addForeign(arrival);
    expect(await noted()).toEqual([arrival]);
  });
});

describe('another tag is noted only where and while a window is open:', () => {
  test('never without any click', async () => {
    expect(await after(['foreign', 1])).toEqual([]);
  });

  test('not in a store without a click', async () => {
    expect(await after(['own', 0, 'DE'], ['foreign', 1, 'US'])).toEqual([]);
    expect(await after(['foreign', 1, 'UK'])).toEqual([]);
  });

  test('not again after it ended the window', async () => {
    expect(await after(['own', 0], ['foreign', 1], ['foreign', 2])).toEqual(['US 1']);
  });

  test('not for a window that a newer click took the place of, once that one’s ended', async () => {
    const found = await after(['own', 0], ['own', 1], ['foreign', 2], ['foreign', 3]);
    expect(found).toEqual(['US 2']);
  });

  test('again after the next own click', async () => {
    const found = await after(['own', 0], ['foreign', 1], ['own', 2], ['foreign', 3]);
    expect(found).toEqual(['US 1', 'US 3']);
  });

  test('after a newer click though the older one’s 24 hours are over', async () => {
    expect(await after(['own', 0], ['own', 23], ['foreign', 25])).toEqual(['US 25']);
  });

  test('in each store by itself: one that ends a window there ends none elsewhere', async () => {
    const found = await after(
      ['own', 0, 'DE'],
      ['own', 0, 'US'],
      ['foreign', 1, 'DE'],
      ['foreign', 2, 'US'],
      ['foreign', 3, 'DE'],
    );
    expect(found).toEqual(['DE 1', 'US 2']);
  });

  test('not by a click that came after it, told in whatever order', async () => {
    expect(await after(['own', 2], ['foreign', 1])).toEqual([]);
  });

  test('after a day with another tag, as on the first day', async () => {
    const found = await after(['own', 0], ['foreign', 1], ['own', 30], ['foreign', 31]);
    expect(found).toEqual(['US 1', 'US 31']);
  });
});

test('it counts nowhere', async () => {
  await after(['own', 0], ['foreign', 1]);
  expect(await (await connect()).count('rollups')).toBe(1);
});
