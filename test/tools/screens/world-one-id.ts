import { seedLinks } from '../seed-links';
import { ARTICLE, DEMO_ID, DEMO_LINK, DEMO_PRODUCT, clicksOnceThere } from '../story';
import { opened } from './opened';
import { panelStates } from './panel-states';
import { enterIds, holdLedger, openRequested, refuseClipboard, releaseLedger } from './setting-up';
import type { Stage } from './stage';
import type { ScreenState, World } from './state';

const LIST = 'https://www.amazon.com/s?k=kettle';
const LONG = 'https://www.amazon.com/dp/B0EXAMPL77';
/** As long as shops make them, with what would be markup and a text that runs the other way. */
const LONG_TITLE = `${'Demo Kettle &lt;b&gt;bold&lt;/b&gt; &amp; “quotes”, مثال من اليمين إلى اليسار, '.repeat(4)}Donaudampfschifffahrtsgesellschaftskapitänsmützenständer`;

/** A refusal of the popup over a page. */
function refusal(name: string, url: string): ScreenState {
  return { name, screen: 'popup', shows: '.refusal', reach: ({ popupOver }) => popupOver(url) };
}

async function pasted(stage: Stage, text: string) {
  const popup = await stage.popupOver(ARTICLE);
  await stage.fill(popup, '.card input[type=text]', text);
  return popup;
}

