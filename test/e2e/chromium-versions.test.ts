import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROME_BUILD, launchChromium, type Chromium } from '../tools/chromium';
import { eventually, readStore } from '../tools/ledger-reader';
import { putVersion } from '../tools/other-version';
import { startSite, type Site } from '../tools/site';
import {
  clicksOnceThere,
  copyFromPopup,
  DEMO_ID,
  DEMO_LINK,
  enterTrackingId,
  openTab,
  popupText,
} from '../tools/story';

let site: Site;
/** Where the extension is installed: its id is this folder's, whatever version is put into it. */
let folder: string;
let profile: string;

beforeAll(async () => {
  site = await startSite();
  folder = mkdtempSync(join(tmpdir(), 'tagtally-installed-'));
  profile = mkdtempSync(join(tmpdir(), 'tagtally-profile-'));
});
afterAll(async () => {
  await site.close();
  for (const left of [folder, profile]) rmSync(left, { recursive: true, force: true });
});

/** Starts the browser with this version installed, uses it, and quits. */
async function withVersion(
  version: string,
  ledgerSteps: number,
  use: (chromium: Chromium) => Promise<void>,
): Promise<void> {
  const isUpdate = existsSync(join(folder, 'manifest.json'));
  putVersion(CHROME_BUILD, folder, version, ledgerSteps);
  const chromium = await launchChromium({ site, extension: folder, profile });
  try {
    // Chromium keeps the worker's script of an unpacked extension until that is loaded anew.
    if (isUpdate) await chromium.install();
    const page = await openTab(chromium, chromium.own('copy.html'));
    expect(await page.evaluate('chrome.runtime.getManifest().version')).toBe(version);
    await page.close();
    await use(chromium);
  } finally {
    await chromium.close();
  }
}

async function arriveAt(chromium: Chromium, asin: string): Promise<Page> {
  return openTab(chromium, `https://www.amazon.com/dp/${asin}?tag=${DEMO_ID}`);
}

async function asinsOf(chromium: Chromium, count: number): Promise<string[]> {
  const page = await openTab(chromium, chromium.own('options.html'));
  const clicks = (await clicksOnceThere(page, count)) as { asin: string }[];
  await page.close();
  return clicks.map(({ asin }) => asin).sort();
}

test('what a version left is there for the next, an older one put back says why it waits, and nothing is lost', async () => {
  await withVersion('0.1.0', 0, async (chromium) => {
    await enterTrackingId(chromium, DEMO_ID);
    const tab = await arriveAt(chromium, 'B0EXAMPL01');
    expect(await asinsOf(chromium, 1)).toEqual(['B0EXAMPL01']);
    expect(await copyFromPopup(chromium, tab)).toBe(DEMO_LINK);
  });

  await withVersion('0.2.0', 1, async (chromium) => {
    const tab = await arriveAt(chromium, 'B0EXAMPL02');
    expect(await asinsOf(chromium, 2)).toEqual(['B0EXAMPL01', 'B0EXAMPL02']);
    expect(await copyFromPopup(chromium, tab)).toBe(DEMO_LINK.replace('01', '02'));
  });

  await withVersion('0.1.0', 0, async (chromium) => {
    const tab = await arriveAt(chromium, 'B0EXAMPL03');
    const said = await popupText(chromium, tab);
    expect(said).toContain('The ledger was written by a newer TagTally than this one.');
    const page = await openTab(chromium, chromium.own('copy.html'));
    const waiting = await eventually(
      () =>
        page.evaluate(
          'chrome.storage.local.get().then((all) => JSON.stringify(all))',
        ) as Promise<string>,
      (all) => all.includes('B0EXAMPL03'),
    );
    expect(waiting).toContain('B0EXAMPL03');
    expect(await readStore(page, 'clicks')).toHaveLength(2);
  });

  await withVersion('0.2.1', 1, async (chromium) => {
    expect(await asinsOf(chromium, 3)).toEqual(['B0EXAMPL01', 'B0EXAMPL02', 'B0EXAMPL03']);
    const page = await openTab(chromium, chromium.own('options.html'));
    expect(await readStore(page, 'links')).toHaveLength(2);
    await page.waitForFunction((id) => document.body.innerText.includes(id), {}, DEMO_ID);
  });
});
