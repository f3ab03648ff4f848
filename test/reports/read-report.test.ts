import { expect, test } from 'vitest';
import { readReport, type Reject } from '../../lib/reports/read-report';
import type { SourceTable } from '../../lib/reports/source-table';
import { recognise, storeDayOf } from './samples';

const ROWS = [
  ['Date', 'Clicks', 'Total Items Ordered'],
  ['2026-11-21', '10', '1'],
  ['2026-11-23', '20', '2'],
  ['2026-11-24', '30', '3'],
  ['2062-11-20', '40', '4'],
];
const TABLE: SourceTable = {
  title: 'days.csv',
  async *rows() {
    yield await Promise.resolve({ firstRow: 1, rows: ROWS });
  },
};

test('rows of days to come are left out, each with its line, and do not stretch the report', async () => {
  const { header, kind } = recognise(ROWS);
  const rejected: Reject[] = [];
  const part = await readReport(
    TABLE,
    {
      format: { header, kind, mark: '.', order: 'unknown', decimals: 2 },
      marketplace: 'US',
      period: undefined,
      today: storeDayOf('2026-11-22'),
    },
    {
      keep: () => Promise.resolve(),
      onReject: (reject) => rejected.push(reject),
      onProgress: () => undefined,
    },
  );
  expect(part).toMatchObject({ rows: 2, rejected: 2 });
  expect(part.period).toEqual({ from: '2026-11-21', to: '2026-11-23' });
  expect(rejected.map(({ row, problem }) => [row, problem])).toEqual([
    [4, 'future'],
    [5, 'future'],
  ]);
});
