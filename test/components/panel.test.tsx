// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Panel, type PanelCopyResult, type PanelProps } from '../../components/panel';
import { settled, show, trusted } from './in-page';

const actions = {
  onCopy: vi.fn<() => Promise<PanelCopyResult>>(),
  onSetUp: vi.fn<() => void>(),
  onOff: vi.fn<() => void>(),
};

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  actions.onCopy.mockResolvedValue('copied');
});
afterEach(() => {
  vi.useRealTimers();
});

const panel = (changes: Partial<PanelProps> = {}) =>
  show(<Panel ready rate="4.5%" {...actions} {...changes} />);

const calls = () => Object.values(actions).map((action) => action.mock.calls.length);

describe('the user’s own click', () => {
  test.each([
    ['Copy link', true, [1, 0, 0]],
    ['Set up TagTally', false, [0, 1, 0]],
    ['Hide on all product pages', true, [0, 0, 1]],
  ])('on "%s" does that one thing', async (label, ready, wanted) => {
    const page = await panel({ ready });
    await page.click(label);
    expect(calls()).toEqual(wanted);
  });
});

describe('an event that the page made', () => {
  test.each([true, false])('does nothing, with an ID or without (%j)', async (ready) => {
    const page = await panel({ ready });
    for (const button of page.root.querySelectorAll('button')) {
      await page.send(button, trusted(new Event('click', { bubbles: true }), false));
      await page.send(button, new MouseEvent('click', { bubbles: true }));
      await act(async () => {
        button.click();
        await settled();
      });
    }
    expect(calls()).toEqual([0, 0, 0]);
    expect(page.text()).not.toContain('Copied');
  });
});

describe('after a click on Copy', () => {
  test.each([
    ['copied', '✓ Copied'],
    ['elsewhere', 'Copy link'],
    ['orphaned', 'Reload this page'],
  ] as const)('with the result "%s" it says "%s"', async (result, label) => {
    actions.onCopy.mockResolvedValue(result);
    const page = await panel();
    await page.click('Copy link');
    expect(page.find('.copy').textContent).toBe(label);
  });

  test('"copied" goes after two seconds; an orphaned panel keeps asking for a reload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await panel();
    await page.click('Copy link');
    await act(() => void vi.advanceTimersByTime(2_000));
    expect(page.find('.copy').textContent).toBe('Copy link');
    actions.onCopy.mockResolvedValue('orphaned');
    await page.click('Copy link');
    await act(() => void vi.advanceTimersByTime(60_000));
    expect(page.find('.copy').textContent).toBe('Reload this page');
  });

  test.each([
    ['copied', '✓ Copied'],
    ['orphaned', 'Reload this page'],
  ] as const)('the end of an earlier "copied" does not end a later "%s"', async (later, label) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await panel();
    await page.click('Copy link');
    await act(() => void vi.advanceTimersByTime(1_500));
    actions.onCopy.mockResolvedValue(later);
    await page.click('Copied');
    await act(() => void vi.advanceTimersByTime(1_000));
    expect(page.find('.copy').textContent).toBe(label);
  });
});

describe('the rate', () => {
  test('is shown where it is known', async () => {
    expect((await panel()).find('.rate').textContent).toBe('4.5%');
  });

  test.each([
    ['it is not known', { rate: undefined }],
    ['no ID is there for this store', { ready: false }],
  ])('is not shown when %s', async (_, changes) => {
    expect((await panel(changes)).root.querySelector('.rate')).toBeNull();
  });
});
