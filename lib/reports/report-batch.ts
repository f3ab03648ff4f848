import type { MarketplaceCode } from '../amazon/marketplaces';
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
