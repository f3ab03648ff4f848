import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { Period } from './report-period';

/** How a history is cut up. */
export type Cadence = 'months' | 'weeks';

/** Calendar months, or weeks from Monday to Sunday, that lie in a period whole; oldest first. */
export function calendarWindows({ from, to }: Period, cadence: Cadence): Period[] {
  const windows: Period[] = [];
  for (let first = firstIn(from, cadence); ;) {
    const next = cadence === 'weeks' ? daysBefore(first, -7) : nextMonth(first);
    const last = daysBefore(next, 1);
    if (last > to) return windows;
    windows.push({ from: first, to: last });
    first = next;
  }
}

/** The first Monday or first of a month that is not before the day. */
function firstIn(day: StoreDay, cadence: Cadence): StoreDay {
  if (cadence === 'months') return day.endsWith('-01') ? day : nextMonth(day);
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysBefore(day, -((7 - sinceMonday) % 7));
}

/** The first day of the month after the day's. */
function nextMonth(day: StoreDay): StoreDay {
  const later = daysBefore(`${day.slice(0, 7)}-01` as StoreDay, -31);
  return `${later.slice(0, 7)}-01` as StoreDay;
}
