import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreDay } from '../../lib/amazon/store-day';
import { byDay, byPage } from '../../lib/clicks/counted-clicks';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import { createLogStore } from '../../lib/storage/log-store';
import { anyLogged, logged } from '../clicks/log-samples';
import { createBackupStore } from '../../lib/storage/backup-store';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { EMPTY, PATIENT_MS } from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { allClicks, importLog, inOrder, logBatch } from './log-samples';

const SEPTEMBER = logged('2024-09-30T10:00:00', { page: '/best' });
const OCTOBER = logged('2024-10-01T10:00:00');
const LATER = logged('2024-10-02T10:00:00');
const ANY_DAY = '1970-01-01' as StoreDay;

describe('an import', () => {
  test('counts nothing until it is whole', async () => {
    const store = createLogStore(freshLedger());
    const writer = store.begin(logBatch('a').id);
    await writer.write('csv', [SEPTEMBER]);
    expect(await allClicks(store)).toEqual([]);
    expect(await writer.commit(logBatch('a'))).toEqual({ added: 1 });
    expect(await allClicks(store)).toEqual([SEPTEMBER]);
    expect(await store.batches()).toEqual([logBatch('a')]);
  });

  test('again adds nothing and takes no more room', async () => {
    const connect = freshLedger();
    const store = createLogStore(connect);
    expect(await importLog(store, 'a', [SEPTEMBER, OCTOBER])).toBe(2);
    const again = { id: logBatch('b').id, digest: logBatch('a').digest };
    expect(await importLog(store, 'b', [SEPTEMBER, OCTOBER], again)).toBe(0);
    expect((await store.batches()).map(({ id }) => id)).toEqual([logBatch('b').id]);
    expect(await (await connect()).count('logClicks')).toBe(2);
  });

  test('of the same file read another way takes the place of the first', async () => {
    const store = createLogStore(freshLedger());
    await importLog(store, 'a', [SEPTEMBER]);
    const { digest } = logBatch('a');
    expect(await importLog(store, 'b', [OCTOBER, LATER], { digest })).toBe(1);
    expect(await allClicks(store)).toEqual([OCTOBER, LATER]);
  });

  test('that overlaps adds what is new; undone it takes out what only it had', async () => {
    const store = createLogStore(freshLedger());
    await importLog(store, 'a', [SEPTEMBER, OCTOBER, OCTOBER]);
    expect(await importLog(store, 'b', [OCTOBER, LATER])).toBe(1);
    expect(await allClicks(store)).toEqual(inOrder([SEPTEMBER, { ...OCTOBER, clicks: 2 }, LATER]));
    await store.remove(logBatch('a').id);
    expect(await allClicks(store)).toEqual(inOrder([OCTOBER, LATER]));
    await store.remove(logBatch('b').id);
    expect(await allClicks(store)).toEqual([]);
    expect(await store.days()).toEqual([]);
  });

  test('that was broken off leaves nothing', async () => {
    const connect = freshLedger();
    const store = createLogStore(connect);
    await importLog(store, 'a', [SEPTEMBER]);
    const writer = store.begin(logBatch('broken').id);
    await writer.write(
      'csv',
      Array.from({ length: 40_000 }, () => OCTOBER),
    );
    expect(await (await connect()).count('logClicks')).toBe(3);
    // Another import of the same month counts only what is whole.
    expect(await importLog(store, 'b', [LATER])).toBe(1);
    expect(await store.check()).toMatchObject({ wrong: 0 });
    await store.remove(logBatch('b').id);
    await store.removeLeftovers();
    expect(await (await connect()).count('logClicks')).toBe(1);
    expect(await allClicks(store)).toEqual([SEPTEMBER]);
  });
});

test(
  'whatever is imported and undone, the counts say what the clicks say',
  async () => {
    const steps = fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        source: fc.constantFrom('p', 'ga4'),
        clicks: fc.array(anyLogged, { maxLength: 6 }),
        isUndone: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const store = createLogStore(freshLedger());
        for (const { name, source, clicks, isUndone } of all) {
          const before = await allClicks(store);
          const isThere = (await store.batches()).some(({ id }) => id === logBatch(name).id);
          if (isThere) await store.remove(logBatch(name).id);
          const without = await allClicks(store);
          const added = await importLog(store, name, clicks, { source });
          expect(total(await allClicks(store))).toBe(total(without) + added);
          if (isUndone) {
            await store.remove(logBatch(name).id);
            expect(await allClicks(store)).toEqual(without);
            if (!isThere) expect(without).toEqual(before);
          }
        }
        const clicks = await allClicks(store);
        expect(inOrder(await store.days())).toEqual(inOrder(byDay(clicks)));
        expect(inOrder(await store.pages())).toEqual(inOrder(byPage(clicks, ANY_DAY)));
        expect(await store.check()).toMatchObject({ wrong: 0 });
      }),
      { numRuns: 40 },
    );
  },
  PATIENT_MS,
);

