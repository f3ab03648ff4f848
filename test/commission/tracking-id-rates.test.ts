import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { rateAt } from '../../lib/commission/conversion';
import { NO_EVIDENCE, type ClickCounts } from '../../lib/commission/evidence';
import { incompleteGamma } from '../../lib/commission/gamma-function';
import { storeBeliefs } from '../../lib/commission/store-beliefs';
import { rankTrackingIds, rateRange } from '../../lib/commission/tracking-id-rates';

type Counts = Readonly<Record<string, readonly [clicks: number, items: number]>>;

function countsOf(counts: Counts): Map<string, ClickCounts> {
  return new Map(
    Object.entries(counts).map(([id, [clicks, itemsOrdered]]) => [id, { clicks, itemsOrdered }]),
  );
}

function beliefsOf(counts: Counts) {
  const evidence = { ...NO_EVIDENCE, trackingIds: countsOf(counts) };
  return storeBeliefs(evidence, NO_EVIDENCE, 272, DEFAULT_ASSUMPTIONS);
}

function rank(counts: Counts) {
  return rankTrackingIds(countsOf(counts), beliefsOf(counts)).map((one) => [
    one.trackingId,
    one.standing,
  ]);
}

test('three sales out of twenty clicks are no winner', () => {
  expect(rank({ 'steady-20': [5_000, 550], 'lucky-20': [20, 3], 'weak-20': [5_000, 200] })).toEqual(
    [
      ['steady-20', 'above'],
      // What cannot be relied on comes last.
      ['weak-20', 'below'],
      ['lucky-20', 'too-few'],
    ],
  );
});

test('not even twenty out of twenty are, nor none out of twenty a loser', () => {
  const ranked = rank({ 'steady-20': [9_000, 990], 'lucky-20': [20, 6], 'none-20': [20, 0] });
  expect(ranked).toContainEqual(['lucky-20', 'too-few']);
  expect(ranked).toContainEqual(['none-20', 'too-few']);
});

test('many clicks like all others are called the same, not too few', () => {
  expect(rank({ 'a-20': [40_000, 4_400], 'b-20': [40_000, 4_420] })).toEqual([
    ['b-20', 'usual'],
    ['a-20', 'usual'],
  ]);
});

test('many clicks of each tell good from bad', () => {
  expect(rank({ 'a-20': [20_000, 4_400], 'b-20': [20_000, 1_000] })).toEqual([
    ['a-20', 'above'],
    ['b-20', 'below'],
  ]);
});

test('what no report parts by tracking ID is none', () => {
  expect(rank({ '': [4_000, 400], 'a-20': [10, 1] }).map(([id]) => id)).toEqual(['a-20']);
  expect(rank({})).toEqual([]);
});

const MIXTURES: readonly (readonly [name: string, counts: Counts])[] = [
  ['few clicks', { 'a-20': [20, 3], 'b-20': [4_000, 400] }],
  ['many clicks', { 'a-20': [4_000, 900], 'b-20': [4_000, 400] }],
  ['no items', { 'a-20': [300, 0], 'b-20': [50, 2] }],
];

test.each(MIXTURES)('the range of a mixture holds what it says, with %s', (_, counts) => {
  const beliefs = beliefsOf(counts);
  const { low, high, mean } = rateRange(beliefs, 'a-20');
  const { nodes, outcomes } = beliefs.conversion;
  const below = (rate: number) =>
    nodes.reduce((sum, node) => {
      const at = rateAt(node, outcomes.get('a-20'));
      const perUnit = at.mean / at.variance;
      return sum + node.weight * incompleteGamma(at.mean * perUnit, rate * perUnit).p;
    }, 0);
  expect(below(high) - below(low)).toBeCloseTo(0.8, 1);
  expect(low).toBeLessThan(mean);
  expect(high).toBeGreaterThan(mean);
});
