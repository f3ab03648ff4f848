/** A price as a page shows it, tax included where that store shows it so. */
export interface DisplayedPrice {
  /** Whole minor units of the currency: cents, pence, or yen. */
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

const NUMBER = /\d+(?:[.,'’\s  ]\d+)*/g;
/** Above this a "price" is a misreading; keeps sums within exact integers. */
const MAX_MINOR = 1e11;

/**
 * Reads one displayed amount such as `$8.99`, `2.998,00€`, `R$1.499,99`, `₹49,990.00`, `¥1,234`.
 * The last separator is the decimal mark only where exactly `decimals` digits follow it; every
 * other one groups thousands, so that the text decides and no locale has to be known.
 *
 * @returns minor units, or undefined where there is no number or more than one (a range).
 */
export function readPriceText(text: string, decimals: 0 | 2): number | undefined {
  if (text.length > 200) return undefined;
  const numbers = text.match(NUMBER);
  if (numbers?.length !== 1) return undefined;
  const parts = numbers[0].split(/[.,'’\s  ]/);
  const last = parts.at(-1) ?? '';
  const hasFraction = decimals > 0 && parts.length > 1 && last.length === decimals;
  const whole = (hasFraction ? parts.slice(0, -1) : parts).join('');
  const minor = Number(whole) * 10 ** decimals + (hasFraction ? Number(last) : 0);
  return Number.isSafeInteger(minor) && minor > 0 && minor <= MAX_MINOR ? minor : undefined;
}
