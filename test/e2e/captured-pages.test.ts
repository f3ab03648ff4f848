import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { corpusFile, corpusTable } from '../tools/corpus';
import { rawSettings } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { ARTICLE, copyFromPopup, openTab, pasteInto } from '../tools/story';

interface Captured {
  readonly name: string;
  readonly kind: string;
  readonly url: string;
  readonly host: string;
  readonly asin: string;
  readonly html: () => string;
}

const demo = new URL('../fixtures/pages/product.html', import.meta.url);
const pages: Captured[] = [
  {
    name: 'our own demo page',
    kind: 'product',
    url: 'https://www.amazon.co.uk/Demo/dp/B0EXAMPL01/ref=sr_1_1',
    host: 'www.amazon.co.uk',
    asin: 'B0EXAMPL01',
    html: () => readFileSync(demo, 'utf8'),
  },
  ...corpusTable('pages.tsv').map(
    ({ file = '', kind = '', url = '', marketplace = '', asin = '' }) => ({
      name: file,
      kind,
      url,
      host: marketplace,
      asin,
      html: () => corpusFile('pages', file),
    }),
  ),
];

let site: Site;
let chromium: Chromium;
let pasteTab: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  const options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.add-id');
  const trackingIds = MARKETPLACES.map(({ code, tagSuffix }) => ({
    marketplace: code,
    id: `demosite${tagSuffix}`,
  }));
  await rawSettings(options, { trackingIds, panel: true, testClicksUnderstood: true });
  await options.close();
  pasteTab = await openTab(chromium, ARTICLE);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

async function openCaptured({ url, html }: Captured): Promise<Page> {
  site.put(url, html());
  const tab = await chromium.browser.newPage();
  // A captured page's own scripts wait for hosts that are not there; the document is enough.
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  return tab;
}

test.each(pages.filter(({ kind }) => kind === 'product'))(
  'copies the right link from $name',
  async (page) => {
    const tab = await openCaptured(page);
    const { tagSuffix } = MARKETPLACES.find(({ domain }) => page.host === `www.${domain}`) ?? {};
    const link = `https://${page.host}/dp/${page.asin}?tag=demosite${tagSuffix ?? ''}`;
    expect(await copyFromPopup(chromium, tab)).toBe(link);
    expect(await pasteInto(pasteTab)).toBe(link);
    await tab.close();
  },
);

test.each([
  ...pages.filter(({ kind }) => kind === 'captcha' || kind === 'error' || kind === 'waf-challenge'),
  ...pages.slice(0, 1).map((page) => ({
    ...page,
    name: 'our own captcha',
    html: () => '<form action="/errors/validateCaptcha"></form>',
  })),
])('says what $name is instead of guessing', async (page) => {
  const tab = await openCaptured(page);
  const popup = await clickToolbarButton(chromium, tab);
  const text = await popup.$eval('body', (body) => body.innerText);
  expect(text).toMatch(page.kind === 'error' ? /showing an error/ : /checking for robots/);
  await popup.close();
  await tab.close();
});
