import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_PRODUCT, enterTrackingId, openTab, PANEL, popupText } from '../tools/story';

let site: Site;
let chromium: Chromium;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-estimate-'));

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  await enterTrackingId(chromium, DEMO_ID);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = (page: Page) => page.$eval('body', (body) => body.innerText);

async function says(page: Page, wanted: string | RegExp): Promise<string> {
  const shown = await eventually(
    () => text(page),
    (all) => (typeof wanted === 'string' ? all.includes(wanted) : wanted.test(all)),
    10_000,
  );
  expect(shown).toMatch(wanted);
  return shown;
}

async function press(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., '${label}')])`);
  await button?.click();
}

/** Writes over what a number field holds, as a person would, and leaves it. */
async function fill(page: Page, selector: string, value: string): Promise<void> {
  await page.bringToFront();
  const field = await page.waitForSelector(selector);
  await field?.click({ count: 3 });
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
}

/** The demo kettle's page in the popup. */
async function productInPopup(): Promise<string> {
  const tab = await openTab(chromium, DEMO_PRODUCT);
  const shown = await popupText(chromium, tab);
  await tab.close();
  return shown;
}

/** Days on which Amazon paid 5 % on kitchen goods, and clicks of those days and two more. */
function reports(): string[] {
  const today = Date.now();
  const day = (before: number) => new Date(today - before * 86_400_000).toISOString().slice(0, 10);
  const [from, to, last] = [day(12), day(3), day(1)].map((each) => {
    const [y, m, d] = each.split('-');
    return `${m}-${d}-${y}`;
  });
  const items = Array.from({ length: 10 }, (_, n) => n).map(
    (n) =>
      `Kitchen,Kettle,B0EXAMPL01,Amazon.com,${DEMO_ID},${day(3 + n)} 10:00:00,40.00,1,0,40.00,2.00,PHONE`,
  );
  const days = Array.from({ length: 12 }, (_, n) => `${day(1 + n)},100,8,3,11,11.00%`);
  const files: [string, string[]][] = [
    [
      'earnings.csv',
      [
        `Fee-Earnings reports from ${from} to ${to}`,
        'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group',
        ...items,
      ],
    ],
    [
      'days.csv',
      [
        `Daily Trends from ${from} to ${last}`,
        'Date,Clicks,Items Ordered (Amazon),Items Ordered (3rd Party),Total Items Ordered,Conversion',
        ...days,
      ],
    ],
  ];
  return files.map(([name, lines]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\r\n'));
    return path;
  });
}

test('before the first report nothing is said of readers but what to do', async () => {
  const shown = await productInPopup();
  expect(shown).toContain('Nothing is known of them yet');
  expect(shown).toContain('Clicks alone have earned $0.00.');
  expect(shown).toContain('assumed $0.25 a click');
});

describe('with reports', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openTab(chromium, chromium.own('reports.html'));
    const field = await page.waitForSelector('.drop input[type=file]');
    await field?.uploadFile(...reports());
    await (await page.waitForSelector('#plan ~ .row .primary:not(:disabled)'))?.click();
    await says(page, 'Earned $20.00');
  });

  test('reported money is apart from what is still to come, and from test clicks', async () => {
    const shown = await productInPopup();
    expect(shown).toContain('Earned $20.00, as reported for');
    expect(shown).toContain('1,200 clicks · 11 items per 100 clicks');
    expect(shown).toMatch(/about \$\d+\.\d\d\s+still to come/);
    expect(shown).toMatch(/\d+% of it rests on your own reports of 1,200 clicks/);
    expect(shown).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a rate that Amazon really pays is offered, and used once taken', async () => {
    expect(await productInPopup()).toContain('Kitchen · 4.5%');
    await says(page, /Amazon paid you 5% in Kitchen \(from .*\); 4\.5% is used here/);
    await press(page, 'Use 5%');
    await eventually(
      () => text(page),
      (all) => !all.includes('Amazon paid you'),
    );
    expect(await productInPopup()).toContain('Kitchen · 5%');
    const product = await openTab(chromium, DEMO_PRODUCT);
    await product.waitForSelector(PANEL);
    await product.close();
  });

  test('the page that explains takes the estimate apart, and its rates can be taken back', async () => {
    const explained = await openTab(chromium, chromium.own('estimate.html'));
    const shown = await says(explained, 'Ordered, not shipped yet');
    expect(shown).toContain('What one click is taken to bring');
    await (await explained.waitForSelector('details summary'))?.click();
    await says(explained, 'Kitchen: 5% (from');
    await explained.click('button[aria-label^="Remove your rate for Kitchen"]');
    await eventually(
      () => text(explained),
      (all) => !all.includes('Kitchen: 5%'),
    );
    expect(await productInPopup()).toContain('Kitchen · 4.5%');
    await explained.close();
  });

  test('an assumption is changed, kept, used, refused where it cannot be, and put back', async () => {
    const perClick = async () => /about \$(\d\.\d\d) a click/.exec(await productInPopup())?.[1];
    const before = await perClick();
    const explained = await openTab(chromium, chromium.own('estimate.html'));
    await fill(explained, '#shippedShare', '45');
    await says(explained, 'Back to 90');
    await fill(explained, '#directShare', '400');
    await says(explained, 'This can be from 0 to 100. Nothing was changed.');
    await explained.reload();
    await says(explained, 'Back to 90');
    expect(Number(await perClick())).toBeLessThan(Number(before));
    await press(explained, 'Put all back');
    await eventually(
      () => text(explained),
      (all) => !all.includes('Back to 90'),
    );
    expect(await perClick()).toBe(before);
    await explained.close();
  });
});
