/**
 * How a file writes decimals. `unknown` where every number in it reads the same both ways.
 */
export type DecimalMark = '.' | ',' | 'unknown';

/** Currency signs and codes, spaces of every kind, quotes of thousands. */
const DECORATION = /[\s\u00a0\u202f'’]|\p{Sc}|R\$|Rs\.?|kr|zł|TL|[A-Z]{3}/gu;

/**
 * Which of the two marks a number's text shows to be its decimal mark. Three digits after a single
 * mark can be either: `1.234`.
 */
export function decimalMarkIn(text: string): DecimalMark {
  const bare = text.replace(DECORATION, '');
  const dot = bare.lastIndexOf('.');
  const comma = bare.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const at = Math.max(dot, comma);
  if (at < 0) return 'unknown';
  const mark = dot >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  // Two of a kind part thousands.
  if (bare.indexOf(mark) !== at) return other;
  const after = /^\d*/.exec(bare.slice(at + 1))?.[0].length ?? 0;
  const before = bare.slice(0, at).replace(/\D/g, '').length;
  return after === 3 && before >= 1 && before <= 3 && !/^\D*0$/.test(bare.slice(0, at))
    ? 'unknown'
    : mark;
}

/** The one mark that all these texts agree with; undefined where they contradict each other. */
export function commonDecimalMark(texts: Iterable<string>): DecimalMark | undefined {
  let found: DecimalMark = 'unknown';
  for (const text of texts) {
    const mark = decimalMarkIn(text);
    if (mark === 'unknown' || mark === found) continue;
    if (found !== 'unknown') return undefined;
    found = mark;
  }
  return found;
}

/**
 * A number as a report writes it: `1,234.56`, `1.234,56`, `(2.50)`, `−3`, `2.50-`, `$4`, `5 %`. Empty
 * cells and lone dashes are Amazon's way of saying none.
 *
 * @param mark the file's decimal mark; `unknown` reads a dot as decimal.
 * @returns the number, `null` for none, or undefined for what is no number.
 */
export function parseNumber(
  cell: string | number | null,
  mark: DecimalMark,
): number | null | undefined {
  if (cell === null) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  // The plain case first: half a million rows pass here.
  if (mark !== ',' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(cell)) return Number(cell);
  const bare = cell.replace(DECORATION, '').replace(/[−–—]/g, '-').replace(/%$/, '');
  if (bare === '' || /^-+$/.test(bare)) return null;
  const isNegative = /^\(.*\)$/.test(bare) || /^-|-$/.test(bare);
  const digits = bare.replace(/^\((.*)\)$/, '$1').replace(/^[-+]|-$/g, '');
  const form = mark === ',' ? /^\d+(?:\.\d{3})*(?:,\d*)?$/ : /^\d+(?:,\d{2,3})*(?:\.\d*)?$|^\.\d+$/;
  if (!form.test(digits)) return undefined;
  const plain =
    mark === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  const value = Number(plain);
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER
    ? isNegative
      ? -value || 0
      : value
    : undefined;
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
