import { seedLinks } from '../seed-links';
import { DEMO_ID } from '../story';
import { demoReports } from './demo-reports';
import { enterIds, importFiles } from './setting-up';
import type { World } from './state';
import { ONE_ID } from './world-one-id';
import { READERS } from './world-readers';
import { SEVERAL_IDS } from './world-several-ids';

/** What each screen mainly shows, to somebody who uses all of it. */
const MAIN = [
  ...['popup-readers', 'panel', 'copy-link', 'batch-links', 'options-ids', 'reports-imports'],
  ...['estimate-readers', 'ledger-overview', 'ledger-links-few', 'ledger-clicks-readers'],
  ...['ledger-products', 'ledger-back-test', 'welcome-with-id'],
];

/** One state of each screen, all with the same ledger, for the quick check that `npm test` makes. */
export const MAIN_STATES: World = {
  name: 'main states',
  prepare: async (stage) => {
    await enterIds(stage, ['US', DEMO_ID]);
    await seedLinks(stage.keeper, 3);
    await (await importFiles(stage, demoReports(Date.now()))).close();
  },
  states: [...ONE_ID.states, ...SEVERAL_IDS.states, ...READERS.states].filter(({ name }) =>
    MAIN.includes(name),
  ),
};
