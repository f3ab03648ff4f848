import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbarButton, killWorker, launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  ARTICLE,
  clicksOnceThere,
  copyFromPopup,
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  PANEL,
  panelButton,
  pasteInto,
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

describe('before any tracking ID', () => {
  beforeAll(async () => {
    chromium = await launchChromium({ site });
  });
  afterAll(() => chromium.close());

  test('nothing is preset, and the popup says what is missing', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    const popup = await clickToolbarButton(chromium, tab);
    expect(await popup.$eval('body', (b) => b.innerText)).toContain(
      'No tracking ID for amazon.com yet',
    );
    const opened = chromium.browser.waitForTarget((t) => t.url() === chromium.own('welcome.html'));
    await popup.click('.primary');
    await opened;
    await tab.close();
  });

  test('a page opened with anybody’s tag leaves nothing', async () => {
    const tab = await openTab(chromium, DEMO_LINK);
    const own = await openTab(chromium, chromium.own('options.html'));
    await tab.reload();
    expect(await readStore(own, 'clicks')).toEqual([]);
  });

  test.each([
    ['demo site-20', 'no spaces'],
    ['demo/site-20', 'only letters, digits, hyphens'],
    ['', 'Type a tracking ID first'],
  ])('"%s" is refused as a tracking ID with the reason', async (id, reason) => {
    const page = await enterTrackingId(chromium, id);
    expect(await page.$eval('#id-message', (m) => m.textContent)).toContain(reason);
    await page.close();
  });

  test('a suffix of another store is warned of, and kept as it is', async () => {
    const page = await openTab(chromium, chromium.own('options.html'));
    await page.waitForSelector('.add-id input');
    await page.type('.add-id input', 'demosite-21');
    expect(await page.$eval('#id-message', (m) => m.textContent)).toContain('usually end in -20');
    await page.click('.add-id button');
    await page.waitForSelector('.done');
    expect(await page.$eval('.ids', (list) => list.textContent)).toContain('demosite-21');
  });
});

