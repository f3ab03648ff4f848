// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { LinkCard } from '../../components/link-card';
import { PasteField } from '../../components/paste-field';
import { CAUTIONS, PAGE_KINDS, REFUSALS } from '../../components/wording';
import type { UrlRefusal } from '../../lib/amazon/amazon-url';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { pastedLink } from '../../lib/messaging/pasted-link';
import { own } from '../amazon/samples';
import { show } from './in-page';
import { linkActions, makingWith, readyLink } from './link-samples';

const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const EACH_REFUSAL = Object.keys(REFUSALS) as UrlRefusal[];

const actions = linkActions();
const card = (url: string, more: object = {}) =>
  show(<LinkCard link={readyLink(url)} {...actions} {...more} />);

describe('the link card', () => {
  test('shows exactly the link that it copies', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const page = await card(LINK, { onCopy });
    expect(page.find('output').textContent).toBe(LINK);
    await page.click('Copy link');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ link: LINK })]);
    expect(page.text()).not.toContain('Left out');
  });

  test('says whose tags were left out', async () => {
    const page = await card('https://www.amazon.com/dp/B0EXAMPL01?tag=a-20&tag=b-20');
    expect(page.text()).toContain('Left out: a-20, b-20, which is not your tracking ID here.');
    expect(page.find('output').textContent).toBe(LINK);
  });

  test.each([
    ['https://www.amazon.com/shop/demo', 'storefront'],
    ['https://www.amazon.com/hz/wishlist/ls/ABC', 'wish-list'],
  ] as const)('says of %s what to know about it', async (url, caution) => {
    const page = await card(url);
    expect(page.text()).toContain(messages[CAUTIONS[caution]].message);
    expect(page.find('output').textContent).toBe(`${url}?tag=mine-20`);
  });

  test('says nothing of the kind about other pages', async () => {
    const page = await card('https://www.amazon.com/s?k=kettle');
    for (const key of Object.values(CAUTIONS))
      expect(page.text()).not.toContain(messages[key].message);
  });

  test('without an ID for the store names the store, leads to the options, has no link', async () => {
    const onOpenOptions = vi.fn();
    const page = await card('https://www.amazon.de/dp/B0EXAMPL01', { onOpenOptions });
    expect(page.text()).toContain('No tracking ID for amazon.de yet');
    expect(page.root.querySelector('output')).toBeNull();
    await page.click('Add your tracking ID');
    expect(onOpenOptions).toHaveBeenCalledTimes(1);
  });

  test.each(EACH_REFUSAL)('says in words of its own why %s gives no link', async (refusal) => {
    const page = await show(<LinkCard link={{ kind: 'refused', refusal }} {...actions} />);
    expect(page.text()).toBe(messages[REFUSALS[refusal]].message);
    expect(page.root.querySelector('button')).toBeNull();
  });

  test('has another sentence for each refusal', () => {
    const sentences = Object.values(REFUSALS).map((key) => messages[key].message);
    expect(new Set(sentences).size).toBe(EACH_REFUSAL.length);
  });
});

