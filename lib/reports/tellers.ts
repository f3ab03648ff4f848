import type { CountedSum } from './counting';
import type { Figure, ReportKind } from './report-row';
import type { Figures } from './report-sums';

/** Which reports tell clicks, orders and earnings, the best first. */
export type Tellers = Readonly<Record<keyof typeof ASKED, readonly ReportKind[]>>;

/** The figures that each teller is asked for. */
const ASKED = {
  clicks: ['clicks'],
  ordered: ['ordered'],
  earned: ['shipped', 'returned', 'revenueMinor', 'feesMinor'],
} as const satisfies Record<string, readonly Figure[]>;

/**
 * Several reports tell the same figure. For each day the first of these that covers it is asked; they
 * are never added to each other.
 */
export const TELLERS = {
  clicks: ['days', 'tracking', 'products'],
  ordered: ['orders', 'days', 'tracking', 'products'],
  earned: ['earnings', 'products', 'bonuses', 'tracking'],
} as const satisfies Tellers;

/** By tracking ID only reports that name them can tell; by day only those that name days. */
export const ID_TELLERS = {
  clicks: ['tracking'],
  ordered: ['orders', 'tracking'],
  earned: TELLERS.earned,
} as const satisfies Tellers;

/** By product only reports that name products. */
export const PRODUCT_TELLERS = {
  clicks: ['products'],
  ordered: ['orders', 'products'],
  earned: ['earnings', 'products'],
} as const satisfies Tellers;

/** Kinds of report that tell what items earned. */
export const EARNING_KINDS: readonly ReportKind[] = TELLERS.earned;

/** What of a sum or row decides which report is asked. */
export type Told = Pick<CountedSum, 'kind' | 'day' | 'period'>;

/**
 * Which figures a report is the one to tell of a day, or of a period that it does not part by days.
 *
 * @param sums all that count in one store.
 */
export function figuresToTell(
  sums: readonly Told[],
  tellers: Tellers,
): (place: Told) => readonly Figure[] {
  const periods = new Map<ReportKind, Map<string, readonly [from: string, to: string]>>();
  for (const { kind, day, period } of sums) {
    const from = period?.from ?? day;
    if (from === undefined) continue;
    const to = period?.to ?? from;
    const all = periods.get(kind) ?? new Map<string, readonly [string, string]>();
    periods.set(kind, all.set(`${from} ${to}`, [from, to]));
  }
  const isTold = (by: ReportKind, { day, period }: Told) =>
    [...(periods.get(by)?.values() ?? [])].some(([from, to]) =>
      day === undefined
        ? period === undefined || (from <= period.to && period.from <= to)
        : from <= day && day <= to,
    );
  const ask = (place: Told) =>
    (Object.keys(ASKED) as (keyof typeof ASKED)[])
      .filter((what) => {
        const rank = tellers[what].indexOf(place.kind);
        return rank >= 0 && !tellers[what].slice(0, rank).some((better) => isTold(better, place));
      })
      .flatMap((what): readonly Figure[] => ASKED[what]);
  // There are far fewer days than sums and rows.
  const known = new Map<string, readonly Figure[]>();
  return (place) => {
    const { kind, day, period } = place;
    const key = day === undefined ? `${kind} ${period?.from} ${period?.to}` : `${kind} ${day}`;
    let figures = known.get(key);
    if (!figures) {
      figures = ask(place);
      known.set(key, figures);
    }
    return figures;
  };
}

/** The sums of one store, each cut down to the figures that its report is the one to tell. */
export function toldSums(sums: readonly CountedSum[], tellers: Tellers = TELLERS): CountedSum[] {
  const toTell = figuresToTell(sums, tellers);
  return sums.flatMap((sum) => {
    const figures = pick(sum.figures, toTell(sum));
    return Object.keys(figures).length > 0 ? [{ ...sum, figures }] : [];
  });
}

function pick(figures: Figures, keys: readonly Figure[]): Figures {
  return Object.fromEntries(
    keys.filter((key) => figures[key] !== undefined).map((key) => [key, figures[key]]),
  );
}
