import type { MarketplaceCode } from '../amazon/marketplaces';
import { named } from './category-names';
import { RATE_CARDS } from './rate-cards';

/**
 * The rate of the category that a store's rate card calls by this name, in basis points; undefined
 * where it calls none so. Upper and lower case are the same.
 */
export function rateByName(store: MarketplaceCode, name: string): number | undefined {
  const card = RATE_CARDS.find(({ marketplace }) => marketplace === store);
  const wanted = name.toLowerCase();
  const row = card?.rows.find(([key, rateBp]) => {
    const { source, asOf } = card;
    return named({ key, rateBp, source, asOf }).name.toLowerCase() === wanted;
  });
  return row?.[1];
}
