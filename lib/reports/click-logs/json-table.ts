import type { ByteSource } from '../byte-source';
import { ReportFileError } from '../report-file-error';
import type { Cell } from '../report-row';
import { MAX_COLUMNS, type LogShape, type SourceTable } from '../source-table';
import { textOf } from '../text-encoding';

/** A file that is one JSON value has to be in memory whole. */
const MAX_WHOLE = 64 * 1024 * 1024;
const MAX_LINE = 1024 * 1024;

type Json = Readonly<Record<string, unknown>>;

/** Whether a text begins as JSON of objects does. */
export function isJson(sample: string): boolean {
  return /^(?:\{\s*["}]|\[\s*[[{\]])/.test(sample);
}

/**
 * What shorteners give as JSON, as a table: the keys of its first object stand above as headings, in
 * row 0. One object in each line, or one list, by itself or as Bitly's API answers with it.
 *
 * @throws ReportFileError for what is no JSON after all, or too large to be read in one piece.
 */
export async function jsonTable(
  source: ByteSource,
  title: string,
  sample: string,
): Promise<SourceTable> {
  const line = sample.slice(0, sample.indexOf('\n') + 1 || undefined);
  const first = parseObject(line);
  const isByLines =
    first !== undefined && (isClick(first) || sample.slice(line.length).trim() !== '');
  return isByLines
    ? linesTable(source, title, first)
    : wholeTable(title, parseWhole(await wholeText(source), source.name));
}

/** A click as Bitly's feeds have it (keys as in the 1.usa.gov archive). */
function isClick(object: Json): boolean {
  return typeof object['u'] === 'string' && 't' in object;
}

function linesTable(source: ByteSource, title: string, first: Json): SourceTable {
  const keys = keysOf([first]);
  return {
    title,
    shape: isClick(first) ? 'bitly-clicks' : 'json',
    async *rows() {
      yield { firstRow: 0, rows: [keys] };
      let firstRow = 1;
      let rest = '';
      for await (const piece of textOf(source)) {
        const lines = (rest + piece).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > MAX_LINE)
          throw new ReportFileError('too-wide', `${source.name}:${firstRow + lines.length}`);
        if (lines.length > 0)
          yield { firstRow, rows: lines.map((text) => cellsOfLine(text, keys)) };
        firstRow += lines.length;
      }
      if (rest !== '') yield { firstRow, rows: [cellsOfLine(rest, keys)] };
    },
  };
}

/** A line that is no object comes as one cell, to be told as what cannot be read. */
function cellsOfLine(text: string, keys: readonly string[]): Cell[] {
  if (text.trim() === '') return [''];
  const object = parseObject(text);
  if (!object) return [text.slice(0, 300)];
  // The archive's feed says now and then that it lives.
  if ('_heartbeat_' in object) return [''];
  return cellsOf(object, keys);
}

/** Lists as Bitly's API answers with them (v4: clicks, clicks/summary, countries, group links). */
function wholeTable(title: string, value: unknown): SourceTable {
  const object = isObject(value) ? value : {};
  const of = (key: string) => (Array.isArray(object[key]) ? (object[key] as unknown[]) : undefined);
  const series = of('link_clicks');
  const links = of('links');
  if (series) return seriesTable(title, series, object['unit']);
  if (links) return listTable(title, links, 'json');
  if ('total_clicks' in object || of('metrics')) {
    // Of a single day it is the clicks of that day.
    const { total_clicks: clicks, unit_reference: date, units, unit } = object;
    const isDay = units === 1 && unit === 'day' && date !== undefined;
    return isDay
      ? seriesTable(title, [{ date, clicks }], unit)
      : listTable(title, [{ date, clicks }], 'undated');
  }
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  const head = list.find(isObject);
  return listTable(title, list, head && isClick(head) ? 'bitly-clicks' : 'json');
}

/** Days come with a time of midnight that is not theirs; weeks and months are of no single day. */
function seriesTable(title: string, series: readonly unknown[], unit: unknown): SourceTable {
  if (unit === 'hour' || unit === 'minute') return listTable(title, series, 'bitly-hours');
  if (unit !== undefined && unit !== 'day') return listTable(title, series, 'undated');
  const days = series.map((each) =>
    isObject(each) && typeof each['date'] === 'string'
      ? { ...each, date: each['date'].slice(0, 10) }
      : each,
  );
  return listTable(title, days, 'bitly-days');
}

function listTable(title: string, list: readonly unknown[], shape: LogShape): SourceTable {
  const objects = list.filter(isObject);
  const keys = keysOf(objects.slice(0, 20));
  const rows = list.map((each) => (isObject(each) ? cellsOf(each, keys) : [JSON.stringify(each)]));
  return {
    title,
    shape,
    // eslint-disable-next-line @typescript-eslint/require-await -- the rows of other tables are waited for
    async *rows() {
      yield { firstRow: 0, rows: [keys, ...rows] };
    },
  };
}

function keysOf(objects: readonly Json[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, MAX_COLUMNS);
}

function cellsOf(object: Json, keys: readonly string[]): Cell[] {
  return keys.map((key) => {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return value;
    return value === undefined || value === null ? null : JSON.stringify(value).slice(0, 300);
  });
}

async function wholeText(source: ByteSource): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textOf(source)) {
    length += piece.length;
    if (length > MAX_WHOLE) throw new ReportFileError('too-large', source.name);
    pieces.push(piece);
  }
  return pieces.join('');
}

function parseWhole(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReportFileError('damaged', name, { cause: error });
  }
}

function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
