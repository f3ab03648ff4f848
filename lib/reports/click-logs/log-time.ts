import type { StoreDay } from '../../amazon/store-day';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../clicks/spans';
import { parseDay, type DayOrder } from '../date-text';
import type { Cell } from '../report-row';

/**
 * What a log says of when. `atMs` is a moment; `localMs` a time on some zone's clocks, written as if it
 * were UTC; a day is all that some logs know.
 */
export type LogTime =
  { readonly atMs: number } | { readonly localMs: number } | { readonly day: StoreDay };

/** A date, a time of day, perhaps a zone's distance from UTC. Names such as `EST` are many zones'. */
const TIMED =
  /^(.{6,40}?)(?:T|,? +|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?([ap]\.?m\.?)? ?(Z|UTC|GMT|(?:UTC|GMT)?[+\-−]\d{1,2}(?::?\d{2})?)?(?: ?\([\w ]+\))?$/i;
/** GA4's hours and minutes, and what databases export: digits without anything between. */
const PACKED = /^((?:19|20)\d{6})(\d{2})(\d{2})?(\d{2})?$/;
/** Seconds, and the day a spreadsheet counts from. */
const [FIRST_SECOND, LAST_SECOND] = [8e8, 1.9e9];
const SPREADSHEET_START_MS = Date.UTC(1899, 11, 30);

/** Reads when a click was. Takes anything; a date that reads both ways is none while the order is open. */
export function parseLogTime(cell: Cell | undefined, order: DayOrder): LogTime | undefined {
  if (typeof cell === 'number') return ofNumber(cell);
  const text = cell?.trim() ?? '';
  if (text === '' || text.length > 80) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return ofDigits(text, order);
  const [, date, hours, minutes, seconds = '0', fraction = '', half, zone] = TIMED.exec(text) ?? [];
  if (date === undefined) {
    const day = parseDay(text, order);
    // A date with a time in a form that is not read here must not pass for the day alone.
    return day === undefined || /\d:\d|\d h \d/.test(text) ? undefined : { day };
  }
  const day = parseDay(date, order);
  const hour = hourOf(Number(hours), half?.replaceAll('.', '').toLowerCase());
  const ofDay = timeOfDay(hour, Number(minutes), Number(seconds), fraction);
  if (day === undefined || ofDay === undefined) return undefined;
  const localMs = Date.parse(day) + ofDay;
  const aheadMs = zone === undefined ? undefined : distanceOf(zone);
  if (aheadMs === undefined) return zone === undefined ? { localMs } : undefined;
  return { atMs: localMs - aheadMs };
}

function ofNumber(value: number): LogTime | undefined {
  if (value > 30_000 && value < 80_000) {
    const localMs = Math.round((value * DAY_MS) / 1_000) * 1_000 + SPREADSHEET_START_MS;
    const day = new Date(localMs).toISOString().slice(0, 10) as StoreDay;
    return Number.isInteger(value) ? { day } : { localMs };
  }
  return Number.isFinite(value) && value > 0 ? ofDigits(String(value), 'unknown') : undefined;
}

/** Seconds or milliseconds since 1970, or a date in eight to fourteen digits. */
function ofDigits(text: string, order: DayOrder): LogTime | undefined {
  const value = Number(text);
  if (value >= FIRST_SECOND && value < LAST_SECOND) return { atMs: Math.round(value * 1_000) };
  if (value >= FIRST_SECOND * 1_000 && value < LAST_SECOND * 1_000) {
    return { atMs: Math.round(value) };
  }
  const [, date, hours, minutes = '0', seconds = '0'] = PACKED.exec(text) ?? [];
  const day = parseDay(date ?? text, order);
  if (day === undefined) return undefined;
  if (hours === undefined) return { day };
  const ofDay = timeOfDay(Number(hours), Number(minutes), Number(seconds), '');
  return ofDay === undefined ? undefined : { localMs: Date.parse(day) + ofDay };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function timeOfDay(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): number | undefined {
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  const thousandths = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return hour * HOUR_MS + minute * MINUTE_MS + second * 1_000 + thousandths;
}

/** What `+02:00`, `-0530`, `GMT+2` or `Z` is ahead of UTC; undefined for more than any zone is. */
function distanceOf(zone: string): number | undefined {
  const [, sign, hours = '0', minutes = '0'] = /([+\-−])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const distance = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  if (distance > 14 * HOUR_MS || Number(minutes) > 59) return undefined;
  return sign === '+' ? distance : -distance;
}
