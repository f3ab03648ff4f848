import * as v from 'valibot';
import { parseOwnTrackingId, type OwnTrackingId } from '../amazon/tracking-id';
import type { ConnectLedger } from './database';

export interface Settings {
  /** In the order in which the user entered them; the first of a store is its default. */
  readonly trackingIds: readonly OwnTrackingId[];
  /** Whether product pages show the panel. */
  readonly panel: boolean;
  /** Whether the user has read that clicks of this browser are tests. */
  readonly testClicksUnderstood: boolean;
}

const FIRST_SETTINGS: Settings = { trackingIds: [], panel: true, testClicksUnderstood: false };

const settingsSchema = v.object({
  trackingIds: v.array(v.custom<OwnTrackingId>((value) => parseOwnTrackingId(value) !== undefined)),
  panel: v.boolean(),
  testClicksUnderstood: v.boolean(),
});

/** The record is there but is not settings of ours. It is left as it is. */
export class UnreadableSettingsError extends Error {
  override name = 'UnreadableSettingsError';
}

export interface SettingsStore {
  /**
   * @throws UnreadableSettingsError; or the browser's error when the ledger cannot be opened.
   */
  load(): Promise<Settings>;
  /** Reads, changes and writes in one transaction; resolves with what was written. */
  update(change: (settings: Settings) => Settings): Promise<Settings>;
}

/** What is wrong when the ledger cannot be used, as far as a user can do something about it. */
export type LedgerTrouble = 'settings' | 'closed';

/** @param error what a store rejected with. */
export function ledgerTrouble(error: unknown): LedgerTrouble {
  return error instanceof UnreadableSettingsError ? 'settings' : 'closed';
}

/**
 * @param onChange called after every successful write, before `update` resolves. It is to load what
 *   it needs: another page may have written since.
 */
export function createSettingsStore(
  connect: ConnectLedger,
  onChange: () => Promise<void>,
): SettingsStore {
  return {
    async load() {
      const db = await connect();
      return parseSettings(await db.get('settings', 'settings'));
    },

    async update(change) {
      const db = await connect();
      const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
      const changed = change(parseSettings(await tx.store.get('settings')));
      await tx.store.put(changed, 'settings');
      await tx.done;
      await onChange();
      return changed;
    },
  };
}

function parseSettings(record: unknown): Settings {
  if (record === undefined) return FIRST_SETTINGS;
  const result = v.safeParse(settingsSchema, record);
  if (!result.success) throw new UnreadableSettingsError(v.flatten(result.issues).root?.[0]);
  return result.output;
}
