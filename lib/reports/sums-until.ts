import type { StoreDay } from '../amazon/store-day';
import type { CountedSum } from './counting';
import type { Period } from './report-period';
import type { Figure, ReportKind } from './report-row';
import { addFigures, addItems, type ItemSums } from './report-sums';

/** Reports whose clicks are of the tracking ID that a row names. */
const NAME_CLICKS: readonly ReportKind[] = ['tracking', 'products'];

/**
 * The same, with what estimates do not part put together: categories, and the tracking IDs of all
 * reports but those of clicks. However many there are, a history can then be gone through quickly.
 */
export function condensed(sums: readonly CountedSum[]): CountedSum[] {
  const all = new Map<string, GrowingSum>();
  for (const sum of sums) {
    const { kind, marketplace, batchId, period, day, isDirect, items } = sum;
    const trackingId = NAME_CLICKS.includes(kind) ? sum.trackingId : undefined;
    const place = `${kind}\t${marketplace}\t${batchId}\t${period?.from ?? ''}\t${period?.to ?? ''}`;
    const key = `${place}\t${day ?? ''}\t${trackingId ?? ''}\t${isDirect ?? ''}`;
    let into = all.get(key);
    if (!into) {
      into = { ...sum, trackingId, category: undefined, figures: {} };
      delete into.items;
      all.set(key, into);
    }
    addFigures(into.figures, sum.figures);
    if (items) into.items = into.items ? addItems(into.items, items) : items;
  }
  return [...all.values()];
}

type GrowingSum = Omit<CountedSum, 'figures' | 'items'> & {
  readonly figures: Partial<Record<Figure, number>>;
  items?: ItemSums;
};

/**
 * What the same reports would have said at the end of a day: nothing later, and no total of days
 * that were not over.
 */
export function sumsUntil(sums: readonly CountedSum[], last: StoreDay): CountedSum[] {
  const soFar = new Map<Period, Period>();
  const told: CountedSum[] = [];
  for (const sum of sums) {
    const { day, period } = sum;
    const end = day ?? period?.to;
    if (end === undefined || end > last) continue;
    if (!period || period.to <= last) {
      told.push(sum);
      continue;
    }
    // A report that goes on tells of no later day yet.
    const begun = soFar.get(period) ?? { from: period.from, to: last };
    soFar.set(period, begun);
    told.push({ ...sum, period: begun });
  }
  return told;
}
