import { createChance, type Chance } from './chance';
import type { World } from './world';

/** One day's clicks on one tracking ID, and what they brought. */
export interface Cell {
  readonly id: number;
  readonly day: number;
  readonly clicks: number;
  readonly itemsOrdered: number;
  readonly shipped: readonly Shipped[];
}

/** A shipped item, returned or not; what it pays if kept, in cents. */
export interface Shipped {
  readonly isDirect: boolean;
  readonly isReturned: boolean;
  readonly cents: number;
}

/** Cents that one sale of the ID's linked product pays, where all its links lead to one. */
export interface LinkedProduct {
  readonly cents: number | undefined;
}

/** Items at the end of the history that are on their way. */
export interface OnTheWay {
  readonly ordered: number;
  readonly shippedSoFar: number;
  readonly returnableItems: number;
  readonly returnableCents: number;
  /** What all of these pay in the end. */
  readonly cents: number;
}

export interface Affiliate {
  readonly monthsOfHistory: number;
  readonly products: readonly LinkedProduct[];
  /** Days of the month to be estimated are from `firstDay` on; earlier ones are the history. */
  readonly firstDay: number;
  readonly cells: readonly Cell[];
  readonly onTheWay: OnTheWay | undefined;
}

export const MONTH_DAYS = 30;
/** Clicks of the month to be estimated. */
const CLICKS = [30, 50_000] as const;
const WEEK = [1.1, 1.05, 1, 0.95, 0.9, 0.9, 1.1] as const;
const HISTORIES = [0, 1, 3, 6] as const;

/** Makes one affiliate of a world, the same for the same seed. */
export function createAffiliate(world: World, seed: number): Affiliate {
  const chance = createChance(seed);
  const { uniform, normal, gamma, beta } = chance;
  const monthsOfHistory = HISTORIES[Math.floor(uniform() * 4)] ?? 0;
  const [least, most] = CLICKS;
  const clicks = least * (most / least) ** uniform();

  // Who this is. The spreads are those that SPREADS says are assumed.
  const itemsPerClick = gamma(4, 0.11) * gamma(10, 1);
  const idShape = 6 * Math.exp(0.6 * normal());
  const ids = Math.min(50, 1 + Math.floor(uniform() * clicks ** 0.4));
  const share = normalised(Array.from({ length: ids }, () => gamma(1, 1)));
  const rates = share.map(() =>
    uniform() < (world.neverConverting ?? 0) ? 0 : gamma(idShape, itemsPerClick),
  );
  const ratio = world.varianceToMean ?? Math.max(1.1, 6.9 * Math.exp(0.35 * normal()));
  const spread = Math.hypot(0.5, 0.2);
  const meanCents = 272 * Math.exp(spread * normal() - spread ** 2 / 2);
  const logSd = world.commissionLogSd ?? 1.55 * Math.exp(0.1 * normal());
  const one = world.shape ?? ((by) => Math.exp(logSd * by.normal() - logSd ** 2 / 2));
  const direct = beta(world.directShare ?? 0.12, 10);
  const shipped = beta(0.9, 100);
  const returned = beta(0.063, 200);
  // Links of the other IDs lead to many products, as mixed as what else is bought.
  const products = share.map(() => ({
    cents:
      world.productsUnknown || uniform() < 0.7
        ? Math.round(272 * Math.exp(1.2 * normal() - 0.72))
        : undefined,
  }));

  const firstDay = monthsOfHistory * MONTH_DAYS;
  const days = firstDay + MONTH_DAYS;
  const halvedFrom = firstDay > 0 ? firstDay / 2 : days / 2;
  const spikeFrom = Math.floor(uniform() * (days - 2));
  const cells: Cell[] = [];
  const ship = (id: number, factor: number): Shipped => {
    const isDirect = uniform() < direct;
    const linked = isDirect ? products[id]?.cents : undefined;
    const cents = linked ?? meanCents * one(chance);
    return { isDirect, isReturned: uniform() < returned, cents: cents * factor };
  };
  for (let month = 0; month <= monthsOfHistory; month++) {
    const isLast = month === monthsOfHistory;
    const clicksADay = (clicks * (isLast ? 1 : Math.exp(0.3 * normal()))) / MONTH_DAYS;
    for (let day = month * MONTH_DAYS; day < (month + 1) * MONTH_DAYS; day++) {
      const factor = world.ratesHalved && day >= halvedFrom ? 0.5 : 1;
      const isSpike = world.spike && day >= spikeFrom && day < spikeFrom + 3;
      for (let id = 0; id < ids; id++) {
        const count = chance.poisson(clicksADay * (share[id] ?? 0) * (WEEK[day % 7] ?? 1));
        if (count === 0) continue;
        const mean = count * (rates[id] ?? 0) * (isSpike ? (world.spike ?? 1) : 1);
        const itemsOrdered = mean > 0 ? scattered(chance, mean, ratio) : 0;
        const sent = Array.from({ length: itemsOrdered }, () => uniform() < shipped);
        const all = sent.filter(Boolean).map(() => ship(id, factor));
        cells.push({ id, day, clicks: count, itemsOrdered, shipped: all });
      }
    }
  }
  const factor = world.ratesHalved && firstDay > 0 ? 0.5 : 1;
  const other = () => meanCents * one(chance) * factor;
  return {
    monthsOfHistory,
    products,
    firstDay,
    cells,
    onTheWay:
      monthsOfHistory > 0 && uniform() < 0.5
        ? onTheWay(chance, (clicks * itemsPerClick) / 6, shipped, returned, other)
        : undefined,
  };
}

/** A count with this mean whose variance is `ratio` times it: negative binomial. */
function scattered({ gamma, poisson }: Chance, mean: number, ratio: number): number {
  return poisson(gamma(mean / (ratio - 1), mean));
}

function onTheWay(
  { uniform, poisson }: Chance,
  mean: number,
  shipped: number,
  returned: number,
  other: () => number,
): OnTheWay {
  const ordered = poisson(mean);
  let [shippedSoFar, returnableItems, returnableCents, cents] = [0, 0, 0, 0];
  for (let item = 0; item < ordered; item++) {
    if (!(uniform() < shipped)) continue;
    const pays = other();
    const isKept = uniform() >= returned;
    if (uniform() < 0.6) {
      shippedSoFar += 1;
      returnableItems += 1;
      returnableCents += pays;
    }
    if (isKept) cents += pays;
  }
  return { ordered, shippedSoFar, returnableItems, returnableCents, cents };
}

function normalised(values: readonly number[]): number[] {
  const total = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / total);
}
