/**
 * What an estimate rests on until the user's own reports say otherwise; each can be edited. Unless
 * noted, from one real month of some 47,000 clicks on amazon.com over 50 tracking IDs (read
 * 2026-11-22).
 */
export interface Assumptions {
  /** Items ordered per click. Seen: 11.0 per 100, between 2 and 22 by tracking ID. */
  readonly itemsPerClick: number;
  /**
   * Variance of the items of a day over their mean: 6.9. A purely random count would have 1; baskets
   * of several items and good and bad days make it more.
   */
  readonly varianceToMean: number;
  /** Share of ordered items that are the linked product itself. Seen: 12 %. */
  readonly directShare: number;
  /** Share of ordered items that are shipped. Seen: 90 %. */
  readonly shippedShare: number;
  /** Share of shipped items that come back. Seen: 6.3 %. */
  readonly returnedShare: number;
  /** Mean commission of an item that was not the linked one, in US dollars. Seen: 2.72. */
  readonly meanCommissionUsd: number;
  /**
   * Standard deviation of the logarithm of that commission. Seen: 1.55. With the mean above it says
   * quartiles of 0.29, 0.82 and 2.33, where 0.30, 0.61 and 1.71 were seen: no log-normal has these
   * quartiles, this mean and this deviation at once. Mean and deviation are kept, because sums are
   * asked for; the middle item is said a third too dear for it.
   */
  readonly commissionLogSd: number;
  /**
   * Share of ordered items that were put into the cart within the 24 hours and ordered after them,
   * up to the 89th day. Nobody outside Amazon knows: a judgement, 2026.
   */
  readonly cartShare: number;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  itemsPerClick: 0.11,
  varianceToMean: 6.9,
  directShare: 0.12,
  shippedShare: 0.9,
  returnedShare: 0.063,
  meanCommissionUsd: 2.72,
  commissionLogSd: 1.55,
  cartShare: 0.05,
};

/** Share of ordered items that are shipped and not returned. */
export function keptShare({ shippedShare, returnedShare }: Assumptions): number {
  return shippedShare * (1 - returnedShare);
}

/**
 * How much of a currency stands in for one US dollar in the figures above. Round numbers of
 * general knowledge, 2026: they carry an American basket into another store's currency and are no
 * exchange rates.
 */
const PER_USD: Readonly<Record<string, number>> = {
  USD: 1,
  CAD: 1.4,
  MXN: 18,
  BRL: 5.5,
  GBP: 0.8,
  EUR: 0.9,
  SEK: 10,
  PLN: 4,
  TRY: 40,
  AED: 3.7,
  SAR: 3.75,
  EGP: 50,
  ZAR: 18,
  INR: 85,
  JPY: 150,
  SGD: 1.3,
  AUD: 1.5,
};

/** Minor units of the currency that stand in for one US dollar, or undefined if unknown. */
export function minorPerUsd(currency: string, decimals: 0 | 2): number | undefined {
  if (!Object.hasOwn(PER_USD, currency)) return undefined;
  return (PER_USD[currency] ?? 0) * 10 ** decimals;
}

/** Mean commission of an indirect item in minor units of the currency, or undefined if unknown. */
export function meanCommissionMinor(
  { meanCommissionUsd }: Assumptions,
  currency: string,
  decimals: 0 | 2,
): number | undefined {
  const perUsd = minorPerUsd(currency, decimals);
  return perUsd === undefined ? undefined : meanCommissionUsd * perUsd;
}
