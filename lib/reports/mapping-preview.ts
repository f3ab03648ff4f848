import { marketplace } from '../amazon/marketplaces';
import { findHeader, HEADER_WITHIN, readHeader } from './headings';
import { knownLogColumns } from './click-logs/log-headings';
import { headingsOf } from './mapped-header';
import {
  MAPPED_COLUMNS,
  MAPPED_WIDTH,
  missingColumns,
  type MappedColumn,
  type MappedColumns,
  type MappedKind,
  type ReportMapping,
} from './report-mapping';
import { createRecogniser } from './recognise';
import type { Cell } from './report-row';
import { createRowReader, type RowReading } from './row-reader';

type Rows = readonly (readonly Cell[])[];

/** Rows that can hold the headings of a table, from 0; none where it is too wide to be mapped. */
export function headingRows(first: Rows): number[] {
  if (first.some((cells) => cells.length > MAPPED_WIDTH)) return [];
  return first
    .slice(0, HEADER_WITHIN)
    .flatMap((cells, row) =>
      headingsOf(cells).filter((name) => name !== '').length > 1 ? row : [],
    );
}

/** The row whose headings are known best, else the first that can hold some. */
export function likeliestRow(first: Rows): number {
  return findHeader(first)?.row ?? headingRows(first)[0] ?? 0;
}

/** What is known of a row's headings, to begin with. */
export function knownColumns(cells: readonly Cell[], kind: MappedKind | undefined): MappedColumns {
  const { columns, quantity } = readHeader(cells, 0);
  const known: Partial<Record<MappedColumn, number>> = {};
  if (kind === 'click-log') return knownLogColumns(cells);
  for (const column of MAPPED_COLUMNS) {
    const index = column === 'url' || column === 'page' ? undefined : columns[column];
    if (index !== undefined) known[column] = index;
  }
  const counted = kind === 'orders' ? 'ordered' : 'shipped';
  if (quantity !== undefined && kind !== undefined) known[counted] ??= quantity;
  return known;
}

export interface MappingPreview {
  readonly readings: readonly RowReading[];
  /** Digits after the decimal point of its amounts, as far as the first rows tell. */
  readonly decimals: number;
  /** Whether the order of its dates, or its decimal mark, is asked once it is read like this. */
  readonly isAsking: boolean;
}

/**
 * How the first rows of a report would be read; undefined while a column that it needs is not named.
 * What is decided from the whole file, such as the order of its dates, is here decided from them.
 */
export function previewMapping(
  first: Rows,
  row: number,
  kind: MappedKind,
  columns: MappedColumns,
): MappingPreview | undefined {
  if (kind === 'click-log' || missingColumns(kind, columns).length > 0) return undefined;
  const mapping: ReportMapping = { headings: headingsOf(first[row] ?? []), kind, columns };
  const recogniser = createRecogniser([], [mapping]);
  // From the headings on, so that an equal row above is not taken for them.
  const rows = first.slice(row);
  recogniser.look(rows);
  const found = recogniser.result();
  if (!('kind' in found)) return undefined;
  const { header, mark = '.', order = 'month-first', stores } = found;
  const isAsking = found.mark === undefined || found.order === undefined;
  const hasNoDecimals =
    stores.length > 0 && stores.every((code) => marketplace(code).currencyDecimals === 0);
  const decimals = hasNoDecimals ? 0 : 2;
  const read = createRowReader({ kind, header, mark, order, decimals });
  const readings = rows.slice(1).flatMap((cells) => read(cells) ?? []);
  return { readings, decimals, isAsking };
}
