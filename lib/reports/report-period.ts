import type { StoreDay } from '../amazon/store-day';
import { parseDay, type DayOrder } from './date-text';
import type { Cell } from './report-row';

/** Days from one to the other, both included. */
export interface Period {
  readonly from: StoreDay;
  readonly to: StoreDay;
}

/** A date in digits, as titles have it. */
const DATES = /\d{1,4}([-./])\d{1,2}\1\d{1,4}/g;
/** Titles are shorter; a table without one may have anything in its first cells. */
const LONGEST_TITLE = 500;

/**
 * The periods that a title can mean, the likeliest first: "Fee-Earnings reports from 03-14-2021 to
 * 04-12-2021". Amazon writes month first there, in the British file too.
 *
 * @param rows those above the header.
 */
export function periodsInTitle(rows: readonly (readonly Cell[])[]): Period[] {
  for (const cells of rows) {
    const title = cells
      .filter((cell) => typeof cell === 'string')
      .join(' ')
      .slice(0, LONGEST_TITLE);
    const dates = title.match(DATES) ?? [];
    if (dates.length !== 2) continue;
    const orders: DayOrder[] = ['month-first', 'day-first'];
    const periods = orders.flatMap((order): Period[] => {
      const [from, to] = dates.map((date) => parseDay(date, order));
      return from !== undefined && to !== undefined && from <= to ? [{ from, to }] : [];
    });
    const [first, second] = periods;
    const isSame = first?.from === second?.from && first?.to === second?.to;
    if (first) return isSame ? [first] : periods;
  }
  return [];
}

/** Whether all of one period lies in the other. */
export function isWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
