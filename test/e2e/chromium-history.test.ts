import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { seedLinks } from '../tools/seed-links';
import { startSite, type Site } from '../tools/site';
import {
  copyFromPopup,
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  pasteInto,
} from '../tools/story';

const SEEDED = 100_000;

let site: Site;
let chromium: Chromium;
let product: Page;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  // A key that is pressed while the last one still glides along is lost at times.
  chromium = await launchChromium({ site, args: ['--disable-smooth-scrolling'] });
  await (await enterTrackingId(chromium, DEMO_ID)).close();
  product = await openTab(chromium, DEMO_PRODUCT);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** What the rows say that are in the document, top down. */
const rows = () =>
  page.$$eval('tbody tr[aria-rowindex]', (all) => all.map((row) => (row as HTMLElement).innerText));

const rowsOnce = (holds: (rows: string[]) => boolean) => eventually(rows, holds);

const status = () => page.$eval('.history [role=status]', (p) => p.textContent);

interface Kept {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
}

const kept = async () => (await readStore(page, 'links')) as Kept[];

test('a link made with the popup is in the ledger that the popup opens', async () => {
  await copyFromPopup(chromium, product);
  const popup = await clickToolbarButton(chromium, product);
  const opened = chromium.browser.waitForTarget((t) => t.url() === chromium.own('ledger.html'));
  await popup.click('[aria-label=Ledger]');
  page = await (await opened).asPage();
  await (await page.waitForSelector("nav a[href='#links']"))?.click();
  await page.waitForSelector('tbody tr[aria-rowindex]');
  expect(await page.title()).toBe('TagTally · Links');
  expect(await page.$eval('[aria-current=page]', (link) => link.textContent)).toBe('Links');
  const [first, ...others] = await rows();
  expect(first).toContain('B0EXAMPL01');
  expect(first).toContain(DEMO_ID);
  expect(others).toEqual([]);
});

test('one made meanwhile is there when the page is looked at again', async () => {
  await copyFromPopup(chromium, product);
  await page.bringToFront();
  expect(await rowsOnce((all) => all.length === 2)).toHaveLength(2);
});

test('copying again puts the same text on the clipboard, and is a copy like any other', async () => {
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  await page.click('[aria-label^="Copy again"]');
  await page.waitForSelector("::-p-xpath(//button[contains(., '✓ Copied')])");
  expect(await rowsOnce((all) => all.length === 3)).toHaveLength(3);
  expect((await kept()).map(({ text }) => text)).toEqual([DEMO_LINK, DEMO_LINK, DEMO_LINK]);
  expect(await pasteInto(product)).toBe(DEMO_LINK);
});

test('a note is typed where it stands, found, and there after a reload', async () => {
  await page.bringToFront();
  await page.click('tr[aria-rowindex="3"] .note-text');
  await page.waitForSelector('.note-field:focus');
  await page.keyboard.type('in the tea post');
  await page.keyboard.press('Enter');
  await eventually(kept, (links) => links.some(({ note }) => note !== undefined));
  await page.reload();
  await rowsOnce((all) => all.length === 3);
  await page.type('[type=search]', 'TEA post');
  expect(await rowsOnce((all) => all.length === 1)).toEqual([
    expect.stringContaining('in the tea post'),
  ]);
  expect(await status()).toBe('Found 1 of 3');
});

test('Escape leaves the note as it was', async () => {
  await page.click('.note-text');
  await page.waitForSelector('.note-field:focus');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.note-text:focus');
  expect((await rows())[0]).toMatch(/in the tea post$/m);
  expect((await kept()).filter(({ note }) => note === 'in the tea post')).toHaveLength(1);
});

test('a deleted link is gone, and Undo brings back exactly what there was', async () => {
  const before = await kept();
  await page.click('.delete');
  // The keyboard is where the pointer was.
  await page.waitForSelector("::-p-xpath(//button[. = 'Undo'])");
  const left = await eventually(kept, (links) => links.length === 2);
  expect(left.filter(({ note }) => note !== undefined)).toEqual([]);
  expect(await status()).toBe('Found 0 of 2');
  await eventually(
    () => page.evaluate(() => document.activeElement?.textContent),
    (text) => text === 'Undo',
  );
  await page.keyboard.press('Enter');
  expect(await eventually(kept, (links) => links.length === 3)).toEqual(before);
  expect(await status()).toBe('Found 1 of 3');
});

