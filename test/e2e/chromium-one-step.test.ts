import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { openDisplay, type Display } from '../tools/display';
import { eventually } from '../tools/ledger-reader';
import { chooseOurItem, CLEARED } from '../tools/native-menu';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_LINK, enterTrackingId, openTab } from '../tools/story';

const SWITCH = '[aria-labelledby=one-step] input';
/** A page without a secure context has no clipboard. */
const PLAIN = 'http://plain.example/';

let site: Site;
let display: Display;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  chromium = await launchChromium({ site, display: display.name });
  options = await enterTrackingId(chromium, DEMO_ID);
  await options.waitForSelector(SWITCH);
});
afterAll(async () => {
  await chromium.close();
  display.close();
  await site.close();
});

const isOn = () => options.$eval(SWITCH, (box) => box.checked);
const says = (text: string) =>
  eventually(
    () => options.$eval('body', (body) => body.innerText),
    (all) => all.includes(text),
  ).then((all) => expect(all).toContain(text));
const allowed = () =>
  options.evaluate("chrome.permissions.contains({ permissions: ['clipboardWrite'] })");
const changedClipboard = () =>
  eventually(
    () => Promise.resolve(display.clipboard()),
    (text) => text !== CLEARED && text !== '',
    5_000,
  );

/**
 * Answers the browser's question, whose first button is Deny and whose second is Allow. It is the
 * browser's own window: nothing tells when it is there, and keys before that are lost, so they are
 * sent again until the page has its answer.
 */
async function answer(keys: readonly string[], isAnswered: () => Promise<boolean>): Promise<void> {
  await options.bringToFront();
  await options.click(SWITCH);
  const done = await eventually(
    async () => {
      if (await isAnswered()) return true;
      await new Promise((resolve) => setTimeout(resolve, 600));
      for (const key of keys) display.xdotool('key', key);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return isAnswered();
    },
    Boolean,
    15_000,
  );
  expect(done).toBe(true);
}

test('nothing is asked for, and the keys are those that the browser has', async () => {
  expect(await isOn()).toBe(false);
  await says('Alt+Shift+L copies the link of the page in front.');
});

test('the keys are changed where the browser has them', async () => {
  await options.click('[aria-labelledby=one-step] button');
  const opened = await chromium.browser.waitForTarget((target) =>
    target.url().startsWith('chrome://extensions/shortcuts'),
  );
  await (await opened.asPage()).close();
});

test('refused in the browser’s own question: stays off and says so', async () => {
  const denied = () =>
    options
      .$eval('#one-step-message', (message) => message.textContent)
      .then((text) => text.includes('stays off'));
  await answer(['Escape'], denied);
  expect(await isOn()).toBe(false);
  expect(await allowed()).toBe(false);
});

test('allowed there: a link on a page without clipboard is copied at once, as rich text too', async () => {
  await answer(['Tab', 'Return'], isOn);
  expect(await allowed()).toBe(true);
  await options.select('[aria-labelledby=formats] select', 'html');
  const tab = await openTab(chromium, PLAIN);
  await chooseOurItem(display, tab, '#plain');
  const anchor = `<a href="${DEMO_LINK}" rel="sponsored nofollow noopener">B0EXAMPL01</a>`;
  expect(await changedClipboard()).toBe(anchor);
  expect(display.clipboard('text/html')).toContain(anchor);
  expect(chromium.browser.targets().map((target) => target.url())).not.toContainEqual(
    expect.stringContaining('copy.html'),
  );
  await tab.close();
});

test('taken away elsewhere: shown as off, and our own page is back', async () => {
  await options.bringToFront();
  const other = await openTab(chromium, chromium.own('options.html'));
  await other.evaluate(
    "chrome.permissions.remove({ permissions: ['clipboardWrite', 'offscreen'] })",
  );
  await other.close();
  expect(await eventually(isOn, (on) => !on)).toBe(false);
  const tab = await openTab(chromium, PLAIN);
  await chooseOurItem(display, tab, '#plain');
  const copyPage = await chromium.browser.waitForTarget((target) =>
    target.url().startsWith(chromium.own('copy.html')),
  );
  await (await copyPage.asPage()).close();
  expect(display.clipboard()).toBe(CLEARED);
  await tab.close();
});
