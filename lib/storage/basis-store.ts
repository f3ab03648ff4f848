import type { LoggedClick } from '../clicks/logged-click';
import type { ReportBasis } from '../reports/report-basis';
import type { ReportBatch } from '../reports/report-batch';
import type { ConnectLedger } from './database';

/** Raised whenever the same imports give another basis. */
const VERSION = 1;

/** What the last imports came to, kept so that the popup need not add them up. */
interface KeptBasis {
  readonly version: number;
  /** The imports it was made of, in the order of their keys. */
  readonly batches: readonly string[];
  /** The same of click logs; absent where there were none. */
  readonly logs?: readonly string[];
  readonly bases: readonly ReportBasis[];
}

export interface BasisStore {
  /**
   * What all imports that count come to, by store. Reads one record as long as the imports are the
   * ones it was made of, else makes it anew and keeps it.
   */
  load(): Promise<readonly ReportBasis[]>;
}

export function createBasisStore(connect: ConnectLedger, make = addUp): BasisStore {
  return {
    async load() {
      const db = await connect();
      const [keys, logs, record] = await Promise.all([
        db.getAllKeys('reportBatches'),
        db.getAllKeys('logBatches'),
        db.get('settings', 'reportBasis'),
      ]);
      if (keys.length + logs.length === 0) return [];
      if (isOf(record, keys, logs)) return record.bases;
      const batches = await db.getAll('reportBatches');
      const bases = await make(batches, logs.length > 0 ? await loggedDays(connect) : []);
      const made = batches.map(({ id }) => id);
      const kept: KeptBasis = {
        ...{ version: VERSION, batches: made, bases },
        ...(logs.length > 0 && { logs }),
      };
      // It says itself of what it was made, so that a later import cannot be taken for it.
      await db.put('settings', kept, 'reportBasis').catch((error: unknown) => {
        console.error('TagTally: what the imports come to could not be kept', error);
      });
      return bases;
    },
  };
}

function isOf(
  record: unknown,
  keys: readonly string[],
  logKeys: readonly string[],
): record is KeptBasis {
  const { version, batches, logs = [] } = (record ?? {}) as Partial<KeptBasis>;
  return version === VERSION && areSame(batches ?? [], keys) && areSame(logs, logKeys);
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

async function loggedDays(connect: ConnectLedger): Promise<readonly LoggedClick[]> {
  const { createLogStore } = await import('./log-store');
  return createLogStore(connect).days();
}

/** Seldom needed, so it is loaded only then. */
async function addUp(
  batches: readonly ReportBatch[],
  logged: readonly LoggedClick[],
): Promise<readonly ReportBasis[]> {
  const { basesOf } = await import('../reports/report-basis');
  return basesOf(batches, logged);
}
