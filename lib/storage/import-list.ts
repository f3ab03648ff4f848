import type { MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { rateDifferences, type RateDifference } from '../commission/rate-differences';
import type { RateOverride } from '../commission/rate-override';
import { countedSums } from '../reports/counting';
import { paidCategories } from '../reports/paid-categories';
import type { BatchId } from '../reports/report-batch';
import type { ReportKind } from '../reports/report-row';
import type { ConnectLedger } from './database';
import { keptOf, type KeptRecord } from './kept-record';

/** An import by its outside: what it tells is not read for this. */
export interface ImportSummary {
  readonly id: BatchId;
  readonly fileName: string;
  readonly digest: string;
  readonly importedAtMs: number;
  readonly reports: readonly { readonly kind: ReportKind; readonly marketplace: MarketplaceCode }[];
}

const IMPORTS: KeptRecord<readonly ImportSummary[]> = { key: 'imports', version: 1, none: [] };

/** Every import; with years of reports what they tell takes seconds to read. */
export function importList(connect: ConnectLedger): Promise<readonly ImportSummary[]> {
  return keptOf(connect, IMPORTS, (batches) =>
    batches.map(({ id, fileName, digest, importedAtMs, parts }) => ({
      ...{ id, fileName, digest, importedAtMs },
      reports: parts.map(({ kind, marketplace }) => ({ kind, marketplace })),
    })),
  );
}

/**
 * Rates that Amazon pays and that are not used; found once for the same imports, rates and day.
 *
 * @param today see `rateDifferences`.
 */
export function rateOffers(
  connect: ConnectLedger,
  overrides: readonly RateOverride[],
  today: StoreDay,
): Promise<readonly RateDifference[]> {
  const offers: KeptRecord<readonly RateDifference[]> = {
    key: 'rateOffers',
    version: `1 ${today} ${JSON.stringify(overrides)}`,
    none: [],
  };
  return keptOf(connect, offers, (batches) =>
    rateDifferences(paidCategories(countedSums(batches)), overrides, today),
  );
}
