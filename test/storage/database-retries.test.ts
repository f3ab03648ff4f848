import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedgerConnection } from '../../lib/storage/database';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { LEDGER_VERSION } from '../../lib/storage/upgrades';
import { freshName } from './fresh-ledger';
import { skipPauses } from './patience';

const OUT_OF_ORDER = new DOMException('out of order', 'UnknownError');
const PAUSES = [50, 200, 800];

let pauses: number[];

beforeEach(() => {
  pauses = skipPauses();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Makes so many openings fail. */
function failing(times: number) {
  const open = indexedDB.open.bind(indexedDB);
  let left = times;
  return vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    if (left-- > 0) throw OUT_OF_ORDER;
    return open(...args);
  });
}

test.each([0, 1, 2, 3])(
  'a ledger that does not open %i times opens after as many pauses, each longer',
  async (times) => {
    const open = failing(times);
    const db = await createLedgerConnection(freshName())();
    expect(db.version).toBe(LEDGER_VERSION);
    expect(pauses).toEqual(PAUSES.slice(0, times));
    expect(open).toHaveBeenCalledTimes(times + 1);
  },
);

test('one that does not open four times is given up with the browser’s own error', async () => {
  const open = failing(4);
  const connect = createLedgerConnection(freshName());
  await expect(connect()).rejects.toBe(OUT_OF_ORDER);
  expect(pauses).toEqual(PAUSES);
  expect(open).toHaveBeenCalledTimes(4);
  expect(ledgerTrouble(OUT_OF_ORDER)).toBe('closed');
});

test('a later call tries anew, with pauses of its own, and again', async () => {
  const open = failing(9);
  const connect = createLedgerConnection(freshName());
  await expect(connect()).rejects.toBe(OUT_OF_ORDER);
  await expect(connect()).rejects.toBe(OUT_OF_ORDER);
  const db = await connect();
  expect(pauses).toEqual([...PAUSES, ...PAUSES, 50]);
  expect(open).toHaveBeenCalledTimes(10);
  expect(await connect()).toBe(db);
  expect(open).toHaveBeenCalledTimes(10);
});

test('calls during the tries share them and what comes of them', async () => {
  const open = failing(4);
  const connect = createLedgerConnection(freshName());
  const calls = [connect(), connect(), connect()];
  const outcomes = await Promise.allSettled(calls);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(open).toHaveBeenCalledTimes(4);
});

test('a ledger of a later version is not tried again: that does not pass', async () => {
  const name = freshName();
  (await openDB(name, LEDGER_VERSION + 1)).close();
  const open = vi.spyOn(indexedDB, 'open');
  const error: unknown = await createLedgerConnection(name)().catch((why: unknown) => why);
  expect(ledgerTrouble(error)).toBe('newer');
  expect(open).toHaveBeenCalledTimes(1);
  expect(pauses).toEqual([]);
});

test('nor is it where it turns out to be later after a failure', async () => {
  const name = freshName();
  (await openDB(name, LEDGER_VERSION + 1)).close();
  const open = failing(1);
  await expect(createLedgerConnection(name)()).rejects.toMatchObject({ name: 'VersionError' });
  expect(open).toHaveBeenCalledTimes(2);
  expect(pauses).toEqual([50]);
});
