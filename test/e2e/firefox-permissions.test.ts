import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDisplay, type Display } from '../tools/display';
import { ADDON_ID, launchFirefox, type Firefox } from '../tools/firefox';
import { copyByFirefoxMenu } from '../tools/firefox-menu';
import { firefoxPopupText } from '../tools/firefox-popup';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_LINK, PANEL } from '../tools/story';

const SWITCH = '[aria-labelledby=one-step] input';
const ALLOW = '[aria-labelledby=permissions] .notice button';

let site: Site;
let display: Display;
let firefox: Firefox;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  firefox = await launchFirefox(site, display.name);
  options = await firefox.openOwn('options.html');
  await options.type('.add-id input', DEMO_ID);
  await options.click('.add-id button');
  await options.waitForSelector('.done');
});
afterAll(async () => {
  await firefox.close();
  display.close();
  await site.close();
});

/** Answers Firefox's question with "Allow". */
async function allow(): Promise<void> {
  const question = `const question = win.PopupNotifications.panel.firstElementChild;`;
  await firefox.scope.until(
    `${question} return win.PopupNotifications.panel.state === 'open' && !question.button.disabled;`,
  );
  await firefox.scope.run(`${question} question.button.click();`);
}

async function openTab(url: string): Promise<Page> {
  const tab = await firefox.browser.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  return tab;
}

const clicks = () => readStore(options, 'clicks');

test('Firefox: allowed to, a link on a page without clipboard is copied at once, as rich text too', async () => {
  await options.bringToFront();
  await options.select('[aria-labelledby=formats] select', 'html');
  const isOn = () => options.$eval(SWITCH, (box) => box.checked);
  expect(await isOn()).toBe(false);
  await options.click(SWITCH);
  await allow();
  expect(await eventually(isOn, Boolean)).toBe(true);

  const tab = await openTab('http://plain.example/');
  const anchor = `<a href="${DEMO_LINK}" rel="sponsored nofollow noopener">B0EXAMPL01</a>`;
  await firefox.stopBackground();
  expect(await copyByFirefoxMenu(firefox.scope, display, tab, '#plain')).toBe(anchor);
  expect(display.clipboard('text/html')).toContain(anchor);
  const pages = await firefox.browser.pages();
  expect(pages.map((page) => page.url())).not.toContainEqual(expect.stringContaining('copy.html'));
});

test('Firefox: pages of the stores taken back and given again while it runs', async () => {
  // What the switch of "Permissions and data" in about:addons does.
  const takeBack = `
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    const origins = [...(await ExtensionPermissions.get(args[0])).origins];
    await ExtensionPermissions.remove(args[0], { origins, permissions: [] }, extension);
    return origins.length;`;
  expect(await firefox.scope.run(takeBack, ADDON_ID)).toBe(23);

  const withheld = await openTab(DEMO_LINK);
  expect(await withheld.$$(PANEL)).toHaveLength(0);
  // The press on the button lets us in for this once, and Firefox then runs the page script, too late
  // for an arrival.
  expect(await firefoxPopupText(firefox, display, DEMO_LINK)).toContain(DEMO_LINK);
  await withheld.waitForSelector(PANEL, { visible: true });

  await options.close();
  options = await firefox.openOwn('options.html');
  const button = await options.waitForSelector(ALLOW);
  expect(await options.evaluate(() => document.body.innerText)).toContain('On no store.');
  await button?.click();
  await allow();
  await options.waitForSelector(ALLOW, { hidden: true });

  const tab = await openTab(DEMO_LINK);
  await tab.waitForSelector(PANEL, { visible: true });
  const stored = await eventually(clicks, (rows) => rows.length > 0);
  expect(stored).toHaveLength(1);
  await Promise.all([tab.close(), withheld.close()]);
});

test('Firefox: nothing runs, shows or is noted in a private window, not even where the user allows it', async () => {
  const { scope } = firefox;
  const before = (await clicks()).length;
  // What the switch of about:addons does, which it does not show for us.
  await scope.run(
    `const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add(args[0], { permissions, origins: [] }, extension);
    const addon = await AddonManager.getAddonByID(args[0]);
    await addon.disable();
    await addon.enable();`,
    ADDON_ID,
  );
  options = await firefox.openOwn('options.html');
  await scope.run(`win.OpenBrowserWindow({ private: true });`);
  const isPrivate = `
    const { PrivateBrowsingUtils } = ChromeUtils.importESModule(
      'resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    const isPrivate = PrivateBrowsingUtils.isWindowPrivate(win);`;
  await scope.until(`${isPrivate} return isPrivate && win.gBrowserInit.delayedStartupFinished;`);
  await scope.run(
    `win.gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
    DEMO_LINK,
  );
  await scope.until(`return win.gBrowser.selectedBrowser.contentTitle.includes('Kettle');`);
  const state = await scope.run(
    `const extension = WebExtensionPolicy.getByID(args[0]).extension;
    const id = args[0].replace(/[^a-z0-9_-]/g, '_') + '-browser-action';
    return {
      isAllowed: extension.privateBrowsingAllowed,
      canAccess: extension.canAccessWindow(win),
      hasButton: win.document.getElementById(id)?.checkVisibility() ?? false,
    };`,
    ADDON_ID,
  );
  expect(state).toEqual({ isAllowed: false, canAccess: false, hasButton: false });
  await scope.run(`win.close();`);
  await scope.until(`${isPrivate} return !isPrivate;`);
  // What arrives later is there, and nothing else has come.
  await (await openTab(`${DEMO_LINK}&later`)).close();
  const stored = await eventually(clicks, (rows) => rows.length > before);
  expect(stored).toHaveLength(before + 1);
});
