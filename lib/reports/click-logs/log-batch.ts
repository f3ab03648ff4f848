import * as v from 'valibot';
import { isRowId } from '../../clicks/click';
import { isDay } from '../../clicks/logged-click';
import { timeSchema } from '../../clicks/time';
import { isTimeZone } from '../../clicks/zoned-time';
import type { BatchId } from '../report-batch';
import type { Period } from '../report-period';
import { SKIP_REASONS, type SkipReason } from './log-destination';
import type { ClickLogKind } from './log-format';

/** What was read of one log; clicks, not rows, are counted. */
export interface LogPart {
  readonly kind: ClickLogKind;
  /** Name of the file, or of the sheet it was in. */
  readonly title: string;
  /** First and last store day of its clicks; absent without any. */
  readonly period?: Period;
  readonly clicks: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Rows that could not be read. */
  readonly rejected: number;
  /** The zone that the user chose for its times, where it had a part in them. */
  readonly zone?: string;
}

/** One import of a file of click logs; undoing takes it out again. */
export interface LogBatch {
  readonly id: BatchId;
  readonly fileName: string;
  /** Tells the same file again, whatever its name. */
  readonly digest: string;
  readonly importedAtMs: number;
  readonly parts: readonly LogPart[];
}

export const LOG_KINDS = ['pretty-links', 'bitly', 'ga4', 'csv'] as const satisfies ClickLogKind[];

const text = v.pipe(v.string(), v.maxLength(1_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const day = v.custom<Period['from']>(isDay);

const partSchema = v.strictObject({
  kind: v.picklist(LOG_KINDS),
  title: text,
  period: v.exactOptional(v.strictObject({ from: day, to: day })),
  clicks: count,
  skipped: v.strictObject(v.entriesFromList(SKIP_REASONS, v.exactOptional(count))),
  rejected: count,
  zone: v.exactOptional(v.custom<string>(isTimeZone)),
});

const batchSchema = v.strictObject({
  id: v.custom<BatchId>(isRowId),
  fileName: text,
  digest: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  importedAtMs: timeSchema,
  parts: v.pipe(v.array(partSchema), v.maxLength(1_000)),
});

/** The value as an import of click logs, or undefined if any part of it is not what it should be. */
export function parseLogBatch(value: unknown): LogBatch | undefined {
  const result = v.safeParse(batchSchema, value);
  return result.success ? result.output : undefined;
}
