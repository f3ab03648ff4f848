/**
 * After a click, in every store for which a text was found (US, UK and DE in copies of 2026-09-26,
 * FR 2026-08-18, help pages of IN and AU); no store with other deadlines is known.
 */
export const DEADLINES = {
  /** A purchase, or putting into the cart, within this time of the click. */
  sessionHours: 24,
  /** Ordering what was put into the cart within the session. */
  cartDays: 89,
  /** Shipping and payment, since 2026-04-14. */
  shippedAndPaidDays: 180,
} as const;