describe('several tracking IDs of a store', () => {
  const several = [own('US', 'mine-20'), own('DE', 'mine-21'), own('US', 'blog-20')];
  const labels = [{ ...own('US', 'blog-20'), label: 'Blog' }];
  const card = (ids: readonly OwnTrackingId[], onChooseId = vi.fn()) => {
    const making = makingWith(ids);
    const link = readyLink(LINK, making);
    return show(<LinkCard {...linkActions({ making, labels, onChooseId })} link={link} />);
  };
  const idField = ({ root }: { root: HTMLElement }) =>
    root.querySelector<HTMLSelectElement>('.grow select');

  test('are offered by name and label, the one of the link chosen', async () => {
    const page = await card(several.slice(1));
    expect(idField(page)).toBeNull();
    const two = await card(several);
    const field = two.find('.grow select') as HTMLSelectElement;
    expect([...field.options].map((option) => option.textContent)).toEqual([
      'mine-20',
      'blog-20 · Blog',
    ]);
    expect(field.value).toBe('mine-20');
  });

  test('one that is chosen is told with its store', async () => {
    const onChoose = vi.fn();
    const page = await card(several, onChoose);
    const field = page.find('.grow select') as HTMLSelectElement;
    field.value = 'blog-20';
    await page.send(field, new Event('change', { bubbles: true }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(own('US', 'blog-20'));
  });
});

test('every kind of page has a name of its own', () => {
  const names = Object.values(PAGE_KINDS).map((key) => messages[key].message);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBe(12);
});

describe('the paste field', () => {
  const onBatch = vi.fn();
  const field = (reason: UrlRefusal, selection = '') =>
    show(
      <PasteField
        reason={reason}
        selection={selection}
        onPaste={(text) => pastedLink(text, actions.making, () => Promise.resolve(undefined))}
        onBatch={onBatch}
        {...actions}
      />,
    );

  test('makes the link from what is pasted, as everywhere else', async () => {
    const page = await field('no-page');
    expect(page.root.querySelector('output')).toBeNull();
    await page.type(page.input(), ' https://amazon.com/gp/product/B0EXAMPL01?tag=x-20 ');
    expect(page.find('output').textContent).toBe(LINK);
  });

  test.each([
    ['kettle', 'not-a-url'],
    ['https://amzn.to/3abcdef', 'short-link'],
    ['https://amazon.com.evil.example/dp/B0EXAMPL01', 'lookalike'],
    ['amazon.com/gp/cart', 'private-page'],
    ['amazon.com/s', 'nothing-named'],
  ] as const)('says why %s gives none', async (text, refusal) => {
    const page = await field('no-page');
    await page.type(page.input(), text);
    expect(page.text()).toContain(messages[REFUSALS[refusal]].message);
    expect(page.root.querySelector('output')).toBeNull();
  });

  test('takes a product number by itself, and says for which store', async () => {
    const page = await field('no-page', 'b0exampl01');
    expect(page.find('output').textContent).toBe(LINK);
    // With one store there is nothing to choose.
    expect(page.text()).not.toContain('names no store');
  });

  test('holds at first what the page’s visitor has selected', async () => {
    const page = await field('not-amazon', `see ${LINK}, it is good`);
    expect(page.find('output').textContent).toBe(LINK);
  });

  test('sends a text of several links to the page that makes lists, with all of it', async () => {
    const page = await field('not-amazon');
    const text = `${LINK} and https://www.amazon.com/dp/B0EXAMPL02`;
    await page.type(page.input(), text);
    expect(page.text()).toContain('This text holds 2 links');
    await page.click(messages.makeList.message);
    expect(onBatch).toHaveBeenCalledExactlyOnceWith(text);
  });

  test('says nothing about an empty field', async () => {
    const page = await field('no-page');
    await page.type(page.input(), '   ');
    expect(page.root.querySelectorAll('.refusal')).toHaveLength(1);
  });

  test('on any other site says what to do instead of what is wrong', async () => {
    const page = await field('not-amazon');
    expect(page.find('.refusal').textContent).toBe(messages.openAProduct.message);
  });
});

describe('one product in all stores', () => {
  const many = [own('US', 'mine-20'), own('DE', 'mine-21'), own('UK', 'mine-21')];
  const making = makingWith(many);
  const shown = (url: string, onCopy = vi.fn(() => Promise.resolve(true))) =>
    show(<LinkCard {...linkActions({ making, onCopy })} link={readyLink(url, making)} />);

  test('has a link for each other store, with what to know about them', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const page = await shown(LINK, onCopy);
    expect(page.find('summary').textContent).toBe('In your other stores (2)');
    expect(page.text()).toContain(messages.otherStoresCaution.message);
    await page.click('Copy for amazon.de');
    const german = 'https://www.amazon.de/dp/B0EXAMPL01?tag=mine-21';
    expect(onCopy).toHaveBeenLastCalledWith([expect.objectContaining({ link: german })]);
    await page.click('Copy all 3');
    expect(onCopy).toHaveBeenLastCalledWith(
      [LINK, german, 'https://www.amazon.co.uk/dp/B0EXAMPL01?tag=mine-21'].map(
        (link) => expect.objectContaining({ link }) as unknown,
      ),
    );
  });

  test('is not offered for a page that is no product', async () => {
    const page = await shown('https://www.amazon.com/s?k=kettle');
    expect(page.root.querySelector('summary')).toBeNull();
  });
});

describe('what is said beside Copy', () => {
  test('is where the link may go, and the store’s disclosure, one click to copy', async () => {
    const onCopyText = vi.fn(() => Promise.resolve(true));
    const page = await card(LINK, { onCopyText });
    expect(page.text()).toContain(messages.copyRules.message);
    await page.click(messages.copyDisclosure.message);
    expect(onCopyText).toHaveBeenCalledExactlyOnceWith(
      'As an Amazon Associate I earn from qualifying purchases.',
    );
    expect(page.text()).toContain('✓ Copied');
  });
});

describe('the format', () => {
  test.each([
    ['markdown', 'markdown'],
    ['template My card', { template: 'My card' }],
  ])('%s that is chosen is told', async (value, format) => {
    const templates = [{ name: 'My card', markup: 'plain', text: '{url}' }] as const;
    const onChooseFormat = vi.fn();
    const page = await card(LINK, { templates, onChooseFormat });
    const field = page.find('select') as HTMLSelectElement;
    expect(field.value).toBe('url');
    field.value = value;
    await page.send(field, new Event('change', { bubbles: true }));
    expect(onChooseFormat).toHaveBeenCalledExactlyOnceWith(format);
  });

  test('a template that is there no longer counts as the plain link', async () => {
    const page = await card(LINK, { format: { template: 'Gone' } });
    expect((page.find('select') as HTMLSelectElement).value).toBe('url');
  });
});
