import { describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../lib/commission/gather-evidence';
import { countedSums } from '../../lib/reports/counting';
import type { ReportPart } from '../../lib/reports/report-batch';
import { reportFacts } from '../../lib/reports/report-facts';
import { condensed, sumsUntil } from '../../lib/reports/sums-until';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';
import { dailyPart, daysFromTo, steadyParts } from './history-samples';
import { storeDayOf } from './samples';

const sumsOf = (...parts: ReportPart[]) => countedSums([batchOf('one', 1, parts)]);
const evidenceOf = (sums: ReturnType<typeof sumsOf>) => gatherEvidence(reportFacts(sums)).evidence;

describe('what a history had taught by the end of a day', () => {
  test.each(['2026-01-15', '2026-01-31', '2026-02-10', '2026-03-31'])(
    'is what reports that end on %s teach',
    (last) => {
      const from = '2026-01-01';
      const whole = sumsOf(...steadyParts(daysFromTo(from, '2026-03-31')));
      const then = sumsOf(...steadyParts(daysFromTo(from, last)));
      expect(evidenceOf(sumsUntil(whole, storeDayOf(last)))).toEqual(evidenceOf(then));
    },
  );

  test('has no total of days that were not over', () => {
    const total = partOf({
      kind: 'tracking',
      period: march(1, 10),
      sums: [sumOf(undefined, 'a-20', { clicks: 50, ordered: 5 })],
    });
    const day = partOf({ kind: 'days', period: march(1, 10), sums: [sumOf(2, undefined, {})] });
    expect(sumsUntil(sumsOf(total, day), marchDay(9))).toMatchObject([
      { kind: 'days', period: march(1, 9) },
    ]);
    expect(sumsUntil(sumsOf(total, day), marchDay(10))).toHaveLength(2);
    expect(sumsUntil(sumsOf({ ...total, period: undefined }), marchDay(10))).toEqual([]);
  });
});

describe('condensed', () => {
  const earnings = dailyPart('earnings', march(1, 31), () => ({ shipped: 3, feesMinor: 700 }));
  const rich = sumsOf(
    {
      ...earnings,
      sums: ['Books', 'Toys'].flatMap((category) =>
        ['a-20', 'b-20'].flatMap((id) =>
          earnings.sums.map((sum) => ({ ...sum, category, trackingId: id as never })),
        ),
      ),
    },
    partOf({
      kind: 'tracking',
      sums: ['a-20', 'b-20'].map((id) => sumOf(undefined, id, { clicks: 900, ordered: 90 })),
    }),
    dailyPart('days', march(1, 31), () => ({ clicks: 60, ordered: 6 })),
  );

  test('is less, and teaches the same', () => {
    const less = condensed(rich);
    expect([rich.length, less.length]).toEqual([4 * 31 + 2 + 31, 31 + 2 + 31]);
    const [from, to] = [evidenceOf(rich), evidenceOf(less)];
    expect(to.trackingIds).toEqual(from.trackingIds);
    expect(to.days).toEqual(from.days);
    expect(to.items).toEqual(from.items);
    for (const [period, sums] of from.periods) {
      for (const [name, value] of Object.entries(sums) as [keyof typeof sums, number][]) {
        expect(to.periods.get(period)?.[name]).toBeCloseTo(value, 6);
      }
    }
  });

  test('leaves what it was given as it was', () => {
    const before = structuredClone(rich);
    condensed(rich);
    expect(rich).toEqual(before);
  });
});
