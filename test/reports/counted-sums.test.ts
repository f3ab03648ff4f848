import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { countedSums, type CountedSum } from '../../lib/reports/counting';
import { type ReportBatch, type ReportPart } from '../../lib/reports/report-batch';
import type { ReportKind } from '../../lib/reports/report-row';
import { totalOf } from '../../lib/reports/report-sums';
import { batchOf, march, partOf, sumOf, told } from './batch-samples';

/** Reports of one fee each, by day and ID. */
function fees(
  name: string,
  madeAtMs: number,
  from: number,
  to: number,
  ids = ['a-20'],
): ReportBatch {
  const sums = ids.flatMap((id) =>
    Array.from({ length: to - from + 1 }, (_, at) => sumOf(from + at, id, { feesMinor: madeAtMs })),
  );
  return batchOf(name, madeAtMs, [partOf({ period: march(from, to), sums })]);
}

/** Totals of clicks for a period. */
function clicks(
  name: string,
  madeAtMs: number,
  period: ReportPart['period'],
  ids: readonly (string | undefined)[] = ['a-20'],
): ReportBatch {
  const sums = ids.map((id) => sumOf(undefined, id, { clicks: 10 }));
  return batchOf(name, madeAtMs, [partOf({ kind: 'tracking', period, sums })]);
}

