import type { StoreDay } from '../amazon/store-day';
import type { Assumptions } from '../commission/assumptions';
import type { ClickCounts } from '../commission/evidence';
import { gammaQuantile } from '../commission/quantiles';
import { SPREADS } from '../commission/spreads';
import { effectiveRateBp, type EarningsLine } from './earnings';
import type { Figures } from './report-sums';

/** What one store's reports say, as far as it can answer "why clicks but no money?". */
export interface DiagnosisFacts {
  /** Last day that any report tells of; undefined without reports. */
  readonly to: StoreDay | undefined;
  readonly isStale: boolean;
  readonly total: EarningsLine<'total'>;
  /** Clicks and items that reports tell of the same days. */
  readonly withItems: ClickCounts;
  /** Clicks of days whose earnings no report tells. */
  readonly openClicks: number;
  /** Days of which a report tells earnings, however little. */
  readonly tellsEarnings: boolean;
  /** What items ordered and not shipped yet are likely to pay, in minor units. */
  readonly orderedMinor: number;
  /** Ordered long enough ago to be shipped if ever, and of those the ones shipped. */
  readonly settled: { readonly ordered: number; readonly shipped: number };
  readonly byCategory: readonly EarningsLine<string | undefined>[];
  /** Variance over mean of the items of any clicks. */
  readonly dispersion: number;
}

/** One reason why clicks bring no or little money, with the figures that say so. */
export type Finding =
  | { readonly cause: 'no-report' }
  | { readonly cause: 'old-report'; readonly to: StoreDay }
  | { readonly cause: 'clicks-not-told' }
  | { readonly cause: 'earnings-not-told'; readonly clicks: number }
  | { readonly cause: 'too-few-clicks'; readonly clicks: number; readonly expectedItems: number }
  | { readonly cause: 'not-reported'; readonly clicks: number }
  | ({
      readonly cause: 'low-conversion';
      /** Items per click that nine in ten affiliates are assumed to reach. */
      readonly usualLow: number;
    } & ClickCounts)
  | { readonly cause: 'not-shipped'; readonly orderedMinor: number }
  | { readonly cause: 'cancelled'; readonly ordered: number; readonly shipped: number }
  | { readonly cause: 'returned'; readonly shipped: number; readonly returned: number }
  | {
      readonly cause: 'low-rates';
      /** Share of the revenue that pays this little, and where it is, the largest first. */
      readonly share: number;
      readonly categories: readonly LowCategory[];
    }
  | { readonly cause: 'usual'; readonly withItems: ClickCounts };

export interface LowCategory {
  readonly name: string | undefined;
  readonly rateBp: number;
  readonly revenueMinor: number;
}

/** Below this many expected items a store without any is no surprise. */
const FEW_ITEMS = 2;
/** What a category pays in basis points that is called little. */
const LITTLE_BP = 100;
/** Share of the revenue in such categories that is worth a word. */
const MUCH_OF_REVENUE = 0.2;
/** Times the assumed share that comes back, and items, from which returns are called many. */
const MANY_RETURNS = 2;
const SOME_RETURNED = 3;
/** Of the assumed share that is shipped, what is called a loss; and items from which it is said. */
const FEW_SHIPPED = 0.8;
const SOME_ORDERED = 10;

/**
 * Why clicks bring no money, or less than they could: what keeps the reports from saying it first,
 * then along the way from the click to the money. At least one finding; `usual` only by itself.
 */
export function diagnose(facts: DiagnosisFacts, assumptions: Assumptions): Finding[] {
  if (facts.to === undefined) return [{ cause: 'no-report' }];
  const found: Finding[] = [
    ...unreported(facts, facts.to),
    ...byClicks(facts, assumptions),
    ...afterTheOrder(facts, assumptions),
    ...lowRates(facts),
  ];
  return found.length > 0 ? found : [{ cause: 'usual', withItems: facts.withItems }];
}

function* unreported(facts: DiagnosisFacts, to: StoreDay): Generator<Finding> {
  const clicks = facts.total.clicks ?? 0;
  if (facts.isStale) yield { cause: 'old-report', to };
  if (facts.total.clicks === undefined) yield { cause: 'clicks-not-told' };
  if (!facts.tellsEarnings) yield { cause: 'earnings-not-told', clicks };
  // Without any report of earnings every click is one of these, and that was said.
  else if (facts.openClicks > 0) yield { cause: 'not-reported', clicks: facts.openClicks };
}

function* byClicks(
  { total, withItems, dispersion }: DiagnosisFacts,
  { itemsPerClick }: Assumptions,
): Generator<Finding> {
  const clicks = total.clicks ?? 0;
  const expectedItems = clicks * itemsPerClick;
  const none = (total.ordered ?? 0) === 0 && (total.shipped ?? 0) === 0;
  if (clicks > 0 && none && expectedItems < FEW_ITEMS) {
    yield { cause: 'too-few-clicks', clicks, expectedItems };
  }
  const shape = SPREADS.affiliateShape;
  const usualLow = (itemsPerClick * gammaQuantile(0.1, shape)) / shape;
  if (withItems.clicks > 0 && highestRate(withItems, dispersion) < usualLow) {
    yield { cause: 'low-conversion', usualLow, ...withItems };
  }
}

/**
 * Items per click that these counts are hardly above, by themselves: the upper end of four times in
 * five. Jeffreys's half item keeps a count of nothing from being taken as certain.
 */
function highestRate({ clicks, itemsOrdered }: ClickCounts, dispersion: number): number {
  return gammaQuantile(0.9, itemsOrdered / dispersion + 0.5) / (clicks / dispersion);
}

function* afterTheOrder(
  { total, settled, orderedMinor, isStale }: DiagnosisFacts,
  { shippedShare, returnedShare }: Assumptions,
): Generator<Finding> {
  const { shipped = 0, returned = 0 } = total;
  // What an old report calls ordered was shipped since, or never will be.
  if (orderedMinor >= 1 && !isStale) yield { cause: 'not-shipped', orderedMinor };
  const isLost = settled.shipped < settled.ordered * shippedShare * FEW_SHIPPED;
  if (settled.ordered >= SOME_ORDERED && isLost) yield { cause: 'cancelled', ...settled };
  if (returned >= SOME_RETURNED && returned > shipped * returnedShare * MANY_RETURNS) {
    yield { cause: 'returned', shipped, returned };
  }
}

function* lowRates({ byCategory }: DiagnosisFacts): Generator<Finding> {
  const sold = byCategory.flatMap((line) => {
    const rateBp = effectiveRateBp(line);
    return rateBp === undefined
      ? []
      : [{ name: line.key, rateBp, revenueMinor: line.revenueMinor ?? 0 }];
  });
  const little = sold.filter(({ rateBp }) => rateBp <= LITTLE_BP);
  const share = revenueOf(little) / revenueOf(sold);
  if (!(share >= MUCH_OF_REVENUE)) return;
  const categories = little.sort((a, b) => b.revenueMinor - a.revenueMinor);
  yield { cause: 'low-rates', share, categories };
}

function revenueOf(lines: readonly Pick<Figures, 'revenueMinor'>[]): number {
  return lines.reduce((sum, { revenueMinor = 0 }) => sum + revenueMinor, 0);
}
