import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { ESTIMATE_MODEL } from '../../lib/commission/estimate';
import { countedSums } from '../../lib/reports/counting';
import {
  estimateMade,
  isSameEstimate,
  parseEstimateMade,
  type EstimateMade,
} from '../../lib/reports/estimate-made';
import { readersEstimate } from '../../lib/reports/readers-estimate';
import type { ReportPart } from '../../lib/reports/report-batch';
import { reportBases } from '../../lib/reports/report-basis';
import { batchOf, march, marchDay, partOf, sumOf } from './batch-samples';
import { dailyPart } from './history-samples';

// Four in the afternoon of the 30th in Seattle.
const NOW_MS = Date.parse('2026-03-30T23:00:00Z');

function madeOf(...parts: ReportPart[]): EstimateMade {
  const [basis] = reportBases(countedSums([batchOf('one', 1, parts)]));
  const said = basis && readersEstimate(basis, [basis], DEFAULT_ASSUMPTIONS, NOW_MS);
  if (!said) throw new Error('no estimate');
  return estimateMade(basis, said, NOW_MS);
}

const clicks = (from: number, to: number) =>
  dailyPart('days', march(from, to), () => ({ clicks: 40, ordered: 4 }));
const earned = (from: number, to: number) =>
  dailyPart('earnings', march(from, to), () => ({ shipped: 3, feesMinor: 300 }));

describe('what is noted', () => {
  test('says when, of what, and resting on what', () => {
    const made = madeOf(clicks(1, 30), earned(1, 20));
    expect(made).toMatchObject({
      ...{ marketplace: 'US', day: '2026-03-30', atMs: NOW_MS, model: ESTIMATE_MODEL },
      ...{ toldTo: marchDay(30), earnedTo: marchDay(20), open: march(21, 30) },
      ...{ clicks: 400, outcomeClicks: 1_200 },
    });
    expect(made.range80.lowMinor).toBeLessThan(made.medianMinor);
    expect(made.range80.highMinor).toBeGreaterThan(made.meanMinor);
  });

  test.each<[string, ReportPart[], EstimateMade['open']]>([
    ['nothing is earned: of all days', [clicks(5, 30)], march(5, 30)],
    ['all is earned: of no day alone', [clicks(1, 30), earned(1, 30)], undefined],
    ['a day between is earned', [clicks(1, 30), earned(10, 12)], undefined],
    [
      'days without known clicks come first',
      [clicks(1, 10), earned(1, 12), { ...clicks(15, 30), title: 'b' }],
      march(13, 30),
    ],
    [
      'only orders are open',
      [
        earned(1, 10),
        partOf({
          kind: 'orders',
          period: march(1, 30),
          sums: [sumOf(25, 'a-20', { ordered: 5 })],
        }),
      ],
      undefined,
    ],
  ])('where %s', (_, parts, open) => {
    expect(madeOf(...parts).open).toEqual(open);
  });

  test('can be read again, and nothing like it', () => {
    const made = madeOf(clicks(1, 30), earned(1, 20));
    expect(parseEstimateMade(structuredClone(made))).toEqual(made);
    for (const [key, value] of [
      ['day', '2026-3-30'],
      ['clicks', -1],
      ['clicks', Number.NaN],
      ['marketplace', 'XX'],
      ['range80', { lowMinor: 1 }],
      ['open', { from: '2026-03-01' }],
      ['model', 0],
      ['more', 1],
    ] as const) {
      expect(parseEstimateMade({ ...made, [key]: value })).toBeUndefined();
    }
    expect(parseEstimateMade(undefined)).toBeUndefined();
  });
});

test.each<[string, Partial<EstimateMade>, boolean]>([
  ['later that day', { atMs: NOW_MS + 3_600_000, meanMinor: 9_950 }, true],
  ['the next day', { day: '2026-03-31' as never }, false],
  ['another store', { marketplace: 'DE' }, false],
  ['another model', { model: ESTIMATE_MODEL + 1 }, false],
  ['more is told', { toldTo: marchDay(31) }, false],
  ['more is earned', { earnedTo: marchDay(21) }, false],
  ['more clicks', { clicks: 401 }, false],
  ['another assumption', { meanMinor: 12_000 }, false],
])('the same estimate %s: %j', (_, changes, isSame) => {
  const made = { ...madeOf(clicks(1, 30), earned(1, 20)), meanMinor: 10_000 };
  expect(isSameEstimate(made, { ...made, ...changes })).toBe(isSame);
});
