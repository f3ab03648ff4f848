import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { KEPT_CLEAR } from '../../lib/amazon/selectors';
import { launchChromium, type Chromium } from '../tools/chromium';
import { corpusFile, corpusTable } from '../tools/corpus';
import { eventually, rawSettings } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  DEMO_PRODUCT,
  openTab,
  PANEL,
  PANEL_HANDLE,
  panelButton,
  pasteInto,
  tellPages,
} from '../tools/story';
import { withWorker } from '../tools/suspend';

const GERMAN = 'https://www.amazon.de/Demo/dp/B0EXAMPL01';
const SHOP = 'https://www.amazon.com/Shop/dp/B0EXAMPL05';

/** How many captured pages to look at; all of them take half a minute: `TAGTALLY_PAGES=99`. */
const COUNT = Number(process.env['TAGTALLY_PAGES'] ?? 1);
/** Ours, and captured real ones where they stand beside the checkout; those come without their styles. */
const cases: { name: string; url: string; html?: () => string }[] = [
  { name: 'our demo page', url: DEMO_PRODUCT },
  { name: 'our page with a buy box', url: SHOP },
  ...corpusTable('pages.tsv')
    .filter(({ kind }) => kind === 'product')
    .toReversed()
    .slice(0, COUNT)
    .map(({ file = '', url = '' }) => ({ name: file, url, html: () => corpusFile('pages', file) })),
];

