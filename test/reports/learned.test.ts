import { describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { countedSums } from '../../lib/reports/counting';
import { learned } from '../../lib/reports/learned';
import type { ReportPart } from '../../lib/reports/report-batch';
import { reportBases } from '../../lib/reports/report-basis';
import { batchOf, march, partOf, sumOf } from './batch-samples';
import { dailyPart, steadyParts } from './history-samples';

const NOW_MS = Date.parse('2026-04-02T12:00:00Z');
const basesOf = (...parts: ReportPart[]) => reportBases(countedSums([batchOf('one', 1, parts)]));
const learn = (before: ReportPart[], after: ReportPart[]) =>
  learned(basesOf(...before), basesOf(...after), DEFAULT_ASSUMPTIONS, NOW_MS);

const MONTH = steadyParts(march(1, 31));
const clicks = (to: number, ordered: number) =>
  dailyPart('days', march(1, to), () => ({ clicks: 100, ordered }));

describe('an import', () => {
  test('that is the first is held against what was assumed', () => {
    const [of, ...others] = learn([], MONTH);
    expect(others).toEqual([]);
    expect(of).toMatchObject({ marketplace: 'US', isFirst: true });
    expect(of?.before).toMatchObject({
      directShare: DEFAULT_ASSUMPTIONS.directShare,
      shippedShare: DEFAULT_ASSUMPTIONS.shippedShare,
      returnedShare: DEFAULT_ASSUMPTIONS.returnedShare,
      expectedMinor: undefined,
    });
    expect(of?.before.itemsPerClick).toBeCloseTo(0.11, 9);
    expect(of?.before.otherCommissionMinor).toBeCloseTo(272, 6);
    // 10 items per 100 clicks of 1.00 each; none came back.
    expect(of?.after.itemsPerClick).toBeCloseTo(0.1, 2);
    expect(of?.after.otherCommissionMinor).toBeLessThan(150);
    expect(of?.after.returnedShare).toBeLessThan(0.03);
    expect(of?.changed).toEqual([
      'itemsPerClick',
      'otherCommissionMinor',
      'returnedShare',
      'expectedMinor',
    ]);
  });

  test('of what was known already teaches nothing', () => {
    expect(learn(MONTH, MONTH)).toMatchObject([{ isFirst: false, changed: [] }]);
  });

  test('of clicks alone changes items per click and what is expected, and nothing of commissions', () => {
    const [of] = learn([clicks(5, 30)], [clicks(31, 30)]);
    expect(of?.changed).toEqual(['itemsPerClick', 'expectedMinor']);
    expect(of?.after.expectedMinor).toBeGreaterThan(2 * (of?.before.expectedMinor ?? 0));
  });

  test('of direct and indirect orders changes the direct share', () => {
    const orders = partOf({
      kind: 'orders',
      sums: [true, false].map((isDirect) => ({
        ...sumOf(3, 'a-20', { ordered: 50 }),
        isDirect,
      })),
    });
    const [of] = learn(MONTH, [...MONTH, orders]);
    expect(of?.changed).toContain('directShare');
    expect(of?.after.directShare).toBeCloseTo((0.12 * 10 + 50) / 110, 6);
  });

  test('of one store teaches about the user’s others, too', () => {
    const german = [{ ...clicks(31, 10), marketplace: 'DE' as const }];
    const many = dailyPart('days', march(1, 31), () => ({ clicks: 100, ordered: 40 }));
    const both = learn(german, [...german, many]);
    expect(both.map(({ marketplace, isFirst }) => [marketplace, isFirst])).toEqual([
      ['DE', false],
      ['US', true],
    ]);
    expect(both[0]?.changed).toContain('itemsPerClick');
  });

  test('that is undone leaves nothing to say of its store', () => {
    expect(learn(MONTH, [])).toEqual([]);
  });
});
