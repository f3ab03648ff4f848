import * as v from 'valibot';
import type { Column } from './headings';
import type { ReportKind } from './report-row';

/** Reports, and logs of clicks, whose columns a user can name by hand. */
export const MAPPED_KINDS = [
  'earnings',
  'orders',
  'days',
  'tracking',
  'bounties',
  'click-log',
] as const satisfies readonly (ReportKind | 'click-log')[];

export type MappedKind = (typeof MAPPED_KINDS)[number];

/** What a user can say that a column holds. */
export const MAPPED_COLUMNS = [
  'day',
  'trackingId',
  'asin',
  'name',
  'category',
  'direct',
  'clicks',
  'ordered',
  'shipped',
  'returned',
  'price',
  'revenue',
  'fees',
  'bonus',
  'rate',
  'url',
  'page',
] as const satisfies readonly (Column | LogOnly)[];

/** Columns that no report has: the link's address, and the page with the link. */
type LogOnly = 'url' | 'page';

export type MappedColumn = (typeof MAPPED_COLUMNS)[number];

/** Position of each column that the user has named, from 0. */
export type MappedColumns = Readonly<Partial<Record<MappedColumn, number>>>;

/** What the user has said of the columns of a table; it holds for every table headed the same. */
export interface ReportMapping {
  /** Headings as `plainHeading` writes them, in order. */
  readonly headings: readonly string[];
  readonly kind: MappedKind;
  readonly columns: MappedColumns;
}

/** No report is as wide; a wider table is not offered to be mapped. */
export const MAPPED_WIDTH = 100;

/** What a report cannot do without: of each group one column at least. */
const NEEDED: Readonly<Record<MappedKind, readonly (readonly MappedColumn[])[]>> = {
  earnings: [['day'], ['fees']],
  orders: [['day'], ['ordered']],
  days: [['day'], ['clicks', 'ordered']],
  tracking: [['trackingId'], ['clicks', 'ordered', 'shipped', 'fees']],
  bounties: [['day'], ['fees']],
  'click-log': [['day'], ['url', 'name']],
};

const LOG_COLUMNS: readonly MappedColumn[] = ['day', 'url', 'name', 'clicks', 'page'];

/** The columns that a table of this kind can have. */
export function columnsFor(kind: MappedKind | undefined): readonly MappedColumn[] {
  return kind === 'click-log'
    ? LOG_COLUMNS
    : MAPPED_COLUMNS.filter((column) => column !== 'url' && column !== 'page');
}

/** Groups of columns of which none is named yet; empty when the report can be read. */
export function missingColumns(
  kind: MappedKind,
  columns: MappedColumns,
): readonly (readonly MappedColumn[])[] {
  return NEEDED[kind].filter((group) => group.every((column) => columns[column] === undefined));
}

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAPPED_WIDTH - 1));

const mappingSchema = v.pipe(
  v.strictObject({
    headings: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(200))),
      v.minLength(1),
      v.maxLength(MAPPED_WIDTH),
    ),
    kind: v.picklist(MAPPED_KINDS),
    columns: v.strictObject(v.entriesFromList(MAPPED_COLUMNS, v.exactOptional(position))),
  }),
  v.check(({ headings, columns }) => {
    const used = Object.values(columns);
    return new Set(used).size === used.length && used.every((index) => index < headings.length);
  }),
  v.check(({ kind, columns }) => missingColumns(kind, columns).length === 0),
  v.check(({ kind, columns }) => {
    const possible: readonly string[] = columnsFor(kind);
    return (
      kind !== 'click-log' || Object.keys(columns).every((column) => possible.includes(column))
    );
  }),
);

/** The value as a mapping that can be used, or undefined if any part of it is amiss. */
export function parseReportMapping(value: unknown): ReportMapping | undefined {
  const result = v.safeParse(mappingSchema, value);
  return result.success ? result.output : undefined;
}

/** The mappings with this one, in place of an earlier one of the same headings. */
export function withMapping(
  mappings: readonly ReportMapping[],
  mapping: ReportMapping,
): ReportMapping[] {
  return [...withoutMapping(mappings, mapping.headings), mapping];
}

export function withoutMapping(
  mappings: readonly ReportMapping[],
  headings: readonly string[],
): ReportMapping[] {
  return mappings.filter((each) => !areSame(each.headings, headings));
}

/** Whether two tables are headed the same. */
export function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
