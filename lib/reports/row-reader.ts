import { parseAsin, type Asin } from '../amazon/asin';
import type { StoreDay } from '../amazon/store-day';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { DAY_MS } from '../clicks/spans';
import { parseDay, type DayOrder } from './date-text';
import { withoutEntities } from './entity-text';
import type { Column, Header } from './headings';
import { parseNumber, toMinor, type DecimalMark } from './number-text';
import { plainText } from './plain-text';
import { remember } from './remember';
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
  readonly problem: 'no-number' | 'no-date' | 'no-tracking-id' | 'empty' | 'future';
  readonly column: Column | 'quantity' | undefined;
}

export type RowReading = { readonly row: ReportRow } | { readonly rejected: RejectedRow };

/** Columns whose whole number goes straight into a figure. */
const COUNTS = ['clicks', 'ordered', 'directOrdered', 'shipped', 'returned'] as const;

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

/** Reports of single items; in totals, items shipped are net of returns and can be negative. */
const OF_ITEMS: ReadonlySet<ReportKind> = new Set(['earnings', 'bounties']);

/** Rows that sum up others: their sum is made here, and must not count twice. */
const TOTALS = ['total', 'totals', 'grandtotal', 'totale', 'totales', 'gesamt', 'summe', '合計'];

type Growing = { -readonly [Key in keyof ReportRow]: ReportRow[Key] };

/**
 * Makes the function that reads the rows of one report. A row is counted whole or not at all: a cell
 * that should be a number, a date or a tracking ID and is none rejects it.
 *
 * @returns undefined for a row without anything in it.
 */
export function createRowReader(
  format: ReportFormat,
): (cells: readonly Cell[]) => RowReading | undefined {
  const { kind, header, mark, order, decimals } = format;
  const { columns, quantity } = header;
  // The same days and IDs come again and again.
  const dayOf = remember((text) => parseDay(text, order));
  const idOf = remember(readId);
  const quantityFigure = QUANTITY[kind];
  const headingOf = (column: Column) => header.headings[columns[column] ?? -1] ?? '';
  // Yes under "Indirect Sales" would be the opposite of yes under "Direct"; `di` is the same in both.
  const isUnderIndirect = /^indirect/i.test(headingOf('direct'));
  // Revenue less returns, unless these stand apart.
  const isRevenueGross = /shipped/i.test(headingOf('revenue'));

  return (cells) => {
    if (cells.every(isBlank)) return undefined;
    const row: Growing = {};
    let rejected: RejectedRow | undefined;
    const at = (column: Column): Cell => {
      const index = columns[column];
      return index === undefined ? null : (cells[index] ?? null);
    };
    const count = (cell: Cell, column: RejectedRow['column']): number | undefined => {
      const value = parseNumber(cell, mark);
      if (value === null) return undefined;
      if (value !== undefined && Number.isInteger(value)) return value;
      rejected ??= { problem: 'no-number', column };
      return undefined;
    };
    const money = (column: Column): number | undefined => {
      const value = parseNumber(at(column), mark);
      if (value === undefined) rejected ??= { problem: 'no-number', column };
      return typeof value === 'number' ? toMinor(value, decimals) : undefined;
    };

    if (DATED.has(kind)) {
      const day = at('day');
      row.day = typeof day === 'number' ? spreadsheetDay(day) : dayOf(dayKey(day ?? ''));
      if (row.day === undefined) return { rejected: { problem: 'no-date', column: 'day' } };
    }
    for (const column of COUNTS) {
      const value = count(at(column), column);
      if (value !== undefined) row[column] = value;
    }
    if (quantity !== undefined && quantityFigure !== undefined) {
      row[quantityFigure] ??= count(cells[quantity] ?? null, 'quantity');
    }
    if (row.clicks !== undefined && row.clicks < 0) {
      rejected ??= { problem: 'no-number', column: 'clicks' };
    }
    if (row.returned !== undefined) row.returned = Math.abs(row.returned);
    if (OF_ITEMS.has(kind) && row.shipped !== undefined && row.shipped < 0) {
      // Old feeds write a return as a negative quantity.
      row.returned ??= -row.shipped;
      row.shipped = 0;
    }
    addAmounts(row, money, isRevenueGross);

    const id = idOf(String(at('trackingId') ?? ''));
    if (id === 'no-id' || (id === 'empty' && kind === 'tracking')) {
      rejected ??= { problem: 'no-tracking-id', column: 'trackingId' };
    } else if (id !== 'empty' && id !== 'others') row.trackingId = id.trackingId;
    if (rejected) return { rejected };

    row.rateBp = rateOf(at('rate'));
    row.asin = asinOf(at('asin'));
    row.category = textOf(at('category'));
    row.name = textOf(at('name'));
    row.isDirect = directOf(at('direct'), isUnderIndirect);
    // Nearly every row has one of the first; a list of all is long work for half a million.
    const hasAnything =
      (row.day ?? row.trackingId) !== undefined ||
      Object.values<unknown>({ ...row }).some((value) => value !== undefined);
    return hasAnything ? { row } : { rejected: { problem: 'empty', column: undefined } };
  };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The time of day is the greater part of what differs between rows. */
function dayKey(text: string): string {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) ? text.slice(0, 10) : text;
}

