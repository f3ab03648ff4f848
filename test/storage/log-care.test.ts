import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/storage/backup-file';
import { createBackupStore } from '../../lib/storage/backup-store';
import { createDeletionStore } from '../../lib/storage/deletion-store';
import { isSavedIn } from '../../lib/storage/backup-content';
import { createLogStore } from '../../lib/storage/log-store';
import { anyLogged, logged } from '../clicks/log-samples';
import { EMPTY, PATIENT_MS } from './backup-samples';
import { freshLedger } from './fresh-ledger';
import { allClicks, importLog, inOrder, logBatch } from './log-samples';

const NOON_MS = Date.UTC(2024, 9, 2, 12);
const SEPTEMBER = logged('2024-09-30T10:00:00', { page: '/best' });
const BEFORE = logged('2024-10-02T11:59:59');
const AFTER = logged('2024-10-02T12:00:00');
const SOME_DAY = logged('2024-10-02', { clicks: 7 });
const ALL = inOrder([SEPTEMBER, BEFORE, AFTER]);

function setup() {
  const connect = freshLedger();
  const logs = createLogStore(connect);
  return {
    connect,
    logs,
    deletions: createDeletionStore(connect),
    backup: createBackupStore(connect),
  };
}

describe('deletion', () => {
  test('takes logged clicks of its time out, to the millisecond, and brings them back', async () => {
    const { logs, deletions } = setup();
    await importLog(logs, 'a', ALL);
    const deletion = await deletions.deleteBetween(Date.UTC(2024, 0), NOON_MS, 1);
    expect(deletion.logPacks).toHaveLength(2);
    expect(await allClicks(logs)).toEqual([AFTER]);
    expect(await logs.check()).toMatchObject({ wrong: 0 });
    await deletions.undo(deletion.deletedAtMs);
    expect(await allClicks(logs)).toEqual(ALL);
    expect(await logs.check()).toMatchObject({ wrong: 0 });
  });

  test('takes a click that knows only its day for one of noon', async () => {
    const { logs, deletions } = setup();
    await importLog(logs, 'a', [SOME_DAY]);
    await deletions.deleteBetween(0, NOON_MS, 1);
    expect(await allClicks(logs)).toEqual([SOME_DAY]);
    await deletions.deleteBetween(0, NOON_MS + 1, 2);
    expect(await allClicks(logs)).toEqual([]);
  });

  test('by age leaves what is younger, and nothing is set aside twice', async () => {
    const { logs, deletions } = setup();
    await importLog(logs, 'a', ALL);
    await deletions.tidy(Date.UTC(2024, 9, 12, 12), 10);
    expect(await allClicks(logs)).toEqual([AFTER]);
    const newest = await deletions.newest(Date.UTC(2024, 9, 12, 12));
    await deletions.tidy(Date.UTC(2024, 9, 12, 12) + 1, 10);
    expect(newest?.logPacks).toHaveLength(2);
    expect(await allClicks(logs)).toEqual([]);
  });

  test('brings back nothing of an import that was undone meanwhile, and doubles nothing', async () => {
    const { logs, deletions } = setup();
    await importLog(logs, 'a', ALL);
    await importLog(logs, 'b', [BEFORE]);
    const { deletedAtMs } = await deletions.deleteBetween(0, NOON_MS, 1);
    await logs.remove(logBatch('a').id);
    await importLog(logs, 'c', [BEFORE]);
    await deletions.undo(deletedAtMs);
    expect(await allClicks(logs)).toEqual([BEFORE]);
  });

  test('of everything leaves nothing', async () => {
    const { connect, logs, deletions } = setup();
    await importLog(logs, 'a', ALL);
    await deletions.deleteEverything();
    const db = await connect();
    expect(
      await Promise.all([db.count('logBatches'), db.count('logClicks'), db.count('logTallies')]),
    ).toEqual([0, 0, 0]);
  });
});

describe('a backup', () => {
  test(
    'brings whole logs to another ledger, with their counts',
    async () => {
      const anyLogs = fc.array(fc.array(anyLogged, { minLength: 1, maxLength: 20 }), {
        maxLength: 3,
      });
      await fc.assert(
        fc.asyncProperty(anyLogs, async (logs) => {
          const [here, there] = [setup(), setup()];
          for (const [n, clicks] of logs.entries()) await importLog(here.logs, `log${n}`, clicks);
          const { content, unreadable } = await here.backup.content();
          expect(unreadable).toBe(0);
          const read = await readBackup(await writeBackup(content, 1));
          if (!read.ok) throw new Error(read.problem);
          expect(await there.backup.preview(read.content)).toMatchObject({
            imports: { inFile: logs.length, missing: logs.length },
          });
          await there.backup.restore(read.content, 'replace');
          expect(await allClicks(there.logs)).toEqual(await allClicks(here.logs));
          expect(inOrder(await there.logs.days())).toEqual(inOrder(await here.logs.days()));
          expect(await there.logs.batches()).toEqual(await here.logs.batches());
          expect(await there.logs.check()).toMatchObject({ wrong: 0 });
          expect(isSavedIn(content, (await there.backup.content()).content)).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
    PATIENT_MS,
  );

  test('merged into a ledger with the same file adds nothing', async () => {
    const [here, there] = [setup(), setup()];
    await importLog(here.logs, 'a', ALL);
    await importLog(there.logs, 'mine', ALL, { digest: logBatch('a').digest });
    const { content } = await here.backup.content();
    await there.backup.restore(content, 'merge');
    expect(await there.logs.batches()).toHaveLength(1);
    expect(await allClicks(there.logs)).toEqual(ALL);
  });

  test('put in the place of a ledger removes its logs', async () => {
    const { logs, backup } = setup();
    await importLog(logs, 'a', ALL);
    const { content } = await backup.content();
    expect((await backup.preview(EMPTY)).hasOwn).toBe(true);
    expect(isSavedIn(EMPTY, content)).toBe(false);
    await backup.restore(EMPTY, 'replace');
    expect(await allClicks(logs)).toEqual([]);
    expect(await logs.days()).toEqual([]);
  });

  test('leaves a damaged pack out and says so', async () => {
    const { connect, logs, backup } = setup();
    await importLog(logs, 'a', ALL);
    const db = await connect();
    const [pack] = await db.getAll('logClicks');
    if (pack) await db.put('logClicks', { ...pack, clicks: { ...pack.clicks, ids: [] } });
    const { content, unreadable } = await backup.content();
    expect(unreadable).toBe(1);
    expect(content.logClicks).toHaveLength(1);
  });

  test(
    'has no line that is too long, of a hundred thousand clicks from as many pages',
    async () => {
      const { logs, backup } = setup();
      const page = 'x'.repeat(200);
      const clicks = Array.from({ length: 100_000 }, (_, n) => ({
        ...SEPTEMBER,
        page: `/${n}${page}`,
      }));
      await importLog(logs, 'a', clicks);
      const { content } = await backup.content();
      const read = await readBackup(await writeBackup(content, 1));
      expect(read).toMatchObject({ ok: true });
    },
    PATIENT_MS,
  );
});
