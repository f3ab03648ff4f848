import { isSavedIn, type LedgerContent } from './backup-content';
import { readBackup, writeBackup } from './backup-file';
import { createBackupStore, type RestoreMode, type RestorePreview } from './backup-store';
import { createDeletionStore, isEmpty } from './deletion-store';
import type { Ledger } from './ledger';
import { checkLedger } from './ledger-tidy';
import { createRollupStore, type SelfCheck } from './rollup-store';
import type { Deletion } from './schema';

/** What the ledger holds, in figures that need no look at the clicks. */
export interface LedgerFigures {
  /** Test clicks of this browser. */
  readonly clicks: number;
  /** Arrivals that were counted in bursts. */
  readonly burstClicks: number;
  readonly links: number;
  /** First day with a click, in its store's zone. */
  readonly firstDay: string | undefined;
}

/** A backup that was made and read back, and what is in it. */
export interface MadeBackup {
  readonly file: Blob;
  readonly content: LedgerContent;
  /** Rows that are not in it because they cannot be read. */
  readonly unreadable: number;
}

/** Everything that looks after the ledger as a whole; each act is done alone. */
export interface LedgerCare {
  figures(): Promise<LedgerFigures>;
  /** Compares counts with rows, repairs, and notes the outcome. */
  check(nowMs: number): Promise<SelfCheck>;
  /** Makes a backup, with all that waited. @throws if what was made could not be restored. */
  makeBackup(nowMs: number): Promise<MadeBackup>;
  /** All rows that can be read, as for a backup. */
  readAll(): Promise<LedgerContent>;
  preview(content: LedgerContent): Promise<RestorePreview>;
  /**
   * Restores a file.
   *
   * @param saved what a backup holds that the user has; without one nothing is replaced.
   * @returns false where there is more in the ledger than in `saved`: then nothing was changed.
   */
  restore(
    file: { readonly content: LedgerContent; readonly madeAtMs: number },
    mode: RestoreMode,
    saved?: LedgerContent,
  ): Promise<boolean>;
  /** Sets aside what was noted between two moments; undefined where there was nothing. */
  deleteBetween(fromMs: number, toMs: number, nowMs: number): Promise<Deletion | undefined>;
  undo(deletedAtMs: number): Promise<void>;
  newestDeletion(nowMs: number): Promise<Deletion | undefined>;
  /** Empties the ledger if all of it is in `saved`; false where it is not. */
  deleteEverything(saved: LedgerContent): Promise<boolean>;
}

/** For the options page. @param now epoch milliseconds. */
export function createLedgerCare(ledger: Ledger, now: () => number): LedgerCare {
  const { connect, links, upkeep, alone } = ledger;
  const deletions = createDeletionStore(connect);
  const rollups = createRollupStore(connect);
  const backup = createBackupStore(connect);

  /** What content scripts see follows from what was changed. */
  async function agreeWithPages(): Promise<void> {
    await ledger.refreshWindows(now());
    await ledger.refreshMirror();
  }
  const isSaved = async (saved: LedgerContent) =>
    isSavedIn(saved, (await backup.content()).content);

  return {
    check: (nowMs) => checkLedger(ledger, nowMs),
    readAll: async () => (await backup.content()).content,
    preview: (content) => backup.preview(content),
    newestDeletion: (nowMs) => deletions.newest(nowMs),

    async figures() {
      const all = await rollups.all();
      const sum = (isBurst: boolean) =>
        all
          .filter(({ key: [, , , , source] }) => (source === 'burst') === isBurst)
          .reduce((total, { clicks }) => total + clicks, 0);
      return {
        clicks: sum(false),
        burstClicks: sum(true),
        links: await links.count(),
        firstDay: all[0]?.key[0],
      };
    },

    async makeBackup(nowMs) {
      // What waits belongs into the file. If it cannot be written, the rest is all the more precious.
      await ledger.drainOutbox().catch((error: unknown) => {
        console.error('TagTally: the outbox could not be emptied before the backup', error);
      });
      const { content, unreadable } = await backup.content();
      const file = await writeBackup(content, nowMs);
      const again = await readBackup(file);
      if (!again.ok) throw new Error(`the backup could not be read again: ${again.problem}`);
      await upkeep.note({ lastBackupMs: nowMs });
      return { file, content, unreadable };
    },

    restore: ({ content, madeAtMs }, mode, saved) =>
      alone(async () => {
        if (mode === 'replace' && !(saved && (await isSaved(saved)))) return false;
        await backup.restore(content, mode);
        const { lastBackupMs = 0 } = await upkeep.load();
        await upkeep.note({ lastBackupMs: Math.max(lastBackupMs, madeAtMs) });
        await agreeWithPages();
        return true;
      }),

    deleteBetween: (fromMs, toMs, nowMs) =>
      alone(async () => {
        const deletion = await deletions.deleteBetween(fromMs, toMs, nowMs);
        await agreeWithPages();
        return isEmpty(deletion) ? undefined : deletion;
      }),

    undo: (deletedAtMs) =>
      alone(async () => {
        await deletions.undo(deletedAtMs);
        await agreeWithPages();
      }),

    deleteEverything: (saved) =>
      alone(async () => {
        if (!(await isSaved(saved))) return false;
        await deletions.deleteEverything();
        await ledger.forgetLocal();
        await agreeWithPages();
        return true;
      }),
  };
}
