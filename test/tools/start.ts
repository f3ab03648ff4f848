/**
 * `npm start`. With a display: opens Chromium with the extension and a demo page, until it is
 * closed. Without one: runs the main story headless, prints what happened and saves screenshots.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { clickToolbarButton, launchChromium } from './chromium';
import { startSite } from './site';
import {
  ARTICLE,
  clicksOnceThere,
  copyFromPopup,
  DEMO_ID,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  PANEL,
  pasteInto,
} from './story';

const folderAt = process.argv.indexOf('--screens');
const folder = folderAt < 0 ? '.output/screens' : (process.argv[folderAt + 1] ?? '.output/screens');

execFileSync('npx', ['wxt', 'build'], { stdio: 'inherit' });
/** Reports of invented figures. */
const REPORTS = ['earnings.csv', 'daily-trends.csv'].map((name) =>
  fileURLToPath(new URL(`../fixtures/reports/${name}`, import.meta.url)),
);

const site = await startSite();
await (hasScreen() ? show() : tell());
await site.close();

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

async function show(): Promise<void> {
  const chromium = await launchChromium({ site, visible: true, welcome: true });
  const closed = new Promise((resolve) => chromium.browser.once('disconnected', resolve));
  await openTab(chromium, ARTICLE);
  await openTab(chromium, DEMO_PRODUCT);
  const welcome = await chromium.browser.waitForTarget(
    (target) => target.url() === chromium.own('welcome.html'),
  );
  await (await welcome.asPage()).bringToFront();
  console.log('Chromium is open with TagTally, its welcome, an article and a demo product.');
  console.log(
    'Enter a tracking ID such as demosite-20, then right-click the links. Close the window to end.',
  );
  await closed;
  await chromium.close();
}

async function tell(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const chromium = await launchChromium({ site });
  const shots: string[] = [];
  const shoot = async (page: Page, name: string, clip?: ScreenshotClip) => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // A headless popup is resized in steps, and a picture of one in between is torn.
      await sleep(500);
      const path = join(folder, `${name}-${scheme}.png`);
      await page.screenshot({ path, ...(clip && { clip }) });
      shots.push(path);
    }
  };

  const options = await enterTrackingId(chromium, DEMO_ID);
  const product = await openTab(chromium, DEMO_PRODUCT);
  await copyFromPopup(chromium, product);
  const link = await pasteInto(product);

  const article = await openTab(chromium, ARTICLE);
  await Promise.all([article.waitForNavigation(), article.click('#own')]);
  const clicks = await clicksOnceThere(options, 1);
  await article.waitForSelector(PANEL);
  await shoot(article, 'page');

  const popup = await clickToolbarButton(chromium, article);
  await shoot(popup, 'popup-first', await body(popup));
  await popup.click('.notice button');
  await popup.waitForSelector('.notice', { hidden: true });
  await shoot(popup, 'popup', await body(popup));
  const estimate = await popup.$$eval('.estimate', (parts) =>
    parts.map((part) => (part as HTMLElement).innerText),
  );
  await popup.close();

  await options.bringToFront();
  await options.setViewport({ width: 800, height: 820 });
  await shoot(options, 'options');

  const reports = await openTab(chromium, chromium.own('reports.html'));
  await reports.setViewport({ width: 1000, height: 900 });
  const field = await reports.waitForSelector('.drop input[type=file]');
  await field?.uploadFile(...REPORTS);
  const importing = await reports.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await shoot(reports, 'reports-found');
  await importing?.click();
  await reports.waitForSelector('.funnel');
  await shoot(reports, 'reports');
  const earned = await reports.$eval('.amount', (amount) => amount.textContent);

  const readers = await clickToolbarButton(chromium, article);
  await shoot(readers, 'popup-readers', await body(readers));
  await readers.close();
  const computed = await openTab(chromium, chromium.own('estimate.html'));
  await computed.setViewport({ width: 900, height: 1000 });
  await computed.waitForSelector('.assumption');
  await shoot(computed, 'estimate');
  await chromium.close();

  console.log(`\nLink on the clipboard: ${link}`);
  console.log(`Test clicks in the ledger: ${JSON.stringify(clicks, null, 2)}`);
  console.log(`Estimate:\n${estimate.join('\n').replace(/^(?=.)/gm, '  ')}`);
  console.log(`Earned by two demo reports: ${earned}`);
  console.log(`Screenshots:\n${shots.map((path) => `  ${path}`).join('\n')}`);
  if (clicks.length !== 1 || estimate.length !== 1) {
    throw new Error('The story did not end as it should.');
  }
}

/** A headless popup's window is wider than the popup. */
async function body(page: Page): Promise<ScreenshotClip> {
  return page.evaluate(() => {
    const { width, height } = document.body.getBoundingClientRect();
    return { x: 0, y: 0, width, height: Math.min(height, innerHeight) };
  });
}