describe('countedSums', () => {
  test.each<[string, ReportBatch[], string[]]>([
    ['nothing of nothing', [], []],
    ['one report', [fees('A', 1, 1, 2)], ['A 1 a-20 1', 'A 2 a-20 1']],
    ['days of both', [fees('A', 1, 1, 1), fees('B', 2, 2, 2)], ['A 1 a-20 1', 'B 2 a-20 2']],
    [
      'the later made of a day',
      [fees('A', 1, 1, 2), fees('B', 2, 2, 3)],
      ['A 1 a-20 1', 'B 2 a-20 2', 'B 3 a-20 2'],
    ],
    [
      'the later made, imported first',
      [fees('B', 2, 2, 3), fees('A', 1, 1, 2)],
      ['A 1 a-20 1', 'B 2 a-20 2', 'B 3 a-20 2'],
    ],
    [
      'an ID that the later one does not name',
      [fees('A', 1, 1, 1, ['a-20', 'b-20']), fees('B', 2, 1, 1)],
      ['A 1 b-20 1', 'B 1 a-20 2'],
    ],
    [
      'all of a later one in between',
      [fees('A', 1, 1, 3), fees('B', 2, 2, 2)],
      ['A 1 a-20 1', 'A 3 a-20 1', 'B 2 a-20 2'],
    ],
  ])('counts %s', (_, batches, expected) => {
    const short = told(countedSums(batches)).map((each) => each.replace(/\{.*:(\d+)\}/, '$1'));
    expect(short).toEqual(expected);
  });

  test('counts a day that a later report covers and does not have as nothing', () => {
    const later = batchOf('B', 2, [
      partOf({ period: march(1, 5), sums: [sumOf(5, 'a-20', { feesMinor: 2 })] }),
    ]);
    expect(told(countedSums([fees('A', 1, 4, 6), later]))).toEqual([
      'A 6 a-20 {"feesMinor":1}',
      'B 5 a-20 {"feesMinor":2}',
    ]);
  });

  test('keeps a late return beside the sale that it takes back', () => {
    const sale = batchOf('A', 1, [
      partOf({ period: march(1, 9), sums: [sumOf(3, 'a-20', { shipped: 1, feesMinor: 50 })] }),
    ]);
    const back = batchOf('B', 2, [
      partOf({ period: march(10, 19), sums: [sumOf(12, 'a-20', { returned: 1, feesMinor: -50 })] }),
    ]);
    expect(totalOf(countedSums([back, sale]))).toEqual({ shipped: 1, returned: 1, feesMinor: 0 });
  });

  test('keeps what one report says in several sums of a day', () => {
    const sums = [
      { ...sumOf(1, 'a-20', { shipped: 1 }), category: 'Books' },
      { ...sumOf(1, 'a-20', { shipped: 2 }), category: 'Toys' },
      { ...sumOf(1, undefined, { shipped: 4 }), category: 'Toys' },
    ];
    expect(totalOf(countedSums([batchOf('A', 1, [partOf({ sums })])]))).toEqual({ shipped: 7 });
  });

  test.each<[string, Partial<ReportPart>]>([
    ['store', { marketplace: 'CA' }],
    ['kind', { kind: 'bonuses' }],
  ])('counts reports of another %s apart', (_, other) => {
    const sums = [sumOf(1, 'a-20', { feesMinor: 1 })];
    const batches = [
      batchOf('A', 1, [partOf({ sums })]),
      batchOf('B', 2, [partOf({ sums, ...other })]),
    ];
    expect(totalOf(countedSums(batches))).toEqual({ feesMinor: 2 });
  });

  test('says where each sum is from', () => {
    expect(countedSums([fees('A', 1, 1, 1)])).toEqual([
      {
        ...sumOf(1, 'a-20', { feesMinor: 1 }),
        kind: 'earnings',
        marketplace: 'US',
        batchId: 'A',
        period: march(1, 1),
      },
    ]);
  });

  describe('totals of a period', () => {
    test.each<[string, ReportBatch[], string]>([
      ['side by side', [clicks('A', 1, march(1, 9)), clicks('B', 2, march(10, 19))], 'A B'],
      ['that overlap', [clicks('A', 1, march(1, 10)), clicks('B', 2, march(10, 19))], 'B'],
      ['one in the other', [clicks('A', 1, march(1, 31)), clicks('B', 2, march(10, 19))], 'B'],
      ['of other IDs', [clicks('A', 1, march(1, 9)), clicks('B', 2, march(1, 9), ['b-20'])], 'A B'],
      ['of the same, twice', [clicks('A', 1, march(1, 9)), clicks('B', 2, march(1, 9))], 'B'],
      // The one in the middle does not count, so it takes nothing from the first.
      [
        'in a chain',
        [clicks('A', 1, march(1, 10)), clicks('B', 2, march(5, 20)), clicks('C', 3, march(15, 31))],
        'A C',
      ],
      ['without a period, twice', [clicks('A', 1, undefined), clicks('B', 2, undefined)], 'B'],
      ['one without a period', [clicks('A', 1, undefined), clicks('B', 2, march(1, 9))], 'B'],
      ['the later without a period', [clicks('A', 1, march(1, 9)), clicks('B', 2, undefined)], 'B'],
      // Whom "others" stands for is not known.
      [
        'others over a name',
        [clicks('A', 1, march(1, 9)), clicks('B', 2, march(1, 9), [undefined])],
        'B',
      ],
      [
        'a name over others',
        [clicks('A', 1, march(1, 9), [undefined]), clicks('B', 2, march(1, 9))],
        'B',
      ],
      ['without anything', [clicks('A', 1, march(1, 9)), clicks('B', 2, march(1, 9), [])], 'A'],
    ])('%s', (_, batches, expected) => {
      for (const some of [batches, [...batches].reverse()]) {
        const from = countedSums(some).map(({ batchId }) => batchId);
        expect([...from].sort().join(' ')).toBe(expected);
      }
    });
  });

  describe('a file that is imported again', () => {
    const first = clicks('A', 1, undefined, ['a-20', 'b-20']);
    test.each<[string, Partial<ReportBatch>]>([
      ['as it was', {}],
      ['under another name', { fileName: 'other.xlsx' }],
      [
        'for another store',
        { parts: first.parts.map((part) => ({ ...part, marketplace: 'CA' as const })) },
      ],
      ['made at another time', { madeAtMs: 0 }],
    ])('%s counts once, as told the last time', (_, more) => {
      const again = batchOf('B', 1, first.parts, {
        digest: first.digest,
        importedAtMs: 9,
        ...more,
      });
      for (const batches of [
        [first, again],
        [again, first],
      ]) {
        expect(countedSums(batches).map(({ batchId }) => batchId)).toEqual(['B', 'B']);
      }
    });

    test('with another of its reports has both', () => {
      const sums = [sumOf(1, undefined, { clicks: 3 })];
      const again = batchOf('B', 1, [partOf({ kind: 'days', title: 'Fee-DailyTrends', sums })], {
        digest: first.digest,
        importedAtMs: 9,
      });
      expect(countedSums([first, again])).toHaveLength(3);
    });
  });
});

