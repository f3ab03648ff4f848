import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, clicksOnceThere, openTab, pasteInto } from '../tools/story';

const IDS = 'German blog\tdemosite-21\nUS blog\tdemosite-20';

let site: Site;
let chromium: Chromium;
let page: Page;
/** How often a key was pressed since the page opened. */
let presses = 0;

const welcomes = () =>
  chromium.browser.targets().filter((target) => target.url() === chromium.own('welcome.html'));

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site, welcome: true });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function press(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) {
    presses++;
    await page.keyboard.press(key);
  }
}
/** Puts a text on the clipboard by hand, as from a page of Amazon's. */
async function copyBeforehand(text: string): Promise<void> {
  const [tab] = await chromium.browser.pages();
  if (!tab) throw new Error('no tab');
  await tab.bringToFront();
  await tab.evaluate((copied) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = copied;
    field.select();
  }, text);
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyC');
  await tab.keyboard.up('Control');
}
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the install opens the welcome, once', async () => {
  expect(welcomes()).toHaveLength(1);
  const [target] = welcomes();
  if (!target) throw new Error('no welcome');
  page = await target.asPage();
  await page.waitForSelector('textarea:focus');
});

test('what is no ID is said to be none, and stays in the field', async () => {
  await page.keyboard.type('my=site');
  await press('Enter');
  expect(await page.$eval('.pasted', (list) => list.textContent)).toContain(
    'A tracking ID has only letters, digits, hyphens and underscores',
  );
  expect(await page.$eval('textarea', (field) => field.value)).toBe('my=site');
  await page.$eval('textarea', (field) => field.select());
  await press('Backspace');
});

test('two IDs of two stores and the first link on the clipboard take 14 keys and no mouse', async () => {
  await copyBeforehand(IDS);
  await page.bringToFront();
  await page.focus('textarea');
  presses = 0;

  await page.keyboard.down('Control');
  await press('KeyV');
  await page.keyboard.up('Control');
  await page.waitForSelector('.pasted select');
  // To the first store; the ending's usual ones stand first, and none is chosen.
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await press('ArrowDown', 'Enter');
  await page.waitForSelector('.kept');
  expect(await page.$$eval('.kept li', (rows) => rows.map((row) => row.textContent))).toEqual([
    'demosite-21amazon.deRemove',
    'demosite-20amazon.comRemove',
  ]);

  // On through what is to be read: two disclosures, the field, the format and the link.
  expect(await focused()).toContain('What it does');
  await page.waitForSelector('output');
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  expect(await focused()).toBe('Copy link');
  await press('Enter');
  await page.waitForSelector('.places');
  expect(presses).toBe(14);

  expect(await pasteInto(page)).toBe('https://www.amazon.de/?tag=demosite-21');
  const links = await eventually(
    () => readStore(page, 'links'),
    (rows) => rows.length > 0,
  );
  expect(links).toMatchObject([{ marketplace: 'DE', trackingId: 'demosite-21' }]);
  const said = await page.$eval('.places', (places) => places.textContent);
  expect(said).toContain('Alt+Shift+Y opens it.');
  expect(said).toContain('Alt+Shift+L copies the link of the page in front.');
  // The test's own profile has the button pinned.
  expect(said).not.toContain('puzzle piece');
});

test('opened again it shows what is there', async () => {
  await page.reload();
  await page.waitForSelector('.places');
  expect(await page.$$eval('.step', (steps) => steps.map((step) => step.className))).toEqual([
    'step done',
    'step done',
    'step done',
  ]);
});

test('an extension that starts again does not open it again', async () => {
  await page.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await eventually(
    () => Promise.resolve(welcomes()),
    (targets) => targets.length === 0,
  );
  await chromium.restarted();
  // What the worker does now comes after all that it did at its start.
  const options = await eventually(
    () => openTab(chromium, chromium.own('options.html')).catch(() => undefined),
    Boolean,
  );
  if (!options) throw new Error('no extension');
  const article = await openTab(chromium, ARTICLE);
  await Promise.all([article.waitForNavigation(), article.click('#own')]);
  expect(await clicksOnceThere(options, 1)).toHaveLength(1);
  expect(welcomes()).toEqual([]);
});
