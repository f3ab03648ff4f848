import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import type { PageReading } from '../../lib/amazon/page';
import { CHROME_BUILD, clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
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
  readonly title: string;
  /** Major units, `low-high` for a range, `-` for none. */
  readonly price: string;
  readonly currency: string;
  /** Joined by ` › `, `-` for none. */
  readonly breadcrumb: string;
  readonly html: () => string;
}

const demo = new URL('../fixtures/pages/product.html', import.meta.url);
/** Our own demo page, as if it stood in each store. */
const demos = MARKETPLACES.map(({ domain, currency, currencyDecimals }): Captured => ({
  name: `our own demo page on ${domain}`,
  kind: 'product',
  url: `https://www.${domain}/Demo/dp/B0EXAMPL01/ref=sr_1_1`,
  host: `www.${domain}`,
  asin: 'B0EXAMPL01',
  title: 'Demo Kettle, 1.7 l, brushed steel',
  price: currencyDecimals === 0 ? '-' : '49.99',
  currency: currencyDecimals === 0 ? '-' : currency,
  breadcrumb: 'Kitchen › Kettles',
  html: () => readFileSync(demo, 'utf8'),
}));
const pages: Captured[] = [
  ...demos,
  ...corpusTable('pages.tsv').map((row) => ({
    name: row['file'] ?? '',
    kind: row['kind'] ?? '',
    url: row['url'] ?? '',
    host: row['marketplace'] ?? '',
    asin: row['asin'] ?? '',
    title: row['title'] ?? '',
    price: row['price'] ?? '',
    currency: row['currency'] ?? '',
    breadcrumb: row['breadcrumb'] ?? '',
    html: () => corpusFile('pages', row['file'] ?? ''),
  })),
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
    const variant = /[?&]th=1\b/.test(page.url) ? 'th=1&' : '';
    const link = `https://${page.host}/dp/${page.asin}?${variant}tag=demosite${tagSuffix ?? ''}`;
    expect(await copyFromPopup(chromium, tab)).toBe(link);
    expect(await pasteInto(pasteTab)).toBe(link);
    await tab.close();
  },
);

/** The built page reader, run as the popup runs it but from the debugger. */
async function read(tab: Page): Promise<PageReading> {
  const code = readFileSync(join(CHROME_BUILD, 'page-reader.js'), 'utf8');
  return (await tab.evaluate(code)) as PageReading;
}

test.each(pages.filter(({ kind }) => kind === 'product'))(
  'reads ASIN, title, price and breadcrumb of $name',
  async (page) => {
    const tab = await openCaptured(page);
    const reading = await read(tab);
    if (reading.kind !== 'product') throw new Error(`read as ${reading.kind}`);
    const { asin, title, price, department } = reading;
    const amounts = page.price === '-' ? [] : page.price.split('-').map((text) => Number(text));
    const decimals = page.currency === 'JPY' ? 1 : 100;
    expect({
      asin,
      title,
      amounts: [price?.minor, price?.maxMinor].flatMap((minor) => minor ?? []),
      currency: price?.currency,
      breadcrumb: department.breadcrumb?.join(' › '),
    }).toEqual({
      asin: page.asin,
      title: page.title,
      amounts: amounts.map((amount) => Math.round(amount * decimals)),
      currency: page.currency === '-' ? undefined : page.currency,
      breadcrumb: page.breadcrumb === '-' ? undefined : page.breadcrumb,
    });
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
