// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LinkHistory, type LinkHistoryProps } from '../../components/link-history';
import { KETTLE_LINK, LAMP_LINK, LINKS, OWN, SEARCH_LINK, TEAPOT_LINK } from './link-samples';
import { settled, show, trusted } from './in-page';

beforeEach(() => {
  // The page that is simulated has no layout, and a list shows only what has room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

async function history(changes: Partial<LinkHistoryProps> = {}) {
  const actions = {
    onCopy: vi.fn(() => Promise.resolve(true)),
    onNote: vi.fn(),
    onDelete: vi.fn(),
    onRestore: vi.fn(),
    onExport: vi.fn(),
  };
  const shown = await show(
    <LinkHistory
      links={LINKS}
      deleted={new Set()}
      isWhole={true}
      own={OWN}
      labels={[]}
      {...actions}
      {...changes}
    />,
  );
  const rows = () =>
    [...shown.root.querySelectorAll('tr[aria-rowindex]')]
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent).join('|'));
  const named = async (label: string) => {
    const [found, another] = shown.root.querySelectorAll(`[aria-label^="${label}"]`);
    if (!found || another) throw new Error(`not exactly one ${label}`);
    await shown.send(found, trusted(new Event('click', { bubbles: true })));
  };
  const search = (words: string) =>
    shown.type(shown.find('[type=search]') as HTMLInputElement, words);
  return { ...shown, ...actions, rows, named, search };
}

test('each link says when, what, where, as what, and its note', async () => {
  const { rows, text } = await history({
    labels: [{ ...OWN[1], label: 'Blog' }],
  });
  expect(rows()).toEqual([
    expect.stringMatching(
      /Demo KettleB0EXAMPL01 · Plain link\|amazon\.commine-20\|in the tea post\|/,
    ),
    expect.stringMatching(
      /Search results\/s\?k=tea\+pot · Plain link\|amazon\.commine-20\|Add a note/,
    ),
    expect.stringMatching(/B0EXAMPL02HTML\|amazon\.demeine-21 · Blog\|/),
    expect.stringMatching(/Old LampB0EXAMPL01 · Plain link\|amazon\.comgone-20\|/),
  ]);
  expect(rows()[0]).toContain('Nov 22, 2026');
  expect(text()).toContain('4 links');
});

describe('an ID that is not the user’s any more', () => {
  test('is marked, and its link is not offered for copying', async () => {
    const { rows, root } = await history();
    expect(rows()[3]).toContain('not yours any more');
    expect(rows().filter((row) => row.includes('not yours'))).toHaveLength(1);
    expect(root.querySelectorAll('[aria-label^="Copy again"]')).toHaveLength(3);
  });

  test('is so in its own store only', async () => {
    const { rows } = await history({ own: [{ ...OWN[0], marketplace: 'CA' }] });
    expect(rows().filter((row) => row.includes('not yours'))).toHaveLength(4);
  });

  test('is not said of any where the settings cannot be read; nor is copying offered', async () => {
    const { text } = await history({ own: undefined });
    expect(text()).not.toContain('not yours');
    expect(text()).not.toContain('Copy again');
  });
});

