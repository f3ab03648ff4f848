// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { BackTestView, type BackTestViewProps } from '../../components/back-test-view';
import type { BackTestCase } from '../../lib/reports/back-test';
import type { SettledEstimate } from '../../lib/reports/settlement';
import { storeDayOf } from '../reports/samples';
import { show } from './in-page';

/** A case of each amount that came, of ranges from 1.00 to 2.00. */
function cases(...came: readonly number[]): BackTestCase[] {
  return came.map((actualMinor, n) => {
    const month = String(1 + (n % 12)).padStart(2, '0');
    return {
      from: storeDayOf(`${2024 + Math.floor(n / 12)}-${month}-01`),
      to: storeDayOf(`${2024 + Math.floor(n / 12)}-${month}-28`),
      ...{ clicks: 1_000, meanMinor: 150, medianMinor: 140, actualMinor },
      range50: { lowMinor: 130, highMinor: 160 },
      range80: { lowMinor: 100, highMinor: 200 },
      isMostlyAssumptions: n === 0,
    };
  });
}

const times = (count: number, minor: number) => Array.from({ length: count }, () => minor);

async function view(changes: Partial<BackTestViewProps>) {
  return show(
    <BackTestView
      shown="months"
      stores={[]}
      isWorking={false}
      onShow={vi.fn()}
      onOpenReports={vi.fn()}
      onExport={vi.fn()}
      {...changes}
    />,
  );
}
const of = (list: readonly BackTestCase[], made: readonly SettledEstimate[] = []) => [
  { marketplace: 'US' as const, cases: list, made },
];

describe('what is said first', () => {
  test.each<[string, number[], string, string]>([
    [
      'as it should be',
      [...times(17, 140), ...times(5, 300), ...times(2, 1)],
      'Of 24 months the 80% range held in 17: 71%.',
      'In the long run it is between 51% and 85%',
    ],
    [
      'too few',
      times(3, 140),
      'Of 3 months the 80% range held in 3: 100%.',
      'Too few to judge by.',
    ],
    ['one', times(1, 300), 'Of 1 month the 80% range held in 0: 0%.', 'Too few to judge by.'],
    [
      'bad',
      [...times(5, 140), ...times(15, 300)],
      'Of 20 months the 80% range held in 5: 25%.',
      'That is too seldom.',
    ],
    [
      'too wide',
      times(40, 140),
      'Of 40 months the 80% range held in 40: 100%.',
      'the ranges are wider than they need be',
    ],
  ])('%s', async (_, came, sentence, verdict) => {
    const { find, text } = await view({ stores: of(cases(...came)) });
    expect(find('.amount').textContent).toBe(sentence);
    expect(text()).toContain(verdict);
  });

  test('bad news is marked as such', async () => {
    const { root } = await view({ stores: of(cases(...times(5, 140), ...times(15, 300))) });
    expect(root.querySelector('.error')?.textContent).toContain('too narrow for you');
    // Twice as much as expected is a warning, too.
    expect(root.querySelector('.warning')?.textContent).toContain('more');
  });

  test('on which side the others came, and how all together compare', async () => {
    const came = [...times(17, 140), ...times(5, 300), ...times(2, 1)];
    const { text } = await view({ stores: of(cases(...came)) });
    expect(text()).toContain('Of the others, 5 came above the range and 2 below.');
    expect(text()).toContain('The 50% range held in 17 of 24.');
    // 17 · 1.40 + 5 · 3.00 + 2 · 0.01 of 24 · 1.50.
    expect(text()).toContain('In all $38.82 came where $36.00 was expected on average: 8% more.');
    expect(text()).toContain('For 1 there was hardly more to go by than assumptions.');
  });
});

