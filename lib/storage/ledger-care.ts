import { createDeletionStore, type DeletionStore } from './deletion-store';
import type { Ledger } from './ledger';
import { createLinkStore } from './link-store';
import { createRollupStore, type SelfCheck } from './rollup-store';

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

/** Everything that looks after the ledger as a whole: for the options page and for start-up. */
export interface LedgerCare {
  readonly deletions: DeletionStore;
  figures(): Promise<LedgerFigures>;
  /** Compares counts with rows, repairs, and notes the outcome. */
  check(nowMs: number): Promise<SelfCheck>;
  /** What is due at the start of the browser: retention, old deletions, the check. */
  tidy(nowMs: number): Promise<void>;
}

export function createLedgerCare({ connect, settings, upkeep }: Ledger): LedgerCare {
  const deletions = createDeletionStore(connect);
  const rollups = createRollupStore(connect);
  const links = createLinkStore(connect);

  async function check(nowMs: number): Promise<SelfCheck> {
    const result = await rollups.check();
    await upkeep.note({ lastCheck: { atMs: nowMs, ...result } });
    return result;
  }

  return {
    deletions,
    check,

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

    async tidy(nowMs) {
      const { retentionDays } = await settings.load();
      await deletions.tidy(nowMs, retentionDays);
      await check(nowMs);
    },
  };
}
