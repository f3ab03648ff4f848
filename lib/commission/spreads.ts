/**
 * How far affiliates, their stores and their tracking IDs are taken to differ: the part of the
 * assumptions that no report of one affiliate can show. Judgements of 2026, but where a source is
 * named; they decide how fast the user's own figures replace the assumed ones.
 */
export const SPREADS = {
  /**
   * Shape of the gamma distribution of items per click among affiliates: 4 puts four in five between
   * 4.8 and 18.4 items per 100 clicks.
   */
  affiliateShape: 4,
  /** The same among the stores of one affiliate, around that affiliate's own mean. */
  marketplaceShape: 10,
  /**
   * The same among the tracking IDs of one store. Fifty IDs with a shape of 6 and the counting noise
   * of 6.9 run from 2.2 to 25 items per 100 clicks; seen were 2 to 22.
   */
  trackingIdShape: 6,
  /** Standard deviation of the logarithm of that shape: how little it is known. */
  trackingIdShapeLogSd: 0.6,
  /** Standard deviation of the logarithm of the variance-to-mean ratio among affiliates. */
  varianceToMeanLogSd: 0.35,
  /** Standard deviation of the logarithm of the mean commission among affiliates. */
  commissionLogSd: 0.5,
  /** The same among the stores of one affiliate, after currencies were brought to one size. */
  marketplaceCommissionLogSd: 0.2,
  /** How many items the assumed shares are worth against the user's own counts. */
  directShareWeight: 10,
  shippedShareWeight: 100,
  returnedShareWeight: 200,
  /** How many items the assumed spread of commissions is worth against the user's own. */
  commissionSpreadWeight: 50,
} as const;
