import type { Page } from 'puppeteer-core';
import { DEMO_ID } from '../tools/story';
import type { Fault } from './fault';
import { saidOn } from './own-page';

const ARRIVALS = 3;
/** A file of ours other than the one that the scene looks on from. */
const OLD_PAGE = 'icon/32.png';

/** A page of the version before holds its ledger open and hears nothing, until it is closed. */
export const blockedOpen: Fault = {
  name: 'open blocked by an old connection that never lets go',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const tab = await scene.newTab();
    const old = await scene.newTab();
    await old.goto(scene.chromium().own(OLD_PAGE));
    await scene.stopWorker();
    await holdAsVersion1(old);
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    const said = await saidOn(scene, 'popup.html', '3 clicks are waiting and safe');
    await old.close();
    await tab.close();
    return { wrong: 1 - said, notes: { 'said in the popup': said } };
  },
};

/** In the place of our ledger one of version 1, with settings, whose connection stays open. */
async function holdAsVersion1(page: Page): Promise<void> {
  await page.evaluate(
    (trackingId) =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('ledger');
        deletion.onerror = () => reject(new Error(deletion.error?.message));
        deletion.onsuccess = () => {
          const open = indexedDB.open('ledger', 1);
          open.onerror = () => reject(new Error(open.error?.message));
          open.onupgradeneeded = () => {
            const db = open.result;
            db.createObjectStore('clicks', { keyPath: 'id' }).createIndex('atMs', 'atMs');
            db.createObjectStore('products', { keyPath: ['marketplace', 'asin'] });
            db.createObjectStore('settings').put(
              {
                trackingIds: [{ marketplace: 'US', id: trackingId }],
                panel: true,
                testClicksUnderstood: true,
              },
              'settings',
            );
          };
          open.onsuccess = () => resolve();
        };
      }),
    DEMO_ID,
  );
}
