import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import { FIGURES, type Figure, type ReportRow } from './report-row';

export type Figures = Readonly<Partial<Record<Figure, number>>>;

/** What a report says of one day, tracking ID, category and kind of sale, as far as it parts them. */
export interface ReportSum {
  readonly day: StoreDay | undefined;
  readonly trackingId: TrackingId | undefined;
  readonly category: string | undefined;
  readonly isDirect: boolean | undefined;
  readonly figures: Figures;
}

/** Collects rows into sums, in memory that grows with days and categories and not with rows. */
export function createSummer(): { add: (row: ReportRow) => void; sums: () => ReportSum[] } {
  const sums = new Map<string, ReportSum & { readonly figures: Partial<Record<Figure, number>> }>();
  return {
    add(row) {
      const { day, trackingId, category, isDirect } = row;
      const key = [day, trackingId, isDirect, category].map((part) => part ?? '').join('\t');
      let sum = sums.get(key);
      if (!sum) {
        sum = { day, trackingId, category, isDirect, figures: {} };
        sums.set(key, sum);
      }
      for (const figure of FIGURES) {
        const value = row[figure];
        if (value !== undefined) sum.figures[figure] = (sum.figures[figure] ?? 0) + value;
      }
    },
    sums: () => [...sums.values()],
  };
}

/** All of them together. */
export function totalOf(sums: Iterable<{ readonly figures: Figures }>): Figures {
  const total: Partial<Record<Figure, number>> = {};
  for (const { figures } of sums) {
    for (const figure of FIGURES) {
      const value = figures[figure];
      if (value !== undefined) total[figure] = (total[figure] ?? 0) + value;
    }
  }
  return total;
}
