import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { BatchId, ReportBatch } from './report-batch';
import type { Period } from './report-period';
import type { ReportKind } from './report-row';
import type { ReportSum } from './report-sums';

/** A sum that counts, with the report it is of. */
export interface CountedSum extends ReportSum {
  readonly kind: ReportKind;
  readonly marketplace: MarketplaceCode;
  readonly batchId: BatchId;
  readonly period: Period | undefined;
}

/** What a row or sum has to say of itself to be counted or not. */
interface Place {
  readonly day?: StoreDay | undefined;
  readonly trackingId?: TrackingId | undefined;
}

/** One report of an import, with what later ones have taken over. */
export interface CountedPart {
  readonly batch: ReportBatch;
  /** Index of the report in its import. */
  readonly part: number;
  /** Whether what is said of this day and tracking ID counts. */
  readonly counts: (place: Place) => boolean;
}

/**
 * Which reports of all imports count for what. Of several reports of one kind and store the latest
 * made counts for each day and tracking ID that it covers; tracking IDs that it does not name keep
 * what earlier ones said, because a report can be of some IDs only. Totals of a period cannot be
 * parted by days, so of two that overlap only the later one counts.
 */
export function countedParts(batches: readonly ReportBatch[]): CountedPart[] {
  const latestFirst = [...batches].sort(
    (a, b) => b.madeAtMs - a.madeAtMs || b.importedAtMs - a.importedAtMs,
  );
  const covered = new Map<string, { period: Period; ids: ReadonlySet<TrackingId | undefined> }[]>();
  return latestFirst.flatMap((batch) =>
    batch.parts.map((report, part) => {
      const { kind, marketplace, period, sums } = report;
      const place = `${marketplace} ${kind}`;
      const later = covered.get(place) ?? [];
      if (period) {
        covered.set(place, [...later, { period, ids: new Set(sums.map((sum) => sum.trackingId)) }]);
      }
      const counts = ({ day, trackingId }: Place) =>
        !later.some(
          (other) =>
            other.ids.has(trackingId) &&
            (day === undefined
              ? period === undefined || overlap(other.period, period)
              : other.period.from <= day && day <= other.period.to),
        );
      return { batch, part, counts };
    }),
  );
}

/** The sums that count, of all imports together. */
export function countedSums(batches: readonly ReportBatch[]): CountedSum[] {
  return countedParts(batches).flatMap(({ batch, part, counts }) => {
    const report = batch.parts[part];
    if (!report) return [];
    const { kind, marketplace, period, sums } = report;
    return sums
      .filter(counts)
      .map((sum) => ({ ...sum, kind, marketplace, batchId: batch.id, period }));
  });
}

function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
