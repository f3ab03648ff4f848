import { expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { diagnose, type DiagnosisFacts, type Finding } from '../../lib/reports/diagnosis';
import type { EarningsLine } from '../../lib/reports/earnings';
import { storeDayOf } from './samples';

const NOTHING: EarningsLine<'total'> = { key: 'total', earnedMinor: 0 };
const TO = storeDayOf('2026-10-31');

/** A store whose clicks bring what is usual. */
const USUAL: DiagnosisFacts = {
  to: TO,
  isStale: false,
  total: {
    ...{ key: 'total', clicks: 2_000, ordered: 220, shipped: 200, returned: 10 },
    ...{ revenueMinor: 500_000, feesMinor: 20_000, earnedMinor: 20_000 },
  },
  withItems: { clicks: 2_000, itemsOrdered: 220 },
  openClicks: 0,
  tellsEarnings: true,
  orderedMinor: 0,
  settled: { ordered: 150, shipped: 135 },
  byCategory: [
    { key: 'Kitchen', revenueMinor: 400_000, feesMinor: 18_000, earnedMinor: 18_000 },
    { key: 'Grocery', revenueMinor: 90_000, feesMinor: 900, earnedMinor: 900 },
  ],
  dispersion: 6.9,
};

const clicked = (clicks: number, ordered = 0): Partial<DiagnosisFacts> => ({
  total: { ...NOTHING, clicks, ordered },
  withItems: { clicks, itemsOrdered: ordered },
  settled: { ordered: 0, shipped: 0 },
  byCategory: [],
});

function withoutClicks(total: EarningsLine<'total'>): EarningsLine<'total'> {
  const { clicks: _clicks, ...others } = total;
  return others;
}

const category = (key: string, revenueMinor: number, feesMinor: number) => ({
  ...{ key, revenueMinor, feesMinor, earnedMinor: feesMinor },
});

const CASES: readonly (readonly [
  name: string,
  facts: Partial<DiagnosisFacts>,
  Finding['cause'][],
])[] = [
  ['nothing stands out', {}, ['usual']],
  ['no report', { to: undefined, isStale: true, openClicks: 9 }, ['no-report']],
  ['an old report', { isStale: true }, ['old-report']],
  [
    'no report tells clicks',
    { total: withoutClicks(USUAL.total), withItems: { clicks: 0, itemsOrdered: 0 } },
    ['clicks-not-told'],
  ],
  ['no report tells earnings', { tellsEarnings: false, openClicks: 500 }, ['earnings-not-told']],
  ['days not reported yet', { openClicks: 40 }, ['not-reported']],
  ['18 clicks and nothing ordered', clicked(18), ['too-few-clicks']],
  ['19 clicks would be two items', clicked(19), ['usual']],
  ['10 clicks of which one bought', clicked(10, 1), ['usual']],
  ['no click at all', clicked(0), ['usual']],
  ['100 clicks and nothing ordered is bad luck yet', clicked(100), ['usual']],
  ['500 clicks and nothing ordered', clicked(500), ['low-conversion']],
  ['5,000 clicks of which 2 in 100 bought', clicked(5_000, 100), ['low-conversion']],
  ['5,000 clicks of which 5 in 100 bought', clicked(5_000, 250), ['usual']],
  ['ordered and not shipped yet', { orderedMinor: 812 }, ['not-shipped']],
  ['ordered in an old report', { orderedMinor: 812, isStale: true }, ['old-report']],
  ['less than one minor unit ordered', { orderedMinor: 0.4 }, ['usual']],
  ['ordered and never shipped', { settled: { ordered: 100, shipped: 60 } }, ['cancelled']],
  ['a few never shipped', { settled: { ordered: 9, shipped: 2 } }, ['usual']],
  ['some never shipped', { settled: { ordered: 100, shipped: 73 } }, ['usual']],
  ['much came back', { total: { ...USUAL.total, returned: 40 } }, ['returned']],
  ['two of three came back', { total: { ...USUAL.total, shipped: 3, returned: 2 } }, ['usual']],
  [
    'three of three came back',
    { total: { ...USUAL.total, shipped: 3, returned: 3 } },
    ['returned'],
  ],
  [
    'what sells pays little',
    { byCategory: [category('Kitchen', 700, 28), category('Grocery', 300, 3)] },
    ['low-rates'],
  ],
  [
    'a little of it pays little',
    { byCategory: [category('Kitchen', 900, 36), category('Grocery', 100, 0)] },
    ['usual'],
  ],
  [
    'what sells pays a little more',
    { byCategory: [category('Kitchen', 700, 28), category('Grocery', 300, 4)] },
    ['usual'],
  ],
  ['more came back than was sold', { byCategory: [category('Kitchen', -700, -28)] }, ['usual']],
  [
    'several at once stand along the way',
    {
      ...{ openClicks: 30, orderedMinor: 50 },
      total: { ...USUAL.total, returned: 90 },
    },
    ['not-reported', 'not-shipped', 'returned'],
  ],
];

test.each(CASES)('%s', (_, facts, causes) => {
  const found = diagnose({ ...USUAL, ...facts }, DEFAULT_ASSUMPTIONS);
  expect(found.map(({ cause }) => cause)).toEqual(causes);
});

test('the figures that say so come with it', () => {
  const of = (facts: Partial<DiagnosisFacts>) =>
    diagnose({ ...USUAL, ...facts }, DEFAULT_ASSUMPTIONS);
  expect(of(clicked(10))).toEqual([
    { cause: 'too-few-clicks', clicks: 10, expectedItems: expect.closeTo(1.1) as number },
  ]);
  const [low] = of(clicked(5_000, 100));
  // Between 4.8 and 18.4 items per 100 clicks lie four in five affiliates (`SPREADS`).
  expect(low).toMatchObject({ clicks: 5_000, itemsOrdered: 100 });
  expect(low).toMatchObject({ usualLow: expect.closeTo(0.048, 3) as number });
  const paysLittle = [category('Grocery', 100, 1), category('Games', 300, 0)];
  expect(of({ byCategory: [category('Kitchen', 400, 16), ...paysLittle] })).toEqual([
    {
      ...{ cause: 'low-rates', share: 0.5 },
      categories: [
        { name: 'Games', rateBp: 0, revenueMinor: 300 },
        { name: 'Grocery', rateBp: 100, revenueMinor: 100 },
      ],
    },
  ]);
});
