import * as v from 'valibot';
import { DAY_MS } from '../clicks/spans';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';

/** When the ledger was last looked after; moments in epoch milliseconds. */
export interface Upkeep {
  /** A backup was handed to the browser to be saved. */
  readonly lastBackupMs?: number;
  readonly lastCheck?: {
    readonly atMs: number;
    readonly clicks: number;
    readonly wrong: number;
    readonly unreadable: number;
  };
}

const upkeepSchema = v.object({
  lastBackupMs: v.exactOptional(v.number()),
  lastCheck: v.exactOptional(
    v.object({ atMs: v.number(), clicks: v.number(), wrong: v.number(), unreadable: v.number() }),
  ),
});

/** After so long a backup is old. */
const BACKUP_DAYS = 30;

export interface UpkeepStore {
  load(): Promise<Upkeep>;
  /**
   * Whether the ledger has had rows, or imports of click logs, for a month that no backup holds: the
   * last backup is that old and there is more since, or there is none.
   */
  isBackupDue(nowMs: number): Promise<boolean>;
  note(news: Upkeep): Promise<void>;
}

export function createUpkeepStore(connect: ConnectLedger): UpkeepStore {
  return {
    async load() {
      return read(await (await connect()).get('settings', 'upkeep'));
    },

    async isBackupDue(nowMs) {
      const tx = (await connect()).transaction(['settings', 'clicks', 'links', 'logBatches']);
      const { lastBackupMs } = read(await tx.objectStore('settings').get('upkeep'));
      const ends = (direction: 'next' | 'prev') =>
        Promise.all([
          tx.objectStore('clicks').index('atMs').openKeyCursor(null, direction),
          tx.objectStore('links').index('atMs').openKeyCursor(null, direction),
        ]);
      const times = [...(await ends('next')), ...(await ends('prev'))].map((end) => end?.key);
      // A log counts from when it was imported, however old its clicks are.
      const imports = await tx.objectStore('logBatches').getAll();
      const known = [...times, ...imports.map(({ importedAtMs }) => importedAtMs)].filter(
        (time) => time !== undefined,
      );
      await tx.done;
      if (known.length === 0 || Math.max(...known) < (lastBackupMs ?? 0)) return false;
      return nowMs - (lastBackupMs ?? Math.min(...known)) > BACKUP_DAYS * DAY_MS;
    },

    async note(news) {
      const tx = (await connect()).transaction('settings', 'readwrite');
      await altogether(tx, async () => {
        await tx.store.put({ ...read(await tx.store.get('upkeep')), ...news }, 'upkeep');
      });
    },
  };
}

/** Nothing of the user's: an unreadable record is as good as none. */
function read(record: unknown): Upkeep {
  const result = v.safeParse(upkeepSchema, record);
  return result.success ? result.output : {};
}
