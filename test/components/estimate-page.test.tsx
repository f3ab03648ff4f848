// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { EstimatePage, type EstimatePageProps } from '../../components/estimate-page';
import { assumedFigures } from '../../lib/commission/click-worth';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { estimate } from '../../lib/commission/estimate';
import messages from '../../public/_locales/en/messages.json';
import { storeDayOf } from '../reports/samples';
import { show } from './in-page';

const expected = estimate({
  groups: [{ trackingId: 'mine-20', clicks: 500, ageMs: 0 }],
  meanCommissionMinor: 272,
  assumptions: DEFAULT_ASSUMPTIONS,
  seed: 0.5,
});
const figures = assumedFigures('US', DEFAULT_ASSUMPTIONS);
const readers: EstimatePageProps['readers'] = [
  {
    ...{ marketplace: 'US', clicks: 3_000, earnedMinor: 12_345, doubted: 0, mayReturnMinor: 0 },
    isStale: false,
    withItems: { clicks: 3_000, itemsOrdered: 330 },
    earnedPeriod: { from: storeDayOf('2026-09-01'), to: storeDayOf('2026-09-30') },
    ...{ expected, figures },
    from: storeDayOf('2026-09-01'),
    to: storeDayOf('2026-09-30'),
  },
];

function page(props: Partial<EstimatePageProps> = {}) {
  return show(
    <EstimatePage
      problem={undefined}
      isLoaded={true}
      readers={readers}
      tests={[]}
      assumptions={DEFAULT_ASSUMPTIONS}
      changed={new Set()}
      onChange={() => undefined}
      onReset={() => undefined}
      onOpenReports={() => undefined}
      rates={{
        stores: [],
        overrides: [],
        today: () => storeDayOf('2026-11-22'),
        vatOf: () => 19,
        onVat: () => undefined,
        onSet: () => undefined,
        onRemove: () => undefined,
      }}
      {...props}
    />,
  );
}

test('an estimate is taken apart into what adds up to its mean', async () => {
  const { root, text } = await page();
  const rows = [...root.querySelectorAll('table')][0]?.querySelectorAll('td') ?? [];
  const amounts = [...rows].map((cell) => Number(cell.textContent.replace(/[^\d.]/g, '')));
  const total = amounts.pop();
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total ?? 0, 1);
  expect(text()).toContain(messages.partSession.message);
  for (const share of ['50%', '80%', '95%']) expect(text()).toContain(share);
});

test('what clicks are taken to bring is said', async () => {
  const { text } = await page();
  expect(text()).toContain(`${messages.believedItems.message}11`);
  expect(text()).toContain('$2.72');
});

test('without reports it says what to do, and still shows every assumption', async () => {
  const { text, button, root } = await page({ readers: [] });
  expect(text()).toContain(messages.readersUnseen.message);
  expect(button(messages.importsOpen.message)).toBeDefined();
  expect(root.querySelectorAll('.assumption')).toHaveLength(
    Object.keys(DEFAULT_ASSUMPTIONS).length,
  );
});

describe('an assumption', () => {
  async function type(name: string, text: string) {
    const onChange = vi.fn<EstimatePageProps['onChange']>();
    const shown = await page({ onChange });
    const field = shown.find(`#${name}`) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    return { onChange, text: shown.text() };
  }

  test.each([
    ['itemsPerClick', '5', 0.05],
    ['directShare', '40', 0.4],
    ['directShare', '0', 0],
    ['meanCommissionUsd', '1.5', 1.5],
    ['varianceToMean', '15', 15],
  ])('%s of %s is taken as %d', async (name, text, value) => {
    const { onChange } = await type(name, text);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(name, value);
  });

  test.each([
    ['directShare', '101'],
    ['directShare', '-1'],
    ['itemsPerClick', '0'],
    ['varianceToMean', '0.5'],
    ['meanCommissionUsd', ''],
  ])(
    '%s of "%s" is refused, says between what it can be, and changes nothing',
    async (name, text) => {
      const { onChange, text: shown } = await type(name, text);
      expect(onChange).not.toHaveBeenCalled();
      expect(shown).toContain('Nothing was changed.');
    },
  );

  test('that was changed can be put back, and all together', async () => {
    const onReset = vi.fn<EstimatePageProps['onReset']>();
    const assumptions = { ...DEFAULT_ASSUMPTIONS, directShare: 0.4 };
    const { click, text } = await page({ assumptions, changed: new Set(['directShare']), onReset });
    expect(text()).toContain('Back to 12');
    await click('Back to 12');
    expect(onReset).toHaveBeenLastCalledWith(['directShare']);
    await click(messages.assumptionsReset.message);
    expect(onReset.mock.lastCall?.[0]).toHaveLength(Object.keys(DEFAULT_ASSUMPTIONS).length);
  });
});
