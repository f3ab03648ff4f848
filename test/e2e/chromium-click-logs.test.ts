import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { onImportPage } from '../tools/import-page';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';

let site: Site;
let chromium: Chromium;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-logs-'));

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  await enterTrackingId(chromium, DEMO_ID);
  page = await chromium.browser.newPage();
  await page.goto(chromium.own('reports.html'));
  await page.waitForSelector('.drop');
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const KETTLE = `https://www.amazon.com/dp/B0EXAMPL01?tag=${DEMO_ID}`;
const POT = `https://www.amazon.com/dp/B0EXAMPL02?tag=${DEMO_ID}`;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const { choose, says, press } = onImportPage(() => page);

interface Tally {
  readonly clicks: { readonly count: number; readonly columns: { readonly more?: object } };
}

/** Clicks that count, by the tallies of days. */
async function counted(): Promise<number> {
  const tallies = (await readStore(page, 'logTallies')) as (Tally & { readonly tally: string })[];
  return tallies
    .filter(({ tally }) => tally === 'days')
    .flatMap(({ clicks: { count, columns } }) => [
      count,
      ...Object.values((columns.more ?? {}) as Record<string, number>),
    ])
    .reduce((sum, clicks) => sum + clicks, 0);
}

const PRETTY =
  '"Browser","Browser Version","Platform","IP","Visitor ID","Timestamp","Host","URI","Referrer","Link"';
const pretty = (time: string, referrer: string, link: string) =>
  `"Chrome","120","Win10","192.0.2.1","abc123","2024-09-${time}","host.example","/go","${referrer}","${link}"`;

describe('Pretty Links', () => {
  const rows = [
    PRETTY,
    pretty('01 10:00:00', 'https://blog.example/a "quoted" page', 'Best Kettle'),
    pretty('01 10:00:00', 'https://blog.example/a "quoted" page', 'Best Kettle'),
    pretty('02 23:30:00', '', 'Best "Pot"'),
    pretty('03 10:00:00', '', 'Other shop'),
    'broken line',
  ];
  const log = () => file('pretty.csv', rows.join('\r\n'));

  test('has names: they are asked for once, with clicks, and what is left empty stays out', async () => {
    await choose(log());
    await says('4 clicks of 3 link names not assigned');
    expect(await readStore(page, 'logBatches')).toEqual([]);
    await press('Say where they lead');
    await page.waitForSelector('dialog[open]');
    await page.type('[aria-label="Amazon address or ASIN of “Best Kettle”"]', KETTLE);
    const pot = 'input[aria-label*=Pot]';
    await page.type(pot, 'https://amzn.to/x');
    await says('A short link cannot be read offline');
    await page.click(pot, { count: 3 });
    await page.type(pot, 'B0EXAMPL02');
    await says(`leads to amazon.com · B0EXAMPL02 · ${DEMO_ID}`);
    await press('Remember these');
    const shown = await says('1 click of 1 link name not assigned');
    expect(shown).toContain('Pretty Links · Sep 1, 2024 – Sep 2, 2024 · 3 clicks');
    expect(shown).toContain('1 row cannot be read');
  });

  test('has times of the zone that is said, and imports', async () => {
    await page.select('.report select', 'Asia/Tokyo');
    // Half past eleven in the evening there is the morning of the same day in Seattle.
    await says('Pretty Links · Aug 31, 2024 – Sep 2, 2024 · 3 clicks');
    await press('Import');
    const shown = await says('3 new clicks');
    expect(shown).toContain('times of Asia/Tokyo');
    expect(shown).toContain('1 click of links whose destination is not known');
    expect(shown).toContain('pretty.csv, row 6: cannot be told apart');
    expect(await counted()).toBe(3);
    const kept = JSON.stringify(await readStore(page, 'logClicks'));
    expect(kept).toContain('https://blog.example/a%20%22quoted%22%20page');
    expect(kept).not.toMatch(/192\.0|abc123|Chrome|host\.example/);
  });

  test('imported again counts nothing twice, and a later export only what is new', async () => {
    await choose(log());
    await says('This very file was imported before');
    await press('Import');
    await says('0 new clicks · 3 known already');
    await choose(file('later.csv', [...rows, pretty('04 10:00:00', '', 'Best Kettle')].join('\n')));
    await says('4 clicks');
    await press('Import');
    await says('1 new click · 3 known already');
    expect(await counted()).toBe(4);
  });

  test('undone takes out what only it had', async () => {
    await press('Undo this import');
    await eventually(counted, (now) => now === 3);
    expect(await counted()).toBe(3);
  });

  test('is joined by a list of links that is chosen together with it', async () => {
    await choose(
      file('more.csv', [PRETTY, pretty('05 10:00:00', '', 'From a list')].join('\n')),
      file('links.csv', `name,url\nFrom a list,${POT}\nElsewhere,https://shop.example/\n`),
    );
    await says('2 names, 1 of them to Amazon with your tracking IDs');
    await says('1 click of 1 link name not assigned');
    await press('Remember where they lead');
    await says('Remembered; logs are read by it.');
    await press('Import');
    await says('1 new click');
  });
});