const anyId = fc.constantFrom('a-20', 'b-20', undefined);
const anyPeriod = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(6))
  .map(([from, more]) => [from, from + more] as const);

/** Parts of every kind of scope: by day, of a period, with and without IDs. */
const anyPart: fc.Arbitrary<ReportPart> = fc
  .record({
    kind: fc.constantFrom<ReportKind>('earnings', 'days', 'tracking'),
    marketplace: fc.constantFrom<MarketplaceCode>('US', 'CA'),
    days: anyPeriod,
    isPeriodKnown: fc.boolean(),
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    figure: fc.integer({ min: 1, max: 99 }),
    holes: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ kind, marketplace, days: [from, to], isPeriodKnown, ids, figure, holes }) => {
    const dates = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const named = kind === 'days' ? [undefined] : ids;
    const sums = named.flatMap((id) =>
      kind === 'tracking'
        ? [sumOf(undefined, id, { clicks: figure })]
        : dates.filter((_, at) => holes[at]).map((day) => sumOf(day, id, { clicks: figure })),
    );
    const period = isPeriodKnown ? march(from, to) : undefined;
    return partOf({ kind, marketplace, title: kind, period, sums });
  });

const anyBatches = fc
  .array(fc.tuple(fc.nat(4), fc.array(anyPart, { minLength: 1, maxLength: 2 })), { maxLength: 6 })
  .map((all) => all.map(([madeAtMs, parts], at) => batchOf(`batch ${at}`, madeAtMs, parts)));

/** Whether two sums could speak of the same click. */
function couldBeSame(a: CountedSum, b: CountedSum): boolean {
  if (a.kind !== b.kind || a.marketplace !== b.marketplace) return false;
  if (a.trackingId !== b.trackingId && a.trackingId && b.trackingId) return false;
  if (a.day !== undefined || b.day !== undefined) return a.day === b.day;
  const [one, other] = [a.period, b.period];
  return !one || !other || (one.from <= other.to && other.from <= one.to);
}

