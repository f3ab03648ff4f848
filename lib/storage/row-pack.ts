import type { ReportRow } from '../reports/report-row';

/**
 * Rows of a report as one text: JSON of each column. Rows as objects take the browser three times as
 * long to copy into the database, which is the greater part of an import.
 */
export type PackedRows = string & { readonly __brand: 'PackedRows' };

/** A function for each, because a name that is looked up in every row costs more than all the rest. */
const COLUMNS: { readonly [Key in keyof ReportRow]-?: (row: ReportRow) => ReportRow[Key] } = {
  day: (row) => row.day,
  trackingId: (row) => row.trackingId,
  asin: (row) => row.asin,
  category: (row) => row.category,
  name: (row) => row.name,
  clicks: (row) => row.clicks,
  ordered: (row) => row.ordered,
  directOrdered: (row) => row.directOrdered,
  shipped: (row) => row.shipped,
  returned: (row) => row.returned,
  revenueMinor: (row) => row.revenueMinor,
  feesMinor: (row) => row.feesMinor,
  bonusMinor: (row) => row.bonusMinor,
  isDirect: (row) => row.isDirect,
  rateBp: (row) => row.rateBp,
};

interface Columns {
  readonly count: number;
  readonly columns: Readonly<Partial<Record<keyof ReportRow, readonly unknown[]>>>;
}

export function packRows(rows: readonly ReportRow[]): PackedRows {
  const columns: Record<string, readonly unknown[]> = {};
  for (const [column, valueOf] of Object.entries<(row: ReportRow) => unknown>(COLUMNS)) {
    const values = rows.map(valueOf);
    if (values.some((value) => value !== undefined)) columns[column] = values;
  }
  return JSON.stringify({ count: rows.length, columns } satisfies Columns) as PackedRows;
}

/** @param packed what `packRows` made, or the rows themselves, as they were kept before. */
export function unpackRows(packed: PackedRows | readonly ReportRow[]): readonly ReportRow[] {
  if (typeof packed !== 'string') return packed;
  const { count, columns } = JSON.parse(packed) as Columns;
  const filled = Object.entries(columns);
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [column, values] of filled) {
      const value = values[index];
      // What a row does not say is null in JSON.
      if (value !== null) row[column] = value;
    }
    return row;
  });
}