describe('with a tracking ID for amazon.com', () => {
  beforeAll(async () => {
    chromium = await launchChromium({ site });
    options = await enterTrackingId(chromium, DEMO_ID);
  });
  afterAll(() => chromium.close());

  test('the popup shows the product and copies its link', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    expect(await copyFromPopup(chromium, tab)).toBe(DEMO_LINK);
    expect(await pasteInto(tab)).toBe(DEMO_LINK);
    const text = await popupText(chromium, tab);
    expect(text).toContain('Demo Kettle');
    expect(text).toContain('Kitchen · 4.5% · B0EXAMPL01');
    expect(text).toContain('Alt+Shift+L');
    await tab.close();
  });

  test('off Amazon the popup has the link that was made last', async () => {
    const tab = await openTab(chromium, ARTICLE);
    const popup = await clickToolbarButton(chromium, tab);
    await popup.click('.last-links button');
    await popup.waitForSelector('.last-links li ::-p-text(Copied)');
    await popup.close();
    expect(await pasteInto(tab)).toBe(DEMO_LINK);
    await tab.close();
  });

  test('the panel copies the same link on a real click and ignores a scripted one', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    const copy = await panelButton(tab, 'Copy link');
    expect(await tab.$eval(PANEL, (host) => host.shadowRoot)).toBeNull();
    await copy.click();
    await eventually(
      () => pasteInto(tab),
      (text) => text === DEMO_LINK,
    );
    expect(await pasteInto(tab)).toBe(DEMO_LINK);
    await tab.close();
  });

  test('an arrival through an own link is one test click, with its product', async () => {
    const tab = await openTab(chromium, ARTICLE);
    await Promise.all([tab.waitForNavigation(), tab.click('#own')]);
    expect(await clicksOnceThere(options, 1)).toMatchObject([
      {
        marketplace: 'US',
        trackingId: DEMO_ID,
        asin: 'B0EXAMPL01',
        source: 'browser',
        referrerOrigin: 'https://blog.example',
      },
    ]);
    const products = await eventually(
      () => readStore(options, 'products'),
      (rows) => rows.length > 0,
    );
    expect(products).toMatchObject([
      { asin: 'B0EXAMPL01', price: { minor: 4999, currency: 'USD' } },
    ]);
    const text = await popupText(chromium, tab);
    expect(text).toContain('23 h 59 m');
    expect(text).toContain('Mostly assumptions');
    expect(text).toContain('Clicks alone have earned $0.00');
    expect(text).toContain('own purchases never qualify');
    await tab.close();
  });

  test('reload, back and forward, and untagged or foreign links are no clicks', async () => {
    const before = (await readStore(options, 'clicks')).length;
    const tab = await openTab(chromium, ARTICLE);
    await Promise.all([tab.waitForNavigation(), tab.click('#own')]);
    await clicksOnceThere(options, before + 1);
    await tab.reload();
    await tab.goBack();
    await tab.goForward();
    await tab.goBack();
    await Promise.all([tab.waitForNavigation(), tab.click('#foreign')]);
    await tab.goBack();
    await Promise.all([tab.waitForNavigation(), tab.click('#plain')]);
    await tab.close();
    // A click that must come, behind those that must not: when it is there, all were carried.
    const last = await openTab(chromium, DEMO_LINK);
    await clicksOnceThere(options, before + 2);
    expect(await readStore(options, 'clicks')).toHaveLength(before + 2);
    await last.close();
  });

  test('a duplicated tab is no click', async () => {
    const before = (await readStore(options, 'clicks')).length + 1;
    const tab = await openTab(chromium, DEMO_LINK);
    await clicksOnceThere(options, before);
    const known = new Set(chromium.browser.targets());
    const again = chromium.browser.waitForTarget((t) => t.url() === DEMO_LINK && !known.has(t));
    await options.evaluate(
      'chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.duplicate(tab.id))',
    );
    const copy = await (await again).asPage();
    await copy.waitForSelector(PANEL);
    // The panel comes after the arrival was dealt with.
    expect(await readStore(options, 'clicks')).toHaveLength(before);
    await copy.close();
    await tab.close();
  });

  test('a prerendered page is a click only once it is shown', async () => {
    const before = (await readStore(options, 'clicks')).length;
    site.put(
      'https://www.amazon.com/prerender',
      `<!doctype html><script type="speculationrules">
        {"prerender":[{"source":"list","urls":["${DEMO_LINK}&prerendered"]}]}
      </script><a id="go" href="${DEMO_LINK}&prerendered">go</a>`,
    );
    const tab = await openTab(chromium, 'https://www.amazon.com/prerender');
    const asked = () => site.requests.filter((url) => url.endsWith('&prerendered')).length;
    await eventually(
      () => Promise.resolve(asked()),
      (count) => count > 0,
      5_000,
    );
    expect(asked()).toBe(1);
    expect(await readStore(options, 'clicks')).toHaveLength(before);
    await tab.click('#go');
    expect(await clicksOnceThere(options, before + 1)).toHaveLength(before + 1);
    expect(asked()).toBe(1);
    await tab.close();
  });

  test('no click is lost or doubled when the worker is killed around its acknowledgement', async () => {
    const before = (await readStore(options, 'clicks')).length;
    const tab = await openTab(chromium, ARTICLE);
    const rounds = 10;
    for (let round = 0; round < rounds; round++) {
      await tab.goto(ARTICLE);
      const arrived = tab.waitForNavigation();
      await tab.click('#own');
      await new Promise((resolve) => setTimeout(resolve, round * 4));
      await killWorker(chromium);
      await arrived;
    }
    // Whatever a killed worker left in the outbox is carried by the next popup.
    await popupText(chromium, tab);
    expect(await readStore(options, 'clicks')).toHaveLength(before + rounds);
    await tab.close();
  });

  test.each([
    ['https://www.amazon.com/dp/B0CAPTCHA1', 'checking for robots'],
    ['https://www.amazon.com/dp/B0ERROR500', 'showing an error'],
    ['https://www.amazon.com.example/dp/B0EXAMPL01', 'written like it'],
    ['https://www.amazon.com/dp/B0EXAMPL011', 'product number in this link is not valid'],
    ['https://www.amazon.com/ap/signin?x=1', 'sign-in, cart, orders'],
    ['https://blog.example/', 'not on Amazon'],
  ])('on %s the popup says why there is no link', async (url, sentence) => {
    const tab = await openTab(chromium, url);
    expect(await popupText(chromium, tab)).toContain(sentence);
    await tab.close();
  });

  test('a pasted address becomes a link off Amazon', async () => {
    const tab = await openTab(chromium, ARTICLE);
    const popup = await clickToolbarButton(chromium, tab);
    await popup.type(
      '.card input[type=text]',
      'https://www.amazon.com/gp/product/B0EXAMPL01?tag=x-20',
      {
        delay: 20,
      },
    );
    // The link is there from the last digit on; nothing typed after it may be lost.
    expect(await popup.$eval('.card input[type=text]', (field) => field.value)).toMatch(
      /tag=x-20$/,
    );
    expect(await popup.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
    expect(await popup.$eval('.card', (card) => card.textContent)).toContain('Left out: x-20');
    await popup.close();
    await tab.close();
  });

  test('the panel goes from open pages when it is switched off, and comes back', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await tab.waitForSelector(PANEL);
    const flip = async () => {
      await options.bringToFront();
      await options.click('[aria-labelledby=panel] input');
      await tab.bringToFront();
    };
    await flip();
    await tab.waitForSelector(PANEL, { hidden: true });
    await flip();
    await tab.waitForSelector(PANEL);
    await tab.close();
  });

  test('a page that is still loading gives its link at once', async () => {
    const tab = await chromium.browser.newPage();
    site.slow('https://www.amazon.com/slow/dp/B0EXAMPL01', 20_000);
    void tab.goto('https://www.amazon.com/slow/dp/B0EXAMPL01').catch(() => undefined);
    await eventually(
      () => tab.evaluate(() => document.querySelector('#productTitle') !== null).catch(() => false),
      Boolean,
    );
    const start = Date.now();
    const popup = await clickToolbarButton(chromium, tab);
    expect(await popup.$eval('.link', (link) => link.textContent)).toBe(DEMO_LINK);
    expect(Date.now() - start).toBeLessThan(15_000);
    await popup.close();
    await tab.close();
  });

  test('a page cannot get at the panel by defining an element of its name', async () => {
    site.put(
      'https://www.amazon.com/dp/B0EXAMPL09',
      `<!doctype html><title>Hostile</title><h1 id="productTitle">Hostile</h1><script>
        window.got = [];
        for (const name of ['tagtally-panel', 'tag-tally', 'tagtally-host']) {
          customElements.define(name, class extends HTMLElement {
            constructor() { super(); window.got.push(this.attachInternals().shadowRoot); }
          });
        }
        const real = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          window.got.push('attachShadow');
          return real.call(this, { ...init, mode: 'open' });
        };
      </script>`,
    );
    const tab = await openTab(chromium, 'https://www.amazon.com/dp/B0EXAMPL09');
    await tab.waitForSelector(PANEL);
    expect(await tab.evaluate('window.got')).toEqual([]);
    expect(await tab.$eval(PANEL, (host) => host.shadowRoot)).toBeNull();
    await tab.close();
  });

  test('a robot check in the place of the page is no click', async () => {
    const before = (await readStore(options, 'clicks')).length;
    const tab = await openTab(chromium, `https://www.amazon.com/dp/B0CAPTCHA1?tag=${DEMO_ID}`);
    const after = await openTab(chromium, DEMO_LINK);
    await after.waitForSelector(PANEL);
    const clicks = await eventually(
      async () => {
        await popupText(chromium, after);
        return readStore(options, 'clicks');
      },
      (rows) => rows.length === before + 1,
    );
    expect(clicks).toHaveLength(before + 1);
    expect(JSON.stringify(clicks)).not.toContain('B0CAPTCHA1');
    await tab.close();
    await after.close();
  });

  test('no tagged link was ever requested but those that a page or a test opened', () => {
    const tagged = site.requests.filter((url) => url.includes('tag='));
    const opened = [
      DEMO_LINK,
      `${DEMO_LINK}&prerendered`,
      `https://www.amazon.com/dp/B0CAPTCHA1?tag=${DEMO_ID}`,
    ];
    const foreign = tagged.filter((url) => !opened.includes(url) && !url.includes('somebody-20'));
    expect(foreign).toEqual([]);
  });
});
