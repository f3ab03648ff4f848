import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { marketplaceOfDomain } from '../../lib/amazon/marketplaces';
import type { Recognised } from '../../lib/reports/recognise';
import type { ReportKind, ReportRow } from '../../lib/reports/report-row';
import { createRowReader } from '../../lib/reports/row-reader';
import { createSummer, totalOf } from '../../lib/reports/report-sums';
import { corpusBytes, corpusTable } from '../tools/corpus';
import { recognise } from './samples';

const KIND_OF_SHEET: Readonly<Record<string, ReportKind>> = {
  'Fee-Earnings': 'earnings',
  'Fee-Orders': 'orders',
  'Fee-OrdersWithClicks': 'order-clicks',
  'Fee-Tracking': 'tracking',
  'Fee-DailyTrends': 'days',
  'Fee-BonusEarnings': 'bonuses',
  'Fee-LinkType': 'link-types',
  Bounty: 'bounties',
};

interface Expected {
  readonly file: string;
  readonly sheet: string;
  readonly marketplace: string;
  /** Column of the table beside the reports, `-` where it does not apply. */
  readonly says: (column: string) => string;
}

const EXPECTED: Expected[] = corpusTable('reports/expected_totals.tsv').map((line) => ({
  file: line['file'] ?? '',
  sheet: line['sheet'] ?? '',
  marketplace: line['marketplace'] ?? '',
  says: (column) => line[column] ?? '-',
}));

interface Report {
  readonly recognised: Recognised;
  readonly rows: readonly ReportRow[];
  readonly rejected: number;
}

const workbooks = new Map<string, Promise<ReadonlyMap<string, Report>>>();

/** The reports of a workbook by sheet. */
function workbook(file: string): Promise<ReadonlyMap<string, Report>> {
  let reports = workbooks.get(file);
  if (!reports) {
    reports = readReports(file);
    workbooks.set(file, reports);
  }
  return reports;
}

async function readReports(file: string): Promise<ReadonlyMap<string, Report>> {
  const sheets = await readWorkbook(new Blob([corpusBytes('reports', file) ?? '']));
  return new Map(
    sheets.map(({ sheet, data }) => {
      const table = data.map((row) =>
        row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
      );
      const recognised = recognise(table);
      const { header, kind, mark, order } = recognised;
      if (mark === undefined || order === undefined) throw new Error('would be asked');
      const read = createRowReader({ header, kind, mark, order, decimals: 2 });
      const readings = table.slice(header.row + 1).map(read);
      const rows = readings.flatMap((each) => (each && 'row' in each ? [each.row] : []));
      const rejected = readings.filter((each) => each && 'rejected' in each).length;
      return [sheet, { recognised, rows, rejected }] as const;
    }),
  );
}

function count(rows: readonly ReportRow[], what: (row: ReportRow) => boolean): number {
  return rows.filter(what).length;
}

/** Money of the table beside the reports, in cents. */
function cents(text: string): number {
  return Number(text.replace('.', ''));
}

describe.each(EXPECTED)('$sheet of $marketplace, $file', ({ file, sheet, marketplace, says }) => {
  test('is read to the last row and cent', async () => {
    const report = (await workbook(file)).get(sheet);
    if (!report) throw new Error('no such sheet');
    const { recognised, rows, rejected } = report;
    const summer = createSummer();
    for (const row of rows) summer.add(row);
    const total = totalOf(summer.sums());
    const days = rows.map(({ day }) => day ?? '').sort();
    const [, from, to] = /from (\S+) to (\S+)$/.exec(says('title_row')) ?? [];

    expect(rejected).toBe(0);
    expect(recognised.kind).toBe(KIND_OF_SHEET[sheet]);
    const isoDay = (text = '') => `${text.slice(6)}-${text.slice(0, 5)}`;
    expect(recognised.period).toEqual({ from: isoDay(from), to: isoDay(to) });
    const code = marketplaceOfDomain(marketplace.replace('www.', ''))?.code;
    expect(recognised.stores).toContain(code);
    if (recognised.header.columns.seller !== undefined) expect(recognised.stores).toEqual([code]);

    const found: Record<string, number | string | undefined> = {
      data_rows: rows.length,
      clicks: total.clicks,
      qty_ordered: total.ordered,
      items_shipped: total.shipped,
      returns: total.returned,
      distinct_tracking_ids: new Set(rows.map(({ trackingId }) => trackingId)).size,
      isbn_asins: count(rows, ({ asin }) => asin !== undefined && !asin.startsWith('B')),
      return_rows_negative: count(
        rows,
        ({ feesMinor }) => feesMinor !== undefined && feesMinor < 0,
      ),
      first_date: days[0],
      last_date: days.at(-1),
    };
    for (const [column, value] of Object.entries(found)) {
      if (says(column) === '-') continue;
      const expected = column.endsWith('_date') ? says(column).slice(0, 10) : Number(says(column));
      expect([column, value]).toEqual([column, expected]);
    }
    if (says('revenue') !== '-') expect(total.revenueMinor).toBe(cents(says('revenue')));
    if (says('fees') !== '-') expect(total.feesMinor).toBe(cents(says('fees')));
    expect(rows.every(({ asin }) => asin !== undefined)).toBe(recognised.kind !== 'bounties');
  });
});

test('the reports of one workbook are of one store, where one of them has sellers', async () => {
  for (const file of new Set(EXPECTED.map((each) => each.file))) {
    const reports = [...(await workbook(file)).values()].map(({ recognised }) => recognised.stores);
    const common = reports.reduce((all, stores) => all.filter((code) => stores.includes(code)));
    expect(common).toHaveLength(1);
  }
});
