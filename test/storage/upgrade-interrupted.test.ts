import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';
import { LEDGER_1, makeLedger1 } from './ledger-1';
import { makeLedger2 } from './ledger-2';
import { makeLedger3 } from './ledger-3';
import { skipPauses } from './patience';
import { hearUpgrades } from './watched-ledger';

let name: string;
let pauses: number[];

beforeEach(async () => {
  name = freshName();
  await makeLedger1(name, LEDGER_1.clicks);
  pauses = skipPauses();
  hearUpgrades();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Looks at the ledger without upgrading it. */
async function look() {
  const db = await openDB(name);
  const found = {
    version: db.version,
    stores: [...db.objectStoreNames],
    clicks: await db.getAll('clicks'),
    products: await db.getAll('products'),
    settings: (await db.get('settings', 'settings')) as unknown,
  };
  db.close();
  return found;
}

const AS_IT_WAS = {
  version: 1,
  stores: ['clicks', 'products', 'settings'],
  clicks: LEDGER_1.clicks,
  products: LEDGER_1.products,
  settings: LEDGER_1.settings,
};

/** Makes a method of the database fail for one store, so many times. */
function failing(target: object, method: string, storeName: string, times = Infinity): void {
  const original = Reflect.get(target, method) as (...args: unknown[]) => unknown;
  let left = times;
  const broken = function (this: { readonly name: string }, ...args: unknown[]) {
    const isMeant = this.name === storeName || args[0] === storeName;
    if (isMeant && left-- > 0) throw new DOMException('out of order', 'UnknownError');
    return original.apply(this, args);
  };
  vi.spyOn(target as Record<string, () => unknown>, method).mockImplementation(broken);
}

const FAILURES: [string, (times?: number) => void][] = [
  [
    'its first store cannot be made',
    (times) => failing(IDBDatabase.prototype, 'createObjectStore', 'bursts', times),
  ],
  [
    'the last store of a step cannot be made',
    (times) => failing(IDBDatabase.prototype, 'createObjectStore', 'deletions', times),
  ],
  [
    'its very last store cannot be made',
    (times) => failing(IDBDatabase.prototype, 'createObjectStore', 'logTallies', times),
  ],
  [
    'an index cannot be made',
    (times) => failing(IDBObjectStore.prototype, 'createIndex', 'logClicks', times),
  ],
  [
    'the clicks cannot be read',
    (times) => failing(IDBObjectStore.prototype, 'getAll', 'clicks', times),
  ],
  [
    'the rollups cannot be written',
    (times) => failing(IDBObjectStore.prototype, 'put', 'rollups', times),
  ],
];

test.each(FAILURES)('when %s, the ledger stays at version 1, whole', async (_, fail) => {
  fail();
  await expect(createLedgerConnection(name)()).rejects.toThrow();
  expect(pauses).toHaveLength(3);
  vi.restoreAllMocks();
  expect(await look()).toStrictEqual(AS_IT_WAS);
});

test.each(FAILURES)('when %s once, the next try upgrades it', async (_, fail) => {
  fail(1);
  const db = await createLedgerConnection(name)();
  expect(pauses).toEqual([50]);
  expect(db.version).toBe(LEDGER_VERSION);
  expect(await db.getAll('clicks')).toStrictEqual(LEDGER_1.clicks);
  expect(await db.count('rollups')).toBe(4);
});

/** Every row of every store, whatever version they are of. */
async function everything(ledger: string) {
  const db = await openDB(ledger);
  const rows: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) rows[store] = await db.getAll(store);
  const { version } = db;
  db.close();
  return { version, rows };
}

const OLDER: [version: number, make: (ledger: string) => Promise<unknown>][] = [
  [2, makeLedger2],
  [3, makeLedger3],
];

/** What every upgrade does, from whichever version. */
const LAST_STEPS = FAILURES.filter(([when]) => /very last|index|clicks cannot/.test(when));

describe.each(OLDER)('a ledger of version %i', (version, make) => {
  let older: string;
  let before: Awaited<ReturnType<typeof everything>>;

  beforeEach(async () => {
    older = freshName();
    await make(older);
    before = await everything(older);
  });

  test.each(LAST_STEPS)('stays what it was, whole, when %s', async (_, fail) => {
    fail();
    await expect(createLedgerConnection(older)()).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await everything(older)).toStrictEqual(before);
    expect(before.version).toBe(version);
  });

  test.each(LAST_STEPS)('is upgraded by the next try when %s once', async (_, fail) => {
    fail(1);
    const db = await createLedgerConnection(older)();
    expect(pauses).toEqual([50]);
    expect(db.version).toBe(LEDGER_VERSION);
    db.close();
    const { rows } = await everything(older);
    expect(rows).toMatchObject(before.rows);
  });
});
