import type { Page } from 'puppeteer-core';
import { contentWorld } from '../faults/content-world';
import { launchChromium, type Chromium } from '../tools/chromium';
import { startSite, type Site } from '../tools/site';
import { PANEL } from '../tools/story';
import type { MadePage } from './made-page';
import { WITNESS, WITNESS_NAME, type Testimony } from './witness';

/** A browser that goes to one page after the other in one tab, and tells what was to be seen there. */
export interface Visitor {
  readonly chromium: Chromium;
  readonly tab: () => Page;
  readonly visit: (page: MadePage, expected: Expected) => Promise<Testimony>;
  readonly close: () => Promise<void>;
}

export interface Expected {
  /** Whether the panel has to come. */
  readonly panel: boolean;
  /** What the user does there, once all is there. */
  readonly use?: (tab: Page) => Promise<void>;
}

/** How often our script asks the browser for something before a panel is there, and some more. */
const STEPS = 12;
/** What Chromium asks for by itself, at any time. */
const ITS_OWN = /\/favicon\.ico$|^https?:\/\/(?:accounts\.google|update\.googleapis)\.com\//;

/** @param withExtension whether the browser has the extension. */
export async function openVisitor(withExtension: boolean): Promise<Visitor> {
  const site: Site = await startSite();
  const chromium = await launchChromium({ site, later: !withExtension });
  const tab = await chromium.browser.newPage();
  await tab.setViewport({ width: 1100, height: 700 });
  await tab.evaluateOnNewDocument(WITNESS);
  const went: string[] = [];
  tab.on('framenavigated', (frame) => went.push(frame.url()));

  async function visit(page: MadePage, { panel, use }: Expected): Promise<Testimony> {
    site.put(page.url, page.html, page.headers);
    const asked = site.requests.length;
    went.splice(0);
    await tab.goto(page.url, { waitUntil: 'load' });
    await settled(tab);
    if (withExtension) await ourScriptIsDone(tab, chromium);
    if (panel) await tab.waitForSelector(PANEL, { timeout: 10_000 });
    await use?.(tab);
    await settled(tab);
    const seen = (await tab.evaluate(`window.${WITNESS_NAME}()`)) as Testimony;
    const requests = site.requests.slice(asked).filter((url) => !ITS_OWN.test(url));
    return { ...seen, requests: requests.toSorted(), went: went.toSorted() };
  }

  return {
    chromium,
    tab: () => tab,
    visit,
    close: async () => {
      await chromium.close();
      await site.close();
    },
  };
}

/** Two frames have been drawn, and what was to be told in between was told. */
async function settled(tab: Page): Promise<void> {
  await tab.evaluate(`new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))`);
}

/** The browser answers in order: when it has answered us so often, our script has had its answers. */
async function ourScriptIsDone(tab: Page, chromium: Chromium): Promise<void> {
  const inOurs = await contentWorld(tab, chromium.own('')).catch(() => undefined);
  await inOurs?.(`(async () => {
    for (let step = 0; step < ${STEPS}; step++) await chrome.storage.local.get('mirror');
  })()`);
}
