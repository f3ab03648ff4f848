// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { PanelCard, type PanelCardProps } from '../../components/panel-card';
import messages from '../../public/_locales/en/messages.json';
import { show, trusted, type Shown } from './in-page';

const actions = {
  onPanel: vi.fn<PanelCardProps['onPanel']>(),
  onShowAgain: vi.fn<PanelCardProps['onShowAgain']>(),
  onPutBack: vi.fn<PanelCardProps['onPutBack']>(),
  onBadgeRate: vi.fn<PanelCardProps['onBadgeRate']>(),
};

beforeEach(() => {
  for (const each of Object.values(actions)) each.mockReset();
});

const card = (changes: Partial<PanelCardProps> = {}) =>
  show(
    <PanelCard
      {...{ panel: true, hidden: [], isMoved: false, badgeRate: false }}
      {...actions}
      {...changes}
    />,
  );

const boxes = (page: Shown) => [...page.root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];

async function flip(page: Shown, index: number): Promise<void> {
  const box = boxes(page)[index];
  if (!box) throw new Error(`there is no box ${index}`);
  box.checked = !box.checked;
  await page.send(box, trusted(new Event('change', { bubbles: true })));
}

test.each([
  [true, false],
  [false, true],
])(
  'shows whether panel (%j) and rate (%j) are on, and hands both over',
  async (panel, badgeRate) => {
    const page = await card({ panel, badgeRate });
    expect(boxes(page).map(({ checked }) => checked)).toEqual([panel, badgeRate]);
    await flip(page, 0);
    await flip(page, 1);
    expect(actions.onPanel.mock.calls).toEqual([[!panel]]);
    expect(actions.onBadgeRate.mock.calls).toEqual([[!badgeRate]]);
  },
);

test('names the stores where it is hidden, each with the way back', async () => {
  const page = await card({ hidden: ['DE', 'JP'] });
  expect(page.text()).toContain(messages.panelHiddenIn.message);
  expect([...page.root.querySelectorAll('li span')].map((s) => s.textContent)).toEqual([
    'amazon.de',
    'amazon.co.jp',
  ]);
  const again = page.find('[aria-label="Show again in amazon.co.jp"]');
  await page.send(again, trusted(new Event('click', { bubbles: true })));
  expect(actions.onShowAgain.mock.calls).toEqual([['JP']]);
});

test('offers to put it back only where it was moved', async () => {
  expect((await card()).text()).not.toContain(messages.panelPutBack.message);
  const page = await card({ isMoved: true });
  await page.click(messages.panelPutBack.message);
  expect(actions.onPutBack).toHaveBeenCalledTimes(1);
});

test('of a panel that is off it says nothing more', async () => {
  const page = await card({ panel: false, hidden: ['DE'], isMoved: true });
  expect(page.root.querySelectorAll('li, button')).toHaveLength(0);
  expect(boxes(page)).toHaveLength(2);
});
