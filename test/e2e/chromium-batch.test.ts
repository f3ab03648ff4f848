import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, DEMO_ID, enterTrackingId, openTab, pasteInto } from '../tools/story';
import { withWorker } from '../tools/suspend';

const SEARCH = 'https://www.amazon.com/s?k=kettle';
const item = (asin: string, title: string) =>
  `<div data-component-type="s-search-result" data-asin="${asin}">
     <a href="/demo/dp/${asin}/ref=sr_1?tag=other-20"><h2>${title}</h2></a></div>`;
const LISTED = `<!doctype html><title>Search</title><main>
  ${item('B0EXAMPL01', 'Demo &lt;Kettle&gt;')}${item('B0EXAMPL02', 'Demo [Cup]')}
  ${item('B0EXAMPL01', 'Demo &lt;Kettle&gt;')}</main>`;

let site: Site;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  site.put(SEARCH, LISTED);
  chromium = await launchChromium({ site });
  options = await enterTrackingId(chromium, DEMO_ID);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** The page for many links, once something has opened it. */
async function batchAfter(open: () => Promise<void>): Promise<Page> {
  const known = new Set(chromium.browser.targets());
  const opened = chromium.browser.waitForTarget(
    (t) => !known.has(t) && t.url().startsWith(chromium.own('batch.html')),
  );
  await open();
  const page = await (await opened).asPage();
  await page.waitForSelector('#links');
  return page;
}

const press = (page: Page, text: string) => page.locator(`button ::-p-text(${text})`).click();

test('the products that a page lists become links, copied together and noted one by one', async () => {
  const tab = await openTab(chromium, SEARCH);
  const popup = await clickToolbarButton(chromium, tab);
  const page = await batchAfter(() => press(popup, 'Links of all products listed here'));
  await page.select('.end select', 'markdown');
  await press(page, 'Copy all 2 links');
  await page.waitForFunction(() => document.body.textContent.includes('✓ Copied'));
  const article = await openTab(chromium, ARTICLE);
  expect(await pasteInto(article)).toBe(
    [
      `[Demo &lt;Kettle>](https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID})`,
      `[Demo \\[Cup\\]](https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID})`,
    ].join('\n\n'),
  );

  // A program that takes rich text gets links.
  await article.evaluate(() => {
    const field = document.createElement('div');
    field.id = 'rich';
    field.contentEditable = 'true';
    document.body.append(field);
    field.focus();
  });
  await article.keyboard.down('Control');
  await article.keyboard.press('KeyV');
  await article.keyboard.up('Control');
  const links = await article.$$eval('#rich a', (all) =>
    all.map((link) => [link.textContent, link.href, link.rel]),
  );
  expect(links).toEqual([
    [
      'Demo <Kettle>',
      `https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID}`,
      'sponsored nofollow noopener',
    ],
    [
      'Demo [Cup]',
      `https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID}`,
      'sponsored nofollow noopener',
    ],
  ]);
  await article.close();

  // A worker that is stopped before it heard of the links leaves them to the next.
  const noted = await eventually(
    withWorker(chromium, options, () => readStore(options, 'links')),
    (all) => all.length >= 2,
  );
  expect(noted).toHaveLength(2);
  expect(noted).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ asin: 'B0EXAMPL01', title: 'Demo <Kettle>', format: 'markdown' }),
      expect.objectContaining({ asin: 'B0EXAMPL02', title: 'Demo [Cup]', format: 'markdown' }),
    ]),
  );
  await page.close();
  await tab.close();
});

test('a link copied again from the ledger is the same in the same form', async () => {
  const ledger = await openTab(chromium, chromium.own('ledger.html#links'));
  await ledger.waitForSelector('[aria-label^="Copy again"]');
  await ledger.click('[aria-label*="[Cup]"][aria-label^="Copy again"]');
  await ledger.waitForFunction(() => document.body.textContent.includes('✓ Copied'));
  const article = await openTab(chromium, ARTICLE);
  expect(await pasteInto(article)).toBe(
    `[Demo \\[Cup\\]](https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID})`,
  );
  await article.close();
  await ledger.close();
});

test('what is selected on any page stands in the popup, and a text of several makes a list', async () => {
  const tab = await openTab(chromium, ARTICLE);
  const text = 'B0EXAMPL03, amzn.to/3abc and https://www.amazon.com/dp/B0EXAMPL04';
  await tab.evaluate((selected) => {
    const line = document.createElement('p');
    line.textContent = selected;
    document.body.append(line);
    getSelection()?.selectAllChildren(line);
  }, text);
  const popup = await clickToolbarButton(chromium, tab);
  await popup.waitForFunction(() => document.body.textContent.includes('This text holds 3 links'));
  const page = await batchAfter(() => press(popup, 'Make a list of links'));
  expect(await page.$eval('textarea', (field) => field.value)).toBe(text);
  expect(await page.$eval('#links', (title) => title.textContent)).toBe('2 links');
  expect(await page.$eval('.left-out', (list) => list.textContent)).toContain('Short links hide');
  await page.close();
  await tab.close();
});

test('a thousand addresses are a list in one go, and the page stays short', async () => {
  const page = await openTab(chromium, chromium.own('batch.html'));
  await page.waitForSelector('textarea');
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    if (!field) return;
    field.value = Array.from(
      { length: 1_000 },
      (_, n) => `https://www.amazon.com/x/dp/B0${10_000_000 + n}/ref=y?tag=other-20`,
    ).join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.waitForFunction(() => document.body.textContent.includes('1,000 links'));
  await press(page, 'Show all 1,000');
  await page.waitForSelector('.tall');
  expect(await page.$$eval('tr', (rows) => rows.length)).toBeLessThan(150);
  await page.close();
});
