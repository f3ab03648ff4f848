import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LedgerContent } from '../../lib/storage/backup-content';
import { createBackupStore, type RestoreMode } from '../../lib/storage/backup-store';
import type { ConnectLedger } from '../../lib/storage/database';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { own } from '../amazon/samples';
import { click } from '../clicks/samples';
import { everything, fill, link, SMALL } from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { kettle, TEAPOT } from './samples';

/** Nothing of it is in SMALL, so that every write is made. */
const IN_FILE: LedgerContent = {
  settings: { ...FIRST_SETTINGS, trackingIds: [own('DE', 'other-21')] },
  clicks: [click('b'), click('c')],
  bursts: SMALL.bursts.map((burst) => ({ ...burst, minuteMs: 0 })),
  foreignArrivals: [{ marketplace: 'DE', atMs: 1 }],
  links: [link('b'), link('c')],
  products: [kettle({ asin: TEAPOT })],
};

const MODES: RestoreMode[] = ['merge', 'replace'];

let connect: ConnectLedger;
let before: Record<string, unknown[]>;

beforeEach(async () => {
  connect = freshLedger();
  await fill(connect, SMALL);
  before = await everything(connect);
});

const restore = (mode: RestoreMode) => createBackupStore(connect).restore(IN_FILE, mode);

/** Lets the nth write go wrong in its own way; none of them for 0. Says how many there were. */
function failAt(method: 'add' | 'put', nth: number): () => number {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, method)
    ?.value as IDBObjectStore['add'];
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    calls += 1;
    if (calls === nth && method === 'put') {
      // The database was not even asked, and knows of no error.
      throw new DOMException('The object could not be cloned.', 'DataCloneError');
    }
    // A row of the same key is there already: ConstraintError.
    if (calls === nth) original.apply(this, args);
    return original.apply(this, args);
  });
  return () => calls;
}

describe.each(MODES)('%s: nothing at all is changed', (mode) => {
  test.each([
    ['add', 'ConstraintError', 6],
    ['put', 'DataCloneError', 4],
  ] as const)('when any %s fails with %s', async (method, name, writes) => {
    for (let nth = 1; nth <= writes; nth++) {
      failAt(method, nth);
      await expect(restore(mode)).rejects.toMatchObject({ name });
      vi.restoreAllMocks();
      expect(await everything(connect)).toEqual(before);
    }
    const count = failAt(method, 0);
    await restore(mode);
    expect(count()).toBe(writes);
    expect(await everything(connect)).not.toEqual(before);
  });

  test('when the transaction is aborted from outside', async () => {
    const db = await connect();
    const closing: ConnectLedger = () =>
      Promise.resolve(
        new Proxy(db, {
          get(target, key) {
            if (key !== 'transaction') return Reflect.get(target, key) as unknown;
            return (...args: Parameters<typeof db.transaction>) => {
              const tx = target.transaction(...args);
              tx.addEventListener('complete', () => expect.unreachable());
              queueMicrotask(() => tx.abort());
              return tx;
            };
          },
        }),
      );
    const restoring = createBackupStore(closing).restore(IN_FILE, mode);
    await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
    expect(await everything(connect)).toEqual(before);
  });
});

test.each(MODES)('%s rejects when the ledger cannot be opened', async (mode) => {
  const backup = createBackupStore(() => Promise.reject(new Error('disk full')));
  await expect(backup.restore(IN_FILE, mode)).rejects.toThrow('disk full');
});
