import type { MarketplaceCode } from '../amazon/marketplaces';
import { countedSums, type CountedSum } from './counting';
import { coverage } from './coverage';
import { earningsByStore, type StoreEarnings } from './earnings';
import type { ReportBatch } from './report-batch';
import type { Period } from './report-period';
import { totalOf, type Figures } from './report-sums';
import { EARNING_KINDS, TELLERS } from './tellers';

/** What one store's reports say in all, and of which days. */
export interface StoreFacts {
  readonly marketplace: MarketplaceCode;
  readonly earnings: StoreEarnings;
  /** Days of which a report tells, day by day, what items earned, and of which one tells clicks. */
  readonly earnedPeriods: readonly Period[];
  readonly clickPeriods: readonly Period[];
  /** What items earned that were the linked ones and those that were not, where earnings say so. */
  readonly direct: Figures;
  readonly indirect: Figures;
}

/** What all imports together say, by store; those with the latest day first. */
export function storeFacts(batches: readonly ReportBatch[]): StoreFacts[] {
  const sums = countedSums(batches);
  return earningsByStore(sums)
    .map((earnings) => {
      const own = sums.filter((sum) => sum.marketplace === earnings.marketplace);
      const earned = own.filter(({ kind }) => kind === 'earnings');
      return {
        marketplace: earnings.marketplace,
        earnings,
        earnedPeriods: coverage(own.filter(tellsEarnings)).periods,
        clickPeriods: coverage(own.filter(tellsClicks)).periods,
        direct: totalOf(earned.filter(({ isDirect }) => isDirect === true)),
        indirect: totalOf(earned.filter(({ isDirect }) => isDirect === false)),
      };
    })
    .sort((a, b) => ((a.earnings.to ?? '') < (b.earnings.to ?? '') ? 1 : -1));
}

function tellsEarnings({ kind, day, figures }: CountedSum): boolean {
  return EARNING_KINDS.includes(kind) && day !== undefined && figures.feesMinor !== undefined;
}

function tellsClicks({ kind, day, figures }: CountedSum): boolean {
  const kinds: readonly string[] = TELLERS.clicks;
  return kinds.includes(kind) && day !== undefined && figures.clicks !== undefined;
}
