import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import type { Money } from './money';

interface RateCap {
  readonly marketplace: MarketplaceCode;
  /** Row it is for; all rows where absent. */
  readonly key?: string;
  readonly maxMinor: number;
  readonly to?: StoreDay;
}

/**
 * Most that one item pays. Sources: the Indian table, copy of 2026-03-26; shimajiro-mobiler.net of
 * 2024-08-08, quoting Amazon's notice that Japan's cap ends with 2024-08-06.
 */
const CAPS: readonly RateCap[] = [
  { marketplace: 'IN', key: 'bill-payments-and-recharges', maxMinor: 300 },
  { marketplace: 'JP', maxMinor: 1_000, to: '2024-08-06' as StoreDay },
];

/** Most that one item of a category pays on a day, or undefined where no cap is known. */
export function capOn(store: MarketplaceCode, key: string, day: StoreDay): Money | undefined {
  const cap = CAPS.find(
    (c) =>
      c.marketplace === store &&
      (c.key === undefined || c.key === key) &&
      (c.to === undefined || day <= c.to),
  );
  return cap && { minor: cap.maxMinor, currency: marketplace(store).currency };
}
