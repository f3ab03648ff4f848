import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import { SESSION_MS, type AttributionWindow } from '../clicks/attribution-window';
import { meanCommissionMinor, type Assumptions } from './assumptions';
import { commissionPerSale, type ProductWorth } from './click-worth';
import { estimate, type Estimate, type EstimateInput } from './estimate';

export interface StoreEstimate extends Estimate {
  readonly marketplace: MarketplaceCode;
  readonly currency: string;
}

/**
 * What these clicks would be worth had as many readers made them: one estimate per store, since
 * currencies are never added. Clicks whose 24 hours are over are left out. Those whose window was
 * ended by another click in this browser count, because different readers' sessions do not end
 * each other; those from the future do not.
 *
 * @param worthOf price and rate of a window's product, as far as known.
 * @param evidenceOf what the user's reports teach about a store, where there are any.
 */
export function estimateByStore(
  windows: readonly AttributionWindow[],
  worthOf: (window: AttributionWindow) => ProductWorth,
  assumptions: Assumptions,
  nowMs: number,
  evidenceOf: (
    store: MarketplaceCode,
  ) => Pick<EstimateInput, 'evidence' | 'elsewhere'> = () => ({}),
): StoreEstimate[] {
  const open = windows.filter(
    ({ click, isFromFuture }) => nowMs < click.atMs + SESSION_MS && !isFromFuture,
  );
  const stores = [...new Set(open.map((w) => w.click.marketplace))];
  return stores.flatMap((store) => {
    const { currency, currencyDecimals } = marketplace(store);
    const mean = meanCommissionMinor(assumptions, currency, currencyDecimals);
    if (mean === undefined) return [];
    const groups = open
      .filter((w) => w.click.marketplace === store)
      .map((window) => {
        const { trackingId, atMs } = window.click;
        const direct = commissionPerSale(store, worthOf(window))?.minor;
        return {
          trackingId,
          clicks: 1,
          ageMs: nowMs - atMs,
          ...(direct !== undefined && { directCommissionMinor: direct }),
        };
      });
    const result = estimate({
      groups,
      meanCommissionMinor: mean,
      assumptions,
      seed: (groups.length % 1_000) / 1_000,
      ...evidenceOf(store),
    });
    return [{ ...result, marketplace: store, currency }];
  });
}
