import { HEADER_WITHIN, plainHeading, readHeader, type Header } from './headings';
import { areSame, type MappedColumns, type ReportMapping } from './report-mapping';
import type { Cell, ReportKind } from './report-row';

/** The first of the rows that a mapping is for, read by it. */
export function findMapped(
  rows: readonly (readonly Cell[])[],
  mappings: readonly ReportMapping[],
): { readonly header: Header; readonly kind: ReportKind } | undefined {
  if (mappings.length === 0) return undefined;
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const headings = headingsOf(cells);
    const mapping = mappings.find((each) => areSame(each.headings, headings));
    if (!mapping) continue;
    const { kind, columns } = mapping;
    // Logs of clicks are read elsewhere.
    return kind === 'click-log' ? undefined : { header: mappedHeader(cells, row, columns), kind };
  }
  return undefined;
}

/** A row's cells as headings, for `ReportMapping`. Empty cells at its end are not part of it. */
export function headingsOf(cells: readonly Cell[]): string[] {
  const headings = cells.map((cell) => plainHeading(String(cell ?? '')));
  return headings.slice(0, headings.findLastIndex((heading) => heading !== '') + 1);
}

/** The row as a header whose columns are the named ones and no others. */
export function mappedHeader(cells: readonly Cell[], row: number, columns: MappedColumns): Header {
  return { ...readHeader(cells, row), columns, quantity: undefined };
}
