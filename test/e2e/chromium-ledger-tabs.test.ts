import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { corpusBytes, corpusPath, corpusTable } from '../tools/corpus';
import { catchDownloads } from '../tools/downloads';
import { eventually } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { clicksOnceThere, DEMO_ID, enterTrackingId, openTab } from '../tools/story';

let site: Site;
let chromium: Chromium;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-tabs-'));

beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  chromium = await launchChromium({ site });
  await (await enterTrackingId(chromium, DEMO_ID)).close();
  page = await chromium.browser.newPage();
}

async function importFiles(...files: readonly string[]): Promise<void> {
  await page.goto(chromium.own('reports.html'));
  const field = await page.waitForSelector('.drop input[type=file]');
  await field?.uploadFile(...files);
  await page.waitForSelector('#plan');
  for (const select of await page.$$('.file select')) {
    const options = await select.$$eval('option', (all) => all.map(({ value }) => value));
    if (options.includes('US')) await select.select('US');
  }
  await (await page.waitForSelector('#plan ~ .row .primary:not(:disabled)'))?.click();
  await page.waitForSelector('#done');
}

async function open(tab: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(chromium.own(`ledger.html#${tab}`));
  await page.waitForSelector('.tab-heading');
}

const text = (selector = '#tab') =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' '));

async function says(expected: string | RegExp, selector = '#tab'): Promise<string> {
  const holds = (all: string) =>
    typeof expected === 'string' ? all.includes(expected) : expected.test(all);
  const shown = await eventually(() => text(selector), holds);
  expect(shown).toMatch(expected);
  return shown;
}

/** The cells of the table under this heading, row by row. */
async function table(title: string): Promise<string[][]> {
  const heading = `//h3[starts-with(normalize-space(), '${title}')]`;
  const element = await page.waitForSelector(
    `::-p-xpath(${heading}/ancestor::div[contains(@class, 'table')])`,
  );
  if (!element) throw new Error(`no table ${title}`);
  return element.$$eval('tbody:not(.widest, .room) tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
  );
}

const DAY_MS = 86_400_000;
/** One moment for all, so that no day begins in between. */
const NOW_MS = Date.now();
const dayAgo = (days: number) => new Date(NOW_MS - days * DAY_MS).toISOString().slice(0, 10);
const dashed = (days: number) => dayAgo(days).replace(/(\d+)-(\d+)-(\d+)/, '$2-$3-$1');

/** Reports of invented figures: 40 days of clicks, of which the last ten have no earnings yet. */
function inventedReports(): string[] {
  const write = (name: string, lines: readonly string[]) => {
    const file = join(folder, name);
    writeFileSync(file, lines.join('\r\n'));
    return file;
  };
  const period = (from: number, to: number) => `from ${dashed(from)} to ${dashed(to)}`;
  const item = (name: string, asin: string, day: number, shipped: number, fees: string) =>
    `Kitchen,${name},${asin},Amazon.com,${DEMO_ID},${dayAgo(day)} 10:00:00,20.00,${Math.max(0, shipped)},${Math.max(0, -shipped)},${20 * shipped}.00,${fees},PHONE`;
  return [
    write('earnings.csv', [
      `Fee-Earnings reports ${period(40, 11)}`,
      'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group',
      item('Kettle', 'B0EXAMPL01', 40, 3, '2.70'),
      item('Lamp', 'B0EXAMPL02', 30, 2, '1.80'),
      item('Lamp', 'B0EXAMPL02', 20, -1, '-0.90'),
    ]),
    write('trends.csv', [
      `Daily Trends ${period(40, 1)}`,
      'Date,Clicks,Items Ordered (Amazon),Items Ordered (3rd Party),Total Items Ordered,Conversion',
      ...Array.from(
        { length: 40 },
        (_, n) => `${dayAgo(n + 1)},30,${n > 9 ? 3 : 0},0,${n > 9 ? 3 : 0},1%`,
      ),
    ]),
    write('tracking.csv', [
      `Tracking ID summary ${period(40, 11)}`,
      'Tracking ID,Clicks,Items Ordered,Items Shipped,Revenue($),Ad Fees($)',
      `${DEMO_ID},880,87,4,80.00,3.60`,
      'demolucky-20,20,3,0,0.00,0.00',
    ]),
    write('products.csv', [
      `Linked-Product ${period(40, 11)}`,
      'Date,Category,Product Title,Asin,Clicks,Indirect Items Ordered,Direct Items Ordered,Items Ordered,Direct Conversion Rate,Order Quantity,Product Conversion Rate,Order Conversion Rate,Commission Rate,Ordered Revenue,Items Shipped,Items Returned,Items Shipped Revenue,Items Shipped Earnings,Items Returned Revenue,Items Returned Earnings,Total Earnings',
      ...[
        ['Kettle', 'B0EXAMPL01', 50, 3],
        ['Vase', 'B0EXAMPL03', 70, 0],
        ['Spoon', 'B0EXAMPL04', 90, 0],
      ].map(
        ([name, asin, clicks, items]) =>
          `${dayAgo(30)},Kitchen,${name},${asin},${clicks},0,${items},${items},0,0,0,0,0,0,0,0,0,0,0,0,0`,
      ),
    ]),
  ];
}

