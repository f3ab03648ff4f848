import type { PaidCategory } from '../commission/rate-differences';
import type { CountedSum } from './counting';

/** What was paid on each category and day, for `rateDifferences`. Only reports of items tell it. */
export function paidCategories(sums: readonly CountedSum[]): PaidCategory[] {
  return sums.flatMap(({ kind, marketplace, category, day, figures }) => {
    const { revenueMinor, feesMinor, shipped = 0, returned = 0 } = figures;
    if (kind !== 'earnings' || category === undefined || day === undefined) return [];
    if (revenueMinor === undefined || feesMinor === undefined) return [];
    return [{ marketplace, category, day, revenueMinor, feesMinor, items: shipped + returned }];
  });
}
