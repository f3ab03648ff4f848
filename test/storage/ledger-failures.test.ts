import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClickStore, type ClickStore } from '../../lib/storage/click-store';
import {
  createLedgerConnection,
  LedgerBlockedError,
  type ConnectLedger,
} from '../../lib/storage/database';
import { createDeletionStore, type DeletionStore } from '../../lib/storage/deletion-store';
import { createRollupStore } from '../../lib/storage/rollup-store';
import { click, clickId, NOON_MS } from '../clicks/samples';
import { freshLedger, freshName } from './fresh-ledger';
import { LEDGER_1, makeLedger1 } from './ledger-1';
import { settle, skipPauses, until } from './patience';
import { plant, rowsOf } from './rows';
import { burst, KETTLE, kettle } from './samples';

let connect: ConnectLedger;
let clicks: ClickStore;
let deletions: DeletionStore;
const unheard: unknown[] = [];
const hear = (error: unknown) => unheard.push(error);
let listeners: NodeJS.UnhandledRejectionListener[];

beforeEach(() => {
  connect = freshLedger();
  clicks = createClickStore(connect);
  deletions = createDeletionStore(connect);
  unheard.length = 0;
  listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', hear);
});
afterEach(() => {
  process.removeListener('unhandledRejection', hear);
  for (const listener of listeners) process.on('unhandledRejection', listener);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a row that cannot be read, and is counted nowhere, is taken out of no count:', () => {
  const bad = { ...click('bad', { asin: KETTLE }), extra: 1 };

  beforeEach(async () => {
    await clicks.add(click('a'));
    await plant(connect, 'clicks', bad);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['forgetting it', () => clicks.forget(bad.id, 'US')],
    ['filing it', () => clicks.putProductOf(bad.id, kettle())],
    ['folding it', () => clicks.foldIntoBurst(bad.id)],
    [
      'deleting it and undoing that',
      async () => {
        await deletions.deleteBetween(0, Infinity, NOON_MS);
        await deletions.undo(NOON_MS);
      },
    ],
    [
      'deleting it beside others',
      async () => {
        await clicks.add(click('b', { atMs: NOON_MS + 1 }));
        await deletions.deleteBetween(NOON_MS, NOON_MS + 1, NOON_MS);
      },
    ],
  ])('%s', async (_, act) => {
    await act();
    expect(await createRollupStore(connect).check()).toMatchObject({ wrong: 0 });
  });
});

test('a deletion that meets a time past the end of time happens altogether or not at all', async () => {
  await clicks.add(click('a'));
  await plant(connect, 'clicks', { ...click('bad'), atMs: 1e17 });
  const before = await rowsOf(connect, 'clicks', 'deletions');
  const failed = await deletions.deleteBetween(0, Infinity, NOON_MS).then(
    () => false,
    () => true,
  );
  if (failed) expect(await rowsOf(connect, 'clicks', 'deletions')).toEqual(before);
  else expect((await deletions.newest(NOON_MS))?.clicks).toHaveLength(2);
});

test('two deletions of the same millisecond can both be undone', async () => {
  await clicks.add(click('a'));
  await deletions.deleteBetween(0, Infinity, NOON_MS);
  await clicks.add(click('b'));
  await deletions.deleteBetween(0, Infinity, NOON_MS);
  for (let time = 0; time < 2; time++) {
    await deletions.undo((await deletions.newest(NOON_MS))?.deletedAtMs ?? 0);
  }
  expect(await (await connect()).count('clicks')).toBe(2);
});

test('undoing brings back a burst whose minute went on meanwhile, and doubles none of it', async () => {
  await plant(connect, 'bursts', burst(5));
  await createRollupStore(connect).check();
  await deletions.deleteBetween(0, Infinity, NOON_MS);
  await clicks.add(click('a'));
  await clicks.foldIntoBurst(clickId('a'));
  await deletions.undo(NOON_MS);
  expect(await rowsOf(connect, 'bursts')).toEqual({ bursts: [burst(5)] });
});

test('deleting from a moment to before itself deletes nothing', async () => {
  await clicks.add(click('a'));
  const deletion = await deletions.deleteBetween(NOON_MS, NOON_MS, NOON_MS);
  expect(deletion.clicks).toEqual([]);
});

describe('an older connection that goes on blocking', () => {
  test('is told of at every call, and to every context, not only at the first', async () => {
    const name = freshName();
    await makeLedger1(name, LEDGER_1.clicks);
    const older = await openDB(name, 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const outcomes: unknown[] = [];
    const ask = (context: ConnectLedger) =>
      void context().then(
        () => outcomes.push('open'),
        (error: unknown) => outcomes.push(error),
      );
    const [worker, popup] = [createLedgerConnection(name), createLedgerConnection(name)];
    ask(worker);
    ask(popup);
    await until(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(10_000);
    ask(worker);
    await settle();
    await vi.advanceTimersByTimeAsync(10_000);
    await settle();
    const blocked = expect.any(LedgerBlockedError) as unknown;
    const atThatTime = [...outcomes];
    older.close();
    await until(() => outcomes.length === 3);
    expect(atThatTime).toEqual([blocked, blocked, blocked]);
  });

  test('and then fails is no rejection that nobody hears', async () => {
    const name = freshName();
    await makeLedger1(name, LEDGER_1.clicks);
    const older = await openDB(name, 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = createLedgerConnection(name)().catch(() => undefined);
    await until(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(3_000);
    await asked;
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new Error('out of order');
    });
    older.close();
    await settle();
    expect(unheard).toEqual([]);
  });
});

describe('what fails is heard by whoever asked, and by nobody else:', () => {
  test('an upgrade', async () => {
    const name = freshName();
    await makeLedger1(name, LEDGER_1.clicks);
    skipPauses();
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new Error('out of order');
    });
    await expect(createLedgerConnection(name)()).rejects.toThrow();
    await settle();
    expect(unheard).toEqual([]);
  });

  /** Fails the first write of rollups, and with it its transaction, as a full disk may. */
  function failRollups(): void {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest;
    const broken = function (this: IDBObjectStore, ...args: unknown[]) {
      const request = put.apply(this, args);
      if (this.name === 'rollups') this.transaction.abort();
      return request;
    };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(broken as never);
  }

  test('an upgrade whose transaction the browser broke off', async () => {
    const name = freshName();
    await makeLedger1(name, LEDGER_1.clicks);
    skipPauses();
    failRollups();
    await expect(createLedgerConnection(name)()).rejects.toThrow();
    await settle();
    expect(unheard).toEqual([]);
  });

  test('a write', async () => {
    await connect();
    failRollups();
    await expect(clicks.add(click('a'))).rejects.toThrow();
    await settle();
    expect(unheard).toEqual([]);
  });
});
