import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';

const PRODUCTS = 20_000;
/** Which of them has a name longer than all others. */
const LONGEST = 15_005;
const HEADER =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';
const ASIN = (n: number) => `B0${String(n).padStart(8, '0')}`;

let site: Site;
let chromium: Chromium;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-long-'));

/** Products that earned one cent each less than the one before. */
beforeAll(async () => {
  const rows = Array.from({ length: PRODUCTS }, (_, n) => {
    const name = n === LONGEST ? 'A product with a name that is longer than all others' : `P ${n}`;
    return `Kitchen,${name},${ASIN(n)},Amazon.com,${DEMO_ID},2024-09-02 10:00:00,9.00,1,0,9.00,${((PRODUCTS - n) / 100).toFixed(2)},PC`;
  });
  const file = join(folder, 'many.csv');
  writeFileSync(
    file,
    ['Fee-Earnings reports from 09-01-2024 to 09-30-2024', HEADER, ...rows].join('\r\n'),
  );
  site = await startSite();
  // A key that is pressed while the last one still glides along is lost at times.
  chromium = await launchChromium({ site, args: ['--disable-smooth-scrolling'] });
  await enterTrackingId(chromium, DEMO_ID);
  page = await chromium.browser.newPage();
  await page.goto(chromium.own('reports.html'));
  const field = await page.waitForSelector('.drop input[type=file]');
  await field?.uploadFile(file);
  const button = await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await button?.click();
  await page.waitForSelector("::-p-xpath(//button[contains(., 'Show all 20,000')])");
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The rows of the table of products that are in the document, and those of them that are seen. */
const rows = () =>
  page.evaluate(() => {
    const box = document.querySelector('.tall') ?? document.querySelector('.table:last-of-type');
    const frame = box?.getBoundingClientRect();
    const head = box?.querySelector('th')?.getBoundingClientRect();
    const all = [...(box?.querySelectorAll('tbody tr[aria-rowindex]') ?? [])];
    const seen = all.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return frame && head && top >= head.bottom - 1 && bottom <= frame.bottom;
    });
    const asin = (row: Element | undefined) => row?.children[1]?.textContent;
    return {
      inDocument: document.querySelectorAll('tr').length,
      rowCount: box?.querySelector('table')?.getAttribute('aria-rowcount'),
      first: asin(seen[0]),
      last: asin(seen.at(-1)),
      lastIndex: seen.at(-1)?.getAttribute('aria-rowindex'),
      isHeadAtTop: frame && head && Math.abs(head.top - frame.top) < 2,
      widths: [...(box?.querySelectorAll('th') ?? [])].map((th) => th.offsetWidth),
      count: seen.length,
    };
  });

async function press(label: string): Promise<void> {
  await page.bringToFront();
  const all = await page.$$(`::-p-xpath(//button[contains(., '${label}')])`);
  await all.at(-1)?.click();
}

/** What is seen once it is as it should be, or as it is in the end. */
const seen = (isThere: (shown: Awaited<ReturnType<typeof rows>>) => boolean) =>
  eventually(rows, isThere);

test('twenty thousand rows scroll, and few of them are in the document', async () => {
  await press('Show all 20,000');
  const before = await seen(({ count }) => count > 0);
  expect(before).toMatchObject({ first: ASIN(0), rowCount: '20001' });
  expect(before.inDocument).toBeLessThan(150);

  await page.$eval('.tall', (box) => {
    box.scrollTop = (box.scrollHeight * 3) / 4;
  });
  const later = await seen(({ first }) => first !== ASIN(0) && first !== undefined);
  // The bar tells the truth, and the longest name is among these rows.
  expect(Number(later.first?.slice(2))).toBeLessThanOrEqual(LONGEST);
  expect(Number(later.last?.slice(2))).toBeGreaterThanOrEqual(LONGEST);
  expect(later.inDocument).toBeLessThan(150);
  expect(later.isHeadAtTop).toBe(true);
  expect(later.widths).toEqual(before.widths);
});

test('the keyboard goes through them, to the very last', async () => {
  await page.focus('.tall');
  await page.keyboard.press('End');
  const end = await seen(({ last }) => last === ASIN(PRODUCTS - 1));
  expect(end).toMatchObject({ last: ASIN(PRODUCTS - 1), lastIndex: '20001' });
  await page.keyboard.press('Home');
  expect((await seen(({ first }) => first === ASIN(0))).first).toBe(ASIN(0));
  await page.keyboard.press('PageDown');
  expect((await seen(({ first }) => first !== ASIN(0))).first).not.toBe(ASIN(0));
});

test('sorting begins at the top again, and every row is saved', async () => {
  await page.$eval('.tall', (box) => {
    box.scrollTop = 100_000;
  });
  await seen(({ first }) => first !== ASIN(0));
  await page.evaluate(() => {
    const saved = window as unknown as { saved?: Promise<string> };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      saved.saved = blob.text();
      return make(blob);
    };
  });
  await press('ASIN');
  await press('ASIN');
  const down = await seen(({ first }) => first === ASIN(PRODUCTS - 1));
  expect(down.first).toBe(ASIN(PRODUCTS - 1));
  await press('CSV');
  const csv = await eventually(
    () => page.evaluate(() => (window as unknown as { saved?: Promise<string> }).saved ?? ''),
    (text) => text !== '',
  );
  const lines = csv.trim().split(/\r?\n/);
  expect(lines).toHaveLength(PRODUCTS + 1);
  expect(lines[1]).toContain(ASIN(PRODUCTS - 1));
});

test('the first rows alone are shown again', async () => {
  await press('Show the first 20');
  const few = await eventually(
    () => page.$$eval('.tall', (all) => all.length),
    (count) => count === 0,
  );
  expect(few).toBe(0);
});
