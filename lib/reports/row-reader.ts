import { parseAsin } from '../amazon/asin';
import type { StoreDay } from '../amazon/store-day';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { parseDay, type DayOrder } from './date-text';
import type { Column, Header } from './headings';
import { parseNumber, toMinor, type DecimalMark } from './number-text';
import type { Cell, Figure, ReportKind, ReportRow } from './report-row';

/** Everything that has to be known before a row can be read. */
export interface ReportFormat {
  readonly kind: ReportKind;
  readonly header: Header;
  readonly mark: DecimalMark;
  readonly order: DayOrder;
  /** Digits after the decimal point in the report's currency. */
  readonly decimals: number;
}

/** A row that is not counted, and the column whose cell is to blame. */
export interface RejectedRow {
  readonly problem: 'no-number' | 'no-date' | 'no-tracking-id' | 'empty';
  readonly column: Column | 'quantity' | undefined;
}

export type RowReading = { readonly row: ReportRow } | { readonly rejected: RejectedRow };

/** Columns whose number goes straight into a figure. */
const COUNTS: readonly (readonly [Column, Figure])[] = [
  ['clicks', 'clicks'],
  ['ordered', 'ordered'],
  ['directOrdered', 'directOrdered'],
  ['shipped', 'shipped'],
  ['returned', 'returned'],
];
const AMOUNTS: readonly (readonly [Column, Figure])[] = [
  ['revenue', 'revenueMinor'],
  ['fees', 'feesMinor'],
  ['bonus', 'bonusMinor'],
];

const DATED: ReadonlySet<ReportKind> = new Set([
  'earnings',
  'orders',
  'bounties',
  'days',
  'bonuses',
  'products',
  'order-clicks',
]);

/** Which figure a bare "quantity" is, by report. */
const QUANTITY: Readonly<Partial<Record<ReportKind, Figure>>> = {
  earnings: 'shipped',
  bounties: 'shipped',
  orders: 'ordered',
  'order-clicks': 'ordered',
};

/**
 * Makes the function that reads the rows of one report. A row is counted whole or not at all: a cell
 * that should be a number or a date and is none rejects it.
 *
 * @returns undefined for a row without anything in it.
 */
export function createRowReader(
  format: ReportFormat,
): (cells: readonly Cell[]) => RowReading | undefined {
  const { kind, header, mark, order, decimals } = format;
  const { columns, quantity } = header;
  // The same days, IDs and categories come again and again.
  const days = new Map<string, StoreDay | undefined>();
  const ids = new Map<string, TrackingId | undefined>();
  const at = (cells: readonly Cell[], column: Column): Cell => {
    const index = columns[column];
    return index === undefined ? null : (cells[index] ?? null);
  };
  const dayOf = (cell: Cell): StoreDay | undefined => {
    const text = String(cell ?? '');
    // The time of day is the greater part of what differs.
    const key = /^\d{4}-\d{2}-\d{2} /.test(text) ? text.slice(0, 10) : text;
    if (!days.has(key))
      days.set(key, typeof cell === 'number' ? spreadsheetDay(cell) : parseDay(key, order));
    return days.get(key);
  };
  const idOf = (cell: Cell): TrackingId | undefined => {
    const key = String(cell ?? '');
    if (!ids.has(key)) ids.set(key, parseTrackingId(key.replace(/\s/g, '').toLowerCase()));
    return ids.get(key);
  };

  return (cells) => {
    if (cells.every((cell) => cell === null || cell === '')) return undefined;
    const row: { -readonly [Key in keyof ReportRow]: ReportRow[Key] } = {};

    if (DATED.has(kind)) {
      row.day = dayOf(at(cells, 'day'));
      if (row.day === undefined) return { rejected: { problem: 'no-date', column: 'day' } };
    }
    for (const [column, figure] of COUNTS) {
      const value = parseNumber(at(cells, column), mark);
      if (value === undefined) return { rejected: { problem: 'no-number', column } };
      if (value !== null) row[figure] = value;
    }
    for (const [column, figure] of AMOUNTS) {
      const value = parseNumber(at(cells, column), mark);
      if (value === undefined) return { rejected: { problem: 'no-number', column } };
      if (value !== null) row[figure] = toMinor(value, decimals);
    }
    const figure = QUANTITY[kind];
    if (quantity !== undefined && figure !== undefined && row[figure] === undefined) {
      const value = parseNumber(cells[quantity] ?? null, mark);
      if (value === undefined) return { rejected: { problem: 'no-number', column: 'quantity' } };
      // Old feeds write a return as a negative quantity.
      if (value !== null && value < 0 && figure === 'shipped')
        Object.assign(row, { shipped: 0, returned: -value });
      else if (value !== null) row[figure] = value;
    }
    addEarningsParts(row, (column) => parseNumber(at(cells, column), mark), decimals);

    const rate = parseNumber(at(cells, 'rate'), mark);
    if (typeof rate === 'number') row.rateBp = Math.round(rate * 100);
    const id = at(cells, 'trackingId');
    row.trackingId = idOf(id);
    // "others" sums up IDs that a report does not name.
    const isNamed = id !== null && id !== '' && String(id).toLowerCase() !== 'others';
    if (row.trackingId === undefined && isNamed) {
      return { rejected: { problem: 'no-tracking-id', column: 'trackingId' } };
    }
    if (String(id).toLowerCase() === 'others') delete row.trackingId;
    row.asin = parseAsin(String(at(cells, 'asin') ?? ''));
    row.category = textOf(at(cells, 'category'));
    row.name = textOf(at(cells, 'name'));
    row.isDirect = directOf(at(cells, 'direct'));
    if (!hasAnything(row)) return { rejected: { problem: 'empty', column: undefined } };
    return { row };
  };
}

function hasAnything(row: ReportRow): boolean {
  return Object.values<unknown>(row as Record<string, unknown>).some(
    (value) => value !== undefined,
  );
}

/** Where there is no total, its parts make it: what shipping paid, less what returns took back. */
function addEarningsParts(
  row: { feesMinor?: number | undefined },
  read: (column: Column) => number | null | undefined,
  decimals: number,
): void {
  if (row.feesMinor !== undefined) return;
  const [shipped, returned] = [read('shippedFees'), read('returnedFees')];
  if (typeof shipped !== 'number') return;
  row.feesMinor = toMinor(shipped, decimals) - Math.abs(toMinor(returned ?? 0, decimals));
}

function textOf(cell: Cell): string | undefined {
  const text = String(cell ?? '').trim();
  return text === '' || text === '-' ? undefined : text.slice(0, 150);
}

/** `di` and `ndi` in orders; Y and N, or a word of the language, in earnings. */
function directOf(cell: Cell): boolean | undefined {
  const text = String(cell ?? '')
    .trim()
    .toLowerCase();
  if (['di', 'y', 'yes', 'sì', 'si', 'sí', 'ja', 'oui'].includes(text)) return true;
  return ['ndi', 'n', 'no', 'nein', 'non'].includes(text) ? false : undefined;
}

/** A spreadsheet's day number, counted from 30 December 1899. */
function spreadsheetDay(serial: number): StoreDay | undefined {
  const ms = Math.floor(serial) * 86_400_000 + Date.UTC(1899, 11, 30);
  return serial > 30_000 && serial < 80_000
    ? (new Date(ms).toISOString().slice(0, 10) as StoreDay)
    : undefined;
}
