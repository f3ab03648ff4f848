// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { BatchPage, type BatchPageProps } from '../../components/batch-page';
import { REFUSALS } from '../../components/wording';
import type { UrlRefusal } from '../../lib/amazon/amazon-url';
import { own } from '../amazon/samples';
import { show, type Shown } from './in-page';
import { linkActions, makingWith } from './link-samples';

const IDS = [own('US', 'mine-20'), own('DE', 'mine-21')];

const batch = (changes: Partial<BatchPageProps> = {}) =>
  show(
    <BatchPage
      {...linkActions()}
      first={{}}
      making={makingWith(IDS)}
      onExport={() => undefined}
      {...changes}
    />,
  );
const paste = (page: Shown, text: string) =>
  page.type(page.find('textarea') as HTMLInputElement, text);

test('says what to do while there is nothing to link', async () => {
  const page = await batch();
  expect(page.text()).toContain(messages.batchEmpty.message);
  expect(page.root.querySelector('.primary')).toBeNull();
});

describe('a pasted text', () => {
  test('becomes links in order, each once, copied all together', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const page = await batch({ onCopy });
    await paste(
      page,
      'https://www.amazon.de/dp/B0EXAMPL03\nB0EXAMPL01\nhttps://www.amazon.com/x/dp/B0EXAMPL01/ref=y',
    );
    expect(page.text()).toContain('2 links');
    expect(page.text()).toContain('1 was there twice');
    await page.click('Copy all 2 links');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith([
      expect.objectContaining({ link: 'https://www.amazon.de/dp/B0EXAMPL03?tag=mine-21' }),
      expect.objectContaining({ link: 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20' }),
    ]);
  });

  test('is for the store that is chosen where it has bare product numbers', async () => {
    const page = await batch();
    await paste(page, 'B0EXAMPL01');
    const field = page.find('.end .field:first-child select') as HTMLSelectElement;
    expect(field.value).toBe('US');
    field.value = 'DE';
    await page.send(field, new Event('change', { bubbles: true }));
    expect(page.text()).toContain('amazon.de');
    expect(page.text()).toContain('mine-21');
  });

  test.each<[string, UrlRefusal]>([
    ['https://amzn.to/3abcdef', 'short-link'],
    ['https://www.amazon.com/gp/cart', 'private-page'],
    ['https://www.amazon.com/dp/B0', 'bad-asin'],
    ['https://shop.example/dp/B0EXAMPL01', 'not-amazon'],
    ['B0EXAMPL1', 'bad-asin'],
  ])('lists %s among what cannot be linked, and says why', async (text, refusal) => {
    const page = await batch();
    await paste(page, text);
    expect(page.find('.left-out').textContent).toBe(text + messages[REFUSALS[refusal]].message);
    expect(page.text()).toContain('1 cannot be linked');
  });

  test('names the store that has no tracking ID', async () => {
    const page = await batch();
    await paste(page, 'https://www.amazon.fr/dp/B0EXAMPL01');
    expect(page.find('.left-out').textContent).toContain('No tracking ID for amazon.fr yet');
  });
});

describe('the products of a page', () => {
  const address = 'https://www.amazon.com/dp/B0EXAMPL01';

  test('are linked by name, and make room for a text that is pasted', async () => {
    const page = await batch({
      first: { wanted: [{ text: address, address, title: 'Demo Kettle' }] },
    });
    expect(page.find('td:first-child').textContent).toBe('Demo Kettle');
    await paste(page, 'B0EXAMPL02');
    expect(page.find('td:first-child').textContent).toBe('B0EXAMPL02');
  });

  test('that are none are told as what they are', async () => {
    const page = await batch({ first: { wanted: [] } });
    expect(page.text()).toContain(messages.batchNothingListed.message);
  });
});

test('without any tracking ID leads to where they are entered', async () => {
  const onOpenOptions = vi.fn();
  const page = await batch({ making: makingWith([]), onOpenOptions });
  await page.click(messages.addTrackingId.message);
  expect(onOpenOptions).toHaveBeenCalledTimes(1);
});
