import type { Page } from 'puppeteer-core';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { clickToolbarButton, type Chromium } from '../tools/chromium';
import { rawSettings } from '../tools/ledger-reader';
import { openTab, panelButton } from '../tools/story';
import type { MadePage } from './made-page';
import type { Visitor } from './visitor';

/** A state of the extension in which pages are looked at. */
export interface State {
  readonly name: string;
  /** Settings beside the tracking IDs of all stores; undefined for an extension that nobody set up. */
  readonly settings: object | undefined;
  readonly hasPanel: boolean;
  /** What the user does on each page. */
  readonly use?: (tab: Page, page: MadePage, chromium: Chromium) => Promise<void>;
  /** Takes seconds a page. */
  readonly slow?: boolean;
  /** How many pages the short form looks at; it leaves the others out. */
  readonly short?: number;
}

const EVERY_STORE = MARKETPLACES.map(({ code }) => code);

export const STATES: readonly State[] = [
  { name: 'not set up', settings: undefined, hasPanel: false },
  { name: 'panel on', settings: {}, hasPanel: true, short: 4 },
  { name: 'panel on, rate on the icon', settings: { badgeRate: true }, hasPanel: true },
  { name: 'panel off', settings: { panel: false }, hasPanel: false, short: 2 },
  { name: 'panel hidden in the store', settings: { panelHidden: EVERY_STORE }, hasPanel: false },
  {
    name: 'after copying by the panel',
    settings: {},
    hasPanel: true,
    short: 2,
    use: async (tab, { isProduct }) => {
      if (!isProduct) return;
      await (await panelButton(tab, 'Copy link')).click();
      await tab.waitForSelector('aria/✓ Copied[role="button"]');
    },
  },
  {
    name: 'after copying by the popup',
    settings: {},
    hasPanel: true,
    slow: true,
    short: 1,
    use: async (tab, { isProduct }, chromium) => {
      const popup = await clickToolbarButton(chromium, tab);
      if (isProduct) {
        await popup.click('.primary');
        await popup.waitForFunction(
          () => document.querySelector('[role=status]')?.textContent !== '',
        );
      }
      await popup.close();
    },
  },
];

/** Brings the visitor's extension into a state, as its options page would. */
export async function enter({ chromium, tab }: Visitor, { settings }: State): Promise<void> {
  if (!settings) return;
  const options = await openTab(chromium, chromium.own('options.html'));
  await options.waitForSelector('.add-id');
  const trackingIds = MARKETPLACES.map(({ code, tagSuffix }) => ({
    marketplace: code,
    id: `demosite${tagSuffix}`,
  }));
  const wanted = { trackingIds, panel: true, testClicksUnderstood: true, ...settings };
  await rawSettings(options, wanted);
  await options.reload();
  await options.waitForSelector('[aria-labelledby=panel] input');
  // Pages are told of changes only; there and back again.
  for (const panel of [!wanted.panel, wanted.panel]) {
    await options.click('[aria-labelledby=panel] input');
    await options.waitForFunction(
      `chrome.storage.local.get('mirror').then(({ mirror }) => mirror?.panel === ${panel})`,
    );
  }
  await options.close();
  await tab().bringToFront();
}