test('clicks are those of the days that are asked for', async () => {
  const store = createLogStore(freshLedger());
  const all = [SEPTEMBER, OCTOBER, OCTOBER, LATER, logged('2024-11-05')];
  await importLog(store, 'a', all);
  const cases: [string | undefined, string | undefined][] = [
    [undefined, undefined],
    ['2024-10-01', undefined],
    ['2024-10-02', '2024-11-04'],
    ['2024-09-30', '2024-10-01'],
    [undefined, '2024-10-01'],
    ['2025-01-01', undefined],
  ];
  for (const [from, to] of cases as [StoreDay | undefined, StoreDay | undefined][]) {
    const within = all.filter(({ day }) => (!from || day >= from) && (!to || day <= to));
    const found: LoggedClick[] = [];
    for await (const clicks of store.clicks(from, to)) found.push(...clicks);
    expect(total(found)).toBe(within.length);
  }
});

describe('pages', () => {
  const best = { ...logged('1970-01-01', { page: '/best' }), asin: undefined };
  const of = (clicks: number) => [{ ...best, clicks }];

  test('are those of all months and products, and read as one record', async () => {
    const connect = freshLedger();
    const store = createLogStore(connect);
    await importLog(store, 'a', [SEPTEMBER, { ...OCTOBER, page: '/best' }]);
    expect(await store.pages()).toMatchObject([{ page: '/best', clicks: 2 }]);
    const db = await connect();
    const kept = (await db.get('settings', 'loggedPages')) as { pages: object[] };
    await db.put('settings', { ...kept, pages: of(77) }, 'loggedPages');
    expect(await store.pages()).toMatchObject([{ clicks: 77 }]);
    await db.put('settings', { ...kept, version: 0, pages: of(77) }, 'loggedPages');
    expect(await store.pages()).toMatchObject([{ clicks: 2 }]);
  });

  test('are added up anew when an import comes, or goes, or some of its clicks', async () => {
    const connect = freshLedger();
    const store = createLogStore(connect);
    const deletions = createDeletionStore(connect);
    const count = async () => total(await store.pages());
    await importLog(store, 'a', [SEPTEMBER]);
    expect(await count()).toBe(1);
    await importLog(store, 'b', [OCTOBER, LATER]);
    expect(await count()).toBe(3);
    const { deletedAtMs } = await deletions.deleteBetween(Date.UTC(2024, 9, 2), Infinity, 1);
    expect(await count()).toBe(2);
    await deletions.undo(deletedAtMs);
    expect(await count()).toBe(3);
    await store.remove(logBatch('b').id);
    expect(await count()).toBe(1);
    const backup = createBackupStore(connect);
    await backup.restore(EMPTY, 'replace');
    expect(await count()).toBe(0);
  });

  test('of a ledger that was replaced are those of the backup', async () => {
    const connect = freshLedger();
    const store = createLogStore(connect);
    await importLog(store, 'a', [SEPTEMBER, OCTOBER]);
    const backup = createBackupStore(connect);
    const { content } = await backup.content();
    await createDeletionStore(connect).deleteBetween(Date.UTC(2024, 9), Infinity, 1);
    expect(total(await store.pages())).toBe(1);
    await backup.restore(content, 'replace');
    expect(total(await store.pages())).toBe(2);
  });
});

test('counts that are wrong are put right, and told', async () => {
  const connect = freshLedger();
  const store = createLogStore(connect);
  await importLog(store, 'a', [SEPTEMBER, OCTOBER]);
  const right = await store.days();
  const db = await connect();
  const [first] = await db.getAllKeys('logTallies');
  if (first) await db.delete('logTallies', first);
  expect(await store.check()).toEqual({ clicks: 2, wrong: 1, unreadable: 0 });
  expect(await store.days()).toEqual(right);
  expect(await store.check()).toMatchObject({ wrong: 0 });
});

test('a pack that is damaged is counted nowhere, and the others are', async () => {
  const connect = freshLedger();
  const store = createLogStore(connect);
  await importLog(store, 'a', [SEPTEMBER]);
  await importLog(store, 'b', [OCTOBER]);
  const db = await connect();
  const [pack] = await db.getAll('logClicks');
  if (pack) await db.put('logClicks', { ...pack, clicks: { ...pack.clicks, ids: [] } });
  expect(await store.check()).toEqual({ clicks: 1, wrong: 1, unreadable: 1 });
  expect(await allClicks(store)).toEqual([OCTOBER]);
});

test('what cannot be written fails the import, which then counts nothing', async () => {
  const connect = freshLedger();
  const store = createLogStore(connect);
  const writer = store.begin(logBatch('a').id);
  await writer.write('csv', [SEPTEMBER]);
  (await connect()).close();
  await expect(writer.commit(logBatch('a'))).rejects.toThrow();
});

function total(clicks: readonly { readonly clicks: number }[]): number {
  return clicks.reduce((sum, click) => sum + click.clicks, 0);
}
