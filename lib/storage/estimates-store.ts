import { estimateMade, isSameEstimate, parseEstimateMade } from '../reports/estimate-made';
import type { EstimateMade } from '../reports/estimate-made';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import type { Outlook } from './outlook';

/** More than two years of one store, looked at every day. */
export const MOST_ESTIMATES = 800;

export interface EstimatesStore {
  /** Every estimate that was noted, oldest first; what cannot be read is left out. */
  all(): Promise<EstimateMade[]>;
  /**
   * Notes estimates as they are shown: of a store one a day, the last; nothing is written while it
   * stays the same. Of more than `MOST_ESTIMATES` the oldest go.
   */
  note(made: readonly EstimateMade[]): Promise<void>;
}

export function createEstimatesStore(connect: ConnectLedger): EstimatesStore {
  return {
    async all() {
      return readEstimates(await (await connect()).get('settings', 'estimatesMade'));
    },

    async note(made) {
      if (made.length === 0) return;
      const tx = (await connect()).transaction('settings', 'readwrite');
      await altogether(tx, async () => {
        const before = readEstimates(await tx.store.get('estimatesMade'));
        const news = made.filter((each) => !before.some((other) => isSameEstimate(each, other)));
        if (news.length > 0) await tx.store.put(withEstimates(before, news), 'estimatesMade');
      });
    },
  };
}

/** Notes what the outlook says of readers; to be called when it is seen. */
export async function noteEstimates(
  connect: ConnectLedger,
  { bases, readers }: Pick<Outlook, 'bases' | 'readers'>,
  nowMs: number,
): Promise<void> {
  const made = readers.flatMap(({ marketplace, expected }) => {
    const basis = bases.find((each) => each.marketplace === marketplace);
    const isOpen = expected !== undefined && expected.meanMinor > 0;
    return basis && isOpen ? [estimateMade(basis, expected, nowMs)] : [];
  });
  await createEstimatesStore(connect).note(made);
}

/** The estimates of a record, whatever it is; oldest first. */
export function readEstimates(record: unknown): EstimateMade[] {
  if (!Array.isArray(record)) return [];
  return record.map(parseEstimateMade).filter((each) => each !== undefined);
}

/** The one list with the other, which counts where both have an estimate of a store's day. */
export function withEstimates(
  before: readonly EstimateMade[],
  news: readonly EstimateMade[],
): EstimateMade[] {
  const all = new Map([...before, ...news].map((each) => [keyOfEstimate(each), each]));
  return [...all.values()].sort((a, b) => a.atMs - b.atMs).slice(-MOST_ESTIMATES);
}

export function keyOfEstimate({ marketplace, day }: EstimateMade): string {
  return `${marketplace} ${day}`;
}
