import { marketplace, type MarketplaceCode } from '../amazon/marketplaces';
import type { DisplayedPrice } from '../amazon/price-text';
import { keptShare, meanCommissionMinor, type Assumptions } from './assumptions';
import { withoutVat, type Money } from './money';

/** What is known of a clicked product: its displayed price and its rate in basis points. */
export interface ProductWorth {
  readonly price?: DisplayedPrice;
  readonly rateBp?: number;
  /** Tax in the price; the standard rate of the store's country where absent. */
  readonly vatPercent?: number;
}

/** What the user's own reports say in place of assumptions, where they do. */
export interface OwnFigures {
  /** Items ordered per click, of the store or of the tracking ID in question. */
  readonly itemsPerClick: number;
  /** Mean commission of an item that was not the linked one, in minor units; may be 0. */
  readonly otherCommissionMinor: number;
  readonly directShare: number;
  /** Share of ordered items that are shipped and not returned. */
  readonly keptShare: number;
}

/** Whether a product is worth promoting. */
export interface ClickWorth {
  /** Commission on one sale, undefined where price or rate is not known. */
  readonly perSale: Money | undefined;
  /** Mean worth of one reader's click. */
  readonly perClick: Money;
  /** Of that, what sales of the product itself bring; the rest are other items. */
  readonly perClickDirect: Money;
  /** Clicks that are worth one unit of the currency on average; undefined if none ever are. */
  readonly clicksPerUnit: number | undefined;
}

/** Commission on one sale of the product at its displayed price, or undefined if unknown. */
export function commissionPerSale(
  store: MarketplaceCode,
  { price, rateBp, vatPercent }: ProductWorth,
): Money | undefined {
  const { currency, vatPercent: standard } = marketplace(store);
  if (price?.currency !== currency || rateBp === undefined) return undefined;
  const net = withoutVat(price, vatPercent ?? standard);
  return { currency: net.currency, minor: Math.round((net.minor * rateBp) / 10_000) };
}

/** The assumptions as figures of a store, or undefined where its currency has none. */
export function assumedFigures(
  store: MarketplaceCode,
  assumptions: Assumptions,
): OwnFigures | undefined {
  const { currency, currencyDecimals } = marketplace(store);
  const otherCommissionMinor = meanCommissionMinor(assumptions, currency, currencyDecimals);
  if (otherCommissionMinor === undefined) return undefined;
  const { itemsPerClick, directShare } = assumptions;
  return { itemsPerClick, otherCommissionMinor, directShare, keptShare: keptShare(assumptions) };
}

/**
 * What a product's clicks are worth, by the user's own figures (`figuresOf` in store-beliefs.ts) or
 * by assumed ones. A product whose commission is not known is taken for an ordinary item.
 */
export function clickWorth(
  store: MarketplaceCode,
  product: ProductWorth,
  figures: OwnFigures,
): ClickWorth {
  const { currency, currencyDecimals } = marketplace(store);
  const { itemsPerClick, otherCommissionMinor, directShare } = figures;
  const perSale = commissionPerSale(store, product);
  const sales = itemsPerClick * figures.keptShare;
  const direct = sales * directShare * (perSale?.minor ?? otherCommissionMinor);
  const minor = direct + sales * (1 - directShare) * otherCommissionMinor;
  return {
    perSale,
    perClick: { currency, minor },
    perClickDirect: { currency, minor: direct },
    clicksPerUnit: minor > 0 ? 10 ** currencyDecimals / minor : undefined,
  };
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
  const figures = assumedFigures(store, assumptions);
  return figures && clickWorth(store, product, figures).perClick;
}
