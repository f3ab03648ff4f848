import type { MarketplaceCode } from '../amazon/marketplaces';
import type { Assumptions } from '../commission/assumptions';
import { figuresOf } from '../commission/store-beliefs';
import { beliefsOf } from './basis-evidence';
import { readersEstimate } from './readers-estimate';
import type { ReportBasis } from './report-basis';

/** What is believed of a click of one store, and what is still to come of all. */
export interface Believed {
  readonly itemsPerClick: number;
  /** Mean commission of an item that was not the linked one, in minor units. */
  readonly otherCommissionMinor: number;
  readonly directShare: number;
  readonly shippedShare: number;
  readonly returnedShare: number;
  /** What is still expected on average, in minor units; undefined where no report tells of the store. */
  readonly expectedMinor: number | undefined;
}

/** How beliefs in one store changed. */
export interface Learned {
  readonly marketplace: MarketplaceCode;
  readonly before: Believed;
  readonly after: Believed;
  /** Whether no report told of this store before: then all was assumed, or learned from others. */
  readonly isFirst: boolean;
  /** What changed noticeably, in the order of `Believed`. */
  readonly changed: readonly (keyof Believed)[];
}

const FIGURES = [
  'itemsPerClick',
  'otherCommissionMinor',
  'directShare',
  'shippedShare',
  'returnedShare',
  'expectedMinor',
] as const satisfies readonly (keyof Believed)[];

/** Less, as a share of the larger figure, is no news. */
const NOTICEABLE = 0.01;

/**
 * What imports changed in what estimates believe, by store that reports tell of now. All of it follows
 * from the imports there are, so it is undone with them.
 *
 * @param before what the imports came to without them, @param after with them.
 */
export function learned(
  before: readonly ReportBasis[],
  after: readonly ReportBasis[],
  assumptions: Assumptions,
  nowMs: number,
): Learned[] {
  return after.flatMap(({ marketplace }) => {
    const then = believed(marketplace, before, assumptions, nowMs);
    const now = believed(marketplace, after, assumptions, nowMs);
    if (!then || !now) return [];
    return [
      {
        marketplace,
        before: then,
        after: now,
        isFirst: !before.some((basis) => basis.marketplace === marketplace),
        changed: FIGURES.filter((figure) => isNews(then[figure], now[figure])),
      },
    ];
  });
}

/** Undefined where the store's currency has no assumption to start from. */
export function believed(
  store: MarketplaceCode,
  bases: readonly ReportBasis[],
  assumptions: Assumptions,
  nowMs: number,
): Believed | undefined {
  const beliefs = beliefsOf(store, bases, assumptions);
  if (!beliefs) return undefined;
  const { itemsPerClick, otherCommissionMinor, directShare } = figuresOf(beliefs);
  const basis = bases.find(({ marketplace }) => marketplace === store);
  return {
    itemsPerClick,
    otherCommissionMinor,
    directShare,
    shippedShare: beliefs.fate.shipped.mean,
    returnedShare: beliefs.fate.returned.mean,
    expectedMinor: basis && readersEstimate(basis, bases, assumptions, nowMs)?.meanMinor,
  };
}

function isNews(before: number | undefined, after: number | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  const most = Math.max(Math.abs(before), Math.abs(after));
  return Math.abs(after - before) > NOTICEABLE * most;
}
