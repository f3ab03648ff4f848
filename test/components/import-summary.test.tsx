// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ImportSummary, type ImportOutcome } from '../../components/import-summary';
import { importChanges } from '../../lib/reports/import-changes';
import type { Reject } from '../../lib/reports/read-report';
import type { ReportBatch } from '../../lib/reports/report-batch';
import { batchOf, march, partOf, sumOf } from '../reports/batch-samples';
import { show } from './in-page';

function fees(name: string, madeAtMs: number, said: readonly (readonly [number, number])[]) {
  const sums = said.map(([day, feesMinor]) => sumOf(day, 'a-20', { feesMinor }));
  return batchOf(name, madeAtMs, [partOf({ period: march(1, 9), sums })]);
}

function outcome(
  batch: ReportBatch,
  before: readonly ReportBatch[],
  rejects: Extract<ImportOutcome, { changes: unknown }>['rejects'] = [],
): ImportOutcome {
  return { ok: true, batch, rejects, changes: importChanges(batch, before) };
}

const FIRST = fees('A', 1, [
  [1, 100],
  [2, 200],
]);

async function summary(outcomes: readonly ImportOutcome[], onExport = vi.fn()) {
  return show(<ImportSummary outcomes={outcomes} onExport={onExport} />);
}

describe('the summary of an import', () => {
  test.each<[string, ReportBatch, ReportBatch[], string]>([
    ['the first import', FIRST, [], '2 new figures'],
    [
      'the same once more',
      batchOf('B', 2, FIRST.parts),
      [FIRST],
      'Nothing new: every figure was known already.',
    ],
    [
      'a later report',
      fees('B', 2, [
        [1, 100],
        [2, 150],
        [3, 1],
      ]),
      [FIRST],
      '1 new figure · 1 figure changed, from $2.00 to $1.50 · 1 as before',
    ],
    ['fewer days', fees('B', 2, [[1, 100]]), [FIRST], '1 as before · 1 earlier figure superseded'],
    [
      'an older report',
      fees('B', 0, [[1, 90]]),
      [FIRST],
      '1 not counted: a report made later says it',
    ],
  ])('of %s', async (_, batch, before, expected) => {
    const page = await summary([outcome(batch, before)]);
    expect(page.find('li p').textContent).toBe(expected);
  });

  test('tells the changes of several parts of one report once', async () => {
    const parts = [...FIRST.parts, partOf({ sums: [sumOf(20, 'b-20', { feesMinor: 5 })] })];
    const page = await summary([outcome(batchOf('B', 2, parts), [])]);
    expect(page.find('li p').textContent).toBe('3 new figures');
  });

  test('says which rows were left out, and hands over all that were kept', async () => {
    const onExport = vi.fn();
    const rows: Reject[] = Array.from({ length: 7 }, (_, at) => ({
      row: at + 3,
      problem: 'no-date',
      column: 'day',
      cells: ['x', null, at],
    }));
    const batch = batchOf('B', 2, [partOf({ rejected: 12 })]);
    const page = await summary([outcome(batch, [], [{ title: 'One', rows }])], onExport);
    expect(page.text()).toContain('12 rows left out');
    expect(page.text()).toContain('One, row 3: no date');
    expect(page.text()).toContain('The first 7 of each table are kept');
    expect(page.text()).not.toContain('row 8');
    await page.click('Save the rows left out');
    const [[name, saved] = []] = onExport.mock.calls as [string, object[]][];
    expect(name).toBe('left-out');
    expect(saved).toHaveLength(7);
    expect(saved?.[6]).toEqual({
      table: 'One',
      row: 9,
      problem: 'no date',
      column: 'day',
      cells: 'x |  | 6',
    });
  });
});
