import fc from 'fast-check';
import { parseAsin, type Asin } from '../../lib/amazon/asin';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import { parseTrackingId, type OwnTrackingId, type TrackingId } from '../../lib/amazon/tracking-id';

export function asin(text: string): Asin {
  const parsed = parseAsin(text);
  if (parsed !== text) throw new Error(`the test itself is wrong: ${text} is no ASIN`);
  return parsed;
}

export function trackingId(text: string): TrackingId {
  const parsed = parseTrackingId(text);
  if (parsed === undefined) throw new Error(`the test itself is wrong: ${text} is no tracking ID`);
  return parsed;
}

export function own(store: MarketplaceCode, id: string): OwnTrackingId {
  return { marketplace: store, id: trackingId(id) };
}

/** `B` and nine letters or digits. */
export const anyBAsin = fc.stringMatching(/^B[0-9A-Z]{9}$/).map(asin);

/** An ISBN-10 whose check digit is worked out by weights 1 to 9, another way than the parser's. */
export const anyIsbn = fc.stringMatching(/^[0-9]{9}$/).map((nine) => {
  const check = Array.from(nine, Number).reduce((sum, d, i) => sum + d * (i + 1), 0) % 11;
  return asin(nine + (check === 10 ? 'X' : String(check)));
});

export const anyAsin = fc.oneof(anyBAsin, anyIsbn);

export const anyStore = fc.constantFrom(...MARKETPLACES);

export const anyTrackingId = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/).map(trackingId);