/**
 * A tracking ID; `others` sums up those that a report does not name. Data feeds have spaces in IDs.
 */
function readId(text: string): { readonly trackingId: TrackingId } | 'empty' | 'others' | 'no-id' {
  const id = plainText(text)?.replaceAll(' ', '').toLowerCase();
  if (id === '' || id === '-') return 'empty';
  if (id === 'others') return 'others';
  const trackingId = id === undefined || TOTALS.includes(id) ? undefined : parseTrackingId(id);
  return trackingId === undefined ? 'no-id' : { trackingId };
}

/**
 * Amounts less what returns took back and without the bonus, which stands apart. Of a report that
 * has totals and their parts, the parts say what the total holds.
 */
function addAmounts(
  row: Growing,
  money: (column: Column) => number | undefined,
  isRevenueGross: boolean,
): void {
  const [revenue, returnedRevenue] = [money('revenue'), money('returnedRevenue')];
  const [total, bonus] = [money('fees'), money('bonus')];
  const [shipped, returned] = [money('shippedFees'), money('returnedFees')];
  const parts = shipped === undefined ? undefined : shipped - Math.abs(returned ?? 0);
  const isBonusWithin = parts !== undefined && bonus !== undefined && total === parts + bonus;
  const fees = isBonusWithin ? parts : (total ?? parts);
  const takenBack = isRevenueGross ? Math.abs(returnedRevenue ?? 0) : 0;
  if (revenue !== undefined) row.revenueMinor = revenue - takenBack;
  if (fees !== undefined) row.feesMinor = fees;
  if (bonus !== undefined) row.bonusMinor = bonus;
}

/** Basis points of `4.00%`. A spreadsheet's number below one can be a fraction or a percentage. */
function rateOf(cell: Cell): number | undefined {
  const percent = parseNumber(cell, 'unknown');
  if (typeof percent !== 'number' || percent < 0 || percent > 100) return undefined;
  return typeof cell === 'number' && percent > 0 && percent < 1
    ? undefined
    : Math.round(percent * 100);
}

/** Spreadsheet programs take the leading zeros from an ISBN. */
function asinOf(cell: Cell): Asin | undefined {
  const text = String(cell ?? '').trim();
  return parseAsin(/^\d{7,9}$/.test(text) ? text.padStart(10, '0') : text);
}

function textOf(cell: Cell): string | undefined {
  const text = withoutEntities(String(cell ?? '')).trim();
  return text === '' || text === '-' ? undefined : text.slice(0, 150);
}

const DIRECT = ['direct', 'y', 'yes', 'sì', 'si', 'sí', 'sim', 'ja', 'oui'];
const INDIRECT = ['indirect', 'n', 'no', 'não', 'nein', 'non', 'nee', 'nej'];

/** `di` and `ndi` in orders; Y and N, or a word of the language, in earnings. */
function directOf(cell: Cell, isUnderIndirect: boolean): boolean | undefined {
  if (typeof cell !== 'string' || cell.length > 20) return undefined;
  const text = cell.trim().toLowerCase();
  if (text === 'di' || text === 'ndi') return text === 'di';
  if (isUnderIndirect) return undefined;
  if (DIRECT.includes(text)) return true;
  return INDIRECT.includes(text) ? false : undefined;
}

/** A spreadsheet's day number, counted from 30 December 1899, or a day in eight digits. */
function spreadsheetDay(serial: number): StoreDay | undefined {
  if (serial > 30_000 && serial < 80_000) {
    const ms = Math.floor(serial) * DAY_MS + Date.UTC(1899, 11, 30);
    return new Date(ms).toISOString().slice(0, 10) as StoreDay;
  }
  return Number.isInteger(serial) ? parseDay(String(serial), 'unknown') : undefined;
}
