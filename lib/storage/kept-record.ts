import type { ReportBatch } from '../reports/report-batch';
import type { ConnectLedger } from './database';
import type { LedgerSchema } from './schema';

/** What was made of the imports and kept, so that it need not be made again. */
interface Kept<Value> {
  readonly version: number | string;
  /** The imports it was made of, in the order of their keys. */
  readonly batches: readonly string[];
  readonly value: Value;
}

export interface KeptRecord<Value> {
  readonly key: LedgerSchema['settings']['key'];
  /** Another whenever the same imports give another value. */
  readonly version: number | string;
  /** What stands for no imports at all. */
  readonly none: Value;
  /** Whether a value of its kind can be read; all can without. */
  readonly isWhole?: (value: Value) => boolean;
}

/**
 * What the imports come to, as one record keeps it. Reads that record as long as the imports are the
 * ones it was made of, else has it made anew and keeps it.
 *
 * @param make gets every import; what it returns is kept as it is.
 */
export async function keptOf<Value>(
  connect: ConnectLedger,
  { key, version, none, isWhole = () => true }: KeptRecord<Value>,
  make: (batches: readonly ReportBatch[]) => Value | Promise<Value>,
): Promise<Value> {
  const db = await connect();
  const [keys, record] = await Promise.all([
    db.getAllKeys('reportBatches'),
    db.get('settings', key),
  ]);
  if (keys.length === 0) return none;
  if (isOf<Value>(record, version, keys) && isLike(record.value, none) && isWhole(record.value)) {
    return record.value;
  }
  const batches = await db.getAll('reportBatches');
  const value = await make(batches);
  const kept: Kept<Value> = { version, batches: batches.map(({ id }) => id), value };
  // It says itself of what it was made, so that a later import cannot be taken for it.
  await db.put('settings', kept, key).catch((error: unknown) => {
    console.error(`TagTally: what the imports come to could not be kept (${key})`, error);
  });
  return value;
}

function isOf<Value>(
  record: unknown,
  version: number | string,
  keys: readonly string[],
): record is Kept<Value> {
  const kept = (record ?? {}) as Partial<Kept<Value>>;
  return (
    kept.version === version &&
    kept.batches?.length === keys.length &&
    keys.every((key, index) => kept.batches?.[index] === key)
  );
}

/** Whether it is a list, or a text, as the other is: what is not was garbled, and is made again. */
function isLike(value: unknown, none: unknown): boolean {
  return typeof value === typeof none && Array.isArray(value) === Array.isArray(none);
}
