import type { StoreDay } from '../../lib/amazon/store-day';

/** A day on which every table of today holds. */
export const TODAY = '2026-11-22' as StoreDay;

export function day(text: string): StoreDay {
  return text as StoreDay;
}