describe('with reports of invented figures', () => {
  beforeAll(async () => {
    await start();
    await importFiles(...inventedReports());
  });
  afterAll(() => chromium.close());

  test('one line says what was earned, expected, is open, and how clicks convert', async () => {
    await open('overview');
    const line = await text('.ledger-line');
    expect(line).toContain('Earned $3.60');
    expect(line).toMatch(/Expected (?:about \$\d|most likely nothing)/);
    expect(line).toContain('Open now 300 clicks');
    expect(line).toMatch(/Items per 100 clicks \d/);
  });

  test('why clicks bring no more is said in words, with what to do', async () => {
    const shown = await text('.diagnosis');
    expect(shown).toContain('300 clicks are of days whose earnings no report tells yet');
    expect(shown).toContain('Import the earnings report of these days');
  });

  test('a few lucky sales are not called a winner', async () => {
    const rows = await table('By tracking ID');
    expect(rows.map(([id]) => id)).toEqual([DEMO_ID, 'demolucky-20']);
    expect(rows[1]).toContain('too few clicks to tell');
  });

  test('what earns and what is only clicked stand side by side', async () => {
    expect((await table('Products that earn most')).map(([name]) => name)).toEqual([
      ...['Kettle', 'Lamp'],
    ]);
    expect((await table('Clicked most and never bought')).map(([name]) => name)).toEqual([
      ...['Spoon', 'Vase'],
    ]);
  });

  test('the keyboard goes through the chart, and to the table behind it', async () => {
    await page.bringToFront();
    await page.waitForSelector('.u-over');
    await page.focus('.plot');
    await page.keyboard.press('Home');
    await says(/Earned \$2\.70/, '.readout');
    await page.keyboard.press('ArrowRight');
    await says(/Earned \$0\.00/, '.readout');
    await page.keyboard.press('End');
    await says(/expected about \$[\d.]+, four times in five \$[\d.]+ – \$[\d.]+/, '.readout');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const isOpen = await eventually(
      () => page.$eval('#earned-by-day', (details) => (details as HTMLDetailsElement).open),
      (opened) => opened,
    );
    expect(isOpen).toBe(true);
    const label = await page.$eval('.plot', (plot) => plot.getAttribute('aria-label'));
    expect(label).toContain('table below');
  });

  test('the table behind the chart has every day, with ranges where nothing is reported', async () => {
    const downloads = await catchDownloads(chromium);
    await page.click('#earned-by-day .table .spread .quiet');
    const file = downloads.read(await downloads.next('tagtally-earned')).toString();
    downloads.remove();
    const [headings, ...rows] = file
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    expect(headings?.slice(1)).toEqual([
      ...['value', 'expected_low', 'expected_about', 'expected_high'],
    ]);
    expect(rows.map(([day]) => day)).toEqual(Array.from({ length: 40 }, (_, n) => dayAgo(40 - n)));
    expect(rows.reduce((sum, [, earned]) => sum + Number(earned), 0)).toBeCloseTo(3.6, 2);
    const open = rows.filter(([, earned]) => earned === '');
    expect(open.map(([day]) => day)).toEqual(Array.from({ length: 10 }, (_, n) => dayAgo(10 - n)));
    for (const [, earned, low, middle, high] of rows) {
      const isRange = Number(low) <= Number(middle) && Number(middle) <= Number(high);
      expect(earned === '' ? isRange && high !== '' : high === '').toBe(true);
    }
  });

  test('every figure leads to its rows', async () => {
    await open('overview');
    const earned = await page.waitForSelector('.ledger-line button');
    await earned?.click();
    expect(await page.$eval('#earned-by-day', (d) => (d as HTMLDetailsElement).open)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.click('.steps a[href="#products/returned"]');
    await says('Returned 1');
    expect((await table('Returned')).map(([name]) => name)).toEqual(['Lamp']);
    await page.click('nav.switch a[href="#products/clicked"]');
    await says('Spoon');
    expect((await table('Clicked, never bought')).map(([name]) => name)).toEqual(['Spoon', 'Vase']);
    await page.goBack();
    await says('Lamp');
  });

  test('a table is saved with all its rows', async () => {
    await open('products/all');
    await says('Vase');
    const downloads = await catchDownloads(chromium);
    await page.click('.table .quiet');
    const file = downloads.read(await downloads.next('tagtally-products-all')).toString();
    downloads.remove();
    const lines = file.trim().split(/\r?\n/);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain(
      'product,asin,clicks,ordered,shipped,returned,revenue_usd,earned_usd',
    );
    expect(lines[1]).toContain('Kettle,B0EXAMPL01,50,3,3,0,60,2.7');
  });

  test('test clicks stand apart and are in no figure of readers', async () => {
    await open('clicks');
    const before = await text('[aria-labelledby=readers-clicks]');
    expect(before).toContain('1,200');
    const product = await openTab(chromium, `https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID}`);
    await clicksOnceThere(page, 1);
    await product.close();
    await open('clicks');
    await says(/Test clicks of this browser 1/);
    const [row] = await table('Test clicks');
    expect(row).toContain(DEMO_ID);
    expect(row?.at(-1)).toMatch(/^2[34] h \d+ m$/);
    expect(await text('[aria-labelledby=readers-clicks]')).toBe(before);
    await open('overview');
    expect(await text('.ledger-line')).toContain('Open now 300 clicks');
  });

  test('on paper and in the dark the chart has colours that can be seen', async () => {
    await open('overview');
    await page.waitForSelector('.u-over');
    const bar = () =>
      page.$eval('.plot', (plot) => getComputedStyle(plot).getPropertyValue('--accent').trim());
    const light = await bar();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const dark = await bar();
    await page.emulateMediaType('print');
    const print = await bar();
    await page.emulateMediaType('screen');
    await page.emulateMediaFeatures([]);
    expect(new Set([light, dark, print]).size).toBe(3);
  });
});

test('without reports it says why nothing is known, and leads to the import', async () => {
  await start();
  try {
    for (const tab of ['overview', 'clicks', 'products']) {
      await open(tab);
      await says("No extension can see your readers' clicks");
      await page.waitForSelector("::-p-xpath(//button[contains(., 'Import')])");
    }
  } finally {
    await chromium.close();
  }
});

/** Real workbooks, where they stand beside the checkout. */
const WORKBOOKS = [
  ...new Set(
    corpusTable('reports/expected_totals.tsv')
      .filter(({ file = '' }) => corpusBytes('reports', file) !== undefined)
      .map(({ file = '' }) => file),
  ),
];

/** A sheet as rows by its headings; written for this test alone, without the product's readers. */
async function sheetsOf(file: string): Promise<Map<string, Record<string, unknown>[]>> {
  const sheets = await readWorkbook(new Blob([corpusBytes('reports', file) ?? '']));
  return new Map(
    sheets.map(({ sheet, data }) => {
      const [, headings = [], ...rows] = data;
      const named = rows.map((row) =>
        Object.fromEntries(
          headings.map((heading, n) => [String(heading).replace('($)', ''), row[n]]),
        ),
      );
      return [sheet, named];
    }),
  );
}

describe.each(WORKBOOKS.length > 0 ? [WORKBOOKS] : [])('real workbooks', (...files) => {
  beforeAll(async () => {
    await start();
    await importFiles(...files.map((name) => corpusPath('reports', name)));
  });
  afterAll(() => chromium.close());

  test.each(files)('say on the screen what %s says, to the cent', async (file) => {
    const sheets = await sheetsOf(file);
    const earnings = sheets.get('Fee-Earnings') ?? [];
    const orders = sheets.get('Fee-Orders') ?? [];
    const sum = (rows: readonly Record<string, unknown>[], column: string) =>
      rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    const seller = earnings.map((row) => String(row['Seller'])).find((name) => name.includes('.'));
    const domain = String(seller).toLowerCase();
    const [sign, currency] = domain.endsWith('.uk') ? ['£', 'GBP'] : ['CA$', 'CAD'];
    const money = (amount: number) =>
      amount.toLocaleString('en-US', { style: 'currency', currency }).replace(/^\D+/, sign);

    await open('overview');
    await page.bringToFront();
    await (await page.waitForSelector(`::-p-xpath(//button[. = '${domain}'])`))?.click();
    const fees = sum(earnings, 'Ad Fees') + sum(sheets.get('Bounty') ?? [], 'Ad Fees');
    await says(`Earned ${money(fees)}`, '.ledger-line');
    const funnel = await text('[aria-labelledby=funnel]');
    const whole = (count: number) => count.toLocaleString('en-US');
    expect(funnel).toContain(`Ordered ${whole(sum(orders, 'Qty'))}`);
    expect(funnel).toContain(`Shipped ${whole(sum(earnings, 'Items Shipped'))}`);
    expect(funnel).toContain(`Returned ${whole(sum(earnings, 'Returns'))}`);

    const byProduct = new Map<string, number>();
    for (const row of earnings) {
      const asin = String(row['ASIN']);
      byProduct.set(asin, (byProduct.get(asin) ?? 0) + Number(row['Ad Fees']));
    }
    const top = [...byProduct]
      .map(([asin, amount]) => [asin, money(amount)] as const)
      .sort(([a], [b]) => (byProduct.get(b) ?? 0) - (byProduct.get(a) ?? 0))
      .slice(0, 10);
    const shown = (await table('Products that earn most')).map((cells) => [cells[1], cells.at(-1)]);
    // Products that earned the same may stand either way.
    expect(shown.map(([, amount]) => amount)).toEqual(top.map(([, amount]) => amount));
    expect(shown.slice(0, 3)).toEqual(top.slice(0, 3));

    const byDay = new Map<string, number>();
    for (const row of earnings) {
      const day = String(row['Date Shipped']).slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + Number(row['Ad Fees']));
    }
    for (const row of sheets.get('Bounty') ?? []) {
      const day = String(row['Date Shipped']).slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + Number(row['Ad Fees']));
    }
    await page.click('.ledger-line button');
    const all = await page.waitForSelector(
      "::-p-xpath(//details//button[contains(., 'Show all')])",
    );
    await all?.click();
    const days = (await table('Earned per day')).map(([, amount]) => amount);
    const expected = [...byDay]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, amount]) => money(amount));
    expect(days).toEqual(expected);
  });
});
