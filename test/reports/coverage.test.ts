import { describe, expect, test } from 'vitest';
import { countedSums } from '../../lib/reports/counting';
import { coverage } from '../../lib/reports/coverage';
import type { Period } from '../../lib/reports/report-period';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';

/** Reports of different IDs, so that none takes the place of another. */
const of = (...periods: readonly Period[]) =>
  coverage(
    countedSums([
      batchOf(
        'one',
        1,
        periods.map((period, n) =>
          partOf({
            period,
            sums: [{ ...sumOf(1, `a${n}-20`, { shipped: 1 }), day: period.from }],
          }),
        ),
      ),
    ]),
  );

describe('what reports cover', () => {
  test.each<[string, Period[], Period[]]>([
    ['nothing', [], []],
    ['one period', [march(3, 9)], [march(3, 9)]],
    ['two with a gap', [march(20, 22), march(3, 9)], [march(3, 9), march(20, 22)]],
    ['two with a day between', [march(3, 9), march(11, 12)], [march(3, 9), march(11, 12)]],
    ['two that follow each other', [march(3, 9), march(10, 12)], [march(3, 12)]],
    ['two that overlap', [march(3, 9), march(5, 12)], [march(3, 12)]],
    ['one within another', [march(3, 20), march(5, 12)], [march(3, 20)]],
  ])('%s', (_, periods, covered) => {
    expect(of(...periods).periods).toEqual(covered);
  });

  test('has days that lie in it whole', () => {
    const { has } = of(march(3, 9), march(10, 12), march(20, 22));
    const on = (from: number, to: number) => has(marchDay(from), marchDay(to));
    expect([on(3, 12), on(5, 5), on(2, 4), on(12, 13), on(12, 20)]).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});
