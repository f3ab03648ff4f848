import * as v from 'valibot';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { isRowId } from '../clicks/click';
import { timeSchema } from '../clicks/time';
import { parseDay } from './date-text';
import type { BatchId, ReportBatch } from './report-batch';
import type { ReportKind, ReportRow } from './report-row';

const KINDS: readonly ReportKind[] = [
  'earnings',
  'orders',
  'bounties',
  'tracking',
  'days',
  'bonuses',
  'products',
];

/** A calendar day as `StoreDay` has it. */
export const storeDaySchema = v.custom<StoreDay>(
  (value) => typeof value === 'string' && parseDay(value, 'unknown') === value,
);
const count = v.pipe(v.number(), v.safeInteger());
const text = v.pipe(v.string(), v.maxLength(300));
const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.union([schema, v.undefined_()]));

const reportRowSchema = v.strictObject({
  day: optional(storeDaySchema),
  trackingId: optional(v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined)),
  asin: optional(v.custom<Asin>(isAsin)),
  category: optional(text),
  name: optional(text),
  clicks: optional(count),
  ordered: optional(count),
  directOrdered: optional(count),
  shipped: optional(count),
  returned: optional(count),
  revenueMinor: optional(count),
  feesMinor: optional(count),
  bonusMinor: optional(count),
  isDirect: optional(v.boolean()),
  rateBp: optional(v.number()),
});

const reportBatchSchema = v.strictObject({
  id: v.custom<BatchId>(isRowId),
  fileName: v.pipe(v.string(), v.maxLength(1_000)),
  digest: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  importedAtMs: timeSchema,
  madeAtMs: timeSchema,
  parts: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(KINDS),
        title: v.pipe(v.string(), v.maxLength(1_000)),
        marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
        period: optional(v.strictObject({ from: storeDaySchema, to: storeDaySchema })),
        rows: v.pipe(count, v.minValue(0)),
        rejected: v.pipe(count, v.minValue(0)),
        // They follow from the rows, and are made of them again.
        sums: v.pipe(v.array(v.never()), v.maxLength(0)),
      }),
    ),
    v.maxLength(200),
  ),
});

/** The value as a row of a report, or undefined if any part of it is not what it should be. */
export function parseReportRow(value: unknown): ReportRow | undefined {
  const result = v.safeParse(reportRowSchema, value);
  return result.success ? result.output : undefined;
}

/** The value as an import without its sums, or undefined if any part is not what it should be. */
export function parseReportBatch(value: unknown): ReportBatch | undefined {
  const result = v.safeParse(reportBatchSchema, value);
  return result.success ? (result.output as ReportBatch) : undefined;
}
