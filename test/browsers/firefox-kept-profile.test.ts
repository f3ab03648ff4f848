import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '../tools/display';
import { ADDON_ID, launchFirefox, type Firefox } from '../tools/firefox';
import { firefoxArchive } from '../tools/firefox-archive';
import { copyByFirefoxMenu, nextCopied } from '../tools/firefox-menu';
import { firefoxPopupText } from '../tools/firefox-popup';
import { eventually, readStore } from '../tools/ledger-reader';
import { CLEARED } from '../tools/native-menu';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, DEMO_ID, DEMO_LINK, DEMO_PRODUCT, PANEL } from '../tools/story';

/*
 * Installed for good, as from Mozilla's store, in profiles that are kept. What one test leaves the next
 * finds.
 */

let site: Site;
let display: Display;
let firefox: Firefox;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-firefox-'));
const profile = mkdtempSync(join(folder, 'profile-'));
const [older, newer] = ['1.0.0', '1.1.0'].map((version) => firefoxArchive(folder, version));
/** How many there should be by now. */
let clicks = 0;
let copies = 0;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  firefox = await launchFirefox(site, display.name, { profile });
});
afterAll(async () => {
  await firefox.close();
  display.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openTab(url: string): Promise<Page> {
  const tab = await firefox.browser.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  return tab;
}

/** Everything still works, and what was kept is still there. */
async function worksOn(version: string): Promise<void> {
  const installed = await firefox.scope.run(
    'return WebExtensionPolicy.getByID(args[0]).extension.version;',
    ADDON_ID,
  );
  expect(installed).toBe(version);
  const article = await openTab(ARTICLE);
  expect(await copyByFirefoxMenu(firefox.scope, display, article, '#plain')).toBe(DEMO_LINK);
  copies += 1;
  await Promise.all([article.waitForNavigation(), article.click('#own')]);
  clicks += 1;
  const own = await firefox.openOwn('options.html');
  const rows = await eventually(
    () => readStore(own, 'clicks'),
    (found) => found.length >= clicks,
  );
  expect(rows).toHaveLength(clicks);
  expect(await readStore(own, 'links')).toHaveLength(copies);
  expect(await own.$eval('.ids', (list) => list.textContent)).toContain(DEMO_ID);
  expect(await own.evaluate(() => document.body.innerText)).toContain('On all 23 stores.');
  await own.close();
  await article.bringToFront();
  expect(await firefoxPopupText(firefox, display, '23 h 59 m')).toContain('23 h 59 m');
  await article.close();
}

async function welcomePages(): Promise<number> {
  let count = 0;
  for (const page of await firefox.browser.pages()) {
    const href = await page.evaluate(() => location.href).catch(() => '');
    if (href.includes('welcome.html')) count += 1;
  }
  return count;
}

test('installed for good, it opens its welcome once, and works', async () => {
  await firefox.install(older ?? '');
  const welcome = await firefox.pageAt('welcome.html');
  await welcome.waitForSelector('textarea');
  await welcome.type('textarea', DEMO_ID);
  await welcome.select('.pasted select', 'US');
  await welcome.click('.ids-form button');
  await welcome.waitForSelector('.kept');
  await welcome.close();
  await worksOn('1.0.0');
});

test('after a restart of Firefox everything is there', async () => {
  await firefox.close();
  firefox = await launchFirefox(site, display.name, { profile });
  await worksOn('1.0.0');
  expect(await welcomePages()).toBe(0);
});

test.each([
  ['a newer version', newer, '1.1.0'],
  ['the older version again', older, '1.0.0'],
])('%s is installed over it, with a product page open', async (_, archive, version) => {
  const open = await openTab(DEMO_PRODUCT);
  await open.waitForSelector(PANEL, { visible: true });
  await firefox.install(archive ?? '');
  // Firefox runs the new script in the open page.
  await open.waitForFunction((panel) => document.querySelectorAll(panel).length === 1, {}, PANEL);
  const panel = await open.waitForSelector(PANEL, { visible: true });
  const box = await panel?.boundingBox();
  if (!box) throw new Error('there is no panel');
  await display.setClipboard(CLEARED);
  await open.mouse.click(box.x + box.width - 40, box.y + box.height / 2);
  expect(await nextCopied(display)).toBe(DEMO_LINK);
  copies += 1;
  await open.close();
  await worksOn(version);
  expect(await welcomePages()).toBe(0);
});

test('another profile knows nothing of it', async () => {
  const other = await launchFirefox(site, display.name);
  try {
    await (await other.pageAt('welcome.html')).close();
    const tab = await other.browser.newPage();
    await tab.goto(DEMO_LINK);
    const options = await other.openOwn('options.html');
    expect(await options.$$('.ids')).toHaveLength(0);
    expect(await readStore(options, 'clicks')).toEqual([]);
    expect(await readStore(options, 'links')).toEqual([]);
  } finally {
    await other.close();
  }
});
