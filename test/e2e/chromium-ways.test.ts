import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPageAddress } from '../../lib/amazon/amazon-url';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { launchChromium, type Chromium } from '../tools/chromium';
import { corpusTable } from '../tools/corpus';
import { openDisplay, type Display } from '../tools/display';
import { rawSettings } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_PRODUCT, openTab, tellPages } from '../tools/story';
import { createWays } from '../tools/ways';

/** How many addresses to go through; more than a few take minutes: `TAGTALLY_WAYS=50`. */
const COUNT = Number(process.env['TAGTALLY_WAYS'] ?? 4);
const HTML = readFileSync(new URL('../fixtures/pages/product.html', import.meta.url), 'utf8');
const NAMES = { links: { labels: [], defaults: {}, lastUsed: {}, templates: [] } };

const own = [
  {
    url: 'https://www.amazon.de/-/en/Demo-Kettle/dp/B0EXAMPL01/ref=sr_1_1?th=1&tag=somebody-21',
    asin: 'B0EXAMPL01',
    marketplace: 'www.amazon.de',
  },
  {
    url: 'https://www.amazon.co.jp/gp/product/B0EXAMPL02?pf_rd_p=1&psc=1#customerReviews',
    asin: 'B0EXAMPL02',
    marketplace: 'www.amazon.co.jp',
  },
];
/** Addresses of product pages: the panel is on no other. */
const known = corpusTable('urls.tsv').filter(
  ({ url, kind }) => kind === 'product' && (url ?? '').startsWith('https:') && isProductPage(url),
);
const step = Math.max(1, Math.floor(known.length / Math.max(1, COUNT - own.length)));
const cases = [...own, ...known.filter((_, index) => index % step === 0)].slice(0, COUNT);

let site: Site;
let display: Display;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  chromium = await launchChromium({ site, display: display.name });
  options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.add-id');
  await setFormat('url');
});
afterAll(async () => {
  await chromium.close();
  display.close();
  await site.close();
});

async function setFormat(format: string): Promise<void> {
  const trackingIds = MARKETPLACES.map(({ code, tagSuffix }) => ({
    marketplace: code,
    id: `demosite${tagSuffix}`,
  }));
  const settings = { trackingIds, panel: true, testClicksUnderstood: true };
  await rawSettings(options, { ...settings, links: { ...NAMES.links, format } });
  await tellPages(options);
}

function isProductPage(url: unknown): boolean {
  return readPageAddress(url).kind === 'product';
}

async function allWays(url: string): Promise<Record<string, string>> {
  const ways = createWays(chromium, display);
  const tab = await openTab(chromium, url);
  const copies = {
    popup: await ways.popup(tab),
    panel: await ways.panel(tab),
    menu: await ways.menu(tab),
    keys: await ways.keys(tab),
    omnibox: await ways.omnibox(tab, url),
  };
  await tab.close();
  return copies;
}

describe('popup, panel, menu, keys and address bar copy one and the same string', () => {
  test.each(cases)('for $url', async ({ url, asin, marketplace: host }) => {
    site.put(url, HTML.replaceAll('B0EXAMPL01', asin));
    const copies = await allWays(url);
    const strings = [...new Set(Object.values(copies))];
    expect(strings, JSON.stringify(copies)).toHaveLength(1);
    expect(strings[0]).toMatch(
      new RegExp(
        `^https://${host}/dp/${asin}(\\?th=1&psc=1|\\?th=1|\\?psc=1)?[?&]tag=demosite-2\\d$`,
      ),
    );
  });

  // The address bar sees no page: it knows the name because the popup's copy has told the ledger.
  test('also in a format that has the product’s name in it', async () => {
    await setFormat('markdown');
    const copies = await allWays(DEMO_PRODUCT);
    expect([...new Set(Object.values(copies))]).toEqual([
      '[Demo Kettle, 1.7 l, brushed steel](https://www.amazon.com/dp/B0EXAMPL01?tag=demosite-20)',
    ]);
  });
});