describe('of any imports', () => {
  test('nothing counts twice, and no more than single reports say', () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const counted = countedSums(batches);
        for (const a of counted) {
          for (const b of counted) {
            if (a.batchId !== b.batchId) expect(couldBeSame(a, b)).toBe(false);
          }
        }
        const said = batches.flatMap(({ parts }) => parts.flatMap(({ sums }) => sums));
        for (const { day, trackingId, figures } of counted) {
          const same = said.filter((sum) => sum.day === day && sum.trackingId === trackingId);
          expect(same.map((sum) => sum.figures)).toContainEqual(figures);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what does not count is spoken for by a report that is no older', () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const counted = countedSums(batches);
        for (const { id, madeAtMs, parts } of batches) {
          const newer = batches.filter((other) => other.madeAtMs >= madeAtMs);
          for (const { kind, marketplace, period, sums } of parts) {
            for (const sum of sums) {
              const own = { ...sum, kind, marketplace, batchId: id, period };
              const counts = counted.some(
                (each) =>
                  each.batchId === id &&
                  each.kind === kind &&
                  each.day === sum.day &&
                  each.trackingId === sum.trackingId,
              );
              if (counts) continue;
              // By a sum of the same, or by a period in which that day is empty.
              const isSpokenFor = newer.some((other) =>
                other.parts.some(
                  (part) =>
                    part.sums !== sums &&
                    part.kind === kind &&
                    part.marketplace === marketplace &&
                    part.sums.some((each) =>
                      couldBeSame(own, {
                        ...each,
                        day: sum.day,
                        kind,
                        marketplace,
                        batchId: other.id,
                        period: part.period,
                      }),
                    ),
                ),
              );
              expect(isSpokenFor).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('the order of the list and of the imports makes no difference', () => {
    fc.assert(
      fc.property(
        anyBatches.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.shuffledSubarray(
              all.map((_, at) => at),
              { minLength: all.length },
            ),
          ),
        ),
        ([batches, shuffled, times]) => {
          const expected = told(countedSums(batches));
          expect(told(countedSums(shuffled))).toEqual(expected);
          const imported = batches.map((batch, at) => ({ ...batch, importedAtMs: times[at] ?? 0 }));
          expect(told(countedSums(imported))).toEqual(expected);
        },
      ),
    );
  });

  test('importing one of them again changes nothing', () => {
    fc.assert(
      fc.property(anyBatches, fc.nat(), fc.nat(9), (batches, pick, importedAtMs) => {
        const again = batches[pick % (batches.length || 1)];
        if (!again) return;
        const copy: ReportBatch = { ...again, id: 'again' as ReportBatch['id'], importedAtMs };
        const [before, after] = [countedSums(batches), countedSums([...batches, copy])];
        expect(totalOf(after)).toEqual(totalOf(before));
        expect(after).toHaveLength(before.length);
        expect(countedSums([...batches, again])).toHaveLength(before.length);
      }),
    );
  });

  test('disjoint periods add up', () => {
    const starts = fc.uniqueArray(fc.nat(8), { maxLength: 6 });
    fc.assert(
      fc.property(starts, fc.constantFrom<ReportKind>('earnings', 'tracking'), (some, kind) => {
        const batches = some.map((start, at) => {
          const [from, to] = [start * 3 + 1, start * 3 + 3];
          const days = kind === 'tracking' ? [undefined] : [from, to];
          const sums = days.map((day) => sumOf(day, 'a-20', { clicks: 2 ** at }));
          return batchOf(`${start}`, 5 - at, [partOf({ kind, period: march(from, to), sums })]);
        });
        const all = batches.flatMap(({ parts }) => parts.flatMap(({ sums }) => sums));
        expect(totalOf(countedSums(batches))).toEqual(totalOf(all));
      }),
    );
  });

  test('of reports by day and ID the latest that covers it says each', () => {
    const anyReport = fc.tuple(
      anyPeriod,
      fc.uniqueArray(fc.constantFrom('a-20', 'b-20', 'c-20'), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 8 }), (reports) => {
        const batches = reports.map(([[from, to], ids], at) =>
          fees(`${at}`, at + 1, from, to, ids),
        );
        const expected = new Map<string, number>();
        for (const [at, [[from, to], ids]] of reports.entries()) {
          for (const id of ids)
            for (let day = from; day <= to; day++) expected.set(`${day} ${id}`, at + 1);
        }
        const counted = countedSums(batches).map(
          ({ day, trackingId, figures }): [string, number] => [
            `${Number(day?.slice(8))} ${trackingId}`,
            figures.feesMinor ?? 0,
          ],
        );
        expect(new Map(counted)).toEqual(expected);
        expect(counted).toHaveLength(expected.size);
      }),
    );
  });

  test('three years of daily reports take no time to speak of', () => {
    const batches = Array.from({ length: 1000 }, (_, at) => {
      const day = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10) as never;
      const sums = Array.from({ length: 40 }, (_each, id) => ({
        ...sumOf(1, `x${id}-20`, { clicks: 1 }),
        day,
      }));
      return batchOf(`${at}`, at, [partOf({ period: { from: day, to: day }, sums })]);
    });
    const before = performance.now();
    expect(countedSums(batches)).toHaveLength(40_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
