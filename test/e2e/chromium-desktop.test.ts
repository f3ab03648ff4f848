import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killWorker, launchChromium, popupPage, type Chromium } from '../tools/chromium';
import { openDisplay, type Display } from '../tools/display';
import { eventually } from '../tools/ledger-reader';
import { chooseOurItem, CLEARED } from '../tools/native-menu';
import { startSite, type Site } from '../tools/site';
import {
  ARTICLE,
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  PANEL,
} from '../tools/story';
import { withWorker } from '../tools/suspend';

/** Fill of public/icon.svg. */
const ICON = [0x0f, 0x7b, 0x78] as const;

let site: Site;
let display: Display;
let chromium: Chromium;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  chromium = await launchChromium({ site, display: display.name });
});
afterAll(async () => {
  await chromium.close();
  display.close();
  await site.close();
});

async function clipboardOnce(holds: (text: string) => boolean): Promise<string> {
  return eventually(() => Promise.resolve(display.clipboard()), holds, 5_000);
}

const changed = (text: string) => text !== CLEARED && text !== '';

async function copyPage(): Promise<Page> {
  const target = await chromium.browser.waitForTarget((t) =>
    t.url().startsWith(chromium.own('copy.html')),
  );
  const page = await target.asPage();
  await page.waitForSelector('.card');
  return page;
}

describe('before any tracking ID', () => {
  test('the menu leads to a page that says what is missing, and on to the options', async () => {
    const tab = await openTab(chromium, ARTICLE);
    await chooseOurItem(display, tab, '#plain');
    const page = await copyPage();
    expect(await page.$eval('body', (body) => body.innerText)).toContain(
      'No tracking ID for amazon.com yet',
    );
    expect(display.clipboard()).toBe(CLEARED);
    const opened = chromium.browser.waitForTarget((t) => t.url() === chromium.own('options.html'));
    await page.click('.primary');
    await (await (await opened).asPage()).close();
    await page.close();
    await tab.close();
  });
});

describe('the native context menu', () => {
  beforeAll(async () => {
    const options = await enterTrackingId(chromium, DEMO_ID);
    await options.close();
  });

  test.each([
    ['#plain', 'a plain link'],
    ['#own', 'an own tagged link'],
    ['#foreign', 'somebody else’s link'],
  ])('on %s of another site copies the link to the system clipboard', async (selector) => {
    const tab = await openTab(chromium, ARTICLE);
    await chooseOurItem(display, tab, selector);
    expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
    await tab.close();
  });

  test('on an Amazon page itself copies that page', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await chooseOurItem(display, tab, '#text');
    expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
    await tab.close();
  });

  test('on a link of an Amazon page copies where the link leads', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await chooseOurItem(display, tab, '#other');
    expect(await clipboardOnce(changed)).toBe(
      `https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID}`,
    );
    await tab.close();
  });

  test('works right after the worker was stopped, and shows ✓ on the badge', async () => {
    const tab = await openTab(chromium, ARTICLE);
    await killWorker(chromium);
    await chooseOurItem(display, tab, '#plain');
    expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
    const own = await openTab(chromium, chromium.own('options.html'));
    const badge = () => own.evaluate('chrome.action.getBadgeText({})') as Promise<string>;
    expect(await eventually(badge, (text) => text === '✓')).toBe('✓');
    // The worker that showed it takes it away after two seconds; where it is suspended before, the next.
    const later = withWorker(chromium, own, badge);
    expect(await eventually(later, (text) => text === '')).toBe('');
    await own.close();
    await tab.close();
  });

  test('on an http page opens our own page with Copy focused', async () => {
    const tab = await openTab(chromium, 'http://plain.example/');
    await chooseOurItem(display, tab, '#plain');
    const page = await copyPage();
    expect(await page.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
    expect(display.clipboard()).toBe(CLEARED);
    expect(page.url()).not.toContain('tag');
    await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Copy link'));
    // Which window is in front is up to the window manager.
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    display.xdotool('key', 'Return');
    expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
    await page.waitForFunction(() => document.body.textContent.includes('Copied'));
    await page.close();
    await tab.close();
  });

  test.each([
    ['#short', 'Short links hide'],
    ['#signin', 'sign-in, cart, orders'],
    ['#long', 'product number in this link is not valid'],
  ])('on %s says why there is no link', async (selector, sentence) => {
    const tab = await openTab(chromium, ARTICLE);
    await chooseOurItem(display, tab, selector);
    const page = await copyPage();
    expect(await page.$eval('body', (body) => body.innerText)).toContain(sentence);
    expect(display.clipboard()).toBe(CLEARED);
    await page.close();
    await tab.close();
  });
});

describe('the real popup', () => {
  test('opens from the toolbar icon', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await tab.bringToFront();
    const icon = await eventually(
      () => Promise.resolve(display.findColour(ICON)),
      (found) => found !== undefined,
    );
    if (!icon) throw new Error('no icon on the toolbar');
    display.xdotool('mousemove', icon.x, icon.y, 'click', 1);
    const popup = await popupPage(chromium);
    expect(await popup.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
    await popup.close();
    await tab.close();
  });

  test('opens from the keyboard, and Return copies', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await tab.bringToFront();
    await display.setClipboard(CLEARED);
    display.xdotool('key', 'alt+shift+y');
    const popup = await popupPage(chromium);
    await popup.waitForFunction(() => document.activeElement?.textContent.startsWith('Copy link'));
    display.xdotool('key', 'Return');
    expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
    await popup.close();
    await tab.close();
  });
});

describe('a tab that was open before the install', () => {
  test('gives its link by popup and by menu', async () => {
    const other = await launchChromium({ site, display: display.name, later: true });
    const shared = chromium;
    try {
      chromium = other;
      const tab = await openTab(other, DEMO_PRODUCT);
      await other.install();
      const options = await enterTrackingId(other, DEMO_ID);
      await options.close();
      await tab.bringToFront();
      expect(await tab.$(PANEL)).toBeNull();
      await chooseOurItem(display, tab, '#text');
      expect(await clipboardOnce(changed)).toBe(DEMO_LINK);
      display.xdotool('key', 'alt+shift+y');
      const popup = await popupPage(other);
      expect(await popup.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
      expect(await popup.$eval('.product-title', (title) => title.textContent)).toContain('Kettle');
    } finally {
      chromium = shared;
      await other.close();
    }
  });
});
