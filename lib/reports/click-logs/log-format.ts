import type { StoreDay } from '../../amazon/store-day';
import { parseDay } from '../date-text';
import { plainHeading } from '../headings';
import { headingsOf } from '../mapped-header';
import { areSame, type ReportMapping } from '../report-mapping';
import type { Cell } from '../report-row';
import type { LogShape } from '../source-table';

/**
 * Logs of clicks by the tool they are of. `csv` is any other table, read as the user says.
 *
 * - `bitly`: one row for each click, or clicks of one link by day or hour.
 * - `link-list`: where links lead; no clicks.
 * - `undated`: clicks of a longer time in one figure, which cannot be placed on days.
 */
export type LogKind = 'pretty-links' | 'bitly' | 'ga4' | 'csv' | 'link-list' | 'undated';

/** Kinds that clicks are read from. */
export type ClickLogKind = Exclude<LogKind, 'link-list' | 'undated'>;

/** What a column of a log holds. */
export type LogColumn = 'time' | 'url' | 'name' | 'clicks' | 'page' | 'host' | 'agent' | 'event';

export type LogColumns = Readonly<Partial<Record<LogColumn, number>>>;

export interface LogFormat {
  readonly kind: LogKind;
  /**
   * Tells logs that can be added up from those that tell of the same clicks in another way: the tool,
   * and by which columns it parts them.
   */
  readonly source: string;
  /** Row of the headings from 0; -1 where there are none. */
  readonly headerRow: number;
  readonly columns: LogColumns;
  /** Whether the user has said what its columns are. */
  readonly isMapped: boolean;
  /** The day that all rows are of. */
  readonly day?: StoreDay;
  /** The link that all clicks are of. */
  readonly linkName?: string;
}

/** GA4 writes a block of comments first, of whatever the exploration is called and filtered by. */
const GA4_WITHIN = 30;
const HEADER_WITHIN = 10;

/** Headings of GA4's explorations in English; read 2026-11-22. The first of several is the one meant. */
const GA4: Readonly<Partial<Record<LogColumn, readonly string[]>>> = {
  time: ['date hour and minute', 'date + hour (yyyymmddhh)', 'date + hour', 'date'],
  url: ['link url', 'outbound link url', 'link_url'],
  clicks: ['event count', 'outbound clicks'],
  page: [
    'page location',
    'page path and screen class',
    'page path + query string and screen class',
    'page path + query string',
    'page path',
  ],
  host: ['hostname', 'host name'],
  event: ['event name'],
};

const PRETTY_LINKS = [
  ...['browser', 'browser version', 'platform', 'ip', 'visitor id'],
  ...['timestamp', 'host', 'uri', 'referrer', 'link'],
];

/** Bitly's, Dub's and Short.io's lists of links, and those of two columns that people make. */
const LISTED_URL = [
  ...['long url', 'original url', 'originalurl', 'target url', 'destination url', 'destination'],
  ...['target', 'url'],
];
const LISTED_NAME = ['link', 'slug', 'key', 'short url', 'shorturl', 'short link', 'pretty link'];
const LISTED_TITLE = ['name', 'title'];
/** What only logs have. */
const NOT_LISTED = ['timestamp', 'time', 'date', 'referrer', 'referer'];

/** What a table is a log of, by its first rows; undefined for what is none. */
export function findLogFormat(
  first: readonly (readonly Cell[])[],
  shape: LogShape | undefined,
  mappings: readonly ReportMapping[],
  title: string,
): LogFormat | undefined {
  if (shape && shape !== 'json') return ofShape(shape, first[0] ?? [], title);
  return findMappedLog(first, mappings) ?? findGa4(first) ?? findPlain(first);
}

function ofShape(
  shape: Exclude<LogShape, 'json'>,
  cells: readonly Cell[],
  title: string,
): LogFormat {
  const columns = columnsOf(cells, {
    time: ['t', 'date', 'timestamp'],
    url: ['u'],
    page: ['r', 'referrer'],
    clicks: ['clicks'],
    agent: ['a', 'browser'],
    name: ['link'],
  });
  const format = { source: shape, headerRow: 0, columns, isMapped: false };
  switch (shape) {
    case 'pretty-links':
      return { kind: 'pretty-links', ...format };
    case 'bitly-clicks': {
      const { name: _short, ...own } = columns;
      return { kind: 'bitly', ...format, columns: own };
    }
    case 'bitly-days':
    case 'bitly-hours':
      // Nothing in it says of which link it is: its file's name has to.
      return { kind: 'bitly', ...format, linkName: nameOf(title) };
    case 'undated':
      return { kind: 'undated', ...format };
  }
}

function nameOf(title: string): string {
  return title.replace(/\.(?:json|txt|csv)$/i, '');
}

