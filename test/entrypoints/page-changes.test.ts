// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onPageChange } from '../../entrypoints/amazon-page/page-changes';
import { settled } from '../components/in-page';

const told = vi.fn<() => void>();
const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** What the page has told some time after it was changed. */
async function after(change: () => void): Promise<number> {
  told.mockReset();
  change();
  await settled();
  await vi.advanceTimersByTimeAsync(1_000);
  return told.mock.calls.length;
}

beforeEach(() => {
  vi.useFakeTimers();
  // As in Firefox before 147.
  expect('navigation' in window).toBe(false);
  document.body.innerHTML = `<div id="centerCol"><div id="title_feature_div">
    <div><h1><span id="productTitle">red</span></h1></div></div></div>
    <div><ul id="wayfinding-breadcrumbs_feature_div"><li>Kitchen</li></ul></div>
    <div id="reviews"><p>good</p></div>`;
  onPageChange(told);
});
afterEach(() => {
  vi.useRealTimers();
});

test.each<[string, () => void]>([
  ['its title is another text', () => void (find('#productTitle').textContent = 'blue')],
  ['its title is filled anew', () => void (find('#title_feature_div').innerHTML = '<h1>blue</h1>')],
  [
    'its title is put in anew',
    () => find('#title_feature_div').replaceWith(document.createElement('div')),
  ],
  [
    'its breadcrumb is another',
    () => void (find('#wayfinding-breadcrumbs_feature_div').innerHTML = '<li>Books</li>'),
  ],
])('a page is another when %s', async (_, change) => {
  expect(await after(change)).toBe(1);
});

test('what takes many steps is told once', async () => {
  const count = await after(() => {
    for (let step = 0; step < 20; step++) find('#title_feature_div').innerHTML = `<h1>${step}</h1>`;
  });
  expect(count).toBe(1);
});

test('the next change is told, too, though all that was watched has gone', async () => {
  await after(() => {
    find('#centerCol').innerHTML = '<div id="title_feature_div"><h1 id="title">blue</h1></div>';
  });
  expect(await after(() => (find('#title').textContent = 'green'))).toBe(1);
});

test('what else goes on in a page is no change', async () => {
  expect(await after(() => (find('#reviews').innerHTML = '<p>bad</p>'))).toBe(0);
});
