import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { trackingId } from '../amazon/samples';
import { click, clickId, DAY_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { rollupsOf, rowsOf } from './rows';
import { KETTLE, kettle } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const allClicks = async () => (await connect()).getAll('clicks');

describe('add', () => {
  test('keeps a click as it is', async () => {
    const whole = click('a', { asin: KETTLE, referrerOrigin: 'https://blog.example' });
    await clicks.add(whole);
    expect(await allClicks()).toStrictEqual([whole]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test('counts the same id once, and the first one stays', async () => {
    await clicks.add(click('a'));
    await clicks.add(click('a', { atMs: NOON_MS + DAY_MS, marketplace: 'DE' }));
    expect(await allClicks()).toEqual([click('a')]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test('counts the same id once when both come at the same time, also from two contexts', async () => {
    const other = createClickStore(connect);
    await Promise.all([
      clicks.add(click('a')),
      other.add(click('a')),
      clicks.add(click('a')),
      other.add(click('b')),
    ]);
    expect(await allClicks()).toEqual([click('a'), click('b')]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 2 });
  });

  test('counts by day, store and tracking ID', async () => {
    const other = trackingId('other-20');
    const rows = [
      click('a'),
      click('b', { trackingId: other }),
      click('c', { marketplace: 'DE' }),
      click('d', { atMs: NOON_MS + DAY_MS }),
      click('e', { atMs: NOON_MS + 1, asin: KETTLE, referrerOrigin: 'https://blog.example' }),
    ];
    await Promise.all(rows.map((row) => clicks.add(row)));
    expect(await rollupsOf(connect)).toEqual({
      '2026-11-22 DE mine-20 - browser': 1,
      '2026-11-22 US mine-20 - browser': 2,
      '2026-11-22 US other-20 - browser': 1,
      '2026-11-23 US mine-20 - browser': 1,
    });
  });

  test.each([
    ['US', '2026-11-22T07:59:59.999Z', '2026-11-21'],
    ['US', '2026-11-22T08:00:00.000Z', '2026-11-22'],
    ['JP', '2026-11-22T14:59:59.999Z', '2026-11-22'],
    ['JP', '2026-11-22T15:00:00.000Z', '2026-11-23'],
    ['UK', '2026-11-22T23:59:59.999Z', '2026-11-22'],
  ] as const)('counts a click in %s at %s on that store’s %s', async (store, time, day) => {
    await clicks.add(click('a', { marketplace: store, atMs: Date.parse(time) }));
    expect(await rollupsOf(connect)).toEqual({ [`${day} ${store} mine-20 - browser`]: 1 });
  });

  test('rejects when the ledger cannot be opened', async () => {
    const broken = createClickStore(() => Promise.reject(new Error('disk full')));
    await expect(broken.add(click('a'))).rejects.toThrow('disk full');
  });
});

describe('forget', () => {
  test('takes out that click and its count, leaves the others and what is known of products', async () => {
    await clicks.add(click('a', { asin: KETTLE }));
    await clicks.add(click('b'));
    await clicks.putProductOf(clickId('a'), kettle());
    await clicks.forget(clickId('a'), 'US');
    expect(await rowsOf(connect, 'clicks', 'products')).toEqual({
      clicks: [click('b')],
      products: [kettle()],
    });
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test.each([
    ['of what is not there', 'b', 'US'],
    ['by a page of another store', 'a', 'DE'],
    ['by a page of another store in the same language', 'a', 'UK'],
  ] as const)('%s changes nothing', async (_, id, store) => {
    await clicks.add(click('a'));
    await clicks.forget(clickId(id), store);
    expect(await allClicks()).toEqual([click('a')]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  });

  test('of the last one leaves no rollup of none; a second time changes nothing', async () => {
    await clicks.add(click('a'));
    await Promise.all([clicks.forget(clickId('a'), 'US'), clicks.forget(clickId('a'), 'US')]);
    expect(await rowsOf(connect, 'clicks', 'rollups')).toEqual({ clicks: [], rollups: [] });
  });
});
