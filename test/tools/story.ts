import type { ElementHandle, Page } from 'puppeteer-core';
import { clickToolbarButton, type Chromium } from './chromium';
import { eventually, readStore } from './ledger-reader';

export const DEMO_ID = 'demosite-20';
export const DEMO_PRODUCT = 'https://www.amazon.com/Demo-Kettle/dp/B0EXAMPL01/ref=sr_1_1?qid=1';
export const DEMO_LINK = `https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID}`;
/** The one element of ours on a product page. */
export const PANEL = '[data-tagtally=panel]';
/** What the parts of the panel are called. The browser's accessibility tree sees into closed roots. */
export const PANEL_HANDLE = 'Show the link. Drag it, or press the arrow keys, to move it.';
export const ARTICLE = 'https://blog.example/';

/** Enters a tracking ID on the options page, as a user would, and leaves the page open. */
export async function enterTrackingId(chromium: Chromium, id: string, store = 'US'): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(chromium.own('options.html'));
  await page.waitForSelector('.add-id select');
  await page.select('.add-id select', store);
  await page.type('.add-id input', id);
  await page.click('.add-id button');
  await page.waitForSelector('.done, .error');
  return page;
}

/** A button of the panel by its name, once it can be seen and pressed. */
export async function panelButton(tab: Page, name: string): Promise<ElementHandle> {
  await tab.waitForSelector(PANEL, { visible: true });
  const button = await tab.waitForSelector(`aria/${name}[role="button"]`, { visible: true });
  if (!button) throw new Error(`the panel has no button "${name}"`);
  return button;
}

export async function openTab(chromium: Chromium, url: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(url);
  return page;
}

/** Everything the popup says over this tab. */
export async function popupText(chromium: Chromium, tab: Page): Promise<string> {
  const popup = await clickToolbarButton(chromium, tab);
  const text = await popup.$eval('body', (body) => body.innerText);
  await popup.close();
  return text;
}

/** Text of the link that the popup shows over this tab, after pressing Copy. */
export async function copyFromPopup(chromium: Chromium, tab: Page): Promise<string> {
  const popup = await clickToolbarButton(chromium, tab);
  await popup.click('.primary');
  await popup.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  const link = await popup.$eval('.link', (element) => element.textContent);
  await popup.close();
  return link;
}

/** What a paste puts into a text field of this tab: the clipboard, whoever wrote it. */
export async function pasteInto(tab: Page): Promise<string> {
  await tab.bringToFront();
  await tab.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.append(field);
    field.focus();
  });
  await tab.keyboard.down('Control');
  await tab.keyboard.press('KeyV');
  await tab.keyboard.up('Control');
  return tab.$eval('#paste', (field) => {
    const text = (field as HTMLTextAreaElement).value;
    field.remove();
    return text;
  });
}

/** The clicks in the ledger, once there are as many as expected (or time is up). */
export async function clicksOnceThere(ownPage: Page, count: number): Promise<unknown[]> {
  return eventually(
    () => readStore(ownPage, 'clicks'),
    (clicks) => clicks.length >= count,
  );
}

const PANEL_SWITCH = '[aria-labelledby=panel] input';

/**
 * Has pages hear of settings that were put into the ledger by hand: as of any change, here of the
 * panel's switch, which ends as it was.
 *
 * @param options the options page.
 */
export async function tellPages(options: Page): Promise<void> {
  await options.bringToFront();
  await options.reload();
  await options.waitForSelector(PANEL_SWITCH);
  const isOn = await options.$eval(PANEL_SWITCH, (input) => input.checked);
  for (const wanted of [!isOn, isOn]) {
    // Where the page is still filling, a press by place may come down beside it.
    await options.$eval(PANEL_SWITCH, (input) => (input as HTMLElement).click());
    // A second press before the first was carried out may be taken for the same one.
    await options.waitForFunction(
      `document.querySelector('${PANEL_SWITCH}').checked === ${wanted} &&
        chrome.storage.local.get('mirror').then(({ mirror }) => mirror?.panel === ${wanted})`,
    );
  }
}
