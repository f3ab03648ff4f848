import { decimalMarkIn, type DecimalMark } from './number-text';

type Mark = '.' | ',';

/** What the numbers of a file show of its decimal mark. */
export interface MarkEvidence {
  /** A number that cannot have decimals. */
  count(text: string): void;
  amount(text: string): void;
  /** A number whose doubt does not matter. */
  witness(text: string): void;
  /** @param hasNoDecimals whether the currency has none. */
  mark(hasNoDecimals: boolean): DecimalMark | undefined;
}

/** What nearly all numbers of a file are like; they say nothing new. */
const SURELY = {
  '.': /^[^\d.,]{0,4}\d+(?:,\d+)*\.\d\d?$/,
  ',': /^[^\d.,]{0,4}\d+(?:[.\s]\d+)*,\d\d?$/,
} as const;

export function createMarkEvidence(): MarkEvidence {
  const shown = new Set<Mark>();
  const witnessed = new Set<Mark>();
  /** Marks with three digits after them, such as the dot of `1.234`. */
  const doubtful = new Set<Mark>();
  const see = (text: string, certain: Set<Mark>, unsure: (mark: Mark) => void): void => {
    const hasDot = text.includes('.');
    if (!hasDot && !text.includes(',')) return;
    if (certain.has('.') && SURELY['.'].test(text)) return;
    if (certain.has(',') && SURELY[','].test(text)) return;
    const mark = decimalMarkIn(text);
    if (mark === '.' || mark === ',') certain.add(mark);
    else if (mark === 'either') unsure(hasDot ? '.' : ',');
  };
  return {
    // A count has no decimals: its mark parts thousands.
    count: (text) => see(text, shown, (mark) => shown.add(other(mark))),
    amount: (text) => see(text, shown, (mark) => doubtful.add(mark)),
    witness: (text) => see(text, witnessed, () => undefined),
    mark(hasNoDecimals) {
      const all = new Set(shown);
      if (hasNoDecimals) for (const mark of doubtful) all.add(other(mark));
      const [mark] = all.size > 0 ? all : witnessed;
      if (all.size > 1) return undefined;
      if (all.size === 0 && doubtful.size === 0) return 'unknown';
      return all.size === 0 && witnessed.size > 1 ? undefined : mark;
    },
  };
}

function other(mark: Mark): Mark {
  return mark === '.' ? ',' : '.';
}
