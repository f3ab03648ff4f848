// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { TRACKING_ID_PROBLEMS } from '../../components/wording';
import { TrackingIds, type IdActions } from '../../components/tracking-ids';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import {
  FIRST_LINK_PREFERENCES,
  withDefaultId,
  withLabel,
  withLastUsed,
} from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';
import { show, trusted, type Shown } from './in-page';

const onAdd = vi.fn<IdActions['onAdd']>();
const onRemove = vi.fn<IdActions['onRemove']>();
const onPutBack = vi.fn<IdActions['onPutBack']>();
const onLabel = vi.fn<IdActions['onLabel']>();
const onDefault = vi.fn<IdActions['onDefault']>();

beforeEach(() => {
  for (const action of [onAdd, onRemove, onPutBack, onLabel, onDefault]) {
    action.mockReset().mockResolvedValue(true);
  }
});

const ids = (mine: readonly OwnTrackingId[] = [], links = FIRST_LINK_PREFERENCES) =>
  show(
    <TrackingIds
      own={mine}
      links={links}
      {...{ onAdd, onRemove, onPutBack, onLabel, onDefault }}
    />,
  );
const event = (type: string) => trusted(new Event(type, { bubbles: true, cancelable: true }));

const field = (page: Shown) => page.find('.add-id input') as HTMLInputElement;

async function enter(page: Shown, text: string, store = 'US'): Promise<void> {
  const select = page.find('select') as HTMLSelectElement;
  select.value = store;
  await page.send(select, event('change'));
  await page.type(field(page), text);
}
const submit = (page: Shown) => page.send(page.find('form'), event('submit'));

test('nothing is preset, and every store can be chosen', async () => {
  const page = await ids();
  expect(page.input().value).toBe('');
  expect(page.root.querySelectorAll('li')).toHaveLength(0);
  const options = [...page.root.querySelectorAll('option')].map((o) => [o.value, o.textContent]);
  expect(options).toEqual(MARKETPLACES.map(({ code, domain }) => [code, domain]));
});

describe('adding', () => {
  test('hands over the ID for the chosen store, says so and empties the field', async () => {
    const page = await ids();
    await enter(page, ' MySite-21 ', 'UK');
    await submit(page);
    expect(onAdd.mock.calls).toEqual([[[own('UK', 'mysite-21')]]]);
    expect(page.find('.done').textContent).toBe('mysite-21 is kept for amazon.co.uk.');
    expect(page.input().value).toBe('');
  });

  test.each([
    ['', 'empty'],
    ['my site-20', 'spaces'],
    ['tag=mysite-20', 'characters'],
    ['x'.repeat(65), 'too-long'],
  ] as const)('%j is refused in words, nothing is handed over', async (text, problem) => {
    const page = await ids();
    await enter(page, text);
    await submit(page);
    expect(page.find('.error').textContent).toBe(messages[TRACKING_ID_PROBLEMS[problem]].message);
    expect(page.input().getAttribute('aria-invalid')).toBe('true');
    expect(onAdd).not.toHaveBeenCalled();
  });

  test('the same ID twice is refused in one store', async () => {
    const page = await ids([own('US', 'mine-20')]);
    await enter(page, 'MINE-20');
    await submit(page);
    expect(page.find('.error').textContent).toBe('mine-20 is already there for amazon.com.');
    expect(onAdd).not.toHaveBeenCalled();
  });

  test('an ID of another store is refused with the reason, and taken on a second word', async () => {
    const page = await ids([own('US', 'mine-20'), own('UK', 'mine-20')]);
    await enter(page, 'mine-20', 'CA');
    await submit(page);
    expect(page.find('.error').textContent).toBe(
      'You have mine-20 for amazon.com, amazon.co.uk, and an ID earns only in the store it was ' +
        'issued for: links for amazon.ca with it would earn nothing. Not added.',
    );
    expect(onAdd).not.toHaveBeenCalled();
    await page.click('It was issued for amazon.ca too');
    expect(onAdd.mock.calls).toEqual([[[own('CA', 'mine-20')]]]);
    expect(page.find('.done').textContent).toBe('mine-20 is kept for amazon.ca.');
  });

  test('the second word is not offered for what was typed since', async () => {
    const page = await ids([own('US', 'mine-20')]);
    await enter(page, 'mine-20', 'CA');
    await submit(page);
    await page.type(page.find('.add-id input') as HTMLInputElement, 'other-20');
    expect(page.text()).not.toContain('issued for amazon.ca too');
  });

  test('an unusual ending is warned of, but taken', async () => {
    const page = await ids();
    await enter(page, 'mysite-20', 'DE');
    expect(page.find('.warning').textContent).toContain('IDs for amazon.de usually end in -21');
    await submit(page);
    expect(onAdd.mock.calls).toEqual([[[own('DE', 'mysite-20')]]]);
  });

  test('typing on takes the error away', async () => {
    const page = await ids();
    await submit(page);
    expect(page.root.querySelector('.error')).not.toBeNull();
    await page.type(page.input(), 'm');
    expect(page.root.querySelector('.error')).toBeNull();
  });

  test('is not said to be kept while it is not', async () => {
    onAdd.mockResolvedValue(false);
    const page = await ids();
    await enter(page, 'mine-20');
    await submit(page);
    expect(page.root.querySelector('.done')).toBeNull();
    expect(page.input().value).toBe('mine-20');
  });
});

