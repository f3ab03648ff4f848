// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LearnedList } from '../../components/learned-list';
import type { Learned } from '../../lib/reports/learned';
import { show } from './in-page';

const BEFORE = {
  ...{ itemsPerClick: 0.11, otherCommissionMinor: 272, directShare: 0.12 },
  ...{ shippedShare: 0.9, returnedShare: 0.063, expectedMinor: undefined },
};
const LEARNED: Learned = {
  ...{ marketplace: 'US', isFirst: true, before: BEFORE },
  after: { ...BEFORE, itemsPerClick: 0.0934, returnedShare: 0.0412, expectedMinor: 12_345.6 },
  changed: ['itemsPerClick', 'returnedShare', 'expectedMinor'],
};

test('says of each figure that changed what it was and what it is', async () => {
  const { root, text } = await show(<LearnedList learned={[LEARNED]} />);
  const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['Items per 100 clicks', '11.00', '9.34', '-15%'],
    ['Shipped items that come back', '6.3%', '4.1%', '-35%'],
    ['Still to come, on average', '–', '$123.46', '–'],
  ]);
  expect(text()).toContain('amazon.com before: assumptions');
  expect(text()).toContain('Undoing the import puts all of this back as it was.');
});

test('says so where nothing changed', async () => {
  const { root, text } = await show(<LearnedList learned={[{ ...LEARNED, changed: [] }]} />);
  expect(text()).toContain('Nothing that estimates rest on changed noticeably.');
  expect(root.querySelector('table')).toBeNull();
});

test('says nothing where no report is left to learn from', async () => {
  const { root } = await show(<LearnedList learned={[]} />);
  expect(root.textContent).toBe('');
});
