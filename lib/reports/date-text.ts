import type { StoreDay } from '../amazon/store-day';
import { plainText } from './plain-text';

/** In which order a file writes day and month where both are numbers. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

/** Names of the months, January first, in the languages of the stores. */
const MONTHS: readonly (readonly string[])[] = [
  'january januar janvier enero gennaio janeiro januari styczeń stycznia ocak يناير',
  'february februar février febrero febbraio fevereiro februari luty lutego şubat فبراير',
  'march märz mrz mars marzo março maart mrt marzec marca mart مارس',
  'april avril abril aprile kwiecień kwietnia nisan أبريل',
  'may mai mayo maggio maio mei maj maja mayıs مايو',
  'june juni juin junio giugno junho czerwiec czerwca haziran يونيو',
  'july juli juillet julio luglio julho lipiec lipca temmuz يوليو',
  'august août agosto augustus augusti sierpień sierpnia ağustos أغسطس',
  'september septembre septiembre settembre setembro wrzesień września eylül سبتمبر',
  'october oktober octobre octubre ottobre outubro październik października ekim أكتوبر',
  'november novembre noviembre novembro listopad listopada kasım نوفمبر',
  'december dezember décembre diciembre dicembre dezembro grudzień grudnia aralık ديسمبر',
].map((names) => names.split(' ').map(withoutAccents));

/** A time of day after a date is left out; anything else after it makes it no date. */
const TIME =
  '(?:(?:T|[,،]? )\\d{1,2}(?::| h )\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:[AaPp]\\.?[Mm]\\.?|[صم]))?(?: ?(?:[A-Z]{1,5}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?))?)?$';
const WEEKDAY = '(?:\\p{L}[\\p{L}-]*\\.?[,،]? )?';
const ISO = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`);
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})${TIME}`);
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:\\.|er|o|st|nd|rd|th)?(?: de)?[ -](\\p{L}{3,12})\\.?(?: del?)?,?[ -](\\d{4})(?: \\p{L}+)?${TIME}`,
  'u',
);
const MONTH_DAY = new RegExp(
  `^${WEEKDAY}(\\p{L}{3,12})\\.?[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4})${TIME}`,
  'u',
);
const EASTERN = new RegExp(`^(\\d{4})年 ?(\\d{1,2})月 ?(\\d{1,2})日(?: ?\\(.\\)| ?.曜日)?${TIME}`);

/** What a date's text shows of its file's order: a number above 12 is no month. */
export function dayOrderIn(text: string): DayOrder {
  const [, first, , second] = NUMERIC.exec(plainText(text) ?? '') ?? [];
  if (Number(first) > 12) return 'day-first';
  return Number(second) > 12 ? 'month-first' : 'unknown';
}

/**
 * The calendar day of a date as a report writes it; a time of day after it is left out. Days are
 * the store's: reports name no zone.
 *
 * @returns undefined for what is no date, for a day that no calendar has, and for an ambiguous
 *   date while the order is unknown.
 */
export function parseDay(text: string, order: DayOrder): StoreDay | undefined {
  const plain = plainText(text);
  if (plain === undefined) return undefined;
  const iso = ISO.exec(plain);
  if (iso) return day(iso[1], iso[3], iso[4]);
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    const [, first, , second, year] = numeric;
    const known = order === 'unknown' ? dayOrderIn(plain) : order;
    if (known === 'unknown' && Number(first) !== Number(second)) return undefined;
    return known === 'day-first' ? day(year, second, first) : day(year, first, second);
  }
  const yearFirst = PACKED.exec(plain) ?? EASTERN.exec(plain);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayMonth = DAY_MONTH.exec(plain);
  if (dayMonth) return day(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(plain);
  return monthDay ? day(monthDay[3], monthOf(monthDay[1]), monthDay[2]) : undefined;
}

/** A month's number by its name or a beginning of it that no other month has. */
function monthOf(name = ''): number | undefined {
  const plain = withoutAccents(name);
  const found = MONTHS.flatMap((names, index) =>
    names.some((full) => full.startsWith(plain)) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function withoutAccents(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

function day(
  year: string | undefined,
  month: string | number | undefined,
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
