import type { Diagnostics } from '../../components/diagnostics-text';
import type { Ledger } from '../../lib/storage/ledger';
import { ledgerOutline, settingsOutline } from '../../lib/storage/ledger-outline';
import { ledgerTrouble, type LedgerTrouble } from '../../lib/storage/ledger-trouble';
import type { Settings } from '../../lib/storage/settings-store';

/** What is known without a look into the ledger. */
export type Surroundings = Omit<Diagnostics, 'nowMs' | 'trouble' | 'ledger' | 'settings'>;

/**
 * What a report of a fault needs to know. A ledger that cannot be read is part of that, and no error.
 *
 * @param settings undefined where they cannot be read.
 * @param problem what the page says is wrong.
 */
export async function diagnose(
  ledger: Pick<Ledger, 'connect' | 'upkeep' | 'countWaiting'>,
  around: Surroundings,
  settings: Settings | undefined,
  problem: LedgerTrouble | undefined,
  nowMs: number,
): Promise<Diagnostics> {
  const outline = await ledgerOutline(ledger).then(
    (found) => ({ ledger: found, trouble: problem }),
    (error: unknown) => ({ ledger: undefined, trouble: problem ?? ledgerTrouble(error) }),
  );
  return { ...around, ...outline, nowMs, settings: settings && settingsOutline(settings) };
}
