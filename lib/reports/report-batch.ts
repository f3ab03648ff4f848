import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { Period } from './report-period';
import type { ReportKind } from './report-row';
import { totalOf, type ReportSum } from './report-sums';

/** Id of one import; undoing takes it out again. */
export type BatchId = string & { readonly __brand: 'BatchId' };

/** One report of a file. */
export interface ReportPart {
  readonly kind: ReportKind;
  /** Name of the sheet or file it was in. */
  readonly title: string;
  readonly marketplace: MarketplaceCode;
  /** What its title names, or the days of its rows. */
  readonly period: Period | undefined;
  readonly rows: number;
  readonly rejected: number;
  readonly sums: readonly ReportSum[];
}

export interface ReportBatch {
  readonly id: BatchId;
  readonly fileName: string;
  /** Tells the same file again, whatever its name. */
  readonly digest: string;
  readonly importedAtMs: number;
  /** When Amazon made the file, as far as known; of two reports on a day the later made one counts. */
  readonly madeAtMs: number;
  readonly parts: readonly ReportPart[];
}

/** A sum with the part it belongs to. */
export interface CountedSum extends ReportSum {
  readonly kind: ReportKind;
  readonly marketplace: MarketplaceCode;
  readonly batchId: BatchId;
  readonly period: Period | undefined;
}

/**
 * The sums that count, of all imports together, in whatever order they were imported. Of several
 * reports of one kind and store the latest made counts for each day and tracking ID that it covers;
 * IDs that it does not name keep what earlier ones said, because a report can be of some IDs only.
 * What stands for IDs without naming them covers all, and all cover it. Totals of a period cannot
 * be parted by days, so of two that overlap only the later one counts. In doubt nothing is counted
 * twice. Of one file imported twice the later import counts, with the answers given then.
 */
export function countedSums(batches: readonly ReportBatch[]): CountedSum[] {
  const counted: CountedSum[] = [];
  const covered = new Map<string, Cover[]>();
  for (const batch of latestFirst(batches)) {
    for (const part of batch.parts) {
      const { kind, marketplace, period } = part;
      const place = `${marketplace} ${kind}`;
      const own = coverOf(part);
      const before = covered.get(place) ?? [];
      const near = before.filter((other) => touch(own.period, other.period));
      const left = part.sums.filter((sum) => !near.some((other) => covers(other, own, sum)));
      for (const sum of left)
        counted.push({ ...sum, kind, marketplace, batchId: batch.id, period });
      covered.set(place, [
        ...before,
        // A total that does not count leaves its days to others.
        { ...own, undatedIds: idsOf(left.filter(({ day }) => day === undefined)) },
      ]);
    }
  }
  return counted;
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

function covers(later: Cover, earlier: Cover, { day, trackingId }: ReportSum): boolean {
  const ids = day === undefined ? later.undatedIds : later.datedIds;
  const isNamed =
    ids.has(trackingId) || ids.has(undefined) || (trackingId === undefined && ids.size > 0);
  const asked = day === undefined ? earlier.period : { from: day, to: day };
  return isNamed && touch(later.period, asked);
}

function touch(a: Period | undefined, b: Period | undefined): boolean {
  return a === undefined || b === undefined || (a.from <= b.to && b.from <= a.to);
}

/** The latest made first, each part of a file once. */
function latestFirst(batches: readonly ReportBatch[]): ReportBatch[] {
  const seen = new Map<string, BatchId>();
  return [...batches]
    .sort((a, b) => b.importedAtMs - a.importedAtMs || compare(a.id, b.id))
    .map((batch) => ({
      ...batch,
      parts: batch.parts.filter(({ kind, title }) => {
        const key = JSON.stringify([batch.digest, kind, title]);
        const first = seen.get(key) ?? batch.id;
        seen.set(key, first);
        return first === batch.id;
      }),
    }))
    .sort((a, b) => b.madeAtMs - a.madeAtMs || compare(a.digest, b.digest));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Two reports of one file that should agree on a figure and do not. */
export interface Disagreement {
  readonly figure: 'clicks' | 'ordered' | 'shipped' | 'revenueMinor' | 'feesMinor';
  readonly one: ReportKind;
  readonly oneSays: number;
  readonly other: ReportKind;
  readonly otherSays: number;
}

/** Which figures of which reports are the same thing counted twice, as seen in real workbooks. */
const SAME: readonly (readonly [Disagreement['figure'], ReportKind, ReportKind])[] = [
  ['clicks', 'tracking', 'days'],
  ['ordered', 'tracking', 'days'],
  ['ordered', 'tracking', 'orders'],
  ['ordered', 'days', 'orders'],
  ['shipped', 'tracking', 'earnings'],
  ['revenueMinor', 'tracking', 'earnings'],
  ['feesMinor', 'tracking', 'earnings'],
  ['revenueMinor', 'bonuses', 'earnings'],
  ['feesMinor', 'bonuses', 'earnings'],
  ['feesMinor', 'bonuses', 'tracking'],
];

/** Checks the reports of one file, store and period against each other. */
export function crossCheck(parts: readonly ReportPart[]): Disagreement[] {
  return parts.flatMap((one) =>
    parts.flatMap((other) =>
      SAME.filter(([, a, b]) => a === one.kind && b === other.kind).flatMap(([figure]) => {
        const isSamePeriod =
          one.period?.from === other.period?.from && one.period?.to === other.period?.to;
        if (!isSamePeriod || one.marketplace !== other.marketplace) return [];
        const [oneSays, otherSays] = [figureOf(one, figure), figureOf(other, figure)];
        if (oneSays === undefined || otherSays === undefined || oneSays === otherSays) return [];
        return [{ figure, one: one.kind, oneSays, other: other.kind, otherSays }];
      }),
    ),
  );
}

/**
 * What a report says of a figure in all; undefined where it does not speak of it. Items shipped are
 * net of returns in some reports and beside them in others, so they are compared net.
 */
function figureOf({ sums }: ReportPart, figure: Disagreement['figure']): number | undefined {
  if (sums.length === 0) return 0;
  const total = totalOf(sums);
  const value = total[figure];
  return figure === 'shipped' && value !== undefined ? value - (total.returned ?? 0) : value;
}
