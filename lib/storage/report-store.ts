import type { BatchId, ReportBatch } from '../reports/report-batch';
import type { ReportRow } from '../reports/report-row';
import { altogether } from './altogether';
import type { ConnectLedger } from './database';
import { packRows, unpackRows } from './row-pack';

/** A pack is also one line of a backup, and those have a longest length. */
const PACK_ROWS = 1_000;
/** Packs that are under way to the disk while the next are read. */
const PACKS_AHEAD = 32;

/** Takes one import into the ledger; nothing of it counts before `commit`. */
export interface ReportWriter {
  /**
   * Keeps rows of one of its reports. Some may still be under way when it resolves; what fails then
   * is told by the next call.
   */
  write(part: number, rows: readonly ReportRow[]): Promise<void>;
  /** Makes the import count. */
  commit(batch: ReportBatch): Promise<void>;
}

export interface ReportStore {
  /** Every import that was committed. */
  batches(): Promise<ReportBatch[]>;
  begin(id: BatchId): ReportWriter;
  /** The rows of one report of an import, some thousand at a time. */
  rows(id: BatchId, part: number): AsyncIterable<readonly ReportRow[]>;
  /** Takes an import out again, with all its rows. */
  remove(id: BatchId): Promise<void>;
  /** Removes rows of imports that were broken off. None may be running. */
  removeLeftovers(): Promise<void>;
}

export function createReportStore(connect: ConnectLedger): ReportStore {
  return {
    async batches() {
      return (await connect()).getAll('reportBatches');
    },

    begin(id) {
      const packs = new Map<number, number>();
      const underWay: Promise<void>[] = [];
      let failure: { readonly error: unknown } | undefined;
      /** Waits until no more than this many are under way. */
      const atMost = async (count: number) => {
        while (underWay.length > count) await underWay.shift();
        if (failure) throw failure.error;
      };
      return {
        async write(part, rows) {
          const db = await connect();
          for (let from = 0; from < rows.length; from += PACK_ROWS) {
            await atMost(PACKS_AHEAD);
            const pack = packs.get(part) ?? 0;
            packs.set(part, pack + 1);
            const some = packRows(rows.slice(from, from + PACK_ROWS));
            // Not strict: until the commit nobody relies on it.
            const put = db.put('reportRows', { batchId: id, part, pack, rows: some });
            underWay.push(
              put.then(
                () => undefined,
                (error: unknown) => {
                  failure ??= { error };
                },
              ),
            );
          }
        },

        async commit(batch) {
          const db = await connect();
          await atMost(0);
          const tx = db.transaction('reportBatches', 'readwrite', { durability: 'strict' });
          await altogether(tx, () => tx.store.add(batch));
        },
      };
    },

    async *rows(id, part) {
      const db = await connect();
      for (let pack = 0; ; pack++) {
        const found = await db.get('reportRows', [id, part, pack]);
        if (!found) return;
        yield unpackRows(found.rows);
      }
    },

    async remove(id) {
      const db = await connect();
      const tx = db.transaction(['reportBatches', 'reportRows'], 'readwrite', {
        durability: 'strict',
      });
      await altogether(tx, async () => {
        await tx.objectStore('reportBatches').delete(id);
        await tx.objectStore('reportRows').delete(rowsOf(id));
      });
    },

    async removeLeftovers() {
      const db = await connect();
      const tx = db.transaction(['reportBatches', 'reportRows'], 'readwrite');
      await altogether(tx, async () => {
        const whole = new Set(await tx.objectStore('reportBatches').getAllKeys());
        let cursor = await tx.objectStore('reportRows').openKeyCursor();
        while (cursor) {
          const [id] = cursor.key;
          if (!whole.has(id)) await tx.objectStore('reportRows').delete(rowsOf(id));
          // On to the next import, whatever is left of this one.
          cursor = await cursor.continue([id, Infinity, Infinity]);
        }
      });
    },
  };
}

function rowsOf(id: BatchId): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity, -Infinity], [id, Infinity, Infinity]);
}
