import * as v from 'valibot';
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

export interface UpkeepStore {
  load(): Promise<Upkeep>;
  note(news: Upkeep): Promise<void>;
}

export function createUpkeepStore(connect: ConnectLedger): UpkeepStore {
  return {
    async load() {
      return read(await (await connect()).get('settings', 'upkeep'));
    },

    async note(news) {
      const tx = (await connect()).transaction('settings', 'readwrite');
      await tx.store.put({ ...read(await tx.store.get('upkeep')), ...news }, 'upkeep');
      await tx.done;
    },
  };
}

/** Nothing of the user's: an unreadable record is as good as none. */
function read(record: unknown): Upkeep {
  const result = v.safeParse(upkeepSchema, record);
  return result.success ? result.output : {};
}
