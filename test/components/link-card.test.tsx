// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { LinkCard } from '../../components/link-card';
import { PasteField } from '../../components/paste-field';
import { CAUTIONS, PAGE_KINDS, REFUSALS } from '../../components/wording';
import type { UrlRefusal } from '../../lib/amazon/amazon-url';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { tagLink } from '../../lib/links/tagged-link';
import { own } from '../amazon/samples';
import { show } from './in-page';

const MINE = [own('US', 'mine-20')];
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const EACH_REFUSAL = Object.keys(REFUSALS) as UrlRefusal[];

const actions = { onCopy: () => Promise.resolve(true), onOpenOptions: () => undefined };
const card = (url: string, more: object = {}) =>
  show(<LinkCard link={tagLink(url, MINE)} {...actions} {...more} />);

describe('the link card', () => {
  test('shows exactly the link that it copies', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const page = await card(LINK, { onCopy });
    expect(page.find('output').textContent).toBe(LINK);
    await page.click('Copy link');
    expect(onCopy.mock.calls).toEqual([[LINK]]);
    expect(page.text()).not.toContain('Left out');
  });

  test('says whose tags were left out', async () => {
    const page = await card('https://www.amazon.com/dp/B0EXAMPL01?tag=a-20&tag=b-20');
    expect(page.find('.note').textContent).toBe(
      'Left out: a-20, b-20, which is not your tracking ID here.',
    );
    expect(page.find('output').textContent).toBe(LINK);
  });

  test.each([
    ['https://www.amazon.com/shop/demo', 'storefront'],
    ['https://www.amazon.com/hz/wishlist/ls/ABC', 'wish-list'],
  ] as const)('says of %s what to know about it', async (url, caution) => {
    const page = await card(url);
    expect(page.find('.note').textContent).toBe(messages[CAUTIONS[caution]].message);
    expect(page.find('output').textContent).toBe(`${url}?tag=mine-20`);
  });

  test('says nothing of the kind about other pages', async () => {
    const page = await card('https://www.amazon.com/s?k=kettle');
    expect(page.root.querySelector('.note')).toBeNull();
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
  const card = (ids: readonly OwnTrackingId[], onChoose = vi.fn()) =>
    show(
      <LinkCard link={tagLink(LINK, ids)} idChoice={{ own: ids, labels, onChoose }} {...actions} />,
    );

  test('are offered by name and label, the one of the link chosen', async () => {
    const page = await card(several.slice(1));
    expect(page.root.querySelector('select')).toBeNull();
    const two = await card(several);
    const field = two.find('select') as HTMLSelectElement;
    expect([...field.options].map((option) => option.textContent)).toEqual([
      'mine-20',
      'blog-20 · Blog',
    ]);
    expect(field.value).toBe('mine-20');
  });

  test('one that is chosen is told with its store', async () => {
    const onChoose = vi.fn();
    const page = await card(several, onChoose);
    const field = page.find('select') as HTMLSelectElement;
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
  const field = (reason: UrlRefusal) =>
    show(
      <PasteField
        reason={reason}
        onPaste={(text) => tagLink(text, MINE)}
        idChoice={{ own: MINE, labels: [], onChoose: () => undefined }}
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
