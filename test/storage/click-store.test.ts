import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { click, clickId, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';
import { freshLedger } from './fresh-ledger';
import { KETTLE, kettle, TEAPOT } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
});

const allClicks = async () => (await connect()).getAll('clicks');
const allProducts = async () => (await connect()).getAll('products');

describe('forget', () => {
  test('takes out that click, leaves the others and what is known of products', async () => {
    await clicks.add(click('a', { asin: KETTLE }));
    await clicks.add(click('b'));
    await clicks.putProductOf(clickId('a'), kettle());
    await clicks.forget(clickId('a'));
    expect(await allClicks()).toEqual([click('b')]);
    expect(await allProducts()).toEqual([kettle()]);
  });

  test('of what is not there changes nothing', async () => {
    await clicks.add(click('a'));
    await clicks.forget(clickId('b'));
    await clicks.forget(clickId('b'));
    expect(await allClicks()).toEqual([click('a')]);
  });
});

describe('add', () => {
  test('keeps a click as it is', async () => {
    const whole = click('a', { asin: KETTLE, referrerOrigin: 'https://blog.example' });
    await clicks.add(whole);
    expect(await allClicks()).toEqual([whole]);
  });

  test('counts the same id once, and the first one stays', async () => {
    await clicks.add(click('a'));
    await clicks.add(click('a', { atMs: NOON_MS + 1 }));
    expect(await allClicks()).toEqual([click('a')]);
  });

  test('counts the same id once when both come at the same time', async () => {
    await Promise.all([clicks.add(click('a')), clicks.add(click('a')), clicks.add(click('b'))]);
    expect(await allClicks()).toEqual([click('a'), click('b')]);
  });

  test('is on disk for another context when it resolves, and asks for strict durability', async () => {
    const db = await connect();
    const asked: (IDBTransactionOptions | undefined)[] = [];
    const watched = new Proxy(db, {
      get(target, key) {
        if (key !== 'transaction') return Reflect.get(target, key) as unknown;
        return (...args: Parameters<typeof db.transaction>) => {
          asked.push(args[2]);
          return target.transaction(...args);
        };
      },
    });
    await createClickStore(() => Promise.resolve(watched)).add(click('a'));
    expect(asked).toEqual([{ durability: 'strict' }]);
    expect(await allClicks()).toHaveLength(1);
  });

  test('rejects when the ledger cannot be opened', async () => {
    const broken = createClickStore(() => Promise.reject(new Error('disk full')));
    await expect(broken.add(click('a'))).rejects.toThrow('disk full');
  });
});

describe('recent', () => {
  test.each([
    ['now', 0, true],
    ['a millisecond short of 24 hours ago', DAY_MS - 1, true],
    ['exactly 24 hours ago', DAY_MS, false],
    ['longer ago', DAY_MS + 1, false],
    ['in the future, because the clock was set back', -HOUR_MS, true],
  ])('a click of %s is in it or not: age %i ms, %j', async (_, ageMs, there) => {
    await clicks.add(click('a', { atMs: NOON_MS - ageMs }));
    expect(await clicks.recent(NOON_MS)).toHaveLength(there ? 1 : 0);
  });

  test('gives each click its own store’s product, where one is known', async () => {
    const american = click('a', { asin: KETTLE });
    const german = click('b', { asin: KETTLE, marketplace: 'DE' });
    const other = click('c', { asin: TEAPOT });
    const plain = click('d');
    for (const each of [american, german, other, plain]) await clicks.add(each);
    await clicks.putProductOf(american.id, kettle());
    expect(await clicks.recent(NOON_MS)).toStrictEqual([
      { click: american, product: kettle() },
      { click: german },
      { click: other },
      { click: plain },
    ]);
  });

  test('is empty in a new ledger', async () => {
    expect(await clicks.recent(NOON_MS)).toEqual([]);
  });
});

describe('putProductOf', () => {
  const clicked = click('a', { asin: KETTLE });

  test('keeps the product whose click is there', async () => {
    await clicks.add(clicked);
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allProducts()).toEqual([kettle()]);
  });

  test('keeps one current price and no history', async () => {
    await clicks.add(clicked);
    await clicks.putProductOf(clicked.id, kettle());
    const later = kettle({ price: { minor: 3_999, currency: 'USD' }, seenAtMs: NOON_MS + 1 });
    await clicks.putProductOf(clicked.id, later);
    expect(await allProducts()).toEqual([later]);
  });

  test('keeps what was seen last, though an older sight is written later', async () => {
    await clicks.add(clicked);
    const later = kettle({ price: { minor: 3_999, currency: 'USD' }, seenAtMs: NOON_MS + 1 });
    await clicks.putProductOf(clicked.id, later);
    await clicks.putProductOf(clicked.id, kettle());
    expect(await allProducts()).toEqual([later]);
  });

  test.each([
    ['no click with that id is there', clickId('other'), kettle()],
    ['the click was on another product', clicked.id, kettle({ asin: TEAPOT })],
    ['the click was in another store', clicked.id, kettle({ marketplace: 'DE' })],
    ['the click was on no product', clickId('plain'), kettle()],
  ])('keeps nothing when %s', async (_, id, product) => {
    await clicks.add(clicked);
    await clicks.add(click('plain'));
    await clicks.putProductOf(id, product);
    expect(await allProducts()).toEqual([]);
  });
});
