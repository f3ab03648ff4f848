// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FormatsCard, type FormatActions } from '../../components/formats-card';
import type { TemplateDraft } from '../../components/template-editor';
import { FIRST_LINK_PREFERENCES, type LinkPreferences } from '../../lib/links/link-preferences';
import { MAX_TEMPLATES, type StoredTemplate } from '../../lib/links/stored-format';
import { own } from '../amazon/samples';
import { show, trusted, type Shown } from './in-page';

const onFormat = vi.fn<FormatActions['onFormat']>();
const onSaveTemplate = vi.fn<FormatActions['onSaveTemplate']>();
const onDeleteTemplate = vi.fn<FormatActions['onDeleteTemplate']>();
const onPutBackTemplate = vi.fn<FormatActions['onPutBackTemplate']>();

beforeEach(() => {
  for (const action of [onFormat, onSaveTemplate, onDeleteTemplate, onPutBackTemplate]) {
    action.mockReset().mockResolvedValue(true);
  }
});

const BUTTON: StoredTemplate = {
  name: 'Button',
  markup: 'html',
  text: '<a href="{url}" title="{title}">{title}</a>',
};
const LINE: StoredTemplate = { name: 'Line', markup: 'plain', text: '{title}: {url}' };
const TWO: LinkPreferences = { ...FIRST_LINK_PREFERENCES, templates: [BUTTON, LINE] };

const event = (type: string) => trusted(new Event(type, { bubbles: true, cancelable: true }));

/** A page that holds the draft, as the options page does, and whose settings can change. */
let changeLinks: (links: LinkPreferences) => void;
function Page({ first }: { readonly first: LinkPreferences }) {
  const [links, setLinks] = useState(first);
  const [draft, setDraft] = useState<TemplateDraft>();
  changeLinks = setLinks;
  return (
    <FormatsCard
      own={[own('US', 'mine-20')]}
      links={links}
      draft={draft}
      onDraft={setDraft}
      {...{ onFormat, onSaveTemplate, onDeleteTemplate, onPutBackTemplate }}
    />
  );
}
const card = (links = TWO) => show(<Page first={links} />);

const nameField = (page: Shown) => page.find('.editor input') as HTMLInputElement;
const textField = (page: Shown) => page.find('.editor textarea') as HTMLTextAreaElement;
const problem = (page: Shown) => page.find('#template-message').textContent;
const save = (page: Shown) => page.send(page.find('form'), event('submit'));
async function write(page: Shown, text: string): Promise<void> {
  textField(page).value = text;
  await page.send(textField(page), event('input'));
}
async function writtenIn(page: Shown, markup: string): Promise<void> {
  const select = page.find('.editor select') as HTMLSelectElement;
  select.value = markup;
  await page.send(select, event('change'));
}
const edit = (page: Shown, name: string) =>
  page.send(page.find(`[aria-label="Edit the template “${name}”"]`), event('click'));
const remove = (page: Shown, name: string) =>
  page.send(page.find(`[aria-label="Delete the template “${name}”"]`), event('click'));
const previews = (root: Element) =>
  [...root.querySelectorAll('.link')].map((preview) => preview.textContent);

test('the format is chosen among ours and the templates, and shown with an awkward title', async () => {
  const page = await card({ ...TWO, format: { template: 'Button' } });
  const [text, rich] = previews(page.root);
  expect(text).toContain(
    '<a href="https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20" title="“Café”',
  );
  expect(text).toContain('&lt;1.7 l&gt; [steel] &amp; lid, 5&quot; wide');
  expect(rich).toContain('<1.7 l> [steel] & lid, 5" wide');
  expect(rich).toContain('→ https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20');
  const select = page.find('select') as HTMLSelectElement;
  select.value = 'markdown';
  await page.send(select, event('change'));
  expect(onFormat.mock.calls).toEqual([['markdown']]);
});

test('HTML of the user’s own is shown as text and never becomes part of the page', async () => {
  const page = await card();
  await page.click('New template');
  await writtenIn(page, 'html');
  await write(page, '<img src="https://a.example/x.png"><form><b>{url}</b></form>');
  expect(page.root.querySelector('img, form form, b')).toBeNull();
  expect(previews(page.find('.editor'))[0]).toContain('<img src="https://a.example/x.png">');
});

test('a chosen template that is there no longer is named, with what is copied instead', async () => {
  const page = await card({ ...TWO, format: { template: 'Gone' } });
  expect(page.find('.warning').textContent).toBe(
    'The template “Gone” was deleted, so links are copied as the plain address until you choose' +
      ' another format or make one of that name.',
  );
  expect(previews(page.root)).toEqual(['https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20']);
  expect((page.find('select') as HTMLSelectElement).value).toBe('url');
});

