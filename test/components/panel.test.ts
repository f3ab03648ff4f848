// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import {
  createPanel,
  PANEL_WORDS,
  type PanelActions,
  type PanelFacts,
  type PanelWords,
} from '../../components/panel';
import type { Movable } from '../../components/panel-moves';
import { settled, trusted } from './in-page';

const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const FACTS: PanelFacts = {
  rate: '4.5%',
  title: 'Demo Kettle, 1.7 l',
  product: 'Kitchen · 4.5% · B0EXAMPL01',
  link: LINK,
  notes: ['Tracking ID: mine-20'],
};

const actions = {
  onCopy: vi.fn<PanelActions['onCopy']>(),
  onHide: vi.fn<PanelActions['onHide']>(),
  onOpen: vi.fn<PanelActions['onOpen']>(),
  onClose: vi.fn<PanelActions['onClose']>(),
};
const movable = {
  box: vi.fn<Movable['box']>(),
  drag: vi.fn<Movable['drag']>(),
  drop: vi.fn<Movable['drop']>(),
  cancel: vi.fn<Movable['cancel']>(),
  putBack: vi.fn<Movable['putBack']>(),
};

beforeEach(() => {
  for (const each of Object.values({ ...actions, ...movable })) each.mockReset();
  actions.onCopy.mockResolvedValue('copied');
  actions.onOpen.mockReturnValue(FACTS);
});
afterEach(() => {
  vi.useRealTimers();
});

const words = Object.fromEntries(
  PANEL_WORDS.map((key) => [key, messages[key].message.replace('$1', 'amazon.com')]),
) as PanelWords;

/** A panel in a page, and ways to use it. */
function panel(changes: Partial<PanelFacts> = {}, isMoved = false) {
  const shown = createPanel(words, actions, movable);
  const { element } = shown;
  shown.update({ ...FACTS, ...changes }, isMoved);
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
  const press = (selector: string, detail = 1) =>
    send(find(selector), trusted(new MouseEvent('click', { bubbles: true, detail })));
  const type = (selector: string, key: string) =>
    send(find(selector), trusted(new KeyboardEvent('keydown', { key, bubbles: true })));
  /** The texts that can be seen. */
  const seen = () =>
    [
      ...element.querySelectorAll<HTMLElement>(
        '.rate, .name, .title, .product, .link, .notes, .leave',
      ),
    ]
      .filter((part) => !part.hidden)
      .map((part) => part.className.split(' ')[0]);
  const label = () => find('[aria-live]').textContent;
  return { ...shown, find, send, press, type, seen, label };
}

const calls = () => Object.values(actions).map((action) => action.mock.calls.length);

describe('closed', () => {
  test('it is mark, rate and Copy', () => {
    const { seen, find, label, isOpen } = panel();
    expect(seen()).toEqual(['rate']);
    expect(find('.rate').textContent).toBe('4.5%');
    expect(label()).toBe('Copy link');
    expect(find('.handle').getAttribute('aria-expanded')).toBe('false');
    expect(isOpen()).toBe(false);
  });

  test('a rate that is not known takes no room', () => {
    expect(panel({ rate: undefined }).seen()).toEqual([]);
  });

  test('the rate is another one on the next product', () => {
    const { find, seen, update } = panel();
    update({ ...FACTS, rate: '1%' }, false);
    expect(find('.rate').textContent).toBe('1%');
    update({ ...FACTS, rate: undefined }, false);
    expect(seen()).toEqual([]);
  });

  test('Escape is the page’s', async () => {
    const { type } = panel();
    await type('.handle', 'Escape');
    expect(calls()).toEqual([0, 0, 0, 0]);
  });
});

