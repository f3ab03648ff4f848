/**
 * Of items that are shipped, the share that is not yet by the end of the day so many days after the
 * order. Seen in two real accounts of March and April 2021: 1,331 items that were ordered and shipped
 * once (read 2026-11-22).
 */
const NOT_YET_SHIPPED = [0.605, 0.145, 0.057, 0.041, 0.027, 0.014, 0.008, 0.002] as const;

/** Days, that of the order among them, after which nothing waits any more. */
export const SHIPPING_LAG_DAYS = NOT_YET_SHIPPED.length;

/** @param days whole days since the day of the order; 0 on that day. */
export function shareNotYetShipped(days: number): number {
  return NOT_YET_SHIPPED[Math.max(0, Math.floor(days))] ?? 0;
}

/**
 * Of items that are shipped, the share that is from one day to another, both included.
 *
 * @param firstDay whole days since the day of the order; below 0 before it.
 */
export function shareShippedWithin(firstDay: number, lastDay: number): number {
  const waiting = (day: number) => (day < 0 ? 1 : shareNotYetShipped(day));
  return waiting(firstDay - 1) - waiting(lastDay);
}