describe('a hundred thousand links', () => {
  beforeAll(async () => {
    await seedLinks(page, SEEDED);
    await page.reload();
    await page.waitForSelector('tbody tr[aria-rowindex]');
    await eventually(status, (text) => text === '100,003 links', 30_000);
  }, 120_000);

  /** The rows that are seen, and how many are in the document. */
  const seen = () =>
    page.$eval('.tall', (box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const all = [...box.querySelectorAll('tbody tr[aria-rowindex]')];
      const inside = all.filter((row) => {
        const place = row.getBoundingClientRect();
        return place.bottom > top + 30 && place.top < bottom;
      });
      return {
        inDocument: box.querySelectorAll('tr').length,
        first: Number(inside[0]?.getAttribute('aria-rowindex')),
        last: Number(inside.at(-1)?.getAttribute('aria-rowindex')),
        gap: Math.round(bottom - (inside.at(-1)?.getBoundingClientRect().bottom ?? 0)),
      };
    });

  test.each([
    ['the middle', 0.5, 50_000],
    ['three quarters', 0.75, 75_000],
  ])('scroll to %s, with few rows in the document', async (_, part, near) => {
    await page.$eval('.tall', (box, to) => (box.scrollTop = box.scrollHeight * to), part);
    const there = await eventually(seen, ({ first }) => first > 40_000 * part * 2);
    expect(Math.abs(there.first - near)).toBeLessThan(50);
    expect(there.inDocument).toBeLessThan(200);
    expect(there.gap).toBeLessThanOrEqual(0);
  });

  test('what is seen stays where it is when a copy made there comes before it', async () => {
    const row = (await seen()).first + 3;
    const button = await page.waitForSelector(`tr[aria-rowindex="${row}"] [aria-label^="Copy ag"]`);
    const nameAt = (index: number) =>
      page.$eval(`tr[aria-rowindex="${index}"] .name`, (name) => ({
        text: name.textContent,
        top: Math.round(name.getBoundingClientRect().top),
      }));
    const before = await nameAt(row);
    await button?.click();
    await eventually(status, (text) => text === '100,004 links');
    expect(await nameAt(row + 1)).toEqual(before);
  });

  test('the keyboard goes to the very last, and to the first again', async () => {
    await page.focus('.tall');
    await page.keyboard.press('End');
    const end = await eventually(seen, ({ last }) => last === SEEDED + 5);
    expect(end.last).toBe(SEEDED + 5);
    expect(end.inDocument).toBeLessThan(200);
    await page.keyboard.press('Home');
    expect((await eventually(seen, ({ first }) => first === 2)).first).toBe(2);
  });

  test('what is found is found among all, and seen from its beginning', async () => {
    await page.$eval('.tall', (box) => (box.scrollTop = box.scrollHeight / 2));
    await eventually(seen, ({ first }) => first > 40_000);
    await page.type('[type=search]', 'product 9999');
    // 9999 itself, nine that end so, and nine that begin so.
    await eventually(status, (text) => text === 'Found 19 of 100,004');
    expect(await status()).toBe('Found 19 of 100,004');
    expect((await seen()).first).toBe(2);
    expect((await rows())[0]).toContain('Demo product 9999,');
  });
});

test('links of an ID that was removed stay, and are not offered for copying', async () => {
  const options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.ids button');
  await options.click('.ids button');
  await options.waitForSelector('.ids button', { hidden: true });
  await page.bringToFront();
  const isMarked = (row: string) => row.includes('not yours any more');
  const all = await rowsOnce((shown) => shown.every(isMarked));
  expect(all).toHaveLength(19);
  expect(all.filter((row) => !isMarked(row))).toEqual([]);
  expect(await page.$$('[aria-label^="Copy again"]')).toHaveLength(0);
  await options.close();
});
