import { writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killWorker, launchChromium, type Chromium } from '../tools/chromium';
import { catchDownloads, type Downloads } from '../tools/downloads';
import { eventually, readStore } from '../tools/ledger-reader';
import { startSite, type Site } from '../tools/site';
import {
  ARTICLE,
  clicksOnceThere,
  copyFromPopup,
  DEMO_ID,
  DEMO_LINK,
  DEMO_PRODUCT,
  enterTrackingId,
  openTab,
  panelButton,
  popupText,
} from '../tools/story';
import { withWorker } from '../tools/suspend';

let site: Site;
let chromium: Chromium;
let downloads: Downloads;
/** The options page, kept open. */
let options: Page;

beforeAll(async () => {
  site = await startSite();
  chromium = await launchChromium({ site });
  downloads = await catchDownloads(chromium);
  options = await enterTrackingId(chromium, DEMO_ID);
});
afterAll(async () => {
  await chromium.close();
  downloads.remove();
  await site.close();
});

async function says(text: string): Promise<void> {
  const shown = await eventually(
    () => options.$eval('body', (body) => body.innerText),
    (all) => all.includes(text),
  );
  expect(shown).toContain(text);
}

async function press(label: string, within = 'main'): Promise<void> {
  await options.bringToFront();
  const part = await options.waitForSelector(within);
  const button = await part?.waitForSelector(`::-p-xpath(.//button[contains(., '${label}')])`);
  await button?.click();
}

async function choose(path: string): Promise<void> {
  const field = await options.waitForSelector('.restore input[type=file]');
  await field?.uploadFile(path);
}

/** Everything that a restore has to bring back. */
async function everything(): Promise<unknown[]> {
  const stores = ['clicks', 'links', 'foreignArrivals', 'rollups', 'products'] as const;
  return Promise.all(stores.map((store) => readStore(options, store)));
}

describe('what is noted', () => {
  test('a link that was copied, by popup and by panel', async () => {
    const tab = await openTab(chromium, DEMO_PRODUCT);
    await copyFromPopup(chromium, tab);
    await (await panelButton(tab, 'Copy link')).click();
    const links = await eventually(
      withWorker(chromium, options, () => readStore(options, 'links')),
      (rows) => rows.length >= 2,
    );
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toMatchObject({ text: DEMO_LINK, trackingId: DEMO_ID, asin: 'B0EXAMPL01' });
    }
    await tab.close();
  });

  test('somebody else’s tag leaves nothing while no window is open', async () => {
    const tab = await openTab(chromium, ARTICLE);
    await Promise.all([tab.waitForNavigation(), tab.click('#foreign')]);
    // An own click behind it: when that is there, everything before was carried.
    await openTab(chromium, DEMO_LINK);
    await clicksOnceThere(options, 1);
    expect(await readStore(options, 'foreignArrivals')).toEqual([]);
  });

  test('it ends an open window, and leaves no more than store and time', async () => {
    const tab = await openTab(chromium, ARTICLE);
    // Right after the worker was stopped, as after half a minute of quiet.
    await killWorker(chromium);
    await Promise.all([tab.waitForNavigation(), tab.click('#foreign')]);
    const arrivals = await eventually(
      () => readStore(options, 'foreignArrivals'),
      (rows) => rows.length > 0,
    );
    expect(arrivals.map((row) => Object.keys(row as object).sort())).toEqual([
      ['atMs', 'marketplace'],
    ]);
    expect(await popupText(chromium, tab)).toContain('ended');
  });

  test('counts go with the clicks, filed under the product’s category', async () => {
    const rollups = await eventually(
      () => readStore(options, 'rollups'),
      (rows) => JSON.stringify(rows).includes('kitchen'),
    );
    expect(rollups).toMatchObject([
      { key: [expect.any(String), 'US', DEMO_ID, 'kitchen', 'browser'], clicks: 1 },
    ]);
  });
});

