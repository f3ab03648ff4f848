import Papa from 'papaparse';
import type { ByteSource } from './byte-source';
import { csvShapeOf } from './csv-shape';
import { createQuoteCheck } from './quote-check';
import { ReportFileError } from './report-file-error';
import { MAX_COLUMNS, type SourceTable } from './source-table';
import { asciiBytesOf, textOf } from './text-encoding';

/** Longest line, in characters. */
const MAX_LINE = 1024 * 1024;

/** Without quotes to look for, Papa only splits. */
const PLAIN = { fastMode: true };

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly unknown[];
  readonly meta: { readonly cursor: number };
}

/** A table of text: parted by commas, semicolons or tabs, quoted or not. */
export function textTable(source: ByteSource, title: string, sample: string): SourceTable {
  const shape = csvShapeOf(sample);
  const { delimiter } = shape;
  let isQuoted: boolean | undefined;

  /** Amazon's tab-separated files are never quoted; of others it takes the whole text to know. */
  const findQuoting = async (): Promise<boolean> => {
    if (delimiter === '\t') return false;
    const check = createQuoteCheck(shape);
    for await (const chunk of asciiBytesOf(source)) {
      if (!check.add(chunk)) return false;
    }
    return check.end();
  };

  return {
    title,
    async *rows() {
      isQuoted ??= await findQuoting();
      const parser = new Papa.Parser({ delimiter, newline: '\n', ...(!isQuoted && PLAIN) });
      let firstRow = 1;
      let rest = '';

      /** Rows of whole lines; what belongs to a row that is not complete stays behind. */
      const parse = (text: string, isLast: boolean): string[][] => {
        const { data, errors, meta } = parser.parse(text, 0, !isLast) as Parsed;
        if (errors.length > 0) throw new ReportFileError('damaged', `${source.name}:${firstRow}`);
        const tooWide = data.findIndex((row) => row.length > MAX_COLUMNS);
        if (tooWide >= 0)
          throw new ReportFileError('too-wide', `${source.name}:${firstRow + tooWide}`);
        if (isQuoted === false && text.includes('"')) bareAll(data);
        rest = text.slice(meta.cursor);
        return data;
      };

      // What Papa's own streamer does, which is tied to file readers and time-outs.
      for await (const piece of textOf(source)) {
        // Papa takes a closing quote for a stray one where it does not see what follows. Joining
        // makes one flat string, which it goes through faster than through one put together.
        const end = piece.lastIndexOf('\n') + 1;
        const rows = end > 0 ? parse([rest, piece.slice(0, end)].join(''), false) : [];
        rest = [rest, piece.slice(end)].join('');
        if (rest.length > MAX_LINE)
          throw new ReportFileError('too-wide', `${source.name}:${firstRow + rows.length}`);
        if (rows.length > 0) yield { firstRow, rows };
        firstRow += rows.length;
      }
      if (rest !== '') yield { firstRow, rows: parse(rest, true) };
    },
  };
}

/** Takes the quotes off cells that were parted without regard to them. */
function bareAll(rows: string[][]): void {
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (cell.startsWith('"') || cell.endsWith('"')) row[index] = bare(cell);
    }
  }
}

/** `"a ""b"" c"` and `""a""` as they were meant; a single quote at one end is part of a name. */
function bare(cell: string): string {
  const doubled = /^""([^"](?:[^]*[^"])?)""$/.exec(cell);
  if (doubled) return doubled[1] ?? '';
  return cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell.replace(/^""|""$/g, '');
}
