/**
 * An amount in minor units (cents, or yen) of one currency, whole except in averages. Never added
 * across currencies.
 */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/**
 * The sum of two amounts.
 *
 * @throws RangeError if they are of different currencies: there is no such sum.
 */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new RangeError(`${a.currency} and ${b.currency} have no sum`);
  }
  return { minor: a.minor + b.minor, currency: a.currency };
}

/**
 * The amount as text for people.
 *
 * @param locale BCP 47 tag of the user's language.
 */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** decimals);
}

/** A rate in basis points as text: 450 → "4.5%". */
export function formatRate(rateBp: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    rateBp / 10_000,
  );
}

/** The same without its sign, for four characters at most: 1255 → "12.6". */
export function formatBadgeRate(rateBp: number, locale: string): string {
  const digits = rateBp < 1_000 ? 2 : 1;
  return (rateBp / 100).toLocaleString(locale, { maximumFractionDigits: digits });
}

/**
 * Takes the tax out of a displayed price: commission is paid on what Amazon receives without tax
 * (help topic GWJ4AHCH7U5LCL86, read 2026-11-22).
 *
 * @param vatPercent tax contained in the price, or undefined where none is.
 */
export function withoutVat(price: Money, vatPercent: number | undefined): Money {
  if (vatPercent === undefined) return price;
  return { ...price, minor: Math.round(price.minor / (1 + vatPercent / 100)) };
}
