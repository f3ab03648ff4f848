import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { click } from '../clicks/samples';
import { freshName } from './fresh-ledger';
import { skipPauses } from './patience';
import { kettle } from './samples';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a new ledger', () => {
  test('is brought from nothing to the current version with all its stores', async () => {
    const name = freshName();
    const db = await createLedgerConnection(name)();
    expect(db.name).toBe(name);
    expect(db.version).toBe(LEDGER_VERSION);
    const tx = db.transaction([...db.objectStoreNames]);
    expect([...tx.objectStoreNames].map((name) => [name, tx.objectStore(name).keyPath])).toEqual([
      ['bursts', ['marketplace', 'trackingId', 'minuteMs']],
      ['clicks', 'id'],
      ['deletions', 'deletedAtMs'],
      ['foreignArrivals', ['marketplace', 'atMs']],
      ['links', 'id'],
      ['logBatches', 'id'],
      ['logClicks', ['month', 'batchId', 'pack']],
      ['logTallies', ['tally', 'month']],
      ['products', ['marketplace', 'asin']],
      ['reportBatches', 'id'],
      ['reportRows', ['batchId', 'part', 'pack']],
      ['rollups', 'key'],
      ['settings', null],
    ]);
    for (const name of tx.objectStoreNames) {
      const index = { clicks: 'atMs', links: 'atMs', logClicks: 'batchId' }[name as string];
      expect([...tx.objectStore(name).indexNames]).toEqual(index === undefined ? [] : [index]);
      if (index !== undefined)
        expect(tx.objectStore(name).index(index as never).keyPath).toBe(index);
    }
  });

  test('keeps what is in it when opened again', async () => {
    const name = freshName();
    const db = await createLedgerConnection(name)();
    await db.add('clicks', click('a'));
    await db.put('products', kettle());
    db.close();
    const again = await createLedgerConnection(name)();
    expect(await again.getAll('clicks')).toEqual([click('a')]);
    expect(await again.getAll('products')).toEqual([kettle()]);
  });
});

describe('a connection', () => {
  test('is opened once, also by calls at the same time', async () => {
    const connect = createLedgerConnection(freshName());
    const [one, two] = await Promise.all([connect(), connect()]);
    expect(two).toBe(one);
    expect(await connect()).toBe(one);
  });

  test('that could not be opened is tried again at the next call', async () => {
    const name = freshName();
    const connect = createLedgerConnection(name);
    (await openDB(name, LEDGER_VERSION + 1)).close();
    await expect(connect()).rejects.toMatchObject({ name: 'VersionError' });
    await expect(connect()).rejects.toMatchObject({ name: 'VersionError' });
    await deleteDB(name);
    expect((await connect()).name).toBe(name);
  });

  test('is refused by a rejection also where the browser throws at once', async () => {
    // Firefox does so, with a SecurityError, where the user blocks all site data.
    const error = new DOMException('The operation is insecure.', 'SecurityError');
    const blocked = new IDBFactory();
    blocked.open = () => {
      throw error;
    };
    vi.stubGlobal('indexedDB', blocked);
    skipPauses();
    const connect = createLedgerConnection();
    let answer: Promise<unknown> | undefined;
    expect(() => (answer = connect())).not.toThrow();
    await expect(answer).rejects.toBe(error);
  });

  test('is given up when another context upgrades, and made anew afterwards', async () => {
    const name = freshName();
    const connect = createLedgerConnection(name);
    const first = await connect();
    const upgraded = await openDB(name, LEDGER_VERSION + 1);
    expect(() => first.transaction('clicks')).toThrow();
    upgraded.close();
    await deleteDB(name);
    expect(await connect()).not.toBe(first);
  });

  test('is forgotten when another context deletes the ledger', async () => {
    const name = freshName();
    const connect = createLedgerConnection(name);
    const first = await connect();
    await deleteDB(name);
    const second = await connect();
    expect(second).not.toBe(first);
    expect(await second.getAll('clicks')).toEqual([]);
  });
});