let site: Site;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  site.put(SHOP, shopPage());
  chromium = await launchChromium({ site });
  options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.add-id');
  await set({});
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** IDs for all stores, and whatever else a test wants set; pages hear of it as of any change. */
async function set(changes: object): Promise<void> {
  const trackingIds = MARKETPLACES.map(({ code, tagSuffix }) => ({
    marketplace: code,
    id: `demosite${tagSuffix}`,
  }));
  await rawSettings(options, { trackingIds, panel: true, testClicksUnderstood: true, ...changes });
  await options.evaluate("chrome.storage.local.remove('panelPlace')");
  await tellPages(options);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (tab: Page): Promise<Box> =>
  tab.$eval(PANEL, (host) => {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** The box once it is as wanted. */
const boxOnce = (tab: Page, holds: (box: Box) => boolean) => eventually(() => boxOf(tab), holds);

async function openShop(url: string, width = 1280, height = 800): Promise<Page> {
  const tab = await chromium.browser.newPage();
  await tab.setViewport({ width, height });
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await tab.waitForSelector(PANEL);
  return tab;
}

describe('the panel stands where it was put', () => {
  test('after a drag and a reload, in another store, and in a smaller window', async () => {
    const tab = await openShop(DEMO_PRODUCT);
    const handle = await panelButton(tab, PANEL_HANDLE);
    const from = await handle.clickablePoint();
    const before = await boxOf(tab);
    await tab.mouse.move(from.x, from.y);
    await tab.mouse.down();
    await tab.mouse.move(from.x - 300, from.y - 60, { steps: 4 });
    await tab.mouse.move(from.x - 600, from.y - 100, { steps: 4 });
    await tab.mouse.up();
    const dropped = await boxOf(tab);
    expect(dropped.left).toBeCloseTo(before.left - 600, 0);
    expect(dropped.bottom).toBeCloseTo(before.bottom - 100, 0);
    // A drag is no click.
    expect(dropped.bottom - dropped.top).toBe(32);

    await tab.reload();
    await panelButton(tab, PANEL_HANDLE);
    expect(await boxOf(tab)).toEqual(dropped);
    const other = await openShop(GERMAN);
    await panelButton(other, PANEL_HANDLE);
    expect((await boxOf(other)).left).toBe(dropped.left);
    await other.setViewport({ width: 400, height: 300 });
    const inside = await boxOnce(other, ({ right }) => right <= 400);
    expect(inside.right).toBeLessThanOrEqual(400);
    expect(inside.bottom).toBe(300 - 116);
    await other.close();

    await (await panelButton(tab, PANEL_HANDLE)).click();
    await (await panelButton(tab, 'Put it back in its corner')).click();
    expect(await boxOnce(tab, ({ right }) => right === 1264)).toMatchObject({ bottom: 784 });
    await tab.close();
  });

  test('the keyboard moves it and puts it back', async () => {
    await set({});
    const tab = await openShop(DEMO_PRODUCT);
    await (await panelButton(tab, PANEL_HANDLE)).focus();
    const before = await boxOf(tab);
    expect(before).toMatchObject({ right: 1264, bottom: 784 });
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp'] as const) await tab.keyboard.press(key);
    const moved = await boxOf(tab);
    expect([moved.right, moved.bottom]).toEqual([before.right - 32, before.bottom - 16]);
    await tab.keyboard.press('Home');
    expect(await boxOf(tab)).toEqual(before);
    await tab.close();
  });
});

describe('price and buy box are never covered', () => {
  test('the panel makes way, and is back in its corner when they are scrolled away', async () => {
    const tab = await openShop(SHOP);
    const aside = await boxOnce(tab, ({ left }) => left === 16);
    expect(aside).toMatchObject({ left: 16, bottom: 784 });
    await panelButton(tab, PANEL_HANDLE);
    await tab.evaluate(() => scrollTo(0, 1_500));
    expect(await boxOnce(tab, ({ right }) => right > 1_000)).toMatchObject({ bottom: 784 });
    expect(await covered(tab)).toEqual([]);
    await tab.evaluate(() => scrollTo(0, 0));
    expect((await boxOnce(tab, ({ left }) => left === 16)).left).toBe(16);
    await tab.close();
  });

  test.each(cases)('on $name', async ({ url, html }) => {
    if (html) site.put(url, html());
    for (const [width, height] of [
      [1280, 800],
      [800, 600],
    ] as const) {
      const tab = await openShop(url, width, height);
      for (let screenful = 0; screenful < 4; screenful++) {
        await tab.evaluate((n) => scrollTo(0, n * (innerHeight - 40)), screenful);
        expect(
          await eventually(
            () => covered(tab),
            (all) => all.length === 0,
          ),
        ).toEqual([]);
      }
      await tab.close();
    }
  });
});

/** Which of what is to be kept clear the panel lies on, where it can be seen. */
function covered(tab: Page): Promise<string[]> {
  return tab.$eval(
    PANEL,
    (host, selectors) => {
      if (getComputedStyle(host).visibility === 'hidden') return [];
      const own = host.getBoundingClientRect();
      return selectors.filter((selector) =>
        [...document.querySelectorAll(selector)].some((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const width = Math.min(own.right, right) - Math.max(own.left, left);
          const height = Math.min(own.bottom, bottom) - Math.max(own.top, top);
          return width > 0 && height > 0;
        }),
      );
    },
    KEPT_CLEAR,
  );
}

/** Everything that the panel says. */
async function said(tab: Page): Promise<string> {
  const button = await panelButton(tab, 'Copy link');
  return button.evaluate((each) => each.closest<HTMLElement>('.panel')?.innerText ?? '');
}

test('a chosen variant is what it shows and copies', async () => {
  const tab = await openShop(SHOP);
  await (await panelButton(tab, PANEL_HANDLE)).click();
  expect(await said(tab)).toContain('/dp/B0EXAMPL05?tag=');
  expect(await said(tab)).toContain('Kitchen · 4.5%');
  await tab.click('#blue');
  // A press beside it has closed it.
  await (await panelButton(tab, PANEL_HANDLE)).click();
  const later = await eventually(
    () => said(tab),
    (text) => !text.includes('Kitchen'),
  );
  expect(later).toContain('/dp/B0EXAMPL06?th=1&tag=demosite-20');
  expect(later).toMatch(/Books.* · 4\.5% · B0EXAMPL06/);
  await (await panelButton(tab, 'Copy link')).click();
  expect(
    await eventually(
      () => pasteInto(tab),
      (text) => text.includes('EXAMPL06'),
    ),
  ).toBe('https://www.amazon.com/dp/B0EXAMPL06?th=1&tag=demosite-20');
  await tab.close();
});

test('where no ID is for the store it shows nothing at all, and comes with the first', async () => {
  const mine = { marketplace: 'US', id: 'demosite-20' };
  await set({ trackingIds: [mine] });
  const german = await chromium.browser.newPage();
  await german.goto(GERMAN);
  const other = await openShop(DEMO_PRODUCT);
  await panelButton(other, PANEL_HANDLE);
  await other.close();
  expect(await german.$(PANEL)).toBeNull();
  await set({ trackingIds: [mine, { marketplace: 'DE', id: 'demosite-21' }] });
  await german.bringToFront();
  await panelButton(german, PANEL_HANDLE);
  await german.close();
  await set({});
});

test('an event that the page made neither moves, opens, copies nor hides', async () => {
  const tab = await openShop(DEMO_PRODUCT);
  const before = await boxOf(tab);
  for (const name of [PANEL_HANDLE, 'Copy link']) {
    const button = await panelButton(tab, name);
    await button.evaluate((each) => {
      const at = { bubbles: true, composed: true, clientX: 10, clientY: 10 };
      for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click']) {
        each.dispatchEvent(new PointerEvent(type, at));
      }
      for (const key of ['ArrowLeft', 'Home', 'Escape', 'Enter']) {
        each.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      (each as HTMLElement).click();
    });
  }
  expect(await boxOf(tab)).toEqual(before);
  expect(await said(tab)).not.toContain('Copied');
  await tab.close();
});

describe('hidden', () => {
  const isThere = (tab: Page) =>
    tab.evaluate((panel) => document.querySelector(panel) !== null, PANEL);

  test('in one store it is in others, and is shown again from the options', async () => {
    const tab = await openShop(GERMAN);
    await (await panelButton(tab, PANEL_HANDLE)).click();
    await (await panelButton(tab, 'Hide on amazon.de')).click();
    expect(
      await eventually(
        () => isThere(tab),
        (there) => !there,
      ),
    ).toBe(false);
    const other = await openShop(DEMO_PRODUCT);
    await panelButton(other, PANEL_HANDLE);
    await other.close();

    await options.bringToFront();
    const again = await options.waitForSelector('aria/Show again in amazon.de[role="button"]');
    await tab.reload();
    expect(await isThere(tab)).toBe(false);
    await options.bringToFront();
    await again?.click();
    await tab.bringToFront();
    await panelButton(tab, PANEL_HANDLE);
    await tab.close();
  });

  test('everywhere it leaves a page as it is without it', async () => {
    const whole = (tab: Page) => tab.evaluate(() => document.documentElement.outerHTML);
    await set({ panel: false });
    const tab = await chromium.browser.newPage();
    await tab.goto(DEMO_PRODUCT);
    const without = await whole(tab);
    await options.bringToFront();
    await options.click('[aria-labelledby=panel] input');
    await tab.bringToFront();
    await (await panelButton(tab, PANEL_HANDLE)).click();
    expect(await whole(tab)).not.toBe(without);
    await (await panelButton(tab, 'Hide on all product pages')).click();
    expect(
      await eventually(
        () => isThere(tab),
        (there) => !there,
      ),
    ).toBe(false);
    expect(await whole(tab)).toBe(without);
    await options.bringToFront();
    const isOn = () => options.$eval('[aria-labelledby=panel] input', (box) => box.checked);
    expect(await eventually(isOn, (on) => !on)).toBe(false);
    await tab.close();
  });
});

test('the toolbar icon shows the rate where that is switched on, and ✓ over it after a copy', async () => {
  const tabText = () =>
    options.evaluate(
      'chrome.tabs.query({ active: true }).then(([{ id }]) => chrome.action.getBadgeText({ tabId: id }))',
    ) as Promise<string>;
  const badgeOnce = (text: string) => eventually(tabText, (now) => now === text);
  await set({});
  const tab = await openShop(DEMO_PRODUCT);
  await panelButton(tab, PANEL_HANDLE);
  expect(await tabText()).toBe('');
  await set({ badgeRate: true });
  await tab.bringToFront();
  expect(await badgeOnce('4.5')).toBe('4.5');
  await (await panelButton(tab, 'Copy link')).click();
  expect(await badgeOnce('✓')).toBe('✓');
  // The worker that showed it takes it away after two seconds; where it is suspended before, the next.
  const later = withWorker(chromium, options, tabText);
  expect(await eventually(later, (now) => now === '4.5')).toBe('4.5');
  await tab.goto('https://www.amazon.com/');
  expect(await badgeOnce('')).toBe('');
  await tab.close();
});

/** A page of our own making with its parts where shops have them; one button chooses a variant. */
function shopPage(): string {
  return `<!doctype html><html lang="en-us"><head><meta charset="utf-8"><title>Shop</title><style>
      body { margin: 0; min-height: 4000px; font: 15px/1.5 sans-serif; }
      #desktop_buybox { position: absolute; right: 16px; top: 120px; width: 240px; height: 680px; }
    </style></head><body>
    <div id="nav-subnav" data-category="kitchen"></div>
    <div id="dp"><div id="title_feature_div"><h1 id="productTitle">Shop, red</h1></div>
      <div id="corePriceDisplay_desktop_feature_div"><span class="priceToPay">$49.99</span></div>
      <div id="desktop_buybox">Buy</div><button id="blue">Blue</button></div>
    <script>
      document.querySelector('#blue').onclick = () => {
        history.pushState(null, '', '/Shop/dp/B0EXAMPL06?th=1');
        setTimeout(() => {
          document.querySelector('#nav-subnav').dataset.category = 'books';
          document.querySelector('#title_feature_div').innerHTML =
            '<h1 id="productTitle">Shop, blue</h1>';
        }, 300);
      };
    </script></body></html>`;
}
