import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { rollupsOf, rowsOf } from './rows';
import { KETTLE, kettle, TEAPOT } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

const clicked = click('a', { asin: KETTLE });
const later = kettle({ price: { minor: 3_999, currency: 'USD' }, seenAtMs: NOON_MS + 1 });

beforeEach(async () => {
  connect = freshLedger();
  clicks = createClickStore(connect);
  await clicks.add(clicked);
});

const allClicks = async () => (await connect()).getAll('clicks');
const allProducts = async () => (await connect()).getAll('products');

describe('of a product whose click is there', () => {
  test('it is kept', async () => {
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allProducts()).toEqual([kettle()]);
  });

  test('one current price is kept and no history', async () => {
    await clicks.putProductOf(clicked.id, kettle());
    await clicks.putProductOf(clicked.id, later);
    expect(await allProducts()).toEqual([later]);
  });

  test('what was seen last is kept, though an older sight is written later', async () => {
    await clicks.putProductOf(clicked.id, later);
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allProducts()).toEqual([later]);
  });

  test('of two sights at the same moment the one written later is kept', async () => {
    await clicks.putProductOf(clicked.id, kettle());
    await clicks.putProductOf(clicked.id, kettle({ title: 'Kettle' }));
    expect(await allProducts()).toEqual([kettle({ title: 'Kettle' })]);
  });
});

describe('filing a click under its product’s category', () => {
  test('moves it from the rollup of those not known to that of the category', async () => {
    await clicks.add(click('plain'));
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allClicks()).toEqual([{ ...clicked, category: 'kitchen' }, click('plain')]);
    expect(await rollupsOf(connect)).toEqual({
      '2026-11-22 US mine-20 - browser': 1,
      '2026-11-22 US mine-20 kitchen browser': 1,
    });
  });

  test('happens once: the same product again, or at the same time, moves nothing more', async () => {
    await Promise.all([
      clicks.putProductOf(clicked.id, kettle()),
      clicks.putProductOf(clicked.id, kettle()),
    ]);
    await clicks.putProductOf(clicked.id, later);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 kitchen browser': 1 });
  });

  test('is not undone or changed by a page that files the product elsewhere later', async () => {
    await clicks.putProductOf(clicked.id, kettle());
    await clicks.putProductOf(clicked.id, { ...later, department: { alias: 'books' } });
    await clicks.putProductOf(clicked.id, { ...later, department: {} });
    expect(await allClicks()).toEqual([{ ...clicked, category: 'kitchen' }]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 kitchen browser': 1 });
  });

  test('waits for a page that says where the product is filed', async () => {
    await clicks.putProductOf(clicked.id, kettle({ department: { alias: 'no such place' } }));
    expect(await allClicks()).toEqual([clicked]);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 1 });
    await clicks.putProductOf(clicked.id, later);
    expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 kitchen browser': 1 });
  });

  test('goes by an older sight too, where the click was not filed yet', async () => {
    await clicks.putProductOf(clicked.id, { ...later, department: {} });
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allProducts()).toEqual([{ ...later, department: {} }]);
    expect(await allClicks()).toEqual([{ ...clicked, category: 'kitchen' }]);
  });

  test('files the one click, not others on the same product', async () => {
    const other = click('b', { asin: KETTLE });
    await clicks.add(other);
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allClicks()).toEqual([{ ...clicked, category: 'kitchen' }, other]);
  });

  test('a click that was filed is forgotten out of the category’s rollup', async () => {
    await clicks.putProductOf(clicked.id, kettle());
    await clicks.forget(clicked.id, 'US');
    expect(await rollupsOf(connect)).toEqual({});
  });
});

test.each([
  ['no click with that id is there', clickId('other'), kettle()],
  ['the click was on another product', clicked.id, kettle({ asin: TEAPOT })],
  ['the click was in another store', clicked.id, kettle({ marketplace: 'DE' })],
  ['the click was on no product', clickId('plain'), kettle()],
])('nothing is kept and nothing filed when %s', async (_, id, product) => {
  await clicks.add(click('plain'));
  await clicks.putProductOf(id, product);
  expect(await rowsOf(connect, 'clicks', 'products')).toEqual({
    clicks: [clicked, click('plain')],
    products: [],
  });
  expect(await rollupsOf(connect)).toEqual({ '2026-11-22 US mine-20 - browser': 2 });
});
