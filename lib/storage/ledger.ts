import { createClickStore, type ClickStore } from './click-store';
import { createLedgerConnection } from './database';
import type { KeyValueArea } from './key-value-area';
import { countWaiting } from './outbox';
import { createOutboxDrain } from './outbox-drain';
import { writePageMirror } from './page-mirror';
import { createSettingsStore, type SettingsStore } from './settings-store';

export interface Ledger {
  readonly settings: SettingsStore;
  readonly clicks: ClickStore;
  /** Carries what content scripts left into the ledger; see `createOutboxDrain`. */
  readonly drainOutbox: () => Promise<void>;
  /** Makes what content scripts see agree with the settings. */
  readonly refreshMirror: () => Promise<void>;
  /** Arrivals that could not be written yet. */
  readonly countWaiting: () => Promise<number>;
}

/**
 * The ledger as one context sees it: the worker and each of our pages make their own over the
 * same database.
 *
 * @param local the extension's own key-value storage, for outbox and mirror.
 */
export function createLedger(local: KeyValueArea): Ledger {
  const connect = createLedgerConnection();
  const refreshMirror = async () => {
    await writePageMirror(local, await settings.load());
  };
  const settings: SettingsStore = createSettingsStore(connect, refreshMirror);
  const clicks = createClickStore(connect);
  return {
    settings,
    clicks,
    drainOutbox: createOutboxDrain(local, settings, clicks),
    countWaiting: () => countWaiting(local),
    refreshMirror,
  };
}
