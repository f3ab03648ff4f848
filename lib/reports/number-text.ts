import { CURRENCY_PATTERN } from './currency-sign';
import { plainText } from './plain-text';

/**
 * How a file writes decimals. `unknown` where every number in it reads the same both ways.
 */
export type DecimalMark = '.' | ',' | 'unknown';

/** Amount of whole units above which a number is a misreading; keeps sums exact. */
const LARGEST = 1e10;

const CURRENCY = new RegExp(CURRENCY_PATTERN, 'u');
const UNIT = `(?:${CURRENCY_PATTERN}|%)`;
/** Sign, unit and brackets around the digits, in every order that a store's locale has. */
const AROUND = new RegExp(
  `^(-|\\+)? ?${UNIT}? ?(\\()? ?${UNIT}? ?(-|\\+)? ?((?:\\d[\\d.,' ]*)?\\d|[.,]\\d+) ?${UNIT}? ?(-)?(\\))? ?${UNIT}?$`,
  'u',
);

/** Thousands are parted in threes by one mark; in India, after the last three, in twos. */
const FORMS = {
  '.': /^(?:\d*|[1-9]\d{0,2}(?:([,' ])\d{3}(?:\1\d{3})*|(?:,\d{2})+,\d{3}))(?:\.\d+)?$/,
  ',': /^(?:\d*|[1-9]\d{0,2}([.' ])\d{3}(?:\1\d{3})*)(?:,\d+)?$/,
} as const;

const SIMPLE = {
  '.': /^-?\d{1,10}(?:\.\d{1,6})?$/,
  ',': /^-?\d{1,10}(?:,\d{1,6})?$/,
  // Three digits after a mark may be thousands.
  unknown: /^-?\d{1,10}(?:\.\d\d?)?$/,
} as const;

/**
 * A number as a report writes it: `1,234.56`, `1.234,56`, `(2.50)`, `−3`, `2.50-`, `$4`, `5 %`. Empty
 * cells and lone dashes are Amazon's way of saying none.
 *
 * @param mark the file's decimal mark. With `unknown` a number that reads differently both ways,
 *   such as `1.234`, is none: nothing is guessed.
 * @returns the number, `null` for none, or undefined for what is no number.
 */
export function parseNumber(
  cell: string | number | null,
  mark: DecimalMark,
): number | null | undefined {
  if (cell === null) return null;
  if (typeof cell === 'number') return Math.abs(cell) <= LARGEST ? cell || 0 : undefined;
  // The plain case first: half a million rows pass here.
  if (SIMPLE[mark].test(cell)) return Number(mark === ',' ? cell.replace(',', '.') : cell) || 0;
  const text = withPlainDashes(cell);
  if (text === undefined) return undefined;
  if (/^-*$/.test(text)) return null;
  const number = split(text);
  if (!number) return undefined;
  const shown = mark === 'unknown' ? markOf(number.digits) : mark;
  if (shown === 'either') return undefined;
  const value = number.isArabic
    ? valueOf(number.digits, '.')
    : valueOf(number.digits, shown === ',' ? ',' : '.');
  if (value === undefined || value > LARGEST) return undefined;
  return number.isNegative ? -value || 0 : value;
}

/**
 * Which of the two marks a number's text shows to be its decimal mark: `either` where it is a number
 * with both and not the same (`1.234`), `unknown` where it is the same with both or no number.
 */
export function decimalMarkIn(text: string): DecimalMark | 'either' {
  const number = split(withPlainDashes(text) ?? '');
  return number && !number.isArabic ? markOf(number.digits) : 'unknown';
}

/** The currency sign or code that stands at a number, if one does. */
export function currencyIn(text: string): string | undefined {
  const plain = withPlainDashes(text);
  if (plain === undefined || !split(plain)) return undefined;
  return CURRENCY.exec(plain)?.[0];
}

function withPlainDashes(text: string): string | undefined {
  return plainText(text)?.replace(/[−–—]/g, '-').replace(/[’´`]/g, "'").replace(/٪/g, '%');
}

function split(
  text: string,
): { digits: string; isNegative: boolean; isArabic: boolean } | undefined {
  // Arabic has marks of its own that leave no doubt.
  const isArabic = /[٫٬]/.test(text);
  const western = isArabic ? text.replaceAll('٬', ',').replaceAll('٫', '.') : text;
  const [found, before, opening, inner, digits, after, closing] = AROUND.exec(western) ?? [];
  if (found === undefined || digits === undefined) return undefined;
  if ((opening === undefined) !== (closing === undefined)) return undefined;
  const signs = [before, opening, inner, after].filter((sign) => sign !== undefined);
  if (signs.length > 1) return undefined;
  return { digits, isNegative: signs.length === 1 && signs[0] !== '+', isArabic };
}

function markOf(digits: string): DecimalMark | 'either' {
  const [dot, comma] = [valueOf(digits, '.'), valueOf(digits, ',')];
  if (dot === comma) return 'unknown';
  if (dot !== undefined && comma !== undefined) return 'either';
  return dot === undefined ? ',' : '.';
}

function valueOf(digits: string, mark: '.' | ','): number | undefined {
  if (!FORMS[mark].test(digits)) return undefined;
  const [whole = '', fraction = '0'] = digits.split(mark);
  return Number(`${whole.replace(/\D/g, '')}.${fraction}`);
}

/**
 * An amount in minor units. Spreadsheets hold `0.1 + 0.2`, hence the rounding.
 *
 * @param decimals digits after the decimal point in the report's currency.
 */
export function toMinor(amount: number, decimals: number): number {
  const scaled = amount * 10 ** decimals;
  // Away from zero at the half, as a return takes back what a sale paid.
  return Math.sign(scaled) * Math.round(Math.abs(scaled) + 1e-7) || 0;
}