describe('copying again', () => {
  test('hands over the link, and says so only when the clipboard took it', async () => {
    const { named, onCopy, rows, root } = await history();
    await named('Copy again: Demo Kettle');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(KETTLE_LINK);
    expect(rows()[0]).toContain('✓ Copied');
    expect(rows()[1]).not.toContain('✓ Copied');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  test('shows the link to copy by hand when the clipboard refused', async () => {
    const { named, find, text } = await history({ onCopy: () => Promise.resolve(false) });
    await named('Copy again: Search results');
    expect(text()).not.toContain('Copied');
    expect(find('[role=alert] .link').textContent).toBe(SEARCH_LINK.text);
  });
});

describe('searching', () => {
  test('leaves what has all words, says how many of how many, and saves just those', async () => {
    const { search, rows, text, click, onExport, named } = await history();
    await search('post kettle');
    expect(rows()).toHaveLength(1);
    expect(text()).toContain('Found 1 of 4');
    await named('Save the table');
    expect(onExport).toHaveBeenCalledExactlyOnceWith([KETTLE_LINK]);
    await click('Show all');
    expect(rows()).toHaveLength(4);
    expect(text()).toContain('4 links');
  });

  test('that finds nothing says what to do', async () => {
    const { search, text, rows } = await history();
    await search('zzz');
    expect(rows()).toEqual([]);
    expect(text()).toContain('Found 0 of 4');
    expect(text()).toContain('Use fewer words, or show all');
  });

  test.each([
    ['Store', 'DE', [TEAPOT_LINK]],
    ['Tracking ID', 'gone-20', [LAMP_LINK]],
    ['Format', 'html', [TEAPOT_LINK]],
    ['Format', 'url', [KETTLE_LINK, SEARCH_LINK, LAMP_LINK]],
  ])('by %s: %s', async (label, value, found) => {
    const { root, send, named, onExport } = await history();
    const field = [...root.querySelectorAll('label')].find((l) => l.textContent.startsWith(label));
    const select = field?.querySelector('select');
    if (!select) throw new Error(`no ${label}`);
    select.value = value;
    await send(select, new Event('change', { bubbles: true }));
    await named('Save the table');
    expect(onExport).toHaveBeenCalledExactlyOnceWith(found);
  });

  test.each([
    ['2026-11-22', '2026-11-22', 4],
    ['2026-11-23', '', 0],
    ['', '2026-11-21', 0],
    ['2026-11-21', '2026-11-23', 4],
  ])('by days, both of them counted: %s to %s', async (from, to, count) => {
    // Noon of 22 November, whatever the zone of this machine.
    const atMs = new Date(2026, 10, 22, 12).getTime();
    const { root, send, rows } = await history({ links: LINKS.map((l) => ({ ...l, atMs })) });
    const days = [...root.querySelectorAll<HTMLInputElement>('[type=date]')];
    for (const [n, day] of [from, to].entries()) {
      const field = days[n];
      if (!field) throw new Error('no field');
      field.value = day;
      await send(field, new Event('change', { bubbles: true }));
    }
    expect(rows()).toHaveLength(count);
  });

  test('offers no choice where there is only one', async () => {
    const { root } = await history({ links: LINKS.slice(0, 2) });
    expect(root.querySelectorAll('select')).toHaveLength(0);
  });
});

describe('a note', () => {
  async function opened() {
    const shown = await history();
    await shown.named('Note on Demo Kettle');
    const field = shown.find('.note-field') as HTMLInputElement;
    const press = (key: string, more: KeyboardEventInit = {}) =>
      shown.send(field, new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    return { ...shown, field, press };
  }

  test('is edited where it stands, and kept by Enter, once', async () => {
    const { field, press, type, send, onNote, root } = await opened();
    expect(field.value).toBe('in the tea post');
    await type(field, 'elsewhere');
    await press('Enter');
    await send(field, new Event('blur'));
    expect(onNote).toHaveBeenCalledExactlyOnceWith(KETTLE_LINK, 'elsewhere');
    expect(root.querySelector('.note-field')).toBeNull();
  });

  test('is kept by going elsewhere', async () => {
    const { field, type, send, onNote } = await opened();
    await type(field, '');
    await send(field, new Event('blur'));
    expect(onNote).toHaveBeenCalledExactlyOnceWith(KETTLE_LINK, '');
  });

  test('is left as it was by Escape, also when the field then loses the focus', async () => {
    const { field, press, type, send, onNote, rows } = await opened();
    await type(field, 'elsewhere');
    await press('Escape');
    await send(field, new Event('blur'));
    await settled();
    expect(onNote).not.toHaveBeenCalled();
    expect(rows()[0]).toContain('in the tea post');
  });

  test('that is the same is not written again', async () => {
    const { press, onNote } = await opened();
    await press('Enter');
    expect(onNote).not.toHaveBeenCalled();
  });

  test('is not ended by the Enter that ends a word of an input method', async () => {
    const { field, press, type, onNote } = await opened();
    await type(field, 'かな');
    await press('Enter', { isComposing: true });
    expect(onNote).not.toHaveBeenCalled();
  });
});

describe('deleting', () => {
  test('asks for just that link', async () => {
    const { named, onDelete } = await history();
    await named('Delete: Old Lamp');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(LAMP_LINK);
  });

  test('leaves the row where it was, with Undo alone, and out of count and file', async () => {
    const deleted = new Set([KETTLE_LINK.id]);
    const { rows, text, named, onExport, onRestore } = await history({ deleted });
    expect(rows()).toHaveLength(4);
    expect(rows()[0]).toMatch(/Demo KettleDeleted\|.*\|Undo$/);
    expect(text()).toContain('3 links');
    await named('Save the table');
    expect(onExport).toHaveBeenCalledExactlyOnceWith([SEARCH_LINK, TEAPOT_LINK, LAMP_LINK]);
    await named('Undo: Demo Kettle');
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(KETTLE_LINK);
  });
});

describe('before there is anything', () => {
  test('the list says why it is empty and what to do', async () => {
    const { text, root } = await history({ links: [] });
    expect(text()).toContain('No links yet');
    expect(text()).toContain('press Copy link');
    expect(root.querySelector('input')).toBeNull();
  });

  test('but not while it is still being read', async () => {
    const { text } = await history({ links: [], isWhole: false });
    expect(text()).toBe('Links');
  });

  test('the newest are there while the rest is read, and no count or file is made of them', async () => {
    const { text, rows, button } = await history({ isWhole: false });
    expect(rows()).toHaveLength(4);
    expect(text()).toContain('Reading the rest');
    expect(text()).not.toContain('4 links');
    expect(button('CSV').disabled).toBe(true);
  });
});
