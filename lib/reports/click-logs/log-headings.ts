import { plainHeading } from '../headings';
import type { MappedColumn, MappedColumns } from '../report-mapping';
import type { Cell } from '../report-row';

/** What logs of all sorts call their columns: proposals for the user to look at, never relied on. */
const NAMES: Readonly<Partial<Record<MappedColumn, RegExp>>> = {
  day: /^(?:date|day|time|timestamp|created ?at|clicked ?at|click ?time|datetime|date.time|datum|fecha|data|日時)$/,
  url: /^(?:url|link url|target|target url|destination|destination url|long url|href|outbound link|ziel|out url)$/,
  name: /^(?:link|link name|name|slug|key|short url|short link|pretty link|title|keyword)$/,
  clicks: /^(?:clicks?|count|event count|hits|total|n|klicks|cliques|clics)$/,
  page: /^(?:referr?er|page|page url|page location|page path|source page|from|referring url|seite)$/,
};

/** Columns of a log by their headings, to begin with. */
export function knownLogColumns(cells: readonly Cell[]): MappedColumns {
  const headings = cells.map((cell) => plainHeading(String(cell ?? '')).toLowerCase());
  const known: Partial<Record<MappedColumn, number>> = {};
  for (const [column, name] of Object.entries(NAMES) as [MappedColumn, RegExp][]) {
    const index = headings.findIndex((heading) => name.test(heading));
    if (index >= 0) known[column] = index;
  }
  return known;
}
