import { isRowId } from '../clicks/click';
import type { LogBatch } from '../reports/click-logs/log-batch';
import type { BatchId } from '../reports/report-batch';
import type { LedgerContent } from './backup-content';
import {
  parseWrittenClicks,
  readClicks,
  writeClicks,
  type Month,
  type WrittenClicks,
} from './log-pack';
import { monthsOf, recount, type LogTransaction } from './log-tallies';
import type { StoredLogPack } from './schema';

/** A pack of logged clicks as a backup has it. */
export interface WrittenLogPack extends Omit<StoredLogPack, 'clicks'> {
  readonly clicks: WrittenClicks;
}

const KEYS = ['month', 'batchId', 'pack', 'source', 'clicks'];

/** The value as a pack, or undefined if any part of it is not what it should be. */
export function parseLogPack(value: unknown): WrittenLogPack | undefined {
  const row = value as Partial<Record<keyof StoredLogPack, unknown>> | null | undefined;
  if (!row || Object.keys(row).some((key) => !KEYS.includes(key))) return undefined;
  const { month, batchId, pack, source } = row;
  if (typeof month !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return undefined;
  if (!isRowId(batchId) || !Number.isSafeInteger(pack) || (pack as number) < 0) return undefined;
  if (typeof source !== 'string' || source.length > 500) return undefined;
  const clicks = parseWrittenClicks(month as Month, row.clicks);
  return (
    clicks && {
      ...{ month: month as Month, batchId: batchId as BatchId, pack: pack as number, source },
      clicks,
    }
  );
}

/** The packs of whole imports, as a backup has them; as they are where they are damaged. */
export function writtenPacks(
  batches: readonly LogBatch[],
  packs: readonly StoredLogPack[],
): unknown[] {
  const ids = new Set(batches.map(({ id }) => id));
  return packs
    .filter(({ batchId }) => ids.has(batchId))
    .map((pack) => {
      try {
        return { ...pack, clicks: writeClicks(pack.clicks) };
      } catch {
        return pack;
      }
    });
}

/** Adds the imports of logs that are not there; of a file that is there its clicks are. */
export async function addLogs(
  tx: LogTransaction<'readwrite'>,
  { logBatches = [], logClicks = [] }: LedgerContent,
): Promise<void> {
  const there = await tx.objectStore('logBatches').getAll();
  const known = new Set(there.flatMap(({ id, digest }) => [id, digest]));
  const months = new Set<Month>();
  for (const batch of logBatches) {
    if (known.has(batch.id) || known.has(batch.digest)) continue;
    known.add(batch.digest);
    for (const pack of logClicks) {
      if (pack.batchId !== batch.id) continue;
      await tx.objectStore('logClicks').put({ ...pack, clicks: readClicks(pack.clicks) });
    }
    await tx.objectStore('logBatches').add(batch);
    for (const month of await monthsOf(tx, batch.id)) months.add(month);
  }
  for (const month of months) await recount(tx, month);
}
