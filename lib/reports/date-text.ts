import type { StoreDay } from '../amazon/store-day';

/** In which order a file writes day and month where both are numbers. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv', 'sty', 'oca', 'januar', 'januari'],
  ['feb', 'fev', 'fév', 'lut', 'şub', 'februar'],
  ['mar', 'mär', 'mrz', 'maa', 'maart'],
  ['apr', 'abr', 'avr', 'kwi', 'nis'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'mayıs'],
  ['jun', 'giu', 'juin', 'cze', 'haz'],
  ['jul', 'lug', 'juil', 'lip', 'tem'],
  ['aug', 'ago', 'aoû', 'aou', 'sie', 'ağu'],
  ['sep', 'set', 'wrz', 'eyl'],
  ['oct', 'okt', 'ott', 'out', 'paź', 'eki'],
  ['nov', 'lis', 'kas'],
  ['dec', 'dez', 'dic', 'déc', 'gru', 'ara'],
];

const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,].*)?$/;

/** What a date's text shows of its file's order: a number above 12 is no month. */
export function dayOrderIn(text: string): DayOrder {
  const [, first, second] = NUMERIC.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return 'unknown';
  if (Number(first) > 12) return 'day-first';
  return Number(second) > 12 ? 'month-first' : 'unknown';
}

/** The one order that all these dates agree with; undefined where they contradict each other. */
export function commonDayOrder(texts: Iterable<string>): DayOrder | undefined {
  let found: DayOrder = 'unknown';
  for (const text of texts) {
    const order = dayOrderIn(text);
    if (order === 'unknown' || order === found) continue;
    if (found !== 'unknown') return undefined;
    found = order;
  }
  return found;
}

/** Whether a date reads differently in the two orders: `03-07-2021`, not `03-03-2021`. */
export function isAmbiguousDate(text: string): boolean {
  const [, first, second] = NUMERIC.exec(text.trim()) ?? [];
  return first !== second && first !== undefined && dayOrderIn(text) === 'unknown';
}

/**
 * The calendar day of a date as a report writes it; a time of day after it is left out. Days are
 * the store's: reports name no zone.
 *
 * @returns undefined for what is no date, for a day that no calendar has, and for an ambiguous
 *   date while the order is unknown.
 */
export function parseDay(text: string, order: DayOrder): StoreDay | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(trimmed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (packed) return day(packed[1], packed[2], packed[3]);
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) {
    const [, first, second, year] = numeric;
    const known = order === 'unknown' ? dayOrderIn(trimmed) : order;
    if (known === 'unknown' && first !== second) return undefined;
    return known === 'day-first' ? day(year, second, first) : day(year, first, second);
  }
  const dayOf =
    /^(?:\p{L}+,? )?(\d{1,2})\.?(?: de)?[ -](\p{L}+)\.?(?: de)?,?[ -](\d{4})(?:[ ,].*)?$/u.exec(
      trimmed,
    );
  if (dayOf) return day(dayOf[3], monthOf(dayOf[2]), dayOf[1]);
  const monthFirst = /^(?:\p{L}+, )?(\p{L}+)\.? (\d{1,2}),? (\d{4})(?:[ ,].*)?$/u.exec(trimmed);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const eastern = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(trimmed);
  return eastern ? day(eastern[1], eastern[2], eastern[3]) : undefined;
}

/** A month's number by its name or the beginning of it, in the languages of the stores. */
function monthOf(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase() ?? '';
  const index = MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
  return index < 0 ? undefined : String(index + 1);
}

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): StoreDay | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal =
    date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && y >= 1995 && y <= 2100
    ? (date.toISOString().slice(0, 10) as StoreDay)
    : undefined;
}