describe('each case', () => {
  test('has a row, the newest first, that says by word where what came lies', async () => {
    const { root } = await view({ stores: of(cases(50, 250, 150)) });
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('✓ inside');
    expect(rows[1]).toContain('▲ came above');
    expect(rows[2]).toContain('▼ came below');
    expect(rows[0]).toContain('$1.00$1.30$1.40$1.60$2.00$1.50$1.50');
  });

  test('is a mark in a chart that the sentence and the table stand for', async () => {
    const { root } = await view({ stores: of(cases(150, 250, 50)) });
    const chart = root.querySelector('[role=img]');
    expect(chart?.getAttribute('aria-label')).toMatch(
      /^Of 3 months .* Each figure stands in the table below\.$/,
    );
    expect(chart?.querySelectorAll('circle.came')).toHaveLength(1);
    expect(chart?.querySelectorAll('rect.outside')).toHaveLength(2);
  });

  test('is saved with plain figures', async () => {
    const onExport = vi.fn();
    const page = await view({ stores: of(cases(250, 150)), onExport });
    await page.click('CSV');
    expect(onExport).toHaveBeenCalledWith('back-test-months', [
      {
        days: '2024-02-01/2024-02-28',
        clicks: 1_000,
        ...{ p10_usd: 1, p25_usd: 1.3, p50_usd: 1.4, p75_usd: 1.6, p90_usd: 2 },
        ...{ mean_usd: 1.5, came_usd: 1.5, range_80: 'inside' },
      },
      expect.objectContaining({ came_usd: 2.5, range_80: 'above' }),
    ]);
  });

  test('that took something back is drawn below nothing', async () => {
    const { root } = await view({ stores: of(cases(-500, 150)) });
    const marks = [...root.querySelectorAll('.range-chart > svg .came')];
    const ys = marks.map((mark) => Number(mark.getAttribute('y') ?? mark.getAttribute('cy')));
    expect(ys[0]).toBeGreaterThan(ys[1] ?? 0);
    expect(Math.max(...ys)).toBeLessThan(240);
  });
});

describe('where there is nothing to show', () => {
  test.each([
    ['before the first import', {}, 'There is nothing to test before reports are imported'],
    ['without a month', { stores: of([]) }, 'No month can be tested yet.'],
    ['without a week', { stores: of([]), shown: 'weeks' as const }, 'No week can be tested yet.'],
    ['while it is computed', { isWorking: true }, 'Estimating anew'],
    ['without an estimate', { stores: of([]), shown: 'made' as const }, 'None of the estimates'],
  ])('%s it says so', async (_, changes, expected) => {
    const { text } = await view(changes);
    expect(text()).toContain(expected);
  });
});

describe('estimates as they were made', () => {
  const [{ range50, range80 }] = cases(0) as [BackTestCase];
  const made = (settlement: SettledEstimate['settlement'], isLast = true): SettledEstimate => ({
    made: {
      ...{ marketplace: 'US', day: storeDayOf('2026-03-30'), atMs: 1, model: 1 },
      open: { from: storeDayOf('2026-03-01'), to: storeDayOf('2026-03-29') },
      ...{ clicks: 500, outcomeClicks: 9, meanMinor: 150, medianMinor: 140, range50, range80 },
    },
    settlement,
    isLast,
  });
  const settled = (place80: 'inside' | 'above', isLast = true) =>
    made({ kind: 'settled', leastMinor: 110, mostMinor: 130, place80, place50: undefined }, isLast);

  test('count the last of each, and tell why others are not settled', async () => {
    const all = [
      settled('inside'),
      settled('inside', false),
      settled('above'),
      made({ kind: 'waiting' }),
      made({ kind: 'inseparable' }),
      made({ kind: 'inseparable' }),
      made({ kind: 'other-clicks', clicks: 900 }),
    ];
    const { find, text } = await view({ stores: of([], all), shown: 'made' });
    expect(find('.amount').textContent).toBe('Of 2 estimates the 80% range held in 1: 50%.');
    expect(text()).toContain('1 waits for reports');
    expect(text()).toContain('2 are not settled: what came of their clicks');
    expect(text()).toContain('1 is not settled: reports count other clicks');
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(7);
    expect(rows.at(-1)).toContain('$1.10$1.30✓ inside');
  });
});

test('the choice is the user’s', async () => {
  const onShow = vi.fn();
  const page = await view({ stores: of(cases(150)), onShow });
  expect(page.button('By month').getAttribute('aria-pressed')).toBe('true');
  await page.click('By week');
  expect(onShow).toHaveBeenCalledWith('weeks');
});
