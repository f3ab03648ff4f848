// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { OneStepCard, type OneStepCardProps } from '../../components/one-step-card';
import messages from '../../public/_locales/en/messages.json';
import { show, trusted, type Shown } from './in-page';

const onOneStep = vi.fn<OneStepCardProps['onOneStep']>();
const onShortcuts = vi.fn();

beforeEach(() => {
  onOneStep.mockReset();
});

const card = (isOneStep: boolean, shortcut = '') =>
  show(<OneStepCard {...{ isOneStep, shortcut, onOneStep, onShortcuts }} />);
const box = (page: Shown) => page.find('[type=checkbox]') as HTMLInputElement;
async function turn(page: Shown, isOn: boolean): Promise<void> {
  box(page).checked = isOn;
  await page.send(box(page), trusted(new Event('change', { bubbles: true })));
}

test('says why and what the browser will ask, and asks nothing by itself', async () => {
  const page = await card(false);
  expect(page.text()).toContain(messages.oneStepWhy.message);
  expect(page.find('[role=status]').textContent).toBe(messages.oneStepAsks.message);
  expect(onOneStep).not.toHaveBeenCalled();
});

test('refused by the user: stays off and says so', async () => {
  onOneStep.mockResolvedValue(false);
  const page = await card(false);
  await turn(page, true);
  expect(onOneStep.mock.calls).toEqual([[true]]);
  expect(box(page).checked).toBe(false);
  expect(page.find('[role=status]').textContent).toBe(messages.oneStepDenied.message);
});

test('is not shown as on before the browser has said so', async () => {
  onOneStep.mockReturnValue(new Promise(() => undefined));
  const page = await card(false);
  await turn(page, true);
  expect(box(page).checked).toBe(false);
});

test('is handed over when switched off, without a word of refusal', async () => {
  onOneStep.mockResolvedValue(false);
  const page = await card(true);
  expect(box(page).checked).toBe(true);
  await turn(page, false);
  expect(onOneStep.mock.calls).toEqual([[false]]);
  expect(page.text()).not.toContain(messages.oneStepDenied.message);
});

test.each([
  ['Alt+Shift+L', 'Alt+Shift+L copies the link of the page in front.'],
  ['⌥⇧K', '⌥⇧K copies the link of the page in front.'],
  ['', 'No keys copy the link of the page in front yet.'],
])('the keys are those that are set: %j', async (shortcut, sentence) => {
  const page = await card(false, shortcut);
  expect(page.text()).toContain(sentence);
  await page.click('Change the keys');
  expect(onShortcuts).toHaveBeenCalled();
});
