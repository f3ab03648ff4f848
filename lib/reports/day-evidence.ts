import type { StoreDay } from '../amazon/store-day';
import { dayOrderIn, parseDay, type DayOrder } from './date-text';
import { isWithin, type Period } from './report-period';

/** Different texts that are remembered so as to be looked at once; more are looked at each time. */
const REMEMBERED = 1000;

interface Span {
  from: StoreDay;
  to: StoreDay;
}

/** What the dates of a file show of their order. */
export interface DayEvidence {
  see(text: string): void;
  /** @param titled periods that the title can mean, which all days have to be in. */
  order(titled: readonly Period[]): DayOrder | undefined;
  /** First and last day in this order. */
  seen(order: DayOrder | undefined): Period | undefined;
}

export function createDayEvidence(): DayEvidence {
  const known = new Set<string>();
  const shown = new Set<DayOrder>();
  const spans: Partial<Record<'day-first' | 'month-first', Span>> = {};
  let differs = false;
  const widen = (order: 'day-first' | 'month-first', day: StoreDay): void => {
    const span = spans[order];
    if (!span) spans[order] = { from: day, to: day };
    else if (day < span.from) span.from = day;
    else if (day > span.to) span.to = day;
  };
  return {
    see(text) {
      const key = /^\d{4}-\d{2}-\d{2}[ T]/.test(text) ? text.slice(0, 10) : text;
      if (known.has(key)) return;
      if (known.size < REMEMBERED) known.add(key);
      const order = dayOrderIn(key);
      if (order !== 'unknown') shown.add(order);
      const [dayFirst, monthFirst] = [parseDay(key, 'day-first'), parseDay(key, 'month-first')];
      if (dayFirst) widen('day-first', dayFirst);
      if (monthFirst) widen('month-first', monthFirst);
      differs ||= dayFirst !== monthFirst;
    },
    order(titled) {
      const [order, other] = shown;
      if (other !== undefined) return undefined;
      if (order !== undefined) return order;
      if (!differs) return 'unknown';
      const fitting = (['day-first', 'month-first'] as const).filter((each) => {
        const span = spans[each];
        return span && titled.some((period) => isWithin(span, period));
      });
      return fitting.length === 1 ? fitting[0] : undefined;
    },
    seen(order) {
      if (order === undefined) return undefined;
      return spans[order === 'unknown' ? 'month-first' : order];
    },
  };
}
