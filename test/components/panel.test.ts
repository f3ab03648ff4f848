// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import {
  createPanel,
  PANEL_WORDS,
  type PanelCopyResult,
  type PanelState,
  type PanelWords,
} from '../../components/panel';
import { settled, trusted } from './in-page';

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

const words = Object.fromEntries(
  PANEL_WORDS.map((key) => [key, messages[key].message.replace('$1', 'amazon.com')]),
) as PanelWords;

/** A panel in a page, and ways to use it. */
function panel(changes: Partial<PanelState> = {}) {
  const { element, update } = createPanel(words, actions);
  update({ ready: true, rate: '4.5%', ...changes });
  document.body.replaceChildren(element);
  const find = (selector: string) => {
    const [found, another] = element.querySelectorAll<HTMLElement>(selector);
    if (!found || another) throw new Error(`not exactly one ${selector} in ${element.outerHTML}`);
    return found;
  };
  const send = async (target: Element, event: Event) => {
    target.dispatchEvent(event);
    await settled();
  };
  const click = async (label: string) => {
    const all = [...element.querySelectorAll('button')];
    const [found, another] = all.filter((each) => each.textContent.includes(label));
    if (!found || another) throw new Error(`not exactly one "${label}" in ${element.outerHTML}`);
    await send(found, trusted(new Event('click', { bubbles: true })));
  };
  return { element, update, find, send, click };
}

const calls = () => Object.values(actions).map((action) => action.mock.calls.length);

describe('the user’s own click', () => {
  test.each([
    ['Copy link', true, [1, 0, 0]],
    ['Add your amazon.com ID', false, [0, 1, 0]],
    ['Hide on all product pages', true, [0, 0, 1]],
  ])('on "%s" does that one thing', async (label, ready, wanted) => {
    const page = panel({ ready });
    await page.click(label);
    expect(calls()).toEqual(wanted);
  });
});

describe('an event that the page made', () => {
  test.each([true, false])('does nothing, with an ID or without (%j)', async (ready) => {
    const page = panel({ ready });
    for (const button of page.element.querySelectorAll('button')) {
      await page.send(button, trusted(new Event('click', { bubbles: true }), false));
      await page.send(button, new MouseEvent('click', { bubbles: true }));
      button.click();
      await settled();
    }
    expect(calls()).toEqual([0, 0, 0]);
    expect(page.element.textContent).not.toContain('Copied');
  });
});

describe('after a click on Copy', () => {
  test.each([
    ['copied', '✓ Copied'],
    ['elsewhere', 'Copy link'],
    ['orphaned', 'Reload this page'],
  ] as const)('with the result "%s" it says "%s"', async (result, label) => {
    actions.onCopy.mockResolvedValue(result);
    const page = panel();
    await page.click('Copy link');
    expect(page.find('.copy').textContent).toBe(label);
  });

  test('"copied" goes after two seconds; an orphaned panel keeps asking for a reload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = panel();
    await page.click('Copy link');
    vi.advanceTimersByTime(2_000);
    expect(page.find('.copy').textContent).toBe('Copy link');
    actions.onCopy.mockResolvedValue('orphaned');
    await page.click('Copy link');
    vi.advanceTimersByTime(60_000);
    expect(page.find('.copy').textContent).toBe('Reload this page');
  });

  test.each([
    ['copied', '✓ Copied'],
    ['orphaned', 'Reload this page'],
  ] as const)('the end of an earlier "copied" does not end a later "%s"', async (later, label) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = panel();
    await page.click('Copy link');
    vi.advanceTimersByTime(1_500);
    actions.onCopy.mockResolvedValue(later);
    await page.click('Copied');
    vi.advanceTimersByTime(1_000);
    expect(page.find('.copy').textContent).toBe(label);
  });
});

describe('the rate', () => {
  test('is shown where it is known', () => {
    const { find } = panel();
    expect(find('.rate').textContent).toBe('4.5%');
    expect(find('.rate').hidden).toBe(false);
  });

  test.each([
    ['it is not known', { rate: undefined }],
    ['no ID is there for this store', { ready: false }],
  ])('is not shown when %s', (_, changes) => {
    expect(panel(changes).find('.rate').hidden).toBe(true);
  });

  test('is another one on the next product', () => {
    const { find, update } = panel();
    update({ ready: true, rate: '1%' });
    expect(find('.rate').textContent).toBe('1%');
    update({ ready: true, rate: undefined });
    expect(find('.rate').textContent).toBe('');
    expect(find('.rate').hidden).toBe(true);
  });
});

describe('another product or another setting', () => {
  test('ends "copied", which was about the one before', async () => {
    const { click, find, update } = panel();
    await click('Copy link');
    expect(find('.copy').textContent).toBe('✓ Copied');
    update({ ready: true, rate: undefined });
    expect(find('.copy').textContent).toBe('Copy link');
  });

  test('with the first ID offers to copy instead of to set up', async () => {
    const { click, update } = panel({ ready: false });
    update({ ready: true, rate: '4.5%' });
    await click('Copy link');
    expect(calls()).toEqual([1, 0, 0]);
  });
});

test('the panel says what it is to those who do not see it', () => {
  const { element, find } = panel();
  expect(element.getAttribute('role')).toBe('group');
  expect(element.getAttribute('aria-label')).toBe('TagTally');
  expect(find('[aria-live]').textContent).toBe('Copy link');
  expect(find('.off').textContent).toContain(messages.panelOffTitle.message);
  for (const button of element.querySelectorAll('button')) expect(button.type).toBe('button');
});
