import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Click } from '../../lib/clicks/click';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { trackingId } from '../amazon/samples';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { rollupsOf, rowsOf } from './rows';
import { burst, KETTLE, kettle } from './samples';

const MINUTE_MS = 60_000;

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const addAll = async (...rows: Click[]) => {
  for (const row of rows) await clicks.add(row);
};
const fold = (...ids: string[]) => Promise.all(ids.map((id) => clicks.foldIntoBurst(clickId(id))));
const kept = () => rowsOf(connect, 'clicks', 'bursts');

test('a click that is folded is counted in the burst of its minute instead of by itself', async () => {
  await addAll(click('a', { atMs: NOON_MS + 1 }), click('b'));
  await fold('a');
  expect(await kept()).toStrictEqual({ clicks: [click('b')], bursts: [burst(1)] });
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-22 US mine-20 - browser': 1,
    '2026-11-22 US mine-20 - burst': 1,
  });
});

test('those of the same minute are one burst', async () => {
  await addAll(click('a'), click('b', { atMs: NOON_MS + 30_000 }), click('c'));
  await fold('a', 'b', 'c');
  expect(await kept()).toEqual({ clicks: [], bursts: [burst(3)] });
  expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - burst': 3 });
});

test('a minute ends a millisecond before the next', async () => {
  await addAll(
    click('a', { atMs: NOON_MS - 1 }),
    click('b', { atMs: NOON_MS }),
    click('c', { atMs: NOON_MS + MINUTE_MS - 1 }),
    click('d', { atMs: NOON_MS + MINUTE_MS }),
  );
  await fold('a', 'b', 'c', 'd');
  expect((await kept())['bursts']).toEqual([
    burst(1, { minuteMs: NOON_MS - MINUTE_MS }),
    burst(2),
    burst(1, { minuteMs: NOON_MS + MINUTE_MS }),
  ]);
});

test('each tracking ID and each store has bursts of its own', async () => {
  const other = trackingId('other-20');
  await addAll(click('a'), click('b', { trackingId: other }), click('c', { marketplace: 'DE' }));
  await fold('a', 'b', 'c');
  expect((await kept())['bursts']).toEqual([
    burst(1, { marketplace: 'DE' }),
    burst(1),
    burst(1, { trackingId: other }),
  ]);
});

test.each([
  ['one after the other', async () => (await fold('a'), fold('a'))],
  ['at the same time', () => fold('a', 'a')],
])('the same click twice, %s, counts once', async (_, foldTwice) => {
  await addAll(click('a'), click('b'));
  await foldTwice();
  expect(await kept()).toEqual({ clicks: [click('b')], bursts: [burst(1)] });
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-22 US mine-20 - browser': 1,
    '2026-11-22 US mine-20 - burst': 1,
  });
});

test('a click that is not there is folded into nothing', async () => {
  await addAll(click('a'));
  await fold('b');
  expect(await kept()).toEqual({ clicks: [click('a')], bursts: [] });
});

test('a click that was filed leaves its category’s rollup; a burst has no category', async () => {
  await addAll(click('a', { asin: KETTLE }), click('b', { asin: KETTLE }));
  await clicks.putProductOf(clickId('a'), kettle());
  await fold('a');
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-22 US mine-20 - browser': 1,
    '2026-11-22 US mine-20 - burst': 1,
  });
});

test('the day of a burst is its store’s: the last minute and the first', async () => {
  const midnightMs = Date.parse('2026-11-22T08:00:00Z');
  await addAll(click('a', { atMs: midnightMs - 1 }), click('b', { atMs: midnightMs }));
  await fold('a', 'b');
  expect(await rollupsOf(connect)).toEqual({
    '2026-11-21 US mine-20 - burst': 1,
    '2026-11-22 US mine-20 - burst': 1,
  });
});
