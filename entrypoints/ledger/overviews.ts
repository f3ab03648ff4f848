import { storeOverview, type StoreOverview } from '../../lib/reports/store-overview';
import { createFactsStore } from '../../lib/storage/facts-store';
import type { Ledger } from '../../lib/storage/ledger';
import { loadOutlook } from '../../lib/storage/outlook';

/** What each store's reports come to, from what was kept of them. */
export async function loadOverviews(ledger: Ledger): Promise<readonly StoreOverview[]> {
  const nowMs = Date.now();
  const [facts, { bases, readers, assumptions }] = await Promise.all([
    createFactsStore(ledger.connect).load(),
    loadOutlook(ledger, nowMs),
  ]);
  return facts.map((each) => storeOverview(each, bases, readers, assumptions, nowMs));
}
