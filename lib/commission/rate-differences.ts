import type { MarketplaceCode } from '../amazon/marketplaces';
import { daysBefore, type StoreDay } from '../amazon/store-day';
import { overrideKey, rateByName } from './rate-by-name';
import type { RateOverride } from './rate-override';

/** What reports say was paid on a category's items of one day, or on one of its items. */
export interface PaidCategory {
  readonly marketplace: MarketplaceCode;
  /** As the report calls it. */
  readonly category: string;
  readonly day: StoreDay;
  /** Minor units of the store's currency, as are the fees; negative for returns. */
  readonly revenueMinor: number;
  readonly feesMinor: number;
  /** Items shipped and returned together: each of them has a fee that was rounded. */
  readonly items: number;
}

/** "Amazon paid you 5.00 % in Cell Phones from March; our table says 4 %." */
export interface RateDifference {
  readonly marketplace: MarketplaceCode;
  /** As the newest report calls it. */
  readonly category: string;
  /** Key for the override that would take the paid rate over. */
  readonly key: string;
  readonly paidBp: number;
  /** What holds now, the user's own rates included; undefined where none is known. */
  readonly tableBp: number | undefined;
  /** First day from which on all that was paid is the paid rate. */
  readonly from: StoreDay;
  /** Last of those days, where it is long past: rates change, so it says nothing of today's. */
  readonly to?: StoreDay;
  /** On how many items it rests. */
  readonly items: number;
}

const MIN_ITEMS = 5;
const MIN_DAYS = 3;
/** Days after which what was paid is of the past: a quarter. */
const PAST_DAYS = 92;
/** The step of almost all rates in Amazon's tables. */
const QUARTER_BP = 25;
/** For fees that are half a minor unit off, exactly but for the arithmetic. */
const SLACK_BP = 1e-6;

/**
 * Categories in which Amazon pays another rate than the table says, for the user to take over.
 *
 * A report rounds every item's fee to a minor unit, so a day with n items and a true rate r has
 * fees within n / 2 of revenue × r. A rate explains a run of days if it does so on each of them.
 * Going back from the newest day, the run ends before the first day that no rate explains together
 * with those after it. It counts if it has five items on three days and leaves less than a
 * quarter of a percent open: then the rate is the quarter in what is left, else the one tenth,
 * twentieth or hundredth of a percent in it. If days stand before the run, they must end in a run
 * of five items on three days too, a change from one rate to another: otherwise rates are mixed
 * (direct and indirect, or products of several rates under one name) and nothing is offered. What
 * the table's rate explains as well is no difference.
 *
 * Categories that fall under one row are looked at together. Entries that say nothing are left
 * out: without items or revenue, with figures that are no numbers, or with fees and revenue of
 * different signs.
 *
 * @param today what was paid long before it is a difference for its own days only.
 */
export function rateDifferences(
  paid: readonly PaidCategory[],
  overrides: readonly RateOverride[],
  today: StoreDay,
): RateDifference[] {
  const groups = new Map<string, PaidCategory[]>();
  for (const entry of paid.filter(saysSomething)) {
    const name = `${entry.marketplace} ${overrideKey(entry.marketplace, entry.category)}`;
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups.values()].flatMap((group) => differenceOf(group, overrides, today) ?? []);
}

function differenceOf(
  group: readonly PaidCategory[],
  overrides: readonly RateOverride[],
  today: StoreDay,
): RateDifference | undefined {
  const days = [...group].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [newest] = days;
  const run = runOf(days);
  if (!newest || !isEnough(run)) return undefined;
  const before = days.slice(run.entries.length);
  if (before.length > 0 && !isEnough(runOf(before))) return undefined;
  const paidBp = roundestIn(run);
  if (paidBp === undefined) return undefined;
  const { marketplace, category, day } = newest;
  const tableBp = rateByName(marketplace, category, day, overrides)?.rateBp;
  if (tableBp !== undefined && run.lowBp - SLACK_BP <= tableBp && tableBp <= run.highBp + SLACK_BP)
    return undefined;
  return {
    marketplace,
    category,
    key: overrideKey(marketplace, category),
    paidBp,
    tableBp,
    from: run.entries.at(-1)?.day ?? day,
    ...(day < daysBefore(today, PAST_DAYS) && { to: day }),
    items: run.entries.reduce((sum, { items }) => sum + items, 0),
  };
}

interface Run {
  readonly entries: readonly PaidCategory[];
  /** The rates that explain all of them, in basis points. */
  readonly lowBp: number;
  readonly highBp: number;
}

/** The longest run from the first entry on that one rate explains; whole days or nothing. */
function runOf(entries: readonly PaidCategory[]): Run {
  // Cut once at the end: a run of years has very many entries.
  let run = { length: 0, lowBp: 0, highBp: 10_000 };
  while (run.length < entries.length) {
    const day = entries[run.length]?.day;
    let end = run.length;
    let { lowBp, highBp } = run;
    while (end < entries.length && entries[end]?.day === day) {
      const entry = entries[end++];
      if (!entry) break;
      const revenue = Math.abs(entry.revenueMinor);
      const fees = Math.abs(entry.feesMinor);
      lowBp = Math.max(lowBp, ((fees - entry.items / 2) / revenue) * 10_000);
      highBp = Math.min(highBp, ((fees + entry.items / 2) / revenue) * 10_000);
    }
    if (lowBp > highBp + SLACK_BP) break;
    run = { length: end, lowBp, highBp };
  }
  return { entries: entries.slice(0, run.length), lowBp: run.lowBp, highBp: run.highBp };
}

function isEnough({ entries }: Run): boolean {
  const items = entries.reduce((sum, entry) => sum + entry.items, 0);
  return items >= MIN_ITEMS && new Set(entries.map(({ day }) => day)).size >= MIN_DAYS;
}

/** The roundest rate that explains a run; undefined where too many do. */
function roundestIn({ lowBp, highBp }: Run): number | undefined {
  if (highBp - lowBp >= QUARTER_BP) return undefined;
  for (const step of [QUARTER_BP, 10, 5, 1]) {
    const first = Math.max(0, Math.ceil((lowBp - SLACK_BP) / step) * step);
    const isIn = first <= highBp + SLACK_BP;
    if (isIn) return first + step > highBp + SLACK_BP ? first : undefined;
  }
  return undefined;
}

function saysSomething({ revenueMinor, feesMinor, items }: PaidCategory): boolean {
  return (
    Number.isFinite(revenueMinor) &&
    Number.isFinite(feesMinor) &&
    Number.isSafeInteger(items) &&
    items > 0 &&
    revenueMinor !== 0 &&
    revenueMinor * feesMinor >= 0
  );
}
