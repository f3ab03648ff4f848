import { DEMO_ID, DEMO_PRODUCT } from '../story';
import { DAMAGED, demoReports, UNKNOWN_TABLE, troubledReport } from './demo-reports';
import { opened } from './opened';
import { enterIds, holdLedger, importFiles, planFiles, releaseLedger } from './setting-up';
import type { World } from './state';

const NOW_MS = Date.now();

/** Reports of more than a year are imported. */
export const READERS: World = {
  name: "readers' reports",
  prepare: (stage) => enterIds(stage, ['US', DEMO_ID]),
  states: [
    {
      name: 'reports-plan',
      screen: 'reports',
      shows: '#plan',
      reach: (stage) => planFiles(stage, demoReports(NOW_MS)),
    },
    {
      name: 'reports-plan-refused',
      screen: 'reports',
      shows: '#plan',
      reach: (stage) => planFiles(stage, [...DAMAGED, UNKNOWN_TABLE]),
    },
    {
      name: 'reports-mapping',
      screen: 'reports',
      shows: 'dialog[open]',
      reach: async (stage) => {
        const page = await planFiles(stage, [UNKNOWN_TABLE]);
        await stage.press(page, 'mapOpen');
        await page.waitForSelector('dialog select');
        await page.select('dialog select', 'click-log');
        return page;
      },
    },
    {
      name: 'reports-done',
      screen: 'reports',
      shows: '.learned',
      reach: (stage) => importFiles(stage, [...demoReports(NOW_MS), troubledReport(NOW_MS)]),
    },
    {
      name: 'reports-known',
      screen: 'reports',
      shows: '#plan',
      reach: (stage) => planFiles(stage, demoReports(NOW_MS)),
    },
    opened('reports-imports', 'reports', 'reports.html', '.offers'),
    {
      name: 'reports-importing',
      screen: 'reports',
      shows: 'progress',
      reach: async (stage) => {
        const page = await planFiles(stage, demoReports(NOW_MS, 500));
        await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
        await holdLedger(stage.keeper);
        await page.click('#plan ~ .row .primary');
        return page;
      },
      leave: ({ keeper }) => releaseLedger(keeper),
    },
    {
      name: 'popup-readers',
      screen: 'popup',
      shows: '.readers',
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    opened('estimate-readers', 'estimate', 'estimate.html', '.details'),
    {
      name: 'estimate-refused-and-changed',
      screen: 'estimate',
      shows: '.assumption .error',
      reach: async (stage) => {
        const page = await stage.own('estimate.html');
        await stage.fill(page, '#shippedShare', '45');
        await stage.fill(page, '#directShare', '400');
        return page;
      },
    },
    {
      name: 'estimate-rates',
      screen: 'estimate',
      shows: 'details[open] table',
      reach: async (stage) => {
        const page = await stage.own('estimate.html');
        await page.waitForSelector('[aria-labelledby=rates] summary');
        await page.click('[aria-labelledby=rates] summary');
        return page;
      },
    },
    opened('ledger-overview', 'ledger-overview', 'ledger.html#overview', '.u-over'),
    {
      name: 'ledger-overview-behind-the-chart',
      screen: 'ledger-overview',
      shows: '#earned-by-day[open]',
      reach: async (stage) => {
        const page = await stage.own('ledger.html#overview');
        await page.waitForSelector('#earned-by-day summary');
        await page.click('#earned-by-day summary');
        return page;
      },
    },
    opened('ledger-clicks-readers', 'ledger-clicks', 'ledger.html#clicks', '#readers-clicks'),
    opened('ledger-products', 'ledger-products', 'ledger.html#products', 'td'),
    {
      name: 'ledger-products-all',
      screen: 'ledger-products',
      shows: '.tall',
      reach: async (stage) => {
        const page = await stage.own('ledger.html#products/clicked');
        await page.waitForSelector('.scroll ~ .quiet');
        await page.click('.scroll ~ .quiet');
        return page;
      },
    },
    opened(
      'ledger-products-none',
      'ledger-products',
      'ledger.html#products/returned',
      '#tab .card',
    ),
    opened('ledger-back-test', 'ledger-back-test', 'ledger.html#back-test', '.range-chart'),
    {
      name: 'ledger-back-test-made-none',
      screen: 'ledger-back-test',
      shows: '.back-test .store',
      reach: async (stage) => {
        const page = await stage.own('ledger.html#back-test');
        await page.waitForSelector('.range-chart');
        await stage.press(page, 'backTestMade');
        return page;
      },
    },
  ],
};
