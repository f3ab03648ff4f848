import { deleteLedger, makeLedgerForeign, rawSettings } from '../ledger-reader';
import { DEMO_ID, DEMO_PRODUCT } from '../story';
import { opened } from './opened';
import { enterIds } from './setting-up';
import type { Screen, World } from './state';

const ALERT = '[role=alert]';

const PAGES: readonly (readonly [Screen, path: string])[] = [
  ['options', 'options.html'],
  ['reports', 'reports.html'],
  ['estimate', 'estimate.html'],
  ['batch', 'batch.html'],
  ['ledger-overview', 'ledger.html#overview'],
  ['ledger-links', 'ledger.html#links'],
  ['ledger-clicks', 'ledger.html#clicks'],
  ['ledger-products', 'ledger.html#products'],
  ['ledger-back-test', 'ledger.html#back-test'],
];

/** The ledger was written by a later version, and opens for none of ours. */
export const NEWER_LEDGER: World = {
  name: 'a newer ledger',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    await makeLedgerForeign(stage.keeper);
  },
  states: [
    {
      name: 'popup-newer-ledger',
      screen: 'popup',
      shows: ALERT,
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    ...PAGES.map(([screen, path]) => opened(`${screen}-newer-ledger`, screen, path, ALERT)),
  ],
};

/** The ledger is there, and the settings in it are not what they should be. */
export const GARBLED_SETTINGS: World = {
  name: 'garbled settings',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    await rawSettings(stage.keeper, { trackingIds: 'garbled' });
  },
  states: [
    {
      name: 'popup-garbled-settings',
      screen: 'popup',
      shows: ALERT,
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    ...PAGES.slice(0, 1).map(([screen, path]) =>
      opened(`${screen}-garbled-settings`, screen, path, ALERT),
    ),
  ],
};

/** The browser has lost the ledger, and only the small storage remembers that there was one. */
export const LOST_LEDGER: World = {
  name: 'a lost ledger',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    await deleteLedger(stage.keeper);
    await stage.keeper.reload();
  },
  states: [
    {
      name: 'popup-lost-ledger',
      screen: 'popup',
      shows: ALERT,
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    opened('options-lost-ledger', 'options', 'options.html', ALERT),
    {
      name: 'panel-orphaned',
      screen: 'panel',
      shows: '[data-tagtally=panel]',
      reach: async ({ chromium, tab }) => {
        const page = await tab(DEMO_PRODUCT);
        await page.waitForSelector('[data-tagtally=panel]');
        const own = await chromium.browser.newPage();
        await own.goto(chromium.own('options.html'));
        await own.evaluate('chrome.runtime.reload()').catch(() => undefined);
        await chromium.restarted();
        await page.bringToFront();
        const { x, y, width, height } = await page.$eval('[data-tagtally=panel]', (host) => {
          const box = host.getBoundingClientRect();
          return { x: box.x, y: box.y, width: box.width, height: box.height };
        });
        await page.mouse.click(x + width / 2, y + height / 2);
        return page;
      },
    },
  ],
};
