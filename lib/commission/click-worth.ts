import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { DisplayedPrice } from '../amazon/price-text';
import { SESSION_MS, type AttributionWindow } from '../clicks/attribution-window';
import { meanCommissionMinor, type Assumptions } from './assumptions';
import { estimate, meanPerClick, type Estimate } from './estimate';
import { withoutVat, type Money } from './money';

/** What is known of a clicked product: its displayed price and its rate in basis points. */
export interface ProductWorth {
  readonly price?: DisplayedPrice;
  readonly rateBp?: number;
}

export interface StoreEstimate extends Estimate {
  readonly marketplace: MarketplaceCode;
  readonly currency: string;
}

/** Commission on one sale of the product at its displayed price, or undefined if unknown. */
export function commissionPerSale(
  store: MarketplaceCode,
  { price, rateBp }: ProductWorth,
): Money | undefined {
  const { currency, vatPercent } = marketplace(store);
  if (price?.currency !== currency || rateBp === undefined) return undefined;
  const net = withoutVat(price, vatPercent);
  return { currency: net.currency, minor: Math.round((net.minor * rateBp) / 10_000) };
}

/**
 * What one reader's click on a link to this product is worth on average, with the product's own
 * commission where it is known. Undefined where the store's currency has no assumption.
 */
export function worthPerClick(
  store: MarketplaceCode,
  product: ProductWorth,
  assumptions: Assumptions,
): Money | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  const indirect = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (indirect === undefined) return undefined;
  const direct = commissionPerSale(store, product)?.minor ?? indirect;
  return { currency, minor: meanPerClick(direct, indirect, assumptions) };
}

/**
 * What these clicks would be worth had as many readers made them: one estimate per store, since
 * currencies are never added. Clicks whose 24 hours are over are left out. Those whose window was
 * ended by another click in this browser count, because different readers' sessions do not end
 * each other; those from the future do not.
 *
 * @param worthOf price and rate of a window's product, as far as known.
 */
export function estimateByStore(
  windows: readonly AttributionWindow[],
  worthOf: (window: AttributionWindow) => ProductWorth,
  assumptions: Assumptions,
  nowMs: number,
): StoreEstimate[] {
  const open = windows.filter(
    ({ click, isFromFuture }) => nowMs < click.atMs + SESSION_MS && !isFromFuture,
  );
  const stores = [...new Set(open.map((w) => w.click.marketplace))];
  return stores.flatMap((store) => {
    const { currency, currencyDecimals } = marketplace(store);
    const indirectMeanMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
    if (indirectMeanMinor === undefined) return [];
    const clicks = open
      .filter((w) => w.click.marketplace === store)
      .map((window) => {
        const direct = commissionPerSale(store, worthOf(window))?.minor;
        return {
          ageMs: nowMs - window.click.atMs,
          ...(direct !== undefined && { directCommissionMinor: direct }),
        };
      });
    const seed = (clicks.length % 1_000) / 1_000;
    const result = estimate({ clicks, indirectMeanMinor, assumptions, seed });
    return [{ ...result, marketplace: store, currency }];
  });
}
