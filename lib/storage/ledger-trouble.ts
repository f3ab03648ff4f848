import { isVersionError, LedgerBlockedError } from './database';
import { UnreadableSettingsError } from './settings-store';

/**
 * What is wrong when the ledger cannot be used, as far as a user can do something about it.
 * `settings`: they cannot be read. `newer`: a later version of TagTally wrote it. `blocked`: a page
 * of an earlier version holds it open. `closed`: the browser does not open it.
 */
export type LedgerTrouble = 'settings' | 'newer' | 'blocked' | 'closed';

/** @param error what a store rejected with. */
export function ledgerTrouble(error: unknown): LedgerTrouble {
  if (error instanceof UnreadableSettingsError) return 'settings';
  if (error instanceof LedgerBlockedError) return 'blocked';
  return isVersionError(error) ? 'newer' : 'closed';
}
