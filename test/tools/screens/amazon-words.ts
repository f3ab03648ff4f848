import { MARKETPLACE_FACTS } from '../../../lib/amazon/marketplace-facts';
import { MARKETPLACES } from '../../../lib/amazon/marketplaces';
import type { StoreDay } from '../../../lib/amazon/store-day';
import { rateTable } from '../../../lib/commission/rate-table';

const DAY = '2026-11-01' as StoreDay;

/**
 * What Amazon itself has words for, in the language of its store and no other: categories of its
 * rates with where they are known from, and the sentence that has to stand on a site. The longest
 * first.
 */
export const AMAZON_WORDS: readonly string[] = [
  ...MARKETPLACES.flatMap(({ code }) => [
    ...rateTable(code, DAY).flatMap(({ name, source = '' }) => [name, source]),
    MARKETPLACE_FACTS[code].disclosure,
  ]),
  // Of the demo reports.
  'Kitchen & Dining',
  'Books',
]
  .filter((words) => words !== '')
  .toSorted((a, b) => b.length - a.length);
