import type { BackupCardProps } from '../../components/backup-card';
import type { DeleteCardProps, DeletionRange } from '../../components/delete-card';
import type { LedgerCardProps } from '../../components/ledger-card';
import { DAY_MS, HOUR_MS } from '../../lib/clicks/spans';
import { openLedger, openReports } from '../../lib/platform/pages';
import { saveFile } from '../../lib/platform/save-file';
import type { LedgerContent } from '../../lib/storage/backup-content';
import { readBackup } from '../../lib/storage/backup-file';
import { UNDO_MS } from '../../lib/storage/deletion-store';
import type { Ledger } from '../../lib/storage/ledger';
import { createLedgerCare } from '../../lib/storage/ledger-care';

/** What the cards that look after the ledger show. */
export type CareFacts = Pick<LedgerCardProps, 'figures' | 'lastCheck'> &
  Pick<BackupCardProps, 'lastBackupMs' | 'isDue'> &
  Pick<DeleteCardProps, 'newest'>;

/** What they do. */
export type CareActions = Pick<
  LedgerCardProps,
  'onCheck' | 'onExport' | 'onOpenLedger' | 'onOpenReports'
> &
  Pick<BackupCardProps, 'onSave' | 'onRead'> &
  Pick<DeleteCardProps, 'onDelete' | 'onUndo' | 'onDeleteEverything'>;

/**
 * The ledger's care as the options page needs it.
 *
 * @param attempt carries out what an action does, shows what has changed or what went wrong, and
 *   resolves with undefined in that case.
 */
export function createCare(
  ledger: Ledger,
  attempt: <T>(act: () => Promise<T>) => Promise<T | undefined>,
): { facts: () => Promise<CareFacts>; actions: CareActions } {
  const care = createLedgerCare(ledger, Date.now);
  /** What the file holds that was handed to the user last. */
  let saved: LedgerContent | undefined;

  const save = async () => {
    const nowMs = Date.now();
    const { file, content, unreadable } = await care.makeBackup(nowMs);
    const name = `${fileName('backup', nowMs)}.jsonl.gz`;
    saveFile(file, name);
    saved = content;
    return { name, unreadable };
  };

  return {
    async facts() {
      const nowMs = Date.now();
      const [figures, upkeep, isDue, newest] = await Promise.all([
        care.figures(),
        ledger.upkeep.load(),
        ledger.upkeep.isBackupDue(nowMs),
        care.newestDeletion(nowMs),
      ]);
      return {
        figures,
        isDue,
        lastCheck: upkeep.lastCheck,
        lastBackupMs: upkeep.lastBackupMs,
        newest: newest && {
          deletedAtMs: newest.deletedAtMs,
          undoUntilMs: newest.deletedAtMs + UNDO_MS,
          clicks: newest.bursts.reduce(
            (sum, burst) => sum + burst.clicks,
            newest.clicks.length + (newest.loggedClicks ?? 0),
          ),
          links: newest.links.length,
        },
      };
    },

    actions: {
      onOpenLedger: () => void openLedger(),
      onOpenReports: () => void openReports(),
      onCheck: async () => {
        await attempt(() => care.check(Date.now()));
      },
      onExport: async (what) => {
        await attempt(async () => {
          // Loaded only when it is asked for: it is as large as the rest of the page.
          const { clicksAsCsv, linksAsCsv } = await import('../../lib/storage/csv-export');
          const parts: string[] = [];
          if (what === 'clicks') {
            const { allClicks } = await import('../../lib/storage/all-clicks');
            for await (const part of clicksAsCsv(allClicks(ledger.connect))) parts.push(part);
          } else {
            parts.push(linksAsCsv(await care.readAll()));
          }
          saveFile(new Blob(parts, { type: 'text/csv' }), `${fileName(what, Date.now())}.csv`);
        });
      },
      onSave: () => attempt(save),
      onRead: (file) =>
        attempt(async () => {
          const reading = await readBackup(file);
          if (!reading.ok) return reading;
          return {
            ok: true,
            madeAtMs: reading.madeAtMs,
            ...(await care.preview(reading.content)),
            restore: (mode) => attempt(() => care.restore(reading, mode, saved)),
          };
        }),
      onDelete: (range) =>
        attempt(async () => {
          const nowMs = Date.now();
          return (await care.deleteBetween(...spanOf(range, nowMs), nowMs)) !== undefined;
        }),
      onUndo: async (deletedAtMs) => {
        await attempt(() => care.undo(deletedAtMs));
      },
      onDeleteEverything: () => attempt(async () => saved && care.deleteEverything(saved)),
    },
  };
}

/** The moments from and before which rows belong to a range. */
function spanOf(range: DeletionRange, nowMs: number): [fromMs: number, toMs: number] {
  switch (range) {
    case 'hour':
      return [nowMs - HOUR_MS, Infinity];
    case 'day':
      return [nowMs - DAY_MS, Infinity];
    case 'week':
      return [nowMs - 7 * DAY_MS, Infinity];
    case 'year-ago':
      return [-Infinity, nowMs - 365 * DAY_MS];
  }
}

/** Such as `tagtally-backup-2026-11-22-140259`, by the user's own clock. */
function fileName(what: string, nowMs: number): string {
  // Swedish writes times as ISO 8601 does.
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
  return `tagtally-${what}-${time.format(nowMs).replace(' ', '-').replaceAll(':', '')}`;
}
