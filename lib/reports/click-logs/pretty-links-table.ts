import type { ByteSource } from '../byte-source';
import { ReportFileError } from '../report-file-error';
import type { SourceTable } from '../source-table';
import { textOf } from '../text-encoding';

/** What the plugin writes first, as its source has it (1.x; newer ones were not seen). */
const HEADINGS = [
  ...['Browser', 'Browser Version', 'Platform', 'IP', 'Visitor ID'],
  ...['Timestamp', 'Host', 'URI', 'Referrer', 'Link'],
];
const HEADER = HEADINGS.map((heading) => `"${heading}"`).join(',');
const TIME = HEADINGS.indexOf('Timestamp');
const MYSQL_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
/** Longer than any address with its name. */
const MAX_LINE = 64 * 1024;

export function isPrettyLinks(sample: string): boolean {
  return sample.startsWith(HEADER);
}

/**
 * The clicks that Pretty Links exports. It puts every cell into quotes and leaves those inside as they
 * are, so this is no CSV: its lines are parted here, where one cell ends and the next begins. A line
 * that can be parted in several ways comes as one cell.
 */
export function prettyLinksTable(source: ByteSource, title: string): SourceTable {
  return {
    title,
    shape: 'pretty-links',
    async *rows() {
      let firstRow = 1;
      let rest = '';
      for await (const piece of textOf(source)) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > MAX_LINE)
          throw new ReportFileError('too-wide', `${source.name}:${firstRow + lines.length}`);
        if (lines.length > 0) yield { firstRow, rows: lines.map(partLine) };
        firstRow += lines.length;
      }
      if (rest !== '') yield { firstRow, rows: [partLine(rest)] };
    },
  };
}

/** The cells of a line; one cell for a line that cannot be parted with certainty. */
export function partLine(text: string): string[] {
  const line = text.trim();
  if (line === '') return [''];
  if (!line.startsWith('"') || !line.endsWith('"') || line.length < 2) return [text];
  const parts = line.slice(1, -1).split('","');
  if (parts.length === HEADINGS.length) return parts;
  // Quotes and commas inside a cell part it as well: time, host and address are told by their form.
  const time = parts.findIndex((part, index) => index >= TIME && MYSQL_TIME.test(part));
  if (parts.length < HEADINGS.length || time < 0) return [text];
  const [host = '', uri = '', ...more] = parts.slice(time + 1);
  const [referrer = '', ...link] = more;
  // Browsers send neither blanks nor quotes in it, so quotes that are too many are the name's.
  if (link.length === 0 || (link.length > 1 && /[\s"]/.test(referrer))) return [text];
  return [...parts.slice(0, TIME), parts[time] ?? '', host, uri, referrer, link.join('","')];
}
