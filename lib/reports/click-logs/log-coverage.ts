import { DEADLINES } from '../../amazon/deadlines';
import type { MarketplaceCode } from '../../amazon/marketplaces';
import { daysBefore, type StoreDay } from '../../amazon/store-day';
import type { LoggedClick } from '../../clicks/logged-click';
import { DAY_MS } from '../../clicks/spans';
import type { CountedSum } from '../counting';
import { coverage } from '../coverage';
import type { BasisSpan } from '../report-basis';
import type { Period } from '../report-period';

/** Whose count of clicks is taken for a day of a store. */
export interface DayOfClicks {
  readonly marketplace: MarketplaceCode;
  readonly day: StoreDay;
  readonly logged: number;
  /** Where a report tells clicks of the day, its count is taken and logs tell when, where and what. */
  readonly counts: 'report' | 'log';
}

/**
 * Says for each day with logged clicks whose clicks count, so that none count twice.
 *
 * @param sums what counts of all reports.
 * @param logged clicks that count of all logs, such as `LogStore.days` gives them.
 */
export function whoseClicks(
  sums: readonly CountedSum[],
  logged: readonly LoggedClick[],
): DayOfClicks[] {
  const counting = sums.filter(({ figures }) => figures.clicks !== undefined);
  const days = new Map<string, DayOfClicks>();
  const isCounted = createCover(counting);
  for (const { marketplace, day, clicks } of logged) {
    const key = `${marketplace} ${day}`;
    const before = days.get(key);
    const counts = before?.counts ?? (isCounted(marketplace, day) ? 'report' : 'log');
    days.set(key, { marketplace, day, counts, logged: (before?.logged ?? 0) + clicks });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Logged clicks of the last days of a store, of which no report tells anything yet; oldest first. */
export interface LoggedSpans {
  readonly marketplace: MarketplaceCode;
  readonly spans: readonly BasisSpan[];
}

/** What of an estimate rests on logged clicks. */
export interface LoggedPart {
  readonly clicks: number;
  readonly period: Period;
}

/**
 * What logs add to an estimate: by store, clicks of days that no report of that store covers, whatever
 * it is about, as far back as a click can still lead to orders.
 */
export function loggedSpans(
  sums: readonly CountedSum[],
  logged: readonly LoggedClick[],
): LoggedSpans[] {
  const isTold = createCover(sums);
  const byStore = new Map<MarketplaceCode, LoggedClick[]>();
  for (const click of logged) {
    const list = byStore.get(click.marketplace);
    if (list) list.push(click);
    else byStore.set(click.marketplace, [click]);
  }
  return [...byStore].map(([marketplace, clicks]) => {
    const last = clicks.reduce((latest, { day }) => (day > latest ? day : latest), '' as StoreDay);
    const first = daysBefore(last, DEADLINES.cartDays);
    const open = clicks
      .filter(({ day }) => day >= first && !isTold(marketplace, day))
      .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
    return {
      marketplace,
      spans: open.map(({ day, trackingId, clicks: count }) => ({
        ...{ from: day, to: day, trackingId, clicks: count },
        ...{ isEarned: false, isLogged: true as const },
      })),
    };
  });
}

/** The spans without those of logs of which nothing can come any more. @param nowMs epoch milliseconds. */
export function openSpans(spans: readonly BasisSpan[], nowMs: number): readonly BasisSpan[] {
  const first = nowMs - DEADLINES.cartDays * DAY_MS;
  return spans.filter(({ to, isLogged }) => isLogged !== true || Date.parse(to) >= first);
}

/** The part of these spans that logs tell of. */
export function loggedPart(spans: readonly BasisSpan[]): LoggedPart | undefined {
  const logged = spans.filter(({ isLogged }) => isLogged);
  const [from, to] = [logged[0]?.from, logged.at(-1)?.to];
  if (from === undefined || to === undefined) return undefined;
  const clicks = logged.reduce((sum, span) => sum + (span.clicks ?? 0), 0);
  return { clicks, period: { from, to } };
}

function createCover(
  sums: readonly CountedSum[],
): (store: MarketplaceCode, day: StoreDay) => boolean {
  const covers = new Map<MarketplaceCode, ReturnType<typeof coverage>>();
  return (store, day) => {
    let cover = covers.get(store);
    if (!cover) {
      cover = coverage(sums.filter(({ marketplace }) => marketplace === store));
      covers.set(store, cover);
    }
    return cover.has(day, day);
  };
}
