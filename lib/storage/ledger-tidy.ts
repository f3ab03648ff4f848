import { createDeletionStore } from './deletion-store';
import type { Ledger } from './ledger';
import { createLogStore } from './log-store';
import { createRollupStore, type SelfCheck } from './rollup-store';

/** Compares counts with rows, of this browser's clicks and of logs, repairs, and notes the outcome. */
export async function checkLedger({ connect, upkeep }: Ledger, nowMs: number): Promise<SelfCheck> {
  const own = await createRollupStore(connect).check();
  const logged = await createLogStore(connect).check();
  const result: SelfCheck = {
    clicks: own.clicks + logged.clicks,
    wrong: own.wrong + logged.wrong,
    unreadable: own.unreadable + logged.unreadable,
  };
  await upkeep.note({ lastCheck: { atMs: nowMs, ...result } });
  return result;
}

/** What is due now and then: retention, old deletions, the check. */
export async function tidyLedger(ledger: Ledger, nowMs: number): Promise<void> {
  const { retentionDays } = await ledger.settings.load();
  await createDeletionStore(ledger.connect).tidy(nowMs, retentionDays);
  await checkLedger(ledger, nowMs);
}
