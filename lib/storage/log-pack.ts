import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import type { Asin } from '../amazon/asin';
import type { StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import { parseLoggedClick, type LoggedClick } from '../clicks/logged-click';
import { DAY_MS } from '../clicks/spans';

/** A calendar month, such as `2026-11`; sorts as text. */
export type Month = string & { readonly __brand: 'Month' };

/** Whole numbers, in the smallest form that holds them; absent where all are 0. */
type Column = Uint8Array | Uint16Array | Uint32Array;

/**
 * Clicks of one month as columns: a dozen bytes each on disk, and copied into the database a hundred
 * times as fast as rows. What comes again and again stands once in a list, and 0 stands for none.
 */
export interface PackedClicks {
  readonly count: number;
  /** Store and tracking ID, such as `US mysite-20`. */
  readonly ids: readonly string[];
  readonly asins: readonly string[];
  readonly pages: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnName, Column>>>;
}

const COLUMNS = ['day', 'moment', 'id', 'asin', 'page', 'more'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Texts of one pack, in characters: a pack is also one line of a backup, and those end somewhere. */
export const MAX_PACK_TEXT = 200_000;
export const MAX_PACK_CLICKS = 16_384;

export function monthOf(day: StoreDay): Month {
  return day.slice(0, 7) as Month;
}

/** Moments are kept in milliseconds from here on; no store's month begins before. */
function startOf(month: Month): number {
  return Date.parse(`${month}-01`) - DAY_MS;
}

/** @param clicks of this month. */
export function packClicks(month: Month, clicks: readonly LoggedClick[]): PackedClicks {
  const [ids, asins, pages] = [createList(), createList(), createList()];
  const start = startOf(month);
  const values: Record<ColumnName, number[]> = {
    day: clicks.map(({ day }) => Number(day.slice(8))),
    moment: clicks.map(({ atMs }) => (atMs === undefined ? 0 : atMs - start + 1)),
    id: clicks.map(({ marketplace, trackingId }) => ids.indexOf(`${marketplace} ${trackingId}`)),
    asin: clicks.map(({ asin }) => (asin === undefined ? 0 : asins.indexOf(asin))),
    page: clicks.map(({ page }) => (page === undefined ? 0 : pages.indexOf(page))),
    more: clicks.map((click) => click.clicks - 1),
  };
  const columns: Partial<Record<ColumnName, Column>> = {};
  for (const name of COLUMNS) {
    const column = columnOf(values[name]);
    if (column) columns[name] = column;
  }
  const count = clicks.length;
  return { count, ids: ids.texts, asins: asins.texts, pages: pages.texts, columns };
}

/** What `packClicks` was given. @throws if the pack is damaged. */
export function unpackClicks(month: Month, packed: PackedClicks): LoggedClick[] {
  const { count, columns } = packed;
  const start = startOf(month);
  const days = Array.from({ length: 32 }, (_, day) => {
    return `${month}-${String(day).padStart(2, '0')}` as StoreDay;
  });
  const places = packed.ids.map((id) => {
    const [marketplace, trackingId] = id.split(' ') as [MarketplaceCode, TrackingId];
    return { marketplace, trackingId };
  });
  const clicks: LoggedClick[] = [];
  for (let index = 0; index < count; index++) {
    const at = (name: ColumnName) => columns[name]?.[index] ?? 0;
    const [moment, asin, page] = [at('moment'), at('asin'), at('page')];
    // Not by spreads, which take twice as long as all the rest.
    const click: { -readonly [Key in keyof LoggedClick]?: LoggedClick[Key] } = {};
    click.day = from(days, at('day'));
    if (moment > 0) click.atMs = start + moment - 1;
    const place = from(places, at('id') - 1);
    click.marketplace = place.marketplace;
    click.trackingId = place.trackingId;
    if (asin > 0) click.asin = from(packed.asins, asin - 1) as Asin;
    if (page > 0) click.page = from(packed.pages, page - 1);
    click.clicks = at('more') + 1;
    clicks.push(click as LoggedClick);
  }
  return clicks;
}

/** @throws for a place that is not in the list: the pack is damaged. */
function from<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('a pack of clicks is damaged');
  return found;
}

/** Texts that are there once, numbered from 1. */
function createList(): { readonly texts: string[]; readonly indexOf: (text: string) => number } {
  const texts: string[] = [];
  const known = new Map<string, number>();
  return {
    texts,
    indexOf(text) {
      let index = known.get(text);
      if (index === undefined) {
        index = texts.push(text);
        known.set(text, index);
      }
      return index;
    },
  };
}

function columnOf(values: readonly number[]): Column | undefined {
  const most = values.reduce((a, b) => (a > b ? a : b), 0);
  if (most === 0) return undefined;
  if (most < 2 ** 8) return Uint8Array.from(values);
  return most < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** A pack as a backup has it: its columns as lists of numbers. */
export interface WrittenClicks extends Omit<PackedClicks, 'columns'> {
  readonly columns: Readonly<Partial<Record<ColumnName, readonly number[]>>>;
}

export function writeClicks({ columns, ...packed }: PackedClicks): WrittenClicks {
  const lists = Object.entries(columns).map(([name, column]) => [name, Array.from(column)]);
  return { ...packed, columns: Object.fromEntries(lists) as WrittenClicks['columns'] };
}

/** The value as a pack of that month whose every click is one; undefined otherwise. Takes anything. */
export function parseWrittenClicks(month: Month, value: unknown): WrittenClicks | undefined {
  const written = value as Partial<Record<keyof WrittenClicks, unknown>> | null | undefined;
  const { count, ids, asins, pages, columns } = written ?? {};
  if (!Number.isSafeInteger(count) || (count as number) < 1) return undefined;
  if ((count as number) > 2 * MAX_PACK_CLICKS) return undefined;
  if (![ids, asins, pages].every(isTexts) || !isColumns(columns, count as number)) return undefined;
  const clean = { count, ids, asins, pages, columns } as WrittenClicks;
  if (Object.keys(written ?? {}).length !== Object.keys(clean).length) return undefined;
  try {
    const clicks = unpackClicks(month, readClicks(clean));
    const isWhole = clicks.every((click) => parseLoggedClick(click) !== undefined);
    const isPlain = clean.ids.every((id) => isMarketplaceCode(id.split(' ')[0]));
    return isWhole && isPlain ? clean : undefined;
  } catch {
    // An index that leads nowhere.
    return undefined;
  }
}

export function readClicks({ columns, ...written }: WrittenClicks): PackedClicks {
  const read: Partial<Record<ColumnName, Column>> = {};
  for (const name of COLUMNS) {
    const column = columns[name] && columnOf(columns[name]);
    if (column) read[name] = column;
  }
  return { ...written, columns: read };
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isColumns(value: unknown, count: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([name, list]) =>
        (COLUMNS as readonly string[]).includes(name) &&
        Array.isArray(list) &&
        list.length === count &&
        list.every((n) => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 2 ** 32),
    )
  );
}