describe('writing a template', () => {
  test('shows at once what it makes, and keeps it', async () => {
    const page = await card();
    await page.click('New template');
    await page.type(nameField(page), '  Mail ');
    await write(page, 'Look: {url} ({store}, {asin}, {tag}) {{ok}}');
    expect(previews(page.find('.editor'))).toEqual([
      'Look: https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20 (amazon.com, B0EXAMPL01, mine-20) {ok}',
    ]);
    await save(page);
    const kept = {
      name: 'Mail',
      markup: 'plain',
      text: 'Look: {url} ({store}, {asin}, {tag}) {{ok}}',
    };
    expect(onSaveTemplate.mock.calls).toEqual([[kept, undefined]]);
    expect(page.find('.done').textContent).toBe('The template “Mail” is kept.');
    expect(page.root.querySelector('.editor')).toBeNull();
  });

  test.each([
    ['plain', ' \n', 'There is nothing in it.'],
    ['plain', '{title}', '{url} is missing'],
    [
      'plain',
      `{url}${'x'.repeat(102_395)}`,
      'This has 102,400 characters; a template has at most 10,000.',
    ],
    [
      'plain',
      '{url}\n 🎁 {prize}',
      'Line 2, column 4: {prize} stands for nothing. Known are {title} {url} {asin} {store} {tag} {disclosure}.',
    ],
    ['plain', '{url}\n{title', 'Line 2, column 1: this { is never closed.'],
    ['markdown', '{url} } ', 'Line 1, column 7: this } closes nothing.'],
    ['html', '<a href="{url}">x</a>\n<script>1</script>', 'Line 2, column 1: a script begins here'],
    ['html', '<a href="{url}" title={title}>x</a>', 'Line 1, column 23: {title} is not safe here'],
  ] as const)('in %s, %j is refused: %s', async (markup, text, sentence) => {
    const page = await card();
    await page.click('New template');
    await page.type(nameField(page), 'Mail');
    await writtenIn(page, markup);
    await write(page, text);
    expect(problem(page)).toContain(sentence);
    expect(previews(page.find('.editor'))).toEqual([]);
    await save(page);
    expect(onSaveTemplate).not.toHaveBeenCalled();
    expect(textField(page).value).toBe(text);
    expect(page.find('#template-message .error').textContent).toContain(sentence);
    expect(document.activeElement).toBe(textField(page));
  });

  test.each([
    ['', 'Give the template a name.'],
    ['Line', 'There is a template of this name. Choose another.'],
  ])('under the name %j is refused: %s', async (name, sentence) => {
    const page = await card();
    await page.click('New template');
    await page.type(nameField(page), name);
    await save(page);
    expect(page.find('#name-message').textContent).toBe(sentence);
    expect(onSaveTemplate).not.toHaveBeenCalled();
  });

  test('one more than are kept is refused with their number', async () => {
    const templates = Array.from({ length: MAX_TEMPLATES }, (_, at) => ({
      ...LINE,
      name: String(at),
    }));
    const page = await card({ ...TWO, templates });
    await page.click('New template');
    await page.type(nameField(page), 'One more');
    await save(page);
    expect(page.find('#name-message').textContent).toContain('There are 50 templates');
    expect(onSaveTemplate).not.toHaveBeenCalled();
  });

  test('a placeholder goes where the caret is', async () => {
    const page = await card();
    await page.click('New template');
    await write(page, 'Buy  now: {url}');
    textField(page).setSelectionRange(4, 4);
    await page.click('{title}');
    expect(textField(page).value).toBe('Buy {title} now: {url}');
  });

  test('one that could not be kept stays open as it was typed', async () => {
    onSaveTemplate.mockResolvedValue(false);
    const page = await card();
    await edit(page, 'Line');
    await write(page, 'New: {url}');
    await save(page);
    expect(textField(page).value).toBe('New: {url}');
    expect(page.text()).not.toContain('is kept');
  });
});

describe('changing a template', () => {
  test('hands over the name that it had', async () => {
    const page = await card();
    await edit(page, 'Button');
    expect(nameField(page).value).toBe('Button');
    await page.type(nameField(page), 'Knopf');
    await save(page);
    expect(onSaveTemplate.mock.calls).toEqual([[{ ...BUTTON, name: 'Knopf' }, 'Button']]);
  });

  test('is not disturbed by a change made elsewhere, which is said', async () => {
    const page = await card();
    await edit(page, 'Line');
    await write(page, 'Mine: {url}');
    await act(() => changeLinks({ ...TWO, format: 'html' }));
    expect(page.text()).not.toContain('changed or deleted on another page');
    await act(() => changeLinks({ ...TWO, templates: [BUTTON] }));
    expect(textField(page).value).toBe('Mine: {url}');
    expect(page.text()).toContain('changed or deleted on another page');
  });
});

describe('deleting a template', () => {
  test('is said, with what is copied now if it was chosen, and undone', async () => {
    const page = await card({ ...TWO, format: { template: 'Line' } });
    await remove(page, 'Line');
    expect(onDeleteTemplate.mock.calls).toEqual([['Line']]);
    expect(page.find('[role=status] > span').textContent).toBe(
      'The template “Line” is deleted. It was chosen: links are copied as the plain address now.',
    );
    await page.click('Undo');
    expect(onPutBackTemplate.mock.calls).toEqual([[LINE, 1]]);
    expect(page.text()).not.toContain('is deleted');
  });

  test('that could not be done is not said to be', async () => {
    onDeleteTemplate.mockResolvedValue(false);
    const page = await card();
    await remove(page, 'Button');
    expect(page.text()).not.toContain('is deleted');
  });
});
