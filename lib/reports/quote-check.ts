import type { CsvShape } from './csv-shape';

/** No cell of a report is longer; a quote that opens one has another meaning. */
const MAX_QUOTED_CHARS = 64 * 1024;

/**
 * Finds out whether a text's quotes are those of CSV, by going from quote to quote: a cell that
 * opens with one has to close with one. Amazon's own files hold product names with bare quotes and
 * no quoting at all, so this has to be known before the first row is believed.
 */
export function createQuoteCheck({ delimiter, width }: CsvShape): {
  /** Takes the next piece of text; false once a quote was found that CSV would not have. */
  readonly add: (piece: string) => boolean;
  /** Whether it also ends as CSV ends. */
  readonly end: () => boolean;
} {
  // From the cell that is still open, or the sign before the piece.
  let carried = '\n';

  const isSeparator = (char: string | undefined) => char === delimiter || char === '\n';

  /** Index after the quote that closes the cell; -1 where the text ends before it. */
  const closing = (text: string, opening: number): number => {
    for (let index = opening + 1; ; index += 2) {
      index = text.indexOf('"', index);
      if (index < 0 || index === text.length - 1) return -1;
      if (text[index + 1] !== '"') return index + 1;
    }
  };

  /** Index of the separator that follows; -1 for other text, `length` where the text ends. */
  const separator = (text: string, from: number): number => {
    let index = from;
    while (index < text.length && !isSeparator(text[index])) {
      if (text[index]?.trim() !== '') return -1;
      index++;
    }
    return index;
  };

  return {
    add(piece) {
      if (carried.length === 1 && !piece.includes('"')) {
        carried = piece.slice(-1) || carried;
        return true;
      }
      const text = carried + piece;
      let index = 1;
      for (;;) {
        const quote = text.indexOf('"', index);
        if (quote < 0) {
          carried = text.slice(-1);
          return true;
        }
        if (!isSeparator(text[quote - 1])) {
          index = quote + 1;
          continue;
        }
        const end = closing(text, quote);
        const next = end < 0 ? text.length : separator(text, end);
        if (next < 0 || next - quote > MAX_QUOTED_CHARS) return false;
        if (next === text.length) {
          carried = text.slice(quote - 1);
          return true;
        }
        if (swallowsRows(text.slice(quote + 1, end - 1), delimiter, width)) return false;
        index = next;
      }
    },
    end() {
      return carried.length === 1 || (carried.endsWith('"') && closesAtEnd(carried));
    },
  };
}

/** Whether an open cell, from the sign before its quote, closes with the last sign of the text. */
function closesAtEnd(open: string): boolean {
  const quotes = /"*$/.exec(open)?.[0].length ?? 0;
  const isOnlyQuotes = quotes === open.length - 1;
  // Of the quotes at the end, pairs stand for themselves; the first of the cell opens it.
  return isOnlyQuotes ? quotes % 2 === 0 : quotes % 2 === 1;
}

/**
 * Whether a quoted cell that goes over lines holds whole rows: a name that was cut off before its
 * second quote runs on to the next name with a quote at the end, and takes the rows between along.
 * Then its first and last line together part as one row does, and so does each line between.
 */
function swallowsRows(cell: string, delimiter: string, width: number): boolean {
  if (width < 3 || !cell.includes('\n')) return false;
  const counts = cell.split('\n').map((line) => line.split(delimiter).length - 1);
  const between = counts.slice(1, -1);
  return (
    (counts[0] ?? 0) + (counts.at(-1) ?? 0) === width - 1 &&
    between.every((count) => count === width - 1)
  );
}
