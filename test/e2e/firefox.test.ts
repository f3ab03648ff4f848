import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../tools/display';
import { launchFirefox, type Firefox } from '../tools/firefox';
import { copyByFirefoxMenu, nextCopied } from '../tools/firefox-menu';
import { firefoxPopupText, openFirefoxPopup } from '../tools/firefox-popup';
import { eventually, readStore } from '../tools/ledger-reader';
import { CLEARED } from '../tools/native-menu';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, DEMO_ID, DEMO_LINK, DEMO_PRODUCT, PANEL } from '../tools/story';

let site: Site;
let display: Display;
let firefox: Firefox;
let welcome: Page;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  firefox = await launchFirefox(site, display.name);
  welcome = await firefox.pageAt('welcome.html');
});
afterAll(async () => {
  await firefox.close();
  display.close();
  await site.close();
});

async function openTab(url: string): Promise<Page> {
  const tab = await firefox.browser.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  return tab;
}

/** The links in the ledger once there are so many: of a tab closed sooner word may never come. */
const linksOnceThere = (count: number) =>
  eventually(
    () => readStore(welcome, 'links'),
    (rows) => rows.length >= count,
  );

/** The clicks in the ledger once there are so many. */
const clicksOnceThere = (count: number) =>
  eventually(
    () => readStore(welcome, 'clicks'),
    (rows) => rows.length >= count,
  );

test('Firefox: three steps to the first link', async () => {
  await welcome.waitForSelector('textarea');
  await welcome.type('textarea', DEMO_ID);
  await welcome.select('.pasted select', 'US');
  await welcome.click('.ids-form button');
  await welcome.waitForSelector('.kept');
  expect(await welcome.$eval('output', (link) => link.textContent)).toBe(
    `https://www.amazon.com/?tag=${DEMO_ID}`,
  );
});

describe('Firefox: five ways to one link, each noted once', () => {
  test('the native menu, the event page running or not', async () => {
    const tab = await openTab(ARTICLE);
    const { scope } = firefox;
    expect(await copyByFirefoxMenu(scope, display, tab, '#plain')).toBe(DEMO_LINK);
    await firefox.stopBackground();
    expect(await copyByFirefoxMenu(scope, display, tab, '#plain')).toBe(DEMO_LINK);
    expect(await linksOnceThere(2)).toHaveLength(2);
    await tab.close();
  });

  test('the panel, which no test sees into here', async () => {
    const tab = await openTab(DEMO_PRODUCT);
    const panel = await tab.waitForSelector(PANEL, { visible: true });
    const box = await panel?.boundingBox();
    if (!box) throw new Error('there is no panel');
    await display.setClipboard(CLEARED);
    await tab.mouse.click(box.x + box.width - 40, box.y + box.height / 2);
    expect(await nextCopied(display)).toBe(DEMO_LINK);
    expect(await linksOnceThere(3)).toHaveLength(3);
    await tab.close();
  });

  test('the popup on the toolbar', async () => {
    const tab = await openTab(DEMO_PRODUCT);
    await firefox.stopBackground();
    const popup = await openFirefoxPopup(firefox, display);
    expect(await popup.text()).toContain(DEMO_LINK);
    await display.setClipboard(CLEARED);
    await popup.press('.primary');
    expect(await nextCopied(display)).toBe(DEMO_LINK);
    expect(await linksOnceThere(4)).toHaveLength(4);
    await popup.close();
    await tab.close();
  });

  test('the keys, the event page stopped', async () => {
    const tab = await openTab(DEMO_PRODUCT);
    await firefox.stopBackground();
    await display.setClipboard(CLEARED);
    display.xdotool('key', 'alt+shift+l');
    expect(await nextCopied(display)).toBe(DEMO_LINK);
    expect(await linksOnceThere(5)).toHaveLength(5);
    await tab.close();
  });

  test('the address bar, the event page stopped', async () => {
    const tab = await openTab(ARTICLE);
    await firefox.stopBackground();
    display.xdotool('key', 'ctrl+l');
    display.xdotool('type', '--delay', 20, 'tag B0EXAMPL01');
    display.xdotool('key', 'Return');
    const copyPage = await firefox.pageAt('copy.html');
    await copyPage.waitForSelector('.link');
    expect(await copyPage.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
    await display.setClipboard(CLEARED);
    await copyPage.click('.primary');
    expect(await nextCopied(display)).toBe(DEMO_LINK);
    expect(await linksOnceThere(6)).toHaveLength(6);
    await copyPage.close();
    await tab.close();
  });
});

describe('Firefox: test clicks', () => {
  test('one that arrives while the event page is stopped is stored, and stays when it is stopped again', async () => {
    const tab = await openTab(ARTICLE);
    await firefox.stopBackground();
    await Promise.all([tab.waitForNavigation(), tab.click('#own')]);
    const clicks = await clicksOnceThere(1);
    expect(clicks).toMatchObject([{ trackingId: DEMO_ID, asin: 'B0EXAMPL01', source: 'browser' }]);
    await firefox.stopBackground();
    expect(await firefoxPopupText(firefox, display, '23 h 59 m')).toContain('23 h 59 m');
    // Its product may have come since.
    expect(await readStore(welcome, 'clicks')).toMatchObject(clicks);
    await tab.close();
  });
});
