import type { CsvShape } from './csv-shape';

/** No cell of a report is longer; a quote that opens one has another meaning. */
const MAX_QUOTED_BYTES = 64 * 1024;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Finds out whether a text's quotes are those of CSV, by going from quote to quote: a cell that
 * opens with one has to close with one. Amazon's own files hold product names with bare quotes and
 * no quoting at all, so this has to be known before the first row is believed. It goes over bytes,
 * which takes a quarter of the time that text does; the signs that count are the same in every
 * encoding of one byte.
 */
export function createQuoteCheck(shape: CsvShape): {
  /** Takes the next bytes; false once a quote was found that CSV would not have. */
  readonly add: (chunk: Uint8Array) => boolean;
  /** Whether it also ends as CSV ends. */
  readonly end: () => boolean;
} {
  const sign = shape.delimiter.charCodeAt(0);
  /** A cell that is open at the end of a chunk, from its quote. */
  let open = new Uint8Array();
  /** The byte before it, or before the next chunk. */
  let previous = LF;
  let isFirst = true;
  /** Whether the cell that was closed last goes over lines. */
  let hasLines = false;

  const isSeparator = (byte: number | undefined) => byte === sign || byte === LF || byte === CR;

  /** Index of the quote that closes a cell; -1 where the bytes end before what follows it shows. */
  const closingFrom = (bytes: Uint8Array, from: number): number => {
    hasLines = false;
    const last = bytes.length - 1;
    // Cells are short: looking at each byte costs less than asking for the next quote.
    for (let index = from; index < last; index++) {
      const byte = bytes[index] ?? 0;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) {
        if (bytes[index + 1] !== QUOTE) return index;
        index++;
      } else if (byte === LF || byte === CR) hasLines = true;
    }
    return -1;
  };

  /** Index of the separator after a closed cell; -1 for other text, `length` where bytes end. */
  const separatorFrom = (bytes: Uint8Array, from: number): number => {
    let index = from;
    while (index < bytes.length && !isSeparator(bytes[index])) {
      if (bytes[index] !== 0x20 && bytes[index] !== 0x09) return -1;
      index++;
    }
    return index;
  };

  return {
    add(chunk) {
      let bytes = chunk;
      if (isFirst && BYTE_ORDER_MARK.every((byte, index) => chunk[index] === byte))
        bytes = chunk.subarray(BYTE_ORDER_MARK.length);
      isFirst = false;
      if (open.length > 0) bytes = joined(open, bytes);
      if (bytes.length === 0) return true;

      let quote = bytes.indexOf(QUOTE);
      while (quote >= 0) {
        const before = quote > 0 ? (bytes[quote - 1] ?? LF) : previous;
        if (!isSeparator(before)) {
          quote = bytes.indexOf(QUOTE, quote + 1);
          continue;
        }
        const end = closingFrom(bytes, quote + 1);
        const next = end < 0 ? bytes.length : separatorFrom(bytes, end + 1);
        if (next < 0 || next - quote > MAX_QUOTED_BYTES) return false;
        if (next === bytes.length) {
          open = bytes.slice(quote);
          previous = before;
          return true;
        }
        if (hasLines && swallowsRows(bytes.subarray(quote + 1, end), shape)) return false;
        quote = bytes[next + 1] === QUOTE ? next + 1 : bytes.indexOf(QUOTE, next);
      }
      open = new Uint8Array();
      previous = bytes[bytes.length - 1] ?? LF;
      return true;
    },
    end() {
      let quotes = 0;
      while (quotes < open.length - 1 && open[open.length - 1 - quotes] === QUOTE) quotes++;
      // Pairs of quotes stand for one; the last one closes.
      return open.length === 0 || quotes % 2 === 1;
    },
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/**
 * Whether a quoted cell that goes over lines holds whole rows: a name that was cut off before its
 * second quote runs on to the next name with a quote at the end, and takes the rows between along.
 * Then its first and last line together part as one row does, and so does each line between.
 */
function swallowsRows(cell: Uint8Array, { delimiter, width }: CsvShape): boolean {
  if (width < 3) return false;
  const lines = new TextDecoder('windows-1252').decode(cell).split(/\r\n?|\n/);
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const between = counts.slice(1, -1);
  return (
    (counts[0] ?? 0) + (counts.at(-1) ?? 0) === width - 1 &&
    between.every((count) => count === width - 1)
  );
}
