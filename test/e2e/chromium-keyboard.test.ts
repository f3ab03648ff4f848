import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { demoReports } from '../tools/screens/demo-reports';
import { startSite, type Site } from '../tools/site';
import { DEMO_ID, DEMO_PRODUCT, openTab } from '../tools/story';

let site: Site;
let chromium: Chromium;
const folder = mkdtempSync(join(tmpdir(), 'tagtally-keyboard-'));

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
});
afterAll(async () => {
  await chromium.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses Tab until what has the focus fits the selector; gives up after so many. */
async function tabTo(page: Page, selector: string, presses = 60): Promise<void> {
  for (let n = 0; n < presses; n++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`the keyboard does not get to ${selector}`);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('a tracking ID is entered by the keyboard alone', async () => {
  const page = await openTab(chromium, chromium.own('options.html'));
  await page.bringToFront();
  await page.waitForSelector('.add-id select');
  await tabTo(page, '.add-id select');
  const store = () => page.$eval('.add-id select', (select) => select.value);
  for (let n = 0; n < 40 && (await store()) !== 'US'; n++) await page.keyboard.press('ArrowDown');
  expect(await store()).toBe('US');
  await tabTo(page, '.add-id input');
  await page.keyboard.type(DEMO_ID);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.ids');
  expect(await page.$eval('.ids', (list) => list.textContent)).toContain(DEMO_ID);
  await page.close();
});

test('the popup opens on Copy, Enter copies, and Tab gets to everything that can be done', async () => {
  const tab = await openTab(chromium, DEMO_PRODUCT);
  const popup = await clickToolbarButton(chromium, tab);
  await popup.waitForFunction(() => document.activeElement?.matches('.primary'));
  await popup.keyboard.press('Enter');
  await popup.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  expect(
    await eventually(
      () => readStore(popup, 'links'),
      (links) => links.length > 0,
    ),
  ).toHaveLength(1);
  const controls = 'button:not(:disabled), select, input, a[href], summary, [tabindex="0"]';
  const all = await popup.$$eval(controls, (found) => {
    const shown = found.filter((each) => each.checkVisibility());
    shown.forEach((each, n) => each.setAttribute('data-stop', String(n)));
    return shown.length;
  });
  const stops = new Set<string | null>();
  for (let n = 0; n < all + 2; n++) {
    stops.add(
      await popup.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? null),
    );
    await popup.keyboard.press('Tab');
  }
  stops.delete(null);
  expect(stops.size).toBe(all);
  await popup.close();
  await tab.close();
});

test('a report is imported, and its table reached and sorted, by the keyboard alone', async () => {
  const page = await openTab(chromium, chromium.own('reports.html'));
  await page.bringToFront();
  await page.waitForSelector('.drop .primary');
  // Asked for before the way there: told only just before Enter, the browser may open its own dialog.
  const opened = page.waitForFileChooser();
  await tabTo(page, '.drop .primary');
  const paths = demoReports(Date.now())
    .slice(0, 1)
    .map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
  await page.keyboard.press('Enter');
  const chooser = await opened;
  await chooser.accept(paths);
  await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await tabTo(page, '#plan ~ .row .primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#done');
  await tabTo(page, 'th .sort');
  expect(await focused(page)).toBe('Day');
  await page.keyboard.press('Enter');
  await page.waitForSelector('th[aria-sort=ascending]');
  await page.close();
});
