import { expect, test } from 'vitest';
import { corpusBytes, corpusTable } from '../tools/corpus';
import { rowsOf, tablesOf } from './file-builder';

const TOTALS = corpusTable('reports/expected_totals.tsv');

test('real workbooks have as many rows as were counted otherwise', async () => {
  for (const file of new Set(TOTALS.map((row) => row['file'] ?? ''))) {
    const bytes = corpusBytes('reports', file);
    if (!bytes) continue;
    const tables = await tablesOf(bytes, file);
    const counted = TOTALS.filter((row) => row['file'] === file);
    expect(Object.keys(tables).sort()).toEqual(counted.map((row) => row['sheet']).sort());
    for (const row of counted) {
      // A title and a header come first.
      const rows = tables[row['sheet'] ?? ''] ?? [];
      expect(rows.length - 2, row['sheet']).toBe(Number(row['data_rows']));
      expect(rows[0]?.[0]).toBe(row['title_row']);
      expect(rows[1]?.join(' | ')).toBe(row['header']);
    }
  }
});

test('real data feeds have their items', async () => {
  const names =
    'ASIN Category Date EDate Earnings LinkType Price Qty Rate Revenue Seller Tag SubTag Title';
  for (const [file, items] of [
    ['one_item', 1],
    ['three_items', 3],
    ['empty', 0],
  ] as const) {
    const bytes = corpusBytes('reports/datafeed_xml', `earnings-report_${file}.xml`);
    if (!bytes) continue;
    const rows = await rowsOf(bytes);
    expect(rows).toHaveLength(items === 0 ? 0 : items + 1);
    if (items > 0) expect(rows[0]).toEqual(names.split(' '));
    expect(rows.every((row) => row.length === 14 && !row.includes(null))).toBe(true);
  }
});
