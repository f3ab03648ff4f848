import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLedgerConnection, LedgerBlockedError } from '../../lib/storage/database';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { click } from '../clicks/samples';
import { freshName } from './fresh-ledger';
import { LEDGER_1, makeLedger1 } from './ledger-1';
import { settle, until } from './patience';

/** How long an older connection has to close. */
const PATIENCE_MS = 3_000;

let name: string;

beforeEach(async () => {
  name = freshName();
  await makeLedger1(name, LEDGER_1.clicks);
  // The database itself works by another clock.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an older connection', () => {
  let older: IDBPDatabase;

  beforeEach(async () => {
    older = await openDB(name, 1);
  });
  afterEach(() => {
    older.close();
  });

  /** Asks for the ledger until the older connection is found in the way; gives what comes of it. */
  async function ask() {
    const connect = createLedgerConnection(name);
    const outcome: unknown[] = [];
    const asked = connect().then(
      (db) => outcome.push(db),
      (error: unknown) => outcome.push(error),
    );
    await until(() => vi.getTimerCount() === 1);
    return { connect, outcome, asked };
  }

  test('that closes when asked to is in nobody’s way', async () => {
    older.addEventListener('versionchange', () => older.close());
    const db = await createLedgerConnection(name)();
    expect(db.version).toBe(LEDGER_VERSION);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has time to finish what it is writing', async () => {
    const { connect, outcome, asked } = await ask();
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    await settle();
    expect(outcome).toEqual([]);
    await older.add('clicks', click('late'));
    older.close();
    await asked;
    const db = await connect();
    expect(outcome).toEqual([db]);
    expect(await db.count('clicks')).toBe(LEDGER_1.clicks.length + 1);
  });

  test('that closed in time is forgotten: the new one stays open', async () => {
    const { connect, asked } = await ask();
    older.close();
    await asked;
    vi.advanceTimersByTime(2 * PATIENCE_MS);
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    expect(await (await connect()).count('clicks')).toBe(LEDGER_1.clicks.length);
  });

  test('that does not close blocks, and that is said, once its time is over', async () => {
    const { outcome, asked } = await ask();
    vi.advanceTimersByTime(PATIENCE_MS);
    await asked;
    expect(outcome).toEqual([expect.any(LedgerBlockedError)]);
    expect(ledgerTrouble(outcome[0])).toBe('blocked');
    // No pause before another try: that would not help.
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that closes too late leaves a ledger that nobody holds', async () => {
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    const { connect, asked } = await ask();
    vi.advanceTimersByTime(PATIENCE_MS);
    await asked;
    expect(close).not.toHaveBeenCalled();
    older.close();
    const closed = () => close.mock.contexts.map((db) => (db as IDBDatabase).version);
    await until(() => closed().length === 2);
    expect(closed()).toEqual([1, LEDGER_VERSION]);
    expect(await (await connect()).count('clicks')).toBe(LEDGER_1.clicks.length);
  });
});

describe('a connection of ours', () => {
  test('closes at once for a later version, and for a deletion', async () => {
    const connect = createLedgerConnection(name);
    const first = await connect();
    const later = await openDB(name, LEDGER_VERSION + 1, {
      blocked: () => expect.unreachable('it blocks the upgrade'),
    });
    expect(() => first.transaction('clicks')).toThrow();
    later.close();
    await expect(connect()).rejects.toMatchObject({ name: 'VersionError' });
  });

  test('that the browser broke off is made anew at the next call', async () => {
    const connect = createLedgerConnection(name);
    const first = await connect();
    forceCloseDatabase(unwrap(first) as never);
    await settle();
    const second = await connect();
    expect(second).not.toBe(first);
    expect(await second.count('clicks')).toBe(LEDGER_1.clicks.length);
    expect(await connect()).toBe(second);
  });
});

test('a browser that refuses at once is not waited for', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const refused = expect(createLedgerConnection(name)()).rejects.toThrow('insecure');
  // All the pauses between tries, and as long as an older connection would have.
  await vi.advanceTimersByTimeAsync(2 * PATIENCE_MS);
  await refused;
  expect(vi.getTimerCount()).toBe(0);
});