/** One tracking ID, no report: what the first days look like. */
export const ONE_ID: World = {
  name: 'one tracking ID',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    await seedLinks(stage.keeper, 3);
    stage.site.put(
      LIST,
      '<!doctype html><title>List</title><div data-component-type="s-search-result" data-asin="B0EXAMPL01"></div>',
    );
    stage.site.put(
      LONG,
      `<!doctype html><title>Long</title><div id="nav-subnav" data-category="kitchen"></div><div id="dp"><h1 id="productTitle">${LONG_TITLE}</h1><input type="hidden" id="ASIN" value="B0EXAMPL77"></div>`,
    );
  },
  states: [
    {
      name: 'popup-product',
      screen: 'popup',
      shows: '.link',
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    {
      name: 'popup-loading',
      screen: 'popup',
      shows: '.skeleton',
      reach: async ({ keeper, popupOver }) => {
        await holdLedger(keeper);
        return popupOver(DEMO_PRODUCT);
      },
      leave: ({ keeper }) => releaseLedger(keeper),
    },
    {
      name: 'popup-copied',
      screen: 'popup',
      shows: '.primary',
      reach: async (stage) => {
        const popup = await stage.popupOver(DEMO_PRODUCT);
        await popup.waitForSelector('.primary');
        await popup.click('.primary');
        await popup.waitForFunction(
          () => document.querySelector('[role=status]')?.textContent !== '',
        );
        return popup;
      },
    },
    {
      name: 'popup-copy-failed',
      screen: 'popup',
      shows: '[role=alert]',
      reach: async (stage) => {
        const popup = await stage.popupOver(DEMO_PRODUCT);
        await popup.waitForSelector('.primary');
        await refuseClipboard(popup);
        await popup.click('.primary');
        return popup;
      },
    },
    {
      name: 'popup-long-title',
      screen: 'popup',
      shows: '.link',
      reach: ({ popupOver }) => popupOver(LONG),
    },
    {
      name: 'popup-list',
      screen: 'popup',
      shows: '.link',
      reach: ({ popupOver }) => popupOver(LIST),
    },
    refusal('popup-captcha', 'https://www.amazon.com/dp/B0CAPTCHA1'),
    refusal('popup-amazon-error', 'https://www.amazon.com/dp/B0ERROR500'),
    refusal('popup-private', 'https://www.amazon.com/ap/signin?x=1'),
    refusal('popup-look-alike', 'https://www.amazon.com.example/dp/B0EXAMPL01'),
    refusal('popup-off-amazon', ARTICLE),
    refusal('popup-browser-page', 'chrome://version/'),
    {
      name: 'popup-other-store',
      screen: 'popup',
      shows: '.card .primary',
      reach: ({ popupOver }) => popupOver('https://www.amazon.co.uk/dp/B0EXAMPL01'),
    },
    {
      name: 'popup-foreign-tag-left-out',
      screen: 'popup',
      shows: '.link ~ .note',
      reach: (stage) => pasted(stage, 'https://www.amazon.com/dp/B0EXAMPL01?tag=somebody-20'),
    },
    {
      name: 'popup-pasted-short-link',
      screen: 'popup',
      shows: '.field + .refusal',
      reach: (stage) => pasted(stage, 'https://amzn.to/3abc'),
    },
    {
      name: 'popup-pasted-many',
      screen: 'popup',
      shows: '.primary',
      reach: (stage) => pasted(stage, 'B0EXAMPL03 and https://www.amazon.com/dp/B0EXAMPL04'),
    },
    ...panelStates(LONG),
    {
      name: 'copy-link',
      screen: 'copy',
      shows: '.link',
      reach: (stage) => openRequested(stage, 'copy', { address: DEMO_PRODUCT, title: 'Kettle' }),
    },
    {
      name: 'copy-failed',
      screen: 'copy',
      shows: '[role=alert]',
      reach: async (stage) => {
        const page = await openRequested(stage, 'copy', { address: DEMO_PRODUCT });
        await page.waitForSelector('.primary');
        await refuseClipboard(page);
        await page.click('.primary');
        return page;
      },
    },
    {
      name: 'copy-no-link',
      screen: 'copy',
      shows: '.refusal',
      reach: (stage) => openRequested(stage, 'copy', { text: 'https://amzn.to/3abc' }),
    },
    {
      name: 'batch-links',
      screen: 'batch',
      shows: '.left-out',
      reach: async (stage) => {
        const page = await stage.own('batch.html');
        const addresses = Array.from(
          { length: 30 },
          (_, n) => `https://www.amazon.com/x/dp/B0${10_000_000 + n}?tag=other-20`,
        );
        await stage.fill(
          page,
          'textarea',
          [...addresses, 'https://amzn.to/3abc', 'https://www.amazon.de/dp/B0EXAMPL01'].join('\n'),
        );
        return page;
      },
    },
    opened('batch-empty', 'batch', 'batch.html', 'textarea'),
    {
      name: 'batch-nothing-listed',
      screen: 'batch',
      shows: '#links',
      reach: (stage) => openRequested(stage, 'batch', { products: [] }),
    },
    {
      name: 'ledger-overview-loading',
      screen: 'ledger-overview',
      shows: '.skeleton',
      reach: async ({ keeper, own }) => {
        await holdLedger(keeper);
        return own('ledger.html#overview');
      },
      leave: ({ keeper }) => releaseLedger(keeper),
    },
    {
      name: 'ledger-links-few',
      screen: 'ledger-links',
      shows: 'tbody tr[aria-rowindex]',
      reach: ({ own }) => own('ledger.html#links'),
    },
    {
      name: 'ledger-links-none-found',
      screen: 'ledger-links',
      shows: '.filters',
      reach: async (stage) => {
        const page = await stage.own('ledger.html#links');
        await stage.fill(page, '[type=search]', 'not there');
        return page;
      },
    },
    {
      name: 'ledger-links-note-and-deleted',
      screen: 'ledger-links',
      shows: '.note-field',
      reach: async (stage) => {
        const page = await stage.own('ledger.html#links');
        await page.waitForSelector('.delete');
        await page.click('.delete');
        await page.waitForSelector('.acts .quiet:only-child');
        await page.click('.note-text');
        return page;
      },
    },
    {
      name: 'popup-test-clicks-notice',
      screen: 'popup',
      shows: '.notice',
      reach: async (stage) => {
        const tab = await stage.tab(ARTICLE);
        await Promise.all([tab.waitForNavigation(), tab.click('#own')]);
        await clicksOnceThere(stage.keeper, 1);
        return stage.popupOver(DEMO_LINK);
      },
    },
    {
      name: 'popup-mostly-assumptions',
      screen: 'popup',
      shows: '.windows',
      reach: async (stage) => {
        const popup = await stage.popupOver(DEMO_PRODUCT);
        await popup.waitForSelector('.notice button');
        await popup.click('.notice button');
        await popup.waitForSelector('.notice', { hidden: true });
        return popup;
      },
    },
    {
      name: 'popup-window-ended',
      screen: 'popup',
      shows: '.windows .closed',
      reach: async (stage) => {
        const tab = await stage.tab(ARTICLE);
        await Promise.all([tab.waitForNavigation(), tab.click('#foreign')]);
        return stage.popupOver(DEMO_PRODUCT);
      },
    },
    opened('ledger-clicks-test', 'ledger-clicks', 'ledger.html#clicks', '.apart table'),
    opened('welcome-with-id', 'welcome', 'welcome.html', '.steps'),
    opened('estimate-tests', 'estimate', 'estimate.html', '#tests ~ .store'),
  ],
};
