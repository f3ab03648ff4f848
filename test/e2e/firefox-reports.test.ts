import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { text, workbook, zip } from '../reports/file-builder';
import { openDisplay, type Display } from '../tools/display';
import { downloadsFolder } from '../tools/downloads';
import { launchFirefox, type Firefox } from '../tools/firefox';
import { firefoxPopupText } from '../tools/firefox-popup';
import { onImportPage } from '../tools/import-page';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_LINK } from '../tools/story';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/reports');

let site: Site;
let display: Display;
let firefox: Firefox;
let page: Page;
const downloads = downloadsFolder();
const folder = mkdtempSync(join(tmpdir(), 'tagtally-firefox-'));

beforeAll(async () => {
  site = await startSite();
  display = await openDisplay();
  firefox = await launchFirefox(site, display.name, { downloads: downloads.folder });
  const options = await firefox.openOwn('options.html');
  await options.type('.add-id input', DEMO_ID);
  await options.click('.add-id button');
  await options.waitForSelector('.done');
  page = await firefox.openOwn('reports.html');
});
afterAll(async () => {
  await firefox.close();
  display.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
  downloads.remove();
});

/** Chooses files, and imports what is found in them. */
async function bringIn(...paths: string[]): Promise<void> {
  const field = await page.waitForSelector('.drop input[type=file]');
  await field?.uploadFile(...paths);
  const button = await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await button?.click();
  await page.waitForSelector('#done');
}

const amounts = () => page.$$eval('.amount', (all) => all.map((amount) => amount.textContent));

/** An archive as a person packs it: a workbook of two sheets, and a CSV. */
function archive(): string {
  const path = join(folder, 'reports.zip');
  const earnings = [
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price($), Items Shipped, Returns, Revenue($), Ad Fees($), Device Type Group'.split(
      ', ',
    ),
    [
      'Kitchen &amp; Dining',
      'A kettle',
      'B0EXAMPL01',
      'Amazon.com',
      DEMO_ID,
      '2024-11-02 10:00:00',
      20,
      1,
      0,
      20,
      0.9,
      'PC',
    ],
    [
      'Kitchen & Dining',
      'A cup',
      'B0EXAMPL02',
      'Amazon.com',
      DEMO_ID,
      '2024-11-03 10:00:00',
      5,
      2,
      0,
      10,
      0.45,
      'PC',
    ],
  ];
  const tracking = [
    ['Tracking ID', 'Clicks', 'Items Ordered', 'Items Shipped', 'Revenue($)', 'Ad Fees($)'],
    [DEMO_ID, 40, 3, 3, 30, 1.35],
  ];
  const title = (name: string) => [`${name} from 11-01-2024 to 11-30-2024`];
  writeFileSync(
    path,
    zip([
      {
        name: 'book.xlsx',
        bytes: workbook([
          { name: 'Fee-Earnings', rows: [title('Fee-Earnings reports'), ...earnings] },
          { name: 'Fee-Tracking', rows: [title('Tracking ID summary'), ...tracking] },
        ]),
      },
      text(
        'bounty.csv',
        [
          'Bounty reports from 11-01-2024 to 11-30-2024',
          'Name,Date Shipped,Tracking Id,Quantity,Ad Fees($)',
          `A trial,2024-11-04,${DEMO_ID},1,3.00`,
        ].join('\r\n'),
      ),
    ]),
  );
  return path;
}

test('Firefox: a CSV adds up to the cent', async () => {
  await bringIn(join(FIXTURES, 'earnings.csv'), join(FIXTURES, 'daily-trends.csv'));
  expect(await amounts()).toEqual(['$43.02']);
  expect(await page.$eval('.funnel', (funnel) => funnel.textContent)).toContain('Clicks361');
  expect(await readStore(page, 'reportBatches')).toHaveLength(2);
});

