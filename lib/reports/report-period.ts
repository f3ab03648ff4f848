import type { StoreDay } from '../amazon/store-day';
import { commonDayOrder, parseDay, type DayOrder } from './date-text';
import type { Cell } from './report-row';

export interface Period {
  readonly from: StoreDay;
  readonly to: StoreDay;
}

/** A date in digits, as titles have it. */
const DATES = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/g;

/**
 * The period that a title names: "Fee-Earnings reports from 03-14-2021 to 04-12-2021". Amazon writes
 * month first there, in the British file too; where that is no period, the other order is tried.
 */
export function periodInTitle(rows: readonly (readonly Cell[])[]): Period | undefined {
  for (const cells of rows) {
    const title = cells.filter((cell) => cell !== null && cell !== '').join(' ');
    const dates = title.match(DATES) ?? [];
    if (dates.length !== 2) continue;
    const shown = commonDayOrder(dates);
    const orders: DayOrder[] = shown === 'day-first' ? ['day-first'] : ['month-first', 'day-first'];
    for (const order of orders) {
      const [from, to] = dates.map((date) => parseDay(date, order));
      if (from !== undefined && to !== undefined && from <= to) return { from, to };
    }
  }
  return undefined;
}