describe('other tools', () => {
  test('Bitly: one click a line', async () => {
    const before = await counted();
    const line = (more: object) =>
      JSON.stringify({ u: KETTLE, t: 1725400000, r: 'https://blog.example/?x', a: 'x', ...more });
    const lines = [
      line({}),
      line({ t: 1725400001 }),
      line({ u: KETTLE.replace(DEMO_ID, 'theirs-20') }),
      line({ u: 'https://shop.example/' }),
      '{"broken',
    ];
    await choose(file('bitly.json', lines.join('\n')));
    const shown = await says('Bitly · Sep 3, 2024 – Sep 3, 2024 · 2 clicks');
    expect(shown).toContain('1 click with a tracking ID that is not yours');
    expect(shown).toContain('1 click to other sites');
    expect(shown).not.toContain('Times are of the zone');
    await press('Import');
    expect(await says('2 new clicks')).toContain('bitly.json, row 5: cannot be told apart');
    expect(await counted()).toBe(before + 2);
  });

  test('GA4: comments, a totals row and thousands', async () => {
    const before = await counted();
    const rows = [
      '# ---------',
      '# Outbound clicks',
      '# 20241001-20241031',
      '# ---------',
      '',
      'Link URL,Page path and screen class,Date,Event count',
      ',,,"1,236",Grand total',
      `${KETTLE},/best?x=1,20241001,"1,234"`,
      `${KETTLE},/best,20241002,2`,
    ];
    await choose(file('ga4.csv', rows.join('\n')));
    await says('GA4 exploration · Oct 1, 2024 – Oct 2, 2024 · 1,236 clicks');
    await press('Import');
    await says('1,236 new clicks');
    expect(await counted()).toBe(before + 1_236);
  });

  test('any table, once its columns are named; that is remembered', async () => {
    const table = (...rows: string[]) => ['wann;wohin;wie oft', ...rows].join('\n');
    const rows = [`13.11.2024 10:00;${KETTLE};1.000`, `14.11.2024 10:00;${KETTLE};x`];
    await choose(file('own.csv', table(...rows)));
    await press('Say what its columns hold');
    await page.select('dialog select', 'click-log');
    await page.select('[aria-label="Column “wann” holds"]', 'day');
    await page.select('[aria-label="Column “wohin” holds"]', 'url');
    await says('Nov 13, 2024, 10:00:00 AM');
    await page.select('[aria-label="Column “wie oft” holds"]', 'clicks');
    await says('1,000');
    await press('Read it like this');
    // In the zone that was said before.
    const shown = await says('Click log · Nov 12, 2024 – Nov 12, 2024 · 1,000 clicks');
    expect(shown).toContain('1 row cannot be read');
    await press('Import');
    expect(await says('1,000 new clicks')).toContain('own.csv, row 3: no number');
    await choose(file('own 2.csv', table(`13.11.2024 10:00;${KETTLE};1.000`)));
    await says('Its columns are read as you said.');
    await press('Import');
    await says('0 new clicks · 1,000 known already');
  });
});

test('the ledger page shows the logged clicks, and the pages they came from', async () => {
  const ledger = await chromium.browser.newPage();
  await ledger.goto(chromium.own('ledger.html#clicks'));
  const card = await ledger.waitForSelector('[aria-labelledby=logged-clicks]');
  const clicks = await counted();
  expect(await card?.evaluate((section) => (section as HTMLElement).innerText)).toContain(
    `${clicks.toLocaleString('en')} clicks`,
  );
  const all = await ledger.$eval('body', (body) => body.innerText);
  expect(all).toContain('none is imported yet');
  expect(all).not.toContain('Nothing is known of them yet');
  await ledger.goto(chromium.own('ledger.html#overview'));
  const pages = await ledger.waitForSelector('#by-page');
  expect(await pages?.evaluate((section) => (section as HTMLElement).innerText)).toContain(
    'https://blog.example/a%20%22quoted%22%20page',
  );
  await ledger.close();
});

describe('what cannot be imported', () => {
  test.each([
    ['total.json', '{"total_clicks":7,"units":30,"unit":"day"}', 'one total for a longer time'],
    [
      'foreign.json',
      `{"u":"https://shop.example/","t":1725400000}`,
      'None of these clicks can be counted',
    ],
    ['damaged.json', '{"link_clicks": [', 'This file is damaged'],
  ])('%s is told, and nothing is written', async (name, content, reason) => {
    const before = await readStore(page, 'logBatches');
    await choose(file(name, content));
    await says(reason);
    const button = await page.waitForSelector('::-p-xpath(//button[text()="Import"])');
    expect(await button?.evaluate((each) => (each as HTMLButtonElement).disabled)).toBe(true);
    await press('Cancel');
    expect(await readStore(page, 'logBatches')).toEqual(before);
  });
});