/** By what the user has said of tables that are headed the same. */
function findMappedLog(
  first: readonly (readonly Cell[])[],
  mappings: readonly ReportMapping[],
): LogFormat | undefined {
  for (const [headerRow, cells] of first.slice(0, HEADER_WITHIN).entries()) {
    const headings = headingsOf(cells);
    const mapping = mappings.find((each) => areSame(each.headings, headings));
    if (mapping?.kind !== 'click-log') continue;
    return mappedLogFormat(mapping, headerRow);
  }
  return undefined;
}

/** How a log is read whose columns the user has named. */
export function mappedLogFormat(
  { headings, columns }: ReportMapping,
  headerRow: number,
): LogFormat {
  const { day: time, url, name, clicks, page } = columns;
  const own = Object.fromEntries(
    Object.entries({ time, url, name, clicks, page }).filter(([, index]) => index !== undefined),
  ) as LogColumns;
  return {
    kind: 'csv',
    source: sourceOf('csv', own, headings),
    headerRow,
    columns: own,
    isMapped: true,
  };
}

function findGa4(first: readonly (readonly Cell[])[]): LogFormat | undefined {
  for (const [headerRow, cells] of first.slice(0, GA4_WITHIN).entries()) {
    const columns = columnsOf(cells, GA4);
    if (columns.url === undefined || columns.clicks === undefined) continue;
    const source = sourceOf('ga4', columns, plainHeadings(cells));
    const format = { kind: 'ga4' as const, source, headerRow, columns, isMapped: false };
    if (columns.time !== undefined) return format;
    const day = onlyDay(first.slice(0, headerRow));
    return day === undefined ? { ...format, kind: 'undated' } : { ...format, day };
  }
  return undefined;
}

/** The day of an exploration of one day: its comments hold `20240901-20240901`. */
function onlyDay(above: readonly (readonly Cell[])[]): StoreDay | undefined {
  for (const [cell] of above) {
    const [, from, to] =
      /^#.*?\b(\d{8}) ?- ?(\d{8})\b/.exec(String(cell ?? '').slice(0, 200)) ?? [];
    if (from !== undefined) return from === to ? parseDay(from, 'unknown') : undefined;
  }
  return undefined;
}

function findPlain(first: readonly (readonly Cell[])[]): LogFormat | undefined {
  for (const [headerRow, cells] of first.slice(0, HEADER_WITHIN).entries()) {
    const headings = plainHeadings(cells);
    if (PRETTY_LINKS.every((name, index) => headings[index] === name)) {
      const columns = columnsOf(cells, PRETTY_COLUMNS);
      return { kind: 'pretty-links', source: 'pretty-links', headerRow, columns, isMapped: false };
    }
    const has = (names: readonly string[]) => names.some((name) => headings.includes(name));
    if (has(NOT_LISTED) || !has(LISTED_URL)) continue;
    if (!has(LISTED_NAME) && !(has(LISTED_TITLE) && headings.length === 2)) continue;
    const columns = columnsOf(cells, { url: LISTED_URL, name: [...LISTED_NAME, ...LISTED_TITLE] });
    return { kind: 'link-list', source: 'link-list', headerRow, columns, isMapped: false };
  }
  return undefined;
}

/** All columns of a list's header that name its links. */
export function listedNames(header: readonly Cell[]): number[] {
  return plainHeadings(header).flatMap((heading, index) =>
    [...LISTED_NAME, ...LISTED_TITLE].includes(heading) ? index : [],
  );
}

const PRETTY_COLUMNS: Readonly<Partial<Record<LogColumn, readonly string[]>>> = {
  time: ['timestamp'],
  page: ['referrer'],
  name: ['link'],
  agent: ['browser'],
};

const MAX_SOURCE = 300;

/** By what it parts clicks; what it counts them by, and who made them, does not. */
function sourceOf(tool: string, columns: LogColumns, headings: readonly string[]): string {
  const parting = [columns.time, columns.url, columns.name, columns.page, columns.host];
  const names = parting.flatMap((index) => (index === undefined ? [] : (headings[index] ?? [])));
  return [tool, ...names].join(' / ').slice(0, MAX_SOURCE);
}

function plainHeadings(cells: readonly Cell[]): string[] {
  return cells.map((cell) => plainHeading(String(cell ?? '')).toLowerCase());
}

/** Where columns of these headings stand; of several names for one the earlier is taken. */
function columnsOf(
  cells: readonly Cell[],
  names: Readonly<Partial<Record<LogColumn, readonly string[]>>>,
): LogColumns {
  const headings = plainHeadings(cells);
  const columns: Partial<Record<LogColumn, number>> = {};
  for (const [column, wanted] of Object.entries(names) as [LogColumn, readonly string[]][]) {
    const at = wanted.map((name) => headings.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[column] = at;
  }
  return columns;
}
