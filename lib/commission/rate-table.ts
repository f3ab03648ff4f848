import type { Confidence, MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { DEFAULT_KEY, overrideOn } from './applied-rate';
import { categoryName } from './category-names';
import { OFFERED_RATES, offersOn, type OfferReason } from './offered-rates';
import { RATE_CARDS } from './rate-cards';
import type { RateOverride } from './rate-override';
import { OTHER, tableOn } from './rate-tables';

export interface RateTableRow {
  readonly key: string;
  /** Amazon's name of the category; an override's key in words where no table has it. */
  readonly name: string;
  /** What the table says, in basis points; undefined where only the user has a rate. */
  readonly rateBp: number | undefined;
  /**
   * `current`: applied unless overridden. `own`: only the user has a rate for it. Anything else:
   * why it is offered and not applied until the user takes it over as an override.
   */
  readonly status: 'current' | 'own' | OfferReason;
  readonly source?: string;
  readonly asOf?: string;
  readonly confidence?: Confidence;
  /** The override that holds instead on that day. */
  readonly overriddenBy?: RateOverride;
}

/**
 * All that is known of a store's rates on a day, for people: rows that are applied, then those
 * offered, then the user's own for what no table has. A key stands in it once; the row for
 * everything without a row of its own comes last of the applied ones.
 */
export function rateTable(
  store: MarketplaceCode,
  day: StoreDay,
  overrides: readonly RateOverride[] = [],
): RateTableRow[] {
  const card = tableOn(RATE_CARDS, store, day);
  const rows = (card?.rows ?? []).map(([key, rateBp, confidence]) => ({
    ...{ key, rateBp, confidence, status: 'current' as const },
    ...(card && { source: card.source, asOf: card.asOf }),
  }));
  const offers = offersOn(store, day).map(({ key, rateBp, confidence, reason, source, asOf }) => ({
    ...{ key, rateBp, confidence, status: reason, source, asOf },
  }));
  const last = rows.filter(({ key }) => key === OTHER);
  const known = new Map<string, Omit<RateTableRow, 'name'>>();
  for (const row of [...rows.filter(({ key }) => key !== OTHER), ...last, ...offers]) {
    if (!known.has(row.key)) known.set(row.key, row);
  }
  for (const { marketplace, key, from } of overrides) {
    if (marketplace !== store || from > day || known.has(key)) continue;
    known.set(key, { key, rateBp: undefined, status: 'own' });
  }
  return [...known.values()].map((row) => {
    const overriddenBy = overrideOn(overrides, store, row.key, day);
    return { ...row, name: categoryName(row.key), ...(overriddenBy && { overriddenBy }) };
  });
}

/**
 * What is known of a store's rates: `known` where a table is applied, `offered` where there is some
 * word to take over or not, `unknown` where the user has to be asked for all.
 */
export function cardState(store: MarketplaceCode): 'known' | 'offered' | 'unknown' {
  if (RATE_CARDS.some(({ marketplace }) => marketplace === store)) return 'known';
  return OFFERED_RATES.some(({ marketplace }) => marketplace === store) ? 'offered' : 'unknown';
}

/**
 * What a store probably pays on everything without a rate of its own, for the question after a
 * default; undefined where there is no word of it. `key` is `DEFAULT_KEY`, as an override has it.
 */
export function offeredDefault(
  store: MarketplaceCode,
  day: StoreDay,
): (Omit<RateTableRow, 'overriddenBy'> & { readonly rateBp: number }) | undefined {
  const offer = offersOn(store, day).find(({ key }) => key === OTHER);
  if (!offer) return undefined;
  const { rateBp, confidence, reason, source, asOf } = offer;
  const name = categoryName(OTHER);
  return { key: DEFAULT_KEY, name, rateBp, confidence, status: reason, source, asOf };
}
