import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { BatchId, ReportBatch, ReportPart } from './report-batch';
import type { Period } from './report-period';
import type { ReportKind, ReportRow } from './report-row';
import type { ReportSum } from './report-sums';

/** A sum with the part it belongs to. */
export interface CountedSum extends ReportSum {
  readonly kind: ReportKind;
  readonly marketplace: MarketplaceCode;
  readonly batchId: BatchId;
  readonly period: Period | undefined;
}

/** One report of an import, with what of it counts. */
export interface CountedPart {
  readonly batch: ReportBatch;
  /** Index of the report in its import. */
  readonly part: number;
  readonly sums: readonly CountedSum[];
  /** Whether a row of this day and tracking ID counts. */
  readonly counts: (row: Place) => boolean;
}

/** What a row or sum says of itself that decides whether it counts. */
type Place = Pick<ReportRow, 'day' | 'trackingId'>;

/**
 * What counts of all imports together, in whatever order they were imported. Of several
 * reports of one kind and store the latest made counts for each day and tracking ID that it covers;
 * IDs that it does not name keep what earlier ones said, because a report can be of some IDs only.
 * What stands for IDs without naming them covers all, and all cover it. Totals of a period cannot
 * be parted by days, so of two that overlap only the later one counts. In doubt nothing is counted
 * twice. Of one file imported twice the later import counts, with the answers given then.
 */
export function countedParts(batches: readonly ReportBatch[]): CountedPart[] {
  const covered = new Map<string, Cover[]>();
  return latestFirst(batches).flatMap(({ batch, parts }) =>
    parts.map(({ report, part }) => {
      const { kind, marketplace, period } = report;
      const place = `${marketplace} ${kind}`;
      const own = coverOf(report);
      const before = covered.get(place) ?? [];
      const near = before.filter((other) => touch(own.period, other.period));
      const counts = (row: Place) => !near.some((other) => covers(other, own, row));
      const left = report.sums.filter(counts);
      covered.set(place, [
        ...before,
        // A total that does not count leaves its days to others.
        { ...own, undatedIds: idsOf(left.filter(({ day }) => day === undefined)) },
      ]);
      const sums = left.map((sum) => ({ ...sum, kind, marketplace, batchId: batch.id, period }));
      return { batch, part, sums, counts };
    }),
  );
}

/** The sums that count, of all imports together. */
export function countedSums(batches: readonly ReportBatch[]): CountedSum[] {
  return countedParts(batches).flatMap(({ sums }) => sums);
}

type Ids = ReadonlySet<TrackingId | undefined>;

/** What a report speaks for. */
interface Cover {
  /** Undefined may be any days. */
  readonly period: Period | undefined;
  readonly datedIds: Ids;
  readonly undatedIds: Ids;
}

function coverOf({ period, sums }: ReportPart): Cover {
  const dated = sums.filter(({ day }) => day !== undefined);
  return {
    period: dated.reduce((reach, { day }) => widened(reach, day), period),
    datedIds: idsOf(dated),
    undatedIds: idsOf(sums.filter(({ day }) => day === undefined)),
  };
}

function idsOf(sums: readonly ReportSum[]): Ids {
  return new Set(sums.map(({ trackingId }) => trackingId));
}

function widened(period: Period | undefined, day: StoreDay | undefined): Period | undefined {
  if (day === undefined) return period;
  if (period === undefined) return { from: day, to: day };
  return {
    from: day < period.from ? day : period.from,
    to: day > period.to ? day : period.to,
  };
}

function covers(later: Cover, earlier: Cover, { day, trackingId }: Place): boolean {
  const ids = day === undefined ? later.undatedIds : later.datedIds;
  const isNamed =
    ids.has(trackingId) || ids.has(undefined) || (trackingId === undefined && ids.size > 0);
  const asked = day === undefined ? earlier.period : { from: day, to: day };
  return isNamed && touch(later.period, asked);
}

function touch(a: Period | undefined, b: Period | undefined): boolean {
  return a === undefined || b === undefined || (a.from <= b.to && b.from <= a.to);
}

/** The latest made first, each report of a file once. */
function latestFirst(batches: readonly ReportBatch[]) {
  const seen = new Map<string, BatchId>();
  return [...batches]
    .sort((a, b) => b.importedAtMs - a.importedAtMs || compare(a.id, b.id))
    .map((batch) => ({
      batch,
      parts: batch.parts
        .map((report, part) => ({ report, part }))
        .filter(({ report: { kind, title } }) => {
          const key = JSON.stringify([batch.digest, kind, title]);
          const first = seen.get(key) ?? batch.id;
          seen.set(key, first);
          return first === batch.id;
        }),
    }))
    .sort((a, b) => b.batch.madeAtMs - a.batch.madeAtMs || compare(a.batch.digest, b.batch.digest));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
