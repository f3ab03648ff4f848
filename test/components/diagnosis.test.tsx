// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Diagnosis } from '../../components/diagnosis';
import type { Finding } from '../../lib/reports/diagnosis';
import { storeDayOf } from '../reports/samples';
import { show } from './in-page';

const to = storeDayOf('2026-10-31');
const CASES: readonly (readonly [finding: Finding, says: string, leads: string | null])[] = [
  [{ cause: 'no-report' }, 'No report of Amazon', 'reports.html'],
  [{ cause: 'old-report', to }, 'ends on Oct 31, 2026', 'reports.html'],
  [{ cause: 'clicks-not-told' }, 'No imported report counts clicks', 'reports.html'],
  [{ cause: 'earnings-not-told', clicks: 1_200 }, '1,200 clicks are told', 'reports.html'],
  [{ cause: 'earnings-not-told', clicks: 1 }, '1 click is told', 'reports.html'],
  [
    { cause: 'too-few-clicks', clicks: 10, expectedItems: 1.1 },
    '10 clicks are too few to expect anything of: on average they bring about 1.1 items.',
    null,
  ],
  [{ cause: 'not-reported', clicks: 40 }, '40 clicks are of days whose', 'reports.html'],
  [
    { cause: 'low-conversion', clicks: 5_000, itemsOrdered: 100, usualLow: 0.048 },
    'Of 5,000 clicks came 100 items: 2 of 100 clicks. Nine in ten affiliates are assumed to have more than 4.8.',
    '#products/clicked',
  ],
  [{ cause: 'not-shipped', orderedMinor: 812 }, 'about $8.12', null],
  [{ cause: 'cancelled', ordered: 100, shipped: 60 }, 'Of 100 items ordered', null],
  [
    { cause: 'returned', shipped: 50, returned: 9 },
    '50 items shipped, 9 came',
    '#products/returned',
  ],
  [
    {
      ...{ cause: 'low-rates', share: 0.494 },
      categories: [
        { name: 'Games', rateBp: 0, revenueMinor: 9 },
        { name: undefined, rateBp: 100, revenueMinor: 8 },
        { name: 'Grocery', rateBp: 100, revenueMinor: 7 },
        { name: 'Fourth', rateBp: 100, revenueMinor: 6 },
      ],
    },
    '49% of the revenue is in categories that pay 1% or less: Games 0%, not named 1%, Grocery 1%.',
    'reports.html',
  ],
  [{ cause: 'usual', withItems: { clicks: 200, itemsOrdered: 23 } }, '11.5 items of 100', null],
  [{ cause: 'usual', withItems: { clicks: 0, itemsOrdered: 0 } }, 'Nothing stands out in', null],
];

test.each(CASES)('%j', async (finding, says, leads) => {
  const { root, text } = await show(
    <Diagnosis store="US" findings={[finding]} hasEarned={false} />,
  );
  expect(text()).toContain(says);
  expect(text()).not.toMatch(/undefined|NaN/);
  expect(root.querySelector('a')?.getAttribute('href') ?? null).toBe(leads);
});

test('asks the question only where nothing was earned', async () => {
  const titleOf = async (hasEarned: boolean) => {
    const { find } = await show(
      <Diagnosis store="US" findings={[{ cause: 'no-report' }]} hasEarned={hasEarned} />,
    );
    return find('h2').textContent;
  };
  expect(await titleOf(false)).toBe('Why clicks but no money?');
  expect(await titleOf(true)).toBe('What stands between clicks and money');
});
