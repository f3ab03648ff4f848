import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickToolbarButton, launchChromium, type Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  DEMO_ID,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  panelButton,
  pasteInto,
} from '../tools/story';

const OTHER = 'demoblog-20';
let site: Site;
let chromium: Chromium;
let product: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  const options = await enterTrackingId(chromium, DEMO_ID);
  await options.close();
  const again = await enterTrackingId(chromium, OTHER);
  await again.close();
  product = await openTab(chromium, DEMO_PRODUCT);
});
afterAll(async () => {
  await chromium.close();
  await site.close();
});

const linkOf = (popup: Page) => popup.$eval('.link', (link) => link.textContent);

test('of several tracking IDs the one chosen in the popup is used from then on, everywhere', async () => {
  const popup = await clickToolbarButton(chromium, product);
  expect(await linkOf(popup)).toContain(`tag=${DEMO_ID}`);
  await popup.select('.card select', OTHER);
  await eventually(
    () => linkOf(popup),
    (link) => link.endsWith(`tag=${OTHER}`),
  );
  await popup.close();

  const later = await clickToolbarButton(chromium, product);
  expect(await linkOf(later)).toContain(`tag=${OTHER}`);
  await later.close();

  // The panel has heard of it without a reload.
  await product.bringToFront();
  await (await panelButton(product, 'Copy link')).click();
  await eventually(
    () => pasteInto(product),
    (text) => text.endsWith(`tag=${OTHER}`),
  );
});