describe('the list', () => {
  const [first, second, british] = [
    own('US', 'first-20'),
    own('US', 'second-20'),
    own('UK', 'b-21'),
  ];
  const mine = [first, british, second];
  const rows = (page: Shown) =>
    [...page.root.querySelectorAll('.ids li')].map((li) => li.textContent);
  const stores = (page: Shown) =>
    [...page.root.querySelectorAll('.store')].map((store) => [
      store.querySelector('h3')?.textContent,
      store.querySelector('.used')?.textContent,
      store.querySelector('.note')?.textContent.trim(),
    ]);

  test('shows each ID under its store; only several of one store have a default', async () => {
    const page = await ids(mine);
    expect(rows(page)).toEqual([
      'first-20defaultRemove',
      'second-20Make defaultRemove',
      'b-21Remove',
    ]);
    expect(stores(page)).toEqual([
      ['amazon.com', 'first-20', 'Links for amazon.com get first-20, the default.'],
      ['amazon.co.uk', undefined, undefined],
    ]);
  });

  test('the default can be another, and the last one copied with goes before it', async () => {
    const chosen = withDefaultId(FIRST_LINK_PREFERENCES, second);
    const page = await ids(mine, chosen);
    expect(stores(page)[0]).toEqual([
      'amazon.com',
      'second-20',
      'Links for amazon.com get second-20, the default.',
    ]);
    const later = await ids(mine, withLastUsed(chosen, first));
    expect(stores(later)[0]).toEqual([
      'amazon.com',
      'first-20',
      'Links for amazon.com get first-20, the one you chose last when copying. The default is second-20.' +
        ' Back to the default',
    ]);
    await later.click('Back to the default');
    await later.click('Make default');
    expect(onDefault.mock.calls).toEqual([[second], [first]]);
  });

  test('what counts is what is still there', async () => {
    const gone = withLastUsed(
      withDefaultId(FIRST_LINK_PREFERENCES, own('US', 'gone-20')),
      own('US', 'also-gone-20'),
    );
    expect(stores(await ids(mine, gone))[0]?.[2]).toBe(
      'Links for amazon.com get first-20, the default.',
    );
  });

  describe('a label', () => {
    const label = (page: Shown) =>
      page.find('[aria-label="Label of second-20"]') as HTMLInputElement;

    test('is changed where it stands', async () => {
      const page = await ids(mine, withLabel(FIRST_LINK_PREFERENCES, second, 'Blog'));
      expect(label(page).value).toBe('Blog');
      await page.type(label(page), 'Newsletter');
      expect(onLabel).not.toHaveBeenCalled();
      await page.send(label(page), event('blur'));
      expect(onLabel.mock.calls).toEqual([[second, 'Newsletter']]);
      expect(label(page).value).toBe('Blog');
    });

    test('Escape leaves it, Enter keeps it', async () => {
      const page = await ids(mine, withLabel(FIRST_LINK_PREFERENCES, second, 'Blog'));
      const press = (key: string) =>
        page.send(label(page), trusted(new KeyboardEvent('keydown', { key, bubbles: true })));
      await page.type(label(page), 'Newsletter');
      await press('Escape');
      await page.send(label(page), event('blur'));
      expect(label(page).value).toBe('Blog');
      expect(onLabel).not.toHaveBeenCalled();
      await page.type(label(page), '');
      await press('Enter');
      expect(onLabel.mock.calls).toEqual([[second, '']]);
    });

    test('that could not be kept stays as it was typed', async () => {
      onLabel.mockResolvedValue(false);
      const page = await ids(mine);
      await page.type(label(page), 'Newsletter');
      await page.send(label(page), event('blur'));
      expect(label(page).value).toBe('Newsletter');
    });
  });

  describe('removing', () => {
    const inUse = withDefaultId(FIRST_LINK_PREFERENCES, second);
    test.each([
      [
        'the only one of a store',
        british,
        FIRST_LINK_PREFERENCES,
        'b-21 removed for amazon.co.uk. It was the only one: no links for amazon.co.uk until you add another.',
      ],
      [
        'the default in use',
        second,
        inUse,
        'second-20 removed for amazon.com. It was in use: links get first-20 now.',
      ],
      [
        'the last used',
        first,
        withLastUsed(inUse, first),
        'first-20 removed for amazon.com. It was in use: links get second-20 now.',
      ],
      [
        'the default not in use',
        second,
        withLastUsed(inUse, first),
        'second-20 removed for amazon.com. It was the default; that is first-20 now.',
      ],
      ['one that nothing hung on', first, inUse, 'first-20 removed for amazon.com.'],
    ] as const)('%s says what links get then, and can be undone', async (_, entry, links, said) => {
      const page = await ids(mine, links);
      await page.send(page.find(`[aria-label="Remove ${entry.id}"]`), event('click'));
      expect(onRemove.mock.calls).toEqual([[entry]]);
      expect(page.find('[role=status] > span').textContent).toBe(said);
      expect(document.activeElement).toBe(page.button('Undo'));
      await page.click('Undo');
      expect(onPutBack.mock.calls).toEqual([[entry, mine.indexOf(entry)]]);
      expect(page.text()).not.toContain('Undo');
    });

    test('is not said while it is not done', async () => {
      onRemove.mockResolvedValue(false);
      const page = await ids(mine);
      await page.send(page.find('[aria-label="Remove b-21"]'), event('click'));
      expect(page.text()).not.toContain('removed');
    });
  });
});
