import type { MarketplaceCode } from './marketplaces';

/** A calendar day where a store does its business, such as `2026-11-22`; sorts as text. */
export type StoreDay = string & { readonly __brand: 'StoreDay' };

/**
 * Zone in which each store's reports count their days. General knowledge, 2026-11-22, to be checked:
 * reports name no zone. Days in America follow Seattle for US and CA.
 */
const ZONES: Readonly<Record<MarketplaceCode, string>> = {
  US: 'America/Los_Angeles',
  CA: 'America/Los_Angeles',
  MX: 'America/Mexico_City',
  BR: 'America/Sao_Paulo',
  UK: 'Europe/London',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  ES: 'Europe/Madrid',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  IE: 'Europe/Dublin',
  SE: 'Europe/Stockholm',
  PL: 'Europe/Warsaw',
  TR: 'Europe/Istanbul',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  EG: 'Africa/Cairo',
  ZA: 'Africa/Johannesburg',
  IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo',
  SG: 'Asia/Singapore',
  AU: 'Australia/Sydney',
};

const formats = new Map<MarketplaceCode, Intl.DateTimeFormat>();

/**
 * The store's calendar day at a moment.
 *
 * @param atMs epoch milliseconds.
 * @throws RangeError if that is no moment a `Date` can be.
 */
export function storeDay(store: MarketplaceCode, atMs: number): StoreDay {
  let format = formats.get(store);
  if (!format) {
    // Swedish writes dates as ISO 8601 does. Made once: making one costs a hundred uses.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONES[store] });
    formats.set(store, format);
  }
  return format.format(atMs) as StoreDay;
}

/** The calendar day so many days before; after it for a negative number. */
export function daysBefore(day: StoreDay, days: number): StoreDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10) as StoreDay;
}
