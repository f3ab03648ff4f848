import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killWorker, launchChromium, type Chromium } from '../tools/chromium';
import {
  deleteLedger,
  eventually,
  makeLedgerForeign,
  rawSettings,
  readStore,
} from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  PANEL,
  PANEL_HANDLE,
  panelButton,
  popupText,
} from '../tools/story';

let site: Site;
let chromium: Chromium;
/** The options page, kept open: a place of the extension's own to look at its ledger from. */
let options: Page;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('the extension updated under an open page', () => {
  test('the panel says to reload, and can still be sent away', async () => {
    chromium = await launchChromium({ site });
    try {
      const own = await enterTrackingId(chromium, DEMO_ID);
      const tab = await openTab(chromium, DEMO_PRODUCT);
      await panelButton(tab, 'Copy link');
      await own.evaluate('chrome.runtime.reload()').catch(() => undefined);
      await chromium.restarted();
      await tab.bringToFront();
      await (await panelButton(tab, 'Copy link')).click();
      await panelButton(tab, 'Reload this page');
      await (await panelButton(tab, PANEL_HANDLE)).click();
      await (await panelButton(tab, 'Hide on amazon.com')).click();
      await tab.waitForSelector(PANEL, { hidden: true });
    } finally {
      await chromium.close();
    }
  });
});

describe('a ledger that cannot be opened', () => {
  beforeAll(async () => {
    chromium = await launchChromium({ site });
    options = await enterTrackingId(chromium, DEMO_ID);
  });
  afterAll(() => chromium.close());

  test('the popup says so, and the click is written when the ledger opens again', async () => {
    const kept = await rawSettings(options);
    // A ledger of a later version closes every connection and opens for none of ours.
    await makeLedgerForeign(options);
    const tab = await openTab(chromium, DEMO_LINK);
    const text = await eventually(
      () => popupText(chromium, tab),
      (shown) => shown.includes('waiting'),
    );
    expect(text).toContain('written by a newer TagTally');
    expect(text).toContain('1 click is waiting and safe');
    expect(text).not.toContain('Clicks alone');

    await killWorker(chromium);
    await deleteLedger(options);
    await options.reload();
    await options.waitForSelector('.add-id');
    await rawSettings(options, kept);
    expect(await popupText(chromium, tab)).toContain('23 h 59 m');
    expect(await readStore(options, 'clicks')).toHaveLength(1);
  });

  test('unreadable settings are named and left as they are', async () => {
    await rawSettings(options, { trackingIds: 'garbled' });
    await options.reload();
    await options.waitForSelector('[role=alert]');
    expect(await options.$eval('body', (b) => b.innerText)).toContain('cannot be read');
    expect(await options.$('.add-id')).toBeNull();
  });
});
