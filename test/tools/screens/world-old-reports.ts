import { DEMO_ID, DEMO_PRODUCT } from '../story';
import { demoReports } from './demo-reports';
import { opened } from './opened';
import { enterIds, importFiles } from './setting-up';
import type { World } from './state';

/** The last report is two months old. */
export const OLD_REPORTS: World = {
  name: 'old reports',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    const files = demoReports(Date.now(), 60).filter(([name]) => !name.includes('linked'));
    await (await importFiles(stage, files)).close();
  },
  states: [
    {
      name: 'popup-stale-report',
      screen: 'popup',
      shows: '.readers .warning',
      reach: ({ popupOver }) => popupOver(DEMO_PRODUCT),
    },
    opened('estimate-stale-report', 'estimate', 'estimate.html', '.readers .warning'),
  ],
};
