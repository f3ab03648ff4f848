import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { leaveInOutbox } from '../../lib/storage/outbox';
import { click } from '../clicks/samples';
import { ARRIVAL, CLICK, INTERRUPTED, PRODUCT, waiting, withOutbox } from './outbox-setup';
import { rollupsOf, rowsOf } from './rows';

let box: Awaited<ReturnType<typeof withOutbox>>;

beforeEach(async () => {
  box = await withOutbox();
});

test.each([
  ['before', false],
  ['with', true],
])('it takes its click out again, and no other, carried %s it', async (_, together) => {
  await leaveInOutbox(box.area, ARRIVAL);
  await leaveInOutbox(box.area, { ...ARRIVAL, click: click('b') });
  if (!together) await box.drain();
  await leaveInOutbox(box.area, PRODUCT);
  await leaveInOutbox(box.area, INTERRUPTED);
  await box.drain();
  expect(await rowsOf(box.connect, 'clicks', 'products')).toEqual({
    clicks: [click('b')],
    products: [],
  });
  expect(await rollupsOf(box.connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
  expect(waiting(box.area)).toEqual([]);
});

test.each([
  ['another store’s page', 'https://www.amazon.de'],
  ['a lookalike of the store', 'https://www.amazon.com.evil.example'],
  ['a part of Amazon that is no shop', 'https://music.amazon.com'],
  ['a page elsewhere', 'https://blog.example'],
  ['a page without an origin', 'null'],
  ['a page with a path', 'https://www.amazon.com/dp/B0EXAMPL01'],
])('%s cannot say that a click of the store was none', async (_, pageOrigin) => {
  await leaveInOutbox(box.area, ARRIVAL);
  await leaveInOutbox(box.area, { ...INTERRUPTED, pageOrigin });
  await box.drain();
  expect(await rowsOf(box.connect, 'clicks')).toEqual({ clicks: [CLICK] });
  expect(waiting(box.area)).toEqual([]);
});

test('a page of the store under its other address can', async () => {
  await leaveInOutbox(box.area, ARRIVAL);
  await leaveInOutbox(box.area, { ...INTERRUPTED, pageOrigin: 'https://smile.amazon.com' });
  await box.drain();
  expect(await rowsOf(box.connect, 'clicks')).toEqual({ clicks: [] });
});
