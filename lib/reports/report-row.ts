import type { Asin } from '../amazon/asin';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';

/**
 * What a report is about, whatever file it came in.
 *
 * - `earnings`: items shipped and returned, with what they paid.
 * - `orders`: items ordered.
 * - `bounties`: fixed rewards, such as for a trial.
 * - `tracking`: totals of a period for each tracking ID, clicks among them.
 * - `days`: clicks and ordered items of each day.
 * - `bonuses`: commission and bonus by day, tracking ID and category.
 * - `products`: clicks, orders and earnings of linked products by day.
 * - `order-clicks`, `link-types`: known, and of no use to the ledger.
 */
export type ReportKind =
  | 'earnings'
  | 'orders'
  | 'bounties'
  | 'tracking'
  | 'days'
  | 'bonuses'
  | 'products'
  | 'order-clicks'
  | 'link-types';

/**
 * One row of any report, as far as that report says. Amounts are in minor units of the report's
 * currency; returns and what they take back are negative money, never negative counts.
 */
export interface ReportRow {
  readonly day?: StoreDay | undefined;
  readonly trackingId?: TrackingId | undefined;
  readonly asin?: Asin | undefined;
  /** Amazon's own name of the category, as the report has it. */
  readonly category?: string | undefined;
  readonly name?: string | undefined;
  readonly clicks?: number | undefined;
  readonly ordered?: number | undefined;
  /** Of those ordered, the ones that were linked themselves. */
  readonly directOrdered?: number | undefined;
  readonly shipped?: number | undefined;
  readonly returned?: number | undefined;
  readonly revenueMinor?: number | undefined;
  readonly feesMinor?: number | undefined;
  readonly bonusMinor?: number | undefined;
  /** Whether the item was the linked one, where the report says so. */
  readonly isDirect?: boolean | undefined;
  /** Rate that the report names, in basis points. */
  readonly rateBp?: number | undefined;
}

/** What a row counts; the keys of `ReportRow` that can be added. */
export const FIGURES = [
  'clicks',
  'ordered',
  'directOrdered',
  'shipped',
  'returned',
  'revenueMinor',
  'feesMinor',
  'bonusMinor',
] as const;

export type Figure = (typeof FIGURES)[number];

/** A cell as a file holds it: text, or a spreadsheet's number. */
export type Cell = string | number | null;