describe('backup', () => {
  test('everything is deleted only after a backup was saved, and comes back from it', async () => {
    await options.reload();
    await says('1 test click');
    const before = await everything();
    await options.type('.everything input', 'delete everything');
    await press('Save a backup', '.everything');
    const file = await downloads.next('tagtally-backup');
    await press('I have the file: delete everything');
    await says('Everything is deleted');
    expect((await everything()).flat()).toEqual([]);
    expect(await options.$('.ids')).toBeNull();

    await choose(file);
    await says('1 test click, 1 new');
    await press('Restore', '.notice');
    await says('Restored');
    expect(await everything()).toEqual(before);
    expect(await options.$eval('.ids', (list) => list.textContent)).toContain(DEMO_ID);

    // The same file again adds nothing.
    await options.reload();
    await options.waitForSelector('.restore');
    await choose(file);
    await says('1 test click, none new');
    await press('Add what is missing');
    await says('Restored');
    expect(await everything()).toEqual(before);
  });

  test('replacing saves what is there first, and again when a click comes in between', async () => {
    await press('Save a backup');
    const file = await downloads.next('tagtally-backup');
    const before = await everything();
    await options.reload();
    await options.waitForSelector('.restore');
    await choose(file);
    await press('Replace the ledger');
    await press('Save a backup', '.restore');
    await downloads.next('tagtally-backup');
    const tab = await openTab(chromium, DEMO_LINK);
    await clicksOnceThere(options, 2);
    await press('I have the file: replace');
    await says('Something was added to the ledger since');
    expect(await readStore(options, 'clicks')).toHaveLength(2);
    await press('Save again');
    const second = await downloads.next('tagtally-backup');
    expect(
      gunzipSync(downloads.read(second))
        .toString()
        .match(/"clicks":/g),
    ).toHaveLength(2);
    await press('I have the file: replace');
    await says('Restored');
    expect(await everything()).toEqual(before);
    await tab.close();
  });

  test('files that are no whole backup of ours are refused, and nothing changes', async () => {
    const before = await everything();
    await press('Save a backup');
    const file = await downloads.next('tagtally-backup');
    const whole = downloads.read(file);
    const lines = gunzipSync(whole).toString().split('\n');
    const refused: [Buffer, string][] = [
      [Buffer.from('time,store\n'), 'another kind of file'],
      [gzipSync('{"hello":1}\n'), 'not made by TagTally'],
      [whole.subarray(0, whole.length - 20), 'its end is missing'],
      [gzipSync(lines.slice(0, -2).join('\n')), 'its end is missing'],
      [gzipSync(lines.join('\n').replace(/"atMs":1/, '"atMs":2')), 'checksum does not agree'],
      [gzipSync(lines.join('\n').replace('"version":1', '"version":2')), 'newer TagTally'],
      [gzipSync(Buffer.alloc(50_000_000)), 'not made by TagTally'],
    ];
    for (const [bytes, reason] of refused) {
      writeFileSync(`${file}.bad`, bytes);
      await choose(`${file}.bad`);
      await says(reason);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('tables and deletion', () => {
  test('clicks and links are saved as CSV', async () => {
    await press('Clicks as CSV');
    const clicks = downloads.read(await downloads.next('tagtally-clicks')).toString();
    expect(clicks).toContain(`,amazon.com,`);
    expect(clicks).toContain(`,${DEMO_ID},1,B0EXAMPL01,kitchen,browser,`);
    await press('Links as CSV');
    expect(downloads.read(await downloads.next('tagtally-links')).toString()).toContain(DEMO_LINK);
  });

  test('a deletion can be undone, also after the page was closed', async () => {
    const before = await everything();
    await press('Delete', '[aria-labelledby=delete] .row.end');
    await says('Deleted');
    expect((await readStore(options, 'clicks')).length).toBe(0);
    expect((await readStore(options, 'rollups')).length).toBe(0);
    await options.reload();
    await says('Can be undone until');
    await press('Undo');
    await says('That deletion is undone');
    expect(await everything()).toEqual(before);
  });

  test('the check finds the counts right', async () => {
    await press('Check now');
    await says('the counts agree with every row');
  });
});
