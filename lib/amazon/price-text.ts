/** A price as a page shows it, tax included where that store shows it so. */
export interface DisplayedPrice {
  /** Whole minor units of the currency: cents, pence, or yen. The lower end of a range. */
  readonly minor: number;
  /** Upper end, where the page shows a range because no size or colour is chosen. */
  readonly maxMinor?: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

const SEPARATORS = ".,'’٫٬\\s\u00a0\u202f";
const NUMBER = new RegExp(`\\d+(?:[${SEPARATORS}]\\d+)*`, 'g');
/** Thousands in groups of three, or two and three as in India, all by one separator. */
const GROUPED = new RegExp(`^\\d{1,3}(?:([${SEPARATORS}])\\d{2,3}(?:\\1\\d{2,3})*)?$`);
const FRACTION = new RegExp(`[${SEPARATORS}](\\d{2})$`);
/** Above this a "price" is a misreading; keeps sums within exact integers. */
const MAX_MINOR = 1e11;

/**
 * Reads one displayed amount such as `$8.99`, `2.998,00€`, `R$1.499,99`, `₹1,29,990.00`, `¥1,234`.
 * The last separator is the decimal mark only where exactly `decimals` digits follow it; all
 * others must group thousands, so that the text decides and no locale has to be known. Arabic
 * digits count as digits.
 *
 * @returns minor units, or undefined where there is no amount or more than one (a range).
 */
export function readPriceText(text: string, decimals: 0 | 2): number | undefined {
  if (text.length > 200) return undefined;
  const western = westernDigits(text);
  const numbers = western.match(NUMBER);
  // `.99`: the whole part is missing, or stands elsewhere.
  if (numbers?.length !== 1 || /(?:^|\D)[.,]\d/.test(western)) return undefined;
  const [number] = numbers;
  const fraction = decimals === 2 ? FRACTION.exec(number)?.[1] : undefined;
  const whole = fraction === undefined ? number : number.slice(0, -3);
  const digits = whole.replace(/\D/g, '');
  if (digits !== whole && !(GROUPED.test(whole) && /\d{3}$/.test(whole))) return undefined;
  const minor = Number(digits) * 10 ** decimals + Number(fraction ?? 0);
  return Number.isSafeInteger(minor) && minor > 0 && minor <= MAX_MINOR ? minor : undefined;
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
