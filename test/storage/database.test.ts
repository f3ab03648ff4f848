import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { click } from '../clicks/samples';
import { freshName } from './fresh-ledger';
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
    expect([...db.objectStoreNames]).toEqual(['clicks', 'products', 'settings']);
    const tx = db.transaction(['clicks', 'products', 'settings']);
    const { keyPath, indexNames } = tx.objectStore('clicks');
    expect([keyPath, [...indexNames]]).toEqual(['id', ['atMs']]);
    expect(tx.objectStore('clicks').index('atMs').keyPath).toBe('atMs');
    expect(tx.objectStore('products').keyPath).toEqual(['marketplace', 'asin']);
    expect(tx.objectStore('settings').keyPath).toBeNull();
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
