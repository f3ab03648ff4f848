import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../tools/chromium';
import { corpusPath, corpusTable } from '../tools/corpus';
import { onImportPage } from '../tools/import-page';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, enterTrackingId } from '../tools/story';

let site: Site;
let chromium: Chromium;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-reports-'));

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

const HEADER =
  'Category,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group';
const item = (day: string, fees: string, n = 1) =>
  `Kitchen,"Kettle, ${n}",B0EXAMPL01,Amazon.com,${DEMO_ID},${day} 10:00:00,20.00,1,0,20.00,${fees},PHONE`;

/** An earnings report as Amazon writes it, of invented figures. */
function earnings(title: string, rows: readonly string[]): string {
  return [`Fee-Earnings reports from ${title}`, HEADER, ...rows].join('\r\n');
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const { choose, says, press } = onImportPage(() => page);

const amounts = () => page.$$eval('.amount', (all) => all.map((amount) => amount.textContent));

describe('a report', () => {
  test('is recognised before anything is written, imported, and adds up to the cent', async () => {
    const rows = [
      item('2024-09-02', '0.10'),
      item('2024-09-02', '0.20', 2),
      `Kitchen,Kettle,B0EXAMPL01,Amazon.com,${DEMO_ID},2024-09-03 10:00:00,20.00,0,1,-20.00,-0.07,PHONE`,
      item('2024-09-04', 'n/a?', 3),
    ];
    await choose(file('first.csv', earnings('09-01-2024 to 09-30-2024', rows)));
    await says('Earnings · amazon.com · Sep 1, 2024 – Sep 30, 2024 · 4 rows');
    expect(await readStore(page, 'reportBatches')).toEqual([]);
    await press('Import');
    const shown = await says('1 row left out');
    expect(shown).toContain('Earnings · amazon.com · 3 rows');
    expect(shown).toContain('2 new figures');
    expect(shown).toContain('first.csv, row 6: no number');
    expect(shown).toContain('Earned $0.23');
    expect(await amounts()).toEqual(['$0.23']);
  });

  test('imported again changes nothing, under whatever name', async () => {
    const rows = [item('2024-09-10', '1.00')];
    const text = earnings('09-10-2024 to 09-10-2024', rows);
    await choose(file('ten.csv', text));
    await press('Import');
    await says('Earned $1.00');
    const before = await amounts();
    await choose(file('ten again.csv', text));
    await says('This very file was imported before');
    await press('Cancel');
    // The same rows in another dress take the place of the first, and count once.
    await choose(
      file('ten.tsv.gz', gzipSync(text.replace('"Kettle, 1"', 'Kettle').replaceAll(',', '\t'))),
    );
    await says('1 row');
    await press('Import');
    await says('Nothing new');
    expect(await amounts()).toEqual(before);
  });

  test('undone is as if it had never been', async () => {
    const before = await amounts();
    await choose(
      file('late.csv', earnings('09-20-2024 to 09-21-2024', [item('2024-09-20', '5.00')])),
    );
    await press('Import');
    await says('Earned $5.00');
    expect(await amounts()).not.toEqual(before);
    await press('Undo this import');
    await eventually(amounts, (now) => now[0] === before[0]);
    expect(await amounts()).toEqual(before);
  });
});

describe('what is no report', () => {
  test('is refused with what and why, and nothing is written', async () => {
    const before = await readStore(page, 'reportBatches');
    const files: [string, string | Buffer, string][] = [
      ['page.csv', '<!doctype html><html><body>Sign in</body></html>', 'This is a web page'],
      ['report.pdf', '%PDF-1.7 and so on', 'This is a PDF'],
      ['empty.csv', '\n\n', 'nothing in this file'],
      [
        'cut.csv.gz',
        gzipSync(earnings('09-01-2024 to 09-02-2024', [])).subarray(0, 40),
        'end of this file',
      ],
      ['other.csv', 'a,b\r\n1,2\r\n', 'None of Amazon'],
    ];
    for (const [name, content, reason] of files) {
      await choose(file(name, content));
      await says(reason);
      await press('Cancel');
    }
    expect(await readStore(page, 'reportBatches')).toEqual(before);
  });

  test('an import that is cancelled leaves nothing', async () => {
    const before = await readStore(page, 'reportBatches');
    const packs = (await readStore(page, 'reportRows')).length;
    const rows = Array.from({ length: 100_000 }, (_, n) => item('2024-08-02', '0.01', n));
    await choose(file('large.csv', earnings('08-01-2024 to 08-31-2024', rows)));
    await says('100,000 rows');
    await press('Import');
    await page.waitForSelector('progress');
    await press('Cancel');
    await says('Cancelled. Nothing was imported.');
    expect(await readStore(page, 'reportBatches')).toEqual(before);
    expect(await readStore(page, 'reportRows')).toHaveLength(packs);
  });
});

/** Real workbooks, where they stand beside the checkout. */
const EXPECTED = corpusTable('reports/expected_totals.tsv').filter((row) => row['fees'] !== '-');

const WORKBOOKS = [...new Set(EXPECTED.map((row) => row['file'] ?? ''))];

test.each(WORKBOOKS.length > 0 ? [WORKBOOKS] : [])(
  'real workbooks add up to the cent on the screen',
  async (...files) => {
    await choose(...files.map((name) => corpusPath('reports', name)));
    await says('amazon.ca');
    await press('Import');
    const shown = await says('Earned on amazon.co.uk');
    for (const { fees = '' } of EXPECTED) {
      expect(shown).toContain(Number(fees).toLocaleString('en-US', { minimumFractionDigits: 2 }));
    }
  },
);

describe('a table with headings of its own', () => {
  const rows = ['Quando,Cosa,Quanti,Guadagno', '13/09/2024,Bollitore,2,"1,50"'];
  const options = (label: string) => `select[aria-label*="${label}"]`;

  test('is read as the user says, shown while they say it, and remembered', async () => {
    await choose(file('mia.csv', rows.join('\n')));
    await says('None of Amazon');
    await press('Say what its columns hold');
    const asked = await says('Say what the table lists first');
    expect(asked).toContain('What do the columns hold?');
    await page.select('dialog select', 'earnings');
    await says('Still needed: a column for Day');
    await page.select(options('Quando'), 'day');
    await page.select(options('Cosa'), 'name');
    await page.select(options('Quanti'), 'shipped');
    expect(await says('Still needed')).not.toContain('How it is read');
    await page.select(options('Guadagno'), 'fees');
    const shown = await says('How it is read');
    expect(shown).toContain('Sep 13, 2024');
    expect(shown).toContain('1.50');
    await press('Read it like this');
    await says('Its columns are read as you said');
    await page.select('.file select', 'IT');
    await press('Import');
    await says('Earned €1.50');

    await page.reload();
    await page.waitForSelector('.drop');
    await choose(file('ottobre.csv', [rows[0], '13/10/2024,Teiera,1,"0,70"'].join('\n')));
    await says('Its columns are read as you said');
    await press('Change what its columns hold');
    await press('Forget this');
    await says('None of Amazon');
    await press('Cancel');
    await press('Undo this import');
  });
});