test('Firefox: the popup on the toolbar says what was earned and what may still come', async () => {
  const tab = await firefox.browser.newPage();
  await tab.goto(DEMO_LINK);
  await tab.bringToFront();
  const said = await firefoxPopupText(firefox, display, 'Earned $43.02');
  expect(said).toContain('Earned $43.02, as reported for');
  expect(said).toContain('361 clicks');
  expect(said).not.toMatch(/NaN|Infinity|undefined/);
  await tab.close();
});

test('Firefox: everything goes into a backup, is deleted, and comes back from it', async () => {
  const options = await firefox.openOwn('options.html');
  const { press, says } = onImportPage(() => options);
  const stores = ['clicks', 'links', 'rollups', 'products', 'reportBatches', 'reportRows'] as const;
  const everything = () => Promise.all(stores.map((store) => readStore(options, store)));
  const before = await everything();
  expect(before.flat().length).toBeGreaterThan(4);
  await options.type('.everything input', 'delete everything');
  await (await options.waitForSelector('.everything button:not(:disabled)'))?.click();
  const file = await downloads.next('tagtally-backup');
  await press('I have the file: delete everything');
  await says('Everything is deleted');
  expect((await everything()).flat()).toEqual([]);

  const field = await options.waitForSelector('.restore input[type=file]');
  await field?.uploadFile(file);
  await says('1 test click, 1 new');
  await (await options.waitForSelector('.notice .primary'))?.click();
  await says('Restored');
  expect(await everything()).toEqual(before);
  await options.close();
});

test('Firefox: so does an archive of a workbook and a CSV, and undoing it takes it out', async () => {
  await bringIn(archive());
  // 43.02 and 1.35 of earnings, and a bounty of 3.00.
  expect(await amounts()).toEqual(['$47.37']);
  const categories = await page.$$eval('.table:nth-of-type(3) tbody td:first-child', (cells) =>
    cells.map((cell) => cell.textContent),
  );
  expect(categories.filter((name) => name.startsWith('Kitchen & Dining'))).toHaveLength(1);

  const undo = await page.waitForSelector("::-p-xpath((//button[contains(., 'Undo')])[1])");
  await undo?.click();
  expect(await eventually(amounts, ([amount]) => amount === '$43.02')).toEqual(['$43.02']);
  expect(await readStore(page, 'reportBatches')).toHaveLength(2);
});

test('Firefox: a long table scrolls, and few of its rows are in the document', async () => {
  const path = join(folder, 'many.csv');
  const rows = Array.from({ length: 3_000 }, (_, n) => {
    const name = n === 2_500 ? 'A name that is longer than all others' : `P ${n}`;
    return `Home,${name},B1${String(n).padStart(8, '0')},Amazon.com,${DEMO_ID},2024-10-20 10:00:00,9.00,1,0,9.00,${3000 - n}.00,PC`;
  });
  const header =
    'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';
  writeFileSync(path, [header, ...rows].join('\r\n'));
  await bringIn(path);
  const all = await page.waitForSelector("::-p-xpath(//button[contains(., 'Show all 3,')])");
  await all?.click();
  const seen = () =>
    page.$eval('.tall', (box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const shown = [...box.querySelectorAll('tbody tr[aria-rowindex]')].filter((row) => {
        const place = row.getBoundingClientRect();
        return place.top > top && place.bottom <= bottom;
      });
      return {
        text: shown.map((row) => row.textContent).join('\n'),
        rows: box.querySelectorAll('tr').length,
        widths: [...box.querySelectorAll('th')].map((th) => th.offsetWidth),
        headTop: (box.querySelector('th')?.getBoundingClientRect().top ?? 0) - top,
      };
    });
  const before = await eventually(seen, ({ text: shown }) => shown.includes('P 1'));
  await page.$eval('.tall', (box) => {
    box.scrollTop = (box.scrollHeight * 2_495) / 3_011;
  });
  const after = await eventually(seen, ({ text: shown }) => shown.includes('longer than all'));
  expect(after.text).toContain('longer than all');
  expect(after.rows).toBeLessThan(100);
  expect(after.widths).toEqual(before.widths);
  expect(Math.abs(after.headTop)).toBeLessThan(2);
});
