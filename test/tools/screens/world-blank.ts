import { DEMO_PRODUCT, ARTICLE, PANEL } from '../story';
import { opened } from './opened';
import type { World } from './state';

/** Right after the install: no tracking ID, no link, no click, no report. */
export const BLANK: World = {
  name: 'blank',
  prepare: () => Promise.resolve(),
  states: [
    {
      name: 'popup-no-id',
      screen: 'popup',
      shows: '.primary',
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    {
      name: 'popup-no-id-elsewhere',
      screen: 'popup',
      shows: '.refusal',
      reach: ({ popupOver }) => popupOver(ARTICLE),
    },
    {
      name: 'panel-no-id',
      screen: 'panel',
      shows: PANEL,
      reach: ({ tab }) => tab(DEMO_PRODUCT),
    },
    opened('welcome-first-run', 'welcome', 'welcome.html', '.steps'),
    {
      name: 'welcome-ids-pasted',
      screen: 'welcome',
      shows: '.pasted',
      reach: async (stage) => {
        const page = await stage.own('welcome.html');
        await stage.fill(page, 'textarea', 'blog-20 amazon.com\nvideo-20\na=b');
        return page;
      },
    },
    opened('options-first-run', 'options', 'options.html', '.add-id'),
    {
      name: 'options-id-refused',
      screen: 'options',
      shows: '#id-message',
      reach: async ({ own }) => {
        const page = await own('options.html');
        await page.waitForSelector('.add-id input');
        await page.type('.add-id input', 'demo site-20');
        await page.click('.add-id button');
        return page;
      },
    },
    opened('reports-empty', 'reports', 'reports.html', '.drop'),
    opened('estimate-empty', 'estimate', 'estimate.html', '.assumption'),
    opened('batch-no-id', 'batch', 'batch.html', '.primary'),
    opened('copy-expired', 'copy', 'copy.html', '.refusal'),
    opened('ledger-overview-empty', 'ledger-overview', 'ledger.html#overview', '.tab-heading'),
    opened('ledger-links-empty', 'ledger-links', 'ledger.html#links', '.nothing'),
    opened('ledger-clicks-empty', 'ledger-clicks', 'ledger.html#clicks', '.tab-heading'),
    opened('ledger-products-empty', 'ledger-products', 'ledger.html#products', '.tab-heading'),
    opened(
      'ledger-back-test-empty',
      'ledger-back-test',
      'ledger.html#back-test',
      '.back-test .start',
    ),
  ],
};
