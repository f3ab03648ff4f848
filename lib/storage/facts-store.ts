import type { StoreFacts } from '../reports/store-facts';
import type { ConnectLedger } from './database';
import { keptOf, type KeptRecord } from './kept-record';

const FACTS: KeptRecord<readonly StoreFacts[]> = { key: 'storeFacts', version: 1, none: [] };

export interface FactsStore {
  /** What all imports that count say, by store; added up once for the same imports. */
  load(): Promise<readonly StoreFacts[]>;
}

export function createFactsStore(connect: ConnectLedger): FactsStore {
  return {
    load: () =>
      keptOf(connect, FACTS, async (batches) => {
        // Seldom needed, so it is loaded only then.
        const { storeFacts } = await import('../reports/store-facts');
        return storeFacts(batches);
      }),
  };
}
