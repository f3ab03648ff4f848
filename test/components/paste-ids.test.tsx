// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TrackingIds, type IdActions } from '../../components/tracking-ids';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';
import { show, trusted, type Shown } from './in-page';

const onAdd = vi.fn<IdActions['onAdd']>();
const isKept = () => Promise.resolve(true);

beforeEach(() => {
  onAdd.mockReset().mockResolvedValue(true);
});

const event = (type: string) => trusted(new Event(type, { bubbles: true, cancelable: true }));

async function paste(text: string, mine: readonly OwnTrackingId[] = []): Promise<Shown> {
  const page = await show(
    <TrackingIds
      own={mine}
      links={FIRST_LINK_PREFERENCES}
      onAdd={onAdd}
      onRemove={isKept}
      onPutBack={isKept}
      onLabel={isKept}
      onDefault={isKept}
    />,
  );
  await page.click('Paste several');
  await write(page, text);
  return page;
}
async function write(page: Shown, text: string): Promise<void> {
  const field = page.find('textarea') as HTMLTextAreaElement;
  field.value = text;
  await page.send(field, event('input'));
}
async function choose(page: Shown, select: Element | null, store: string): Promise<void> {
  if (!(select instanceof HTMLSelectElement)) throw new Error('no choice of a store');
  select.value = store;
  await page.send(select, event('change'));
}
const storeOf = (page: Shown, id: string) =>
  page.find(`[aria-label="Store of ${id}"]`) as HTMLSelectElement;
const keep = (page: Shown) => page.send(page.find('form'), event('submit'));
const lines = (page: Shown) =>
  [...page.root.querySelectorAll('.pasted li')].map(
    (line) =>
      (line.querySelector('.figures, bdi')?.textContent ?? '') +
      ': ' +
      [...line.querySelectorAll('p')].map((p) => p.textContent).join(' '),
  );

test('only what has a store is kept: named by its line, or chosen', async () => {
  const page = await paste('first-21\nsecond-21 amazon.fr\nthird-21');
  expect(storeOf(page, 'first-21').value).toBe('');
  expect(storeOf(page, 'second-21').value).toBe('FR');
  expect(page.text()).toContain('2 have no store yet and are not kept.');
  await choose(page, storeOf(page, 'third-21'), 'UK');
  expect(page.button('Keep 2 IDs').disabled).toBe(false);
  await keep(page);
  expect(onAdd.mock.calls).toEqual([[[own('FR', 'second-21'), own('UK', 'third-21')]]]);
  expect(page.find('.done').textContent).toBe('2 IDs are kept.');
  expect(page.root.querySelector('textarea')).toBeNull();
});

test('the stores that the ending suggests stand first, and none is chosen', async () => {
  const page = await paste('mine-20');
  const [usual] = storeOf(page, 'mine-20').querySelectorAll('optgroup');
  expect([...(usual?.children ?? [])].map((option) => option.textContent)).toContain('amazon.com');
  expect(usual?.textContent).not.toContain('amazon.de');
  expect(page.button('Keep 0 IDs').disabled).toBe(true);
  await keep(page);
  expect(onAdd).not.toHaveBeenCalled();
});

test('all that have no store get one at once', async () => {
  const ids = Array.from({ length: 100 }, (_, at) => `blog${String(at)}-20`);
  const page = await paste(`${ids.join('\n')}\nfrench-21 amazon.fr`);
  const rest = [...page.root.querySelectorAll('label')].find((label) =>
    label.textContent.startsWith('Store for all'),
  );
  await choose(page, rest?.querySelector('select') ?? null, 'US');
  await keep(page);
  expect(onAdd.mock.calls).toEqual([[[...ids.map((id) => own('US', id)), own('FR', 'french-21')]]]);
});

describe('what stands in the way is said in words', () => {
  test.each([
    ['new-20 amazon.de', 'new-20: IDs for amazon.de usually end in -21.'],
    ['new-99', "new-99: No store's IDs usually end like this."],
    ['echo-20 amazon.com', 'echo-20: This holds a word that Amazon does not allow'],
    ['mine-21 amazon.de', 'mine-21: Already there for amazon.de.'],
    ['mine-21 amazon.fr', 'mine-21: It is there for amazon.de, and an ID earns only in the store'],
    ['a=b', 'a=b: A tracking ID has only letters'],
    ['x'.repeat(65), 'longer than any tracking ID'],
  ])('%s', async (text, said) => {
    const page = await paste(text, [own('DE', 'mine-21')]);
    expect(lines(page)).toEqual([expect.stringContaining(said)]);
  });

  test('an ID twice', async () => {
    expect(lines(await paste('new-20\nNEW-20'))).toEqual([
      'new-20: ',
      'NEW-20: There twice; kept once.',
    ]);
  });

  test('an ID of another store is kept only when the user says that it is of both', async () => {
    const page = await paste('mine-21 amazon.fr', [own('DE', 'mine-21')]);
    expect(page.text()).toContain('1 is left out.');
    const box = page.find('[type=checkbox]') as HTMLInputElement;
    box.checked = true;
    await page.send(box, event('change'));
    await keep(page);
    expect(onAdd.mock.calls).toEqual([[[own('FR', 'mine-21')]]]);
  });

  test('a page pasted by mistake, with both figures', async () => {
    const page = await paste('x'.repeat(100_000));
    expect(page.find('.error').textContent).toBe(
      'This has 100,000 characters; a list of tracking IDs has at most 20,000. Check what was pasted.',
    );
    expect(page.root.querySelector('.pasted')).toBeNull();
  });

  test('a text without any', async () => {
    expect((await paste(' , ; amazon.de')).find('.error').textContent).toBe(
      'There is no tracking ID in it.',
    );
  });
});

test('what could not be kept stays in the field', async () => {
  onAdd.mockResolvedValue(false);
  const page = await paste('mine-20 amazon.com');
  await keep(page);
  expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('mine-20 amazon.com');
  expect(page.text()).not.toContain('is kept');
});

test('a list pasted into the field for one ID opens the list', async () => {
  const page = await paste('');
  await page.click('Cancel');
  const pasted = Object.assign(event('paste'), {
    clipboardData: { getData: () => 'first-20\nsecond-20' },
  });
  await page.send(page.find('.add-id input'), pasted);
  expect(pasted.defaultPrevented).toBe(true);
  expect((page.find('textarea') as HTMLTextAreaElement).value).toBe('first-20\nsecond-20');
});
