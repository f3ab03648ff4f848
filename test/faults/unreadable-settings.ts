import { rawSettings } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { saidOn } from './own-page';

const ARRIVALS = 3;

/** The settings are not what they should be, and are put right later. */
export const unreadableSettings: Fault = {
  name: 'settings unreadable while arrivals come',
  runs: 100,
  shortRuns: 1,
  slow: true,
  run: async (scene, { number }) => {
    const kept = await rawSettings(scene.watcher());
    await rawSettings(scene.watcher(), GARBLED[number % GARBLED.length]);
    const tab = await scene.newTab();
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    const said =
      (await saidOn(scene, 'popup.html', 'cannot be read')) *
      (await saidOn(scene, 'options.html', 'cannot be read'));
    const { clicks } = await scene.read();
    await rawSettings(scene.watcher(), kept);
    await tab.close();
    return { wrong: clicks.length + 1 - said, notes: { 'said in popup and options': said } };
  },
};

const GARBLED: readonly unknown[] = [
  'garbled',
  { trackingIds: 'garbled' },
  { trackingIds: [{ marketplace: 'US', id: 'a b' }], panel: true, testClicksUnderstood: true },
  [],
  { trackingIds: [], panel: 'yes', testClicksUnderstood: true },
  7,
];
