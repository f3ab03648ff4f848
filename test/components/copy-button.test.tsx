// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { CopyButton } from '../../components/copy-button';
import { settled, show } from './in-page';

const FAILED = messages.copyFailed.message;

afterEach(() => {
  vi.useRealTimers();
});

test('says nothing before it was pressed, has the focus, and copies nothing by itself', async () => {
  const onCopy = vi.fn(() => Promise.resolve(true));
  const page = await show(<CopyButton onCopy={onCopy} />);
  expect(page.text()).toBe('Copy link');
  expect(document.activeElement).toBe(page.button('Copy link'));
  expect(onCopy).not.toHaveBeenCalled();
});

test('says "copied", also to screen readers, when the clipboard took the text', async () => {
  const onCopy = vi.fn(() => Promise.resolve(true));
  const page = await show(<CopyButton onCopy={onCopy} />);
  await page.click('Copy link');
  expect(onCopy).toHaveBeenCalledTimes(1);
  expect(page.button('Copied').textContent).toBe('✓ Copied');
  expect(page.find('[role=status]').textContent).toBe('Copied');
  expect(page.root.querySelector('[role=alert]')).toBeNull();
});

test('says what to do, and never "copied", when the clipboard did not take it', async () => {
  const page = await show(<CopyButton onCopy={() => Promise.resolve(false)} />);
  await page.click('Copy link');
  expect(page.find('[role=alert]').textContent).toBe(FAILED);
  expect(page.text()).not.toContain('Copied');
});

test('says nothing of "copied" while the clipboard has not answered', async () => {
  let answer: (took: boolean) => void = () => undefined;
  const onCopy = () => new Promise<boolean>((resolve) => (answer = resolve));
  const page = await show(<CopyButton onCopy={onCopy} />);
  await page.click('Copy link');
  expect(page.text()).toBe('Copy link');
  await act(async () => {
    answer(true);
    await settled();
  });
  expect(page.text()).toContain('Copied');
});

test('a later success takes the failure away, and a later failure the success', async () => {
  const outcomes = [false, true, false];
  const onCopy = () => Promise.resolve(outcomes.shift() ?? false);
  const page = await show(<CopyButton onCopy={onCopy} />);
  await page.click('Copy link');
  await page.click('Copy link');
  expect(page.text()).not.toContain(FAILED);
  await page.click('Copied');
  expect(page.text()).toBe(`Copy link${FAILED}`);
});

test('takes "copied" back after two seconds, and leaves a failure standing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const outcomes = [true, false];
  const onCopy = () => Promise.resolve(outcomes.shift() ?? false);
  const page = await show(<CopyButton onCopy={onCopy} />);
  await page.click('Copy link');
  await act(() => void vi.advanceTimersByTime(1_999));
  expect(page.text()).toContain('Copied');
  await act(() => void vi.advanceTimersByTime(1));
  expect(page.text()).toBe('Copy link');
  await page.click('Copy link');
  await act(() => void vi.advanceTimersByTime(60_000));
  expect(page.text()).toContain(FAILED);
});
