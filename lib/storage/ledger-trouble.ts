import { isVersionError, LedgerBlockedError } from './database';
import { UnreadableSettingsError } from './settings-store';

/**
 * What is wrong when the ledger cannot be used, as far as a user can do something about it.
 * `settings`: they cannot be read. `newer`: a later version of TagTally wrote it. `blocked`: a page
 * of an earlier version holds it open. `closed`: the browser does not open it. `failed`: it is open,
 * and something else went wrong.
 */
export type LedgerTrouble = 'settings' | 'newer' | 'blocked' | 'closed' | 'failed';

/** What the database itself fails with; https://w3c.github.io/IndexedDB/ §4. */
const DATABASE_ERRORS = [
  'UnknownError',
  'QuotaExceededError',
  'AbortError',
  'InvalidStateError',
  'SecurityError',
  'NotAllowedError',
  'TransactionInactiveError',
  'TimeoutError',
];

/** @param error what a store rejected with. */
export function ledgerTrouble(error: unknown): LedgerTrouble {
  if (error instanceof UnreadableSettingsError) return 'settings';
  if (error instanceof LedgerBlockedError) return 'blocked';
  if (isVersionError(error)) return 'newer';
  return error instanceof Error && DATABASE_ERRORS.includes(error.name) ? 'closed' : 'failed';
}
