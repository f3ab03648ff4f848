import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importChanges, type ImportChanges } from '../../lib/reports/import-changes';
import type { ReportBatch, ReportPart } from '../../lib/reports/report-batch';
import type { ReportSum } from '../../lib/reports/report-sums';
import { batchOf, march, partOf, sumOf } from './batch-samples';

type Told = readonly [day: number | undefined, id: string | undefined, feesMinor: number];

/** A report of earnings that says these fees. */
function earnings(
  name: string,
  madeAtMs: number,
  said: readonly Told[],
  more: Partial<ReportPart> = {},
): ReportBatch {
  const sums = said.map(([day, id, feesMinor]) => sumOf(day, id, { feesMinor }));
  return batchOf(name, madeAtMs, [partOf({ sums, ...more })]);
}

/** Counts in words, without those of which there are none. */
function words({ before, after, ...counts }: ImportChanges): string {
  return (['added', 'changed', 'same', 'dropped', 'outdated'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) =>
      what === 'changed'
        ? `${counts.changed} changed ${before.feesMinor} to ${after.feesMinor}`
        : `${counts[what]} ${what}`,
    )
    .join(', ');
}

const changes = (batch: ReportBatch, before: readonly ReportBatch[]) =>
  importChanges(batch, before).map(words).join('; ');

const FIRST = earnings('A', 1, [
  [1, 'a-20', 100],
  [2, 'a-20', 200],
  [2, 'b-20', 250],
]);
const SAME = FIRST.parts;

/** Of one day and ID, parted by category. */
function parted(...parts: readonly [category: string, feesMinor: number][]): ReportSum[] {
  return parts.map(([category, feesMinor]) => ({ ...sumOf(1, 'a-20', { feesMinor }), category }));
}

function ofSums(name: string, madeAtMs: number, sums: readonly ReportSum[]): ReportBatch {
  return batchOf(name, madeAtMs, [partOf({ sums })]);
}

describe('importChanges', () => {
  test.each<[string, ReportBatch[], ReportBatch, string]>([
    ['the first import', [], FIRST, '3 added'],
    ['a report without rows', [FIRST], earnings('B', 2, []), ''],
    [
      'the same file twice',
      [FIRST],
      batchOf('B', 1, SAME, { digest: FIRST.digest, importedAtMs: 2 }),
      '3 same',
    ],
    ['the same rows in another file', [FIRST], batchOf('B', 2, SAME), '3 same'],
    ['itself, already kept', [FIRST], FIRST, '3 added'],
    [
      'an overlapping period',
      [FIRST],
      earnings(
        'B',
        2,
        [
          [2, 'a-20', 200],
          [2, 'b-20', 250],
          [3, 'a-20', 300],
        ],
        { period: march(2, 3) },
      ),
      '1 added, 2 same',
    ],
    [
      'days that say something else now',
      [FIRST],
      earnings('B', 2, [
        [1, 'a-20', 150],
        [2, 'a-20', 200],
        [2, 'b-20', 240],
      ]),
      '2 changed 350 to 390, 1 same',
    ],
    ['another tracking ID', [FIRST], earnings('B', 2, [[1, 'c-20', 100]]), '1 added'],
    [
      'another store',
      [FIRST],
      earnings('B', 2, [[1, 'a-20', 100]], { marketplace: 'CA' }),
      '1 added',
    ],
    [
      'another kind of report',
      [FIRST],
      earnings('B', 2, [[1, 'a-20', 100]], { kind: 'bonuses' }),
      '1 added',
    ],
    [
      'a late return of a day that was known',
      [ofSums('A', 1, parted(['Toys', 100]))],
      ofSums('B', 2, parted(['Toys', 100], ['Books', -30])),
      '1 changed 100 to 70',
    ],
    [
      'a late return alone, in a later report',
      [FIRST],
      earnings('B', 2, [[9, 'a-20', -30]], { period: march(9, 9) }),
      '1 added',
    ],
    [
      'the same money in another category',
      [ofSums('A', 1, parted(['Toys', 100]))],
      ofSums('B', 2, parted(['Games', 100])),
      '1 changed 100 to 100',
    ],
    [
      'the same parts in another order',
      [ofSums('A', 1, parted(['Toys', 100], ['Books', 1]))],
      ofSums('B', 2, parted(['Books', 1], ['Toys', 100])),
      '1 same',
    ],
    [
      'no days of an ID that an earlier one had',
      [FIRST],
      earnings('B', 2, [[3, 'a-20', 300]]),
      '1 added, 2 dropped',
    ],
    [
      'a report made before the one that counts',
      [FIRST],
      earnings('B', 0, [
        [1, 'a-20', 90],
        [1, 'c-20', 50],
      ]),
      '1 added, 1 outdated',
    ],
    [
      'totals of a longer period',
      [earnings('A', 1, [[undefined, 'a-20', 100]], { kind: 'tracking', period: march(1, 7) })],
      earnings('B', 2, [[undefined, 'a-20', 150]], { kind: 'tracking', period: march(1, 9) }),
      '1 added, 1 dropped',
    ],
    [
      'totals of the same period',
      [earnings('A', 1, [[undefined, 'a-20', 100]], { kind: 'tracking' })],
      earnings('B', 2, [[undefined, 'a-20', 150]], { kind: 'tracking' }),
      '1 changed 100 to 150',
    ],
    [
      'figures by tracking ID where they had none',
      [earnings('A', 1, [[1, undefined, 100]])],
      earnings('B', 2, [[1, 'a-20', 100]]),
      '1 added, 1 dropped',
    ],
    [
      'two reports of a file, each by itself',
      [FIRST],
      batchOf('B', 2, [
        ...SAME,
        partOf({ kind: 'days', sums: [sumOf(1, undefined, { clicks: 3 })] }),
      ]),
      '3 same; 1 added',
    ],
  ])('%s', (_, before, batch, expected) => {
    expect(changes(batch, before)).toBe(expected);
  });

  const anyBatch = fc
    .record({
      name: fc.constantFrom('A', 'B', 'C', 'D'),
      madeAtMs: fc.integer({ min: 1, max: 4 }),
      sums: fc.uniqueArray(
        fc.tuple(
          fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
          fc.constantFrom('a-20', 'b-20', undefined),
          fc.integer({ min: -3, max: 3 }),
        ),
        { selector: ([day, id]) => `${day} ${id}` },
      ),
    })
    .map(({ name, madeAtMs, sums }) => earnings(name, madeAtMs, sums));
  const anyBatches = fc.uniqueArray(anyBatch, { selector: ({ id }) => id, maxLength: 4 });

  test('everything an import says is new, changed, the same, or outdated', () => {
    fc.assert(
      fc.property(anyBatch, anyBatches, (batch, before) => {
        const [first] = importChanges(batch, before);
        const { added = 0, changed = 0, same = 0, outdated = 0 } = first ?? {};
        const all = batch.parts.flatMap(({ sums }) => sums).length;
        expect(added + changed + same + outdated).toBe(all);
      }),
    );
  });

  test('the same report once more, made later, says nothing new and drops nothing', () => {
    fc.assert(
      fc.property(anyBatches, anyBatch, (others, batch) => {
        const latest = { ...batch, madeAtMs: 9, importedAtMs: 9 };
        const again = batchOf('again', 10, batch.parts);
        const before = [...others.filter(({ id }) => id !== batch.id), latest];
        expect(importChanges(again, before)[0]).toMatchObject({ added: 0, changed: 0, dropped: 0 });
      }),
    );
  });
});
