import { DEMO_ID } from '../story';
import { demoExploration, demoLog } from './demo-reports';
import { opened } from './opened';
import { enterIds, importFiles, planFiles } from './setting-up';
import type { World } from './state';

const NOW_MS = Date.now();

/** Click logs are imported, and no report. */
export const LOGS: World = {
  name: 'click logs',
  prepare: (stage) => enterIds(stage, ['US', DEMO_ID]),
  states: [
    {
      name: 'reports-log-plan',
      screen: 'reports',
      shows: '#plan',
      reach: (stage) => planFiles(stage, [demoLog(NOW_MS), demoExploration(NOW_MS)]),
    },
    {
      name: 'reports-log-names',
      screen: 'reports',
      shows: 'dialog[open] p',
      reach: async (stage) => {
        const page = await planFiles(stage, [demoLog(NOW_MS)]);
        await stage.press(page, 'logAssign');
        await page.waitForSelector('dialog[open] input');
        await page.type('dialog input', 'https://amzn.to/x');
        return page;
      },
    },
    {
      name: 'reports-log-done',
      screen: 'reports',
      shows: '#done',
      reach: (stage) => importFiles(stage, [demoExploration(NOW_MS)]),
    },
    opened('ledger-overview-logs', 'ledger-overview', 'ledger.html#overview', '#by-page'),
    opened('ledger-clicks-logged', 'ledger-clicks', 'ledger.html#clicks', '#logged-clicks'),
  ],
};