describe('opened', () => {
  test('it shows what is copied as it is at that moment, and has Copy in focus', async () => {
    const later = `${LINK}&later`;
    actions.onOpen.mockReturnValue({ ...FACTS, link: later, notes: ['a', 'b'] });
    const { press, seen, find, isOpen } = panel();
    await press('.handle');
    expect(isOpen()).toBe(true);
    expect(seen()).toEqual(['name', 'title', 'product', 'link', 'notes', 'leave']);
    expect(find('.link').textContent).toBe(later);
    expect(find('.title').textContent).toBe(FACTS.title);
    expect(find('.product').textContent).toBe(FACTS.product);
    expect([...find('.notes').children].map((note) => note.textContent)).toEqual(['a', 'b']);
    expect(find('.handle').getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(find('.copy'));
  });

  test('it stays open on the next product, and shows that', async () => {
    const { press, seen, find, update } = panel();
    await press('.handle');
    update({ ...FACTS, link: 'next' }, false);
    expect(seen()).toContain('link');
    expect(find('.link').textContent).toBe('next');
  });

  test.each([
    ['its mark', (page: ReturnType<typeof panel>) => page.press('.handle')],
    ['its cross', (page: ReturnType<typeof panel>) => page.press('.close')],
    ['Escape', (page: ReturnType<typeof panel>) => page.type('.copy', 'Escape')],
  ])('%s closes it, and the mark has the focus', async (_, shut) => {
    const page = panel();
    await page.press('.handle');
    await shut(page);
    expect(page.isOpen()).toBe(false);
    expect(page.seen()).toEqual(['rate']);
    expect(actions.onClose).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(page.find('.handle'));
  });

  test('closed from outside it takes no focus, and closing twice is closing once', async () => {
    const page = panel();
    await page.press('.handle');
    page.find('.handle').blur();
    page.close();
    page.close();
    expect(actions.onClose).toHaveBeenCalledTimes(1);
    expect(document.activeElement).not.toBe(page.find('.handle'));
  });

  test.each([
    ['Hide on amazon.com', 'store'],
    ['Hide on all product pages', 'everywhere'],
  ])('"%s" does so', async (text, scope) => {
    const page = panel();
    await page.press('.handle');
    const choice = [...page.find('.leave').children].find((each) => each.textContent === text);
    if (!choice) throw new Error(`no ${text}`);
    // What was to be the second click on the mark.
    await page.send(choice, trusted(new MouseEvent('click', { bubbles: true, detail: 2 })));
    expect(actions.onHide).not.toHaveBeenCalled();
    await page.send(choice, trusted(new MouseEvent('click', { bubbles: true, detail: 1 })));
    expect(actions.onHide.mock.calls).toEqual([[scope]]);
  });

  test('it can be put back only where it was moved', async () => {
    const putBack = (page: ReturnType<typeof panel>) =>
      [...page.find('.leave').children].at(-1) as HTMLElement;
    const page = panel();
    expect(putBack(page).hidden).toBe(true);
    page.update(FACTS, true);
    expect(putBack(page).hidden).toBe(false);
    await page.send(putBack(page), trusted(new MouseEvent('click', { bubbles: true })));
    expect(movable.putBack).toHaveBeenCalledTimes(1);
  });
});

test('an event that the page made does nothing, open or closed', async () => {
  const page = panel({}, true);
  for (const isOpen of [false, true]) {
    if (isOpen) await page.press('.handle');
    const before = [...calls(), page.isOpen()];
    for (const button of page.element.querySelectorAll('button')) {
      await page.send(button, trusted(new MouseEvent('click', { bubbles: true }), false));
      for (const key of ['Escape', 'Home', 'ArrowLeft', 'Enter']) {
        await page.send(button, new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      button.click();
      await settled();
    }
    expect([...calls(), page.isOpen()]).toEqual(before);
  }
  expect(page.element.textContent).not.toContain('Copied');
  for (const move of Object.values(movable)) expect(move).not.toHaveBeenCalled();
});

describe('after a click on Copy', () => {
  test.each([
    ['copied', '✓ Copied'],
    ['elsewhere', 'Copy link'],
    ['orphaned', 'Reload this page'],
  ] as const)('with the result "%s" it says "%s"', async (result, text) => {
    actions.onCopy.mockResolvedValue(result);
    const page = panel();
    await page.press('.copy');
    expect(actions.onCopy).toHaveBeenCalledTimes(1);
    expect(page.label()).toBe(text);
  });

  test('"copied" goes after two seconds; an orphaned panel keeps asking for a reload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = panel();
    await page.press('.copy');
    vi.advanceTimersByTime(2_000);
    expect(page.label()).toBe('Copy link');
    actions.onCopy.mockResolvedValue('orphaned');
    await page.press('.copy');
    vi.advanceTimersByTime(60_000);
    expect(page.label()).toBe('Reload this page');
  });

  test.each([
    ['copied', '✓ Copied'],
    ['orphaned', 'Reload this page'],
  ] as const)('the end of an earlier "copied" does not end a later "%s"', async (later, text) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = panel();
    await page.press('.copy');
    vi.advanceTimersByTime(1_500);
    actions.onCopy.mockResolvedValue(later);
    await page.press('.copy');
    vi.advanceTimersByTime(1_000);
    expect(page.label()).toBe(text);
  });

  test('another link ends "copied", which was about the one before; the same one does not', async () => {
    const page = panel();
    await page.press('.copy');
    page.update({ ...FACTS, rate: '1%' }, true);
    expect(page.label()).toBe('✓ Copied');
    page.update({ ...FACTS, link: 'another' }, true);
    expect(page.label()).toBe('Copy link');
  });
});

test('orphaned by an update it says so when it is opened, and can still be sent away', async () => {
  actions.onOpen.mockReturnValue(undefined);
  const page = panel();
  await page.press('.handle');
  expect(page.label()).toBe('Reload this page');
  expect(page.find('.link').textContent).toBe(LINK);
  expect(page.seen()).toContain('leave');
});

test('it says what it is to those who do not see it, and which way its words run', () => {
  const { element, find } = panel();
  expect(element.getAttribute('role')).toBe('group');
  expect(element.getAttribute('aria-label')).toBe('TagTally');
  expect([element.lang, element.dir]).toEqual(['en', 'ltr']);
  expect(find('.link').dir).toBe('auto');
  for (const button of element.querySelectorAll('button')) {
    expect(button.type).toBe('button');
    expect(button.getAttribute('aria-label') ?? button.textContent).toMatch(/\w{4}/);
  }
});
