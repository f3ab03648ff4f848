// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { TRACKING_ID_PROBLEMS } from '../../components/wording';
import { TrackingIds } from '../../components/tracking-ids';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { own } from '../amazon/samples';
import { show, trusted, type Shown } from './in-page';

const onAdd = vi.fn<(added: OwnTrackingId) => Promise<void>>();
const onRemove = vi.fn<(removed: OwnTrackingId) => Promise<void>>();

beforeEach(() => {
  onAdd.mockReset().mockResolvedValue();
  onRemove.mockReset().mockResolvedValue();
});

const ids = (mine: readonly OwnTrackingId[] = []) =>
  show(<TrackingIds own={mine} onAdd={onAdd} onRemove={onRemove} />);
const event = (type: string) => trusted(new Event(type, { bubbles: true, cancelable: true }));

async function enter(page: Shown, text: string, store = 'US'): Promise<void> {
  const select = page.find('select') as HTMLSelectElement;
  select.value = store;
  await page.send(select, event('change'));
  await page.type(page.input(), text);
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
    expect(onAdd.mock.calls).toEqual([[own('UK', 'mysite-21')]]);
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

  test('the same ID twice is refused in one store and taken in another', async () => {
    const page = await ids([own('US', 'mine-20')]);
    await enter(page, 'MINE-20');
    await submit(page);
    expect(page.find('.error').textContent).toBe('mine-20 is already there for amazon.com.');
    expect(onAdd).not.toHaveBeenCalled();
    await enter(page, 'mine-20', 'CA');
    await submit(page);
    expect(onAdd.mock.calls).toEqual([[own('CA', 'mine-20')]]);
  });

  test('an unusual ending is warned of, but taken', async () => {
    const page = await ids();
    await enter(page, 'mysite-20', 'DE');
    expect(page.find('.warning').textContent).toContain('IDs for amazon.de usually end in -21');
    await submit(page);
    expect(onAdd.mock.calls).toEqual([[own('DE', 'mysite-20')]]);
  });

  test('typing on takes the error away', async () => {
    const page = await ids();
    await submit(page);
    expect(page.root.querySelector('.error')).not.toBeNull();
    await page.type(page.input(), 'm');
    expect(page.root.querySelector('.error')).toBeNull();
  });

  test('is not said to be kept while it is not', async () => {
    onAdd.mockReturnValue(new Promise(() => undefined));
    const page = await ids();
    await enter(page, 'mine-20');
    await submit(page);
    expect(page.root.querySelector('.done')).toBeNull();
    expect(page.input().value).toBe('mine-20');
  });
});

test('each ID is shown with its store, and Remove removes that one', async () => {
  const mine = [own('US', 'first-20'), own('UK', 'british-21')];
  const page = await ids(mine);
  const rows = [...page.root.querySelectorAll('li')].map((li) => li.textContent);
  expect(rows).toEqual(['first-20amazon.comRemove', 'british-21amazon.co.ukRemove']);
  await page.send(page.find('[aria-label="Remove british-21"]'), event('click'));
  expect(onRemove.mock.calls).toEqual([[mine[1]]]);
});
