import type { Page } from 'puppeteer-core';
import { eventually } from '../tools/ledger-reader';
import { DEMO_ID } from '../tools/story';
import type { Fault } from './fault';
import type { Scene } from './scene';

const OLD_ROWS = 20;

declare global {
  interface Window {
    /** A page of the version before, which writes without end. */
    oldPage?: {
      /** How many of its rows are on disk. */
      written: number;
      askedToClose: boolean;
      mayClose: boolean;
      closed: boolean;
    };
  }
}

/** A page of the version before writes on until the upgrade asks it to close. */
export const upgraded: Fault = {
  name: 'ledger upgraded while an older page writes',
  runs: 30,
  shortRuns: 1,
  run: async (scene, { number }) => {
    const writes = await upgradeUnderWrites(scene, number, async (tabs) => {
      await allowClosing(scene);
      await Promise.all(tabs.map((tab) => scene.arrive(tab)));
    });
    return { notes: { 'rows written by the older page': writes } };
  },
};

/** The same with a page that does not let go before the worker has given up waiting for it. */
export const upgradedLate: Fault = {
  name: 'the same, and the older page lets go too late',
  runs: 5,
  shortRuns: 1,
  slow: true,
  run: async (scene, { number }) => {
    const writes = await upgradeUnderWrites(scene, number, async ([first, second]) => {
      await scene.arrive(first);
      await eventually(() => badge(scene), Boolean);
      await allowClosing(scene);
      await scene.arrive(second);
      // The worker that gave up must come back to it by itself.
      await scene.drained();
    });
    const { waiting } = await scene.read();
    return { wrong: waiting.length, notes: { 'rows written by the older page': writes } };
  },
};

async function upgradeUnderWrites(
  scene: Scene,
  run: number,
  arrive: (tabs: [Page, Page]) => Promise<void>,
): Promise<number> {
  const tabs: [Page, Page] = [await scene.newTab(), await scene.newTab()];
  await scene.stopWorker();
  const name = String(run).padStart(3, '0');
  await becomeOldPage(scene.watcher(), name);
  await arrive(tabs);
  await scene.watcher().waitForFunction('window.oldPage.closed', { polling: 10 });
  const written = (await scene.watcher().evaluate('window.oldPage.written')) as number;
  for (let row = 0; row < written; row++) {
    scene.expectRow(`B0W${name}${String(row).padStart(4, '0')}`);
  }
  await Promise.all(tabs.map((tab) => tab.close()));
  return written;
}

async function allowClosing({ watcher }: Scene): Promise<void> {
  await watcher().evaluate('window.oldPage.mayClose = true');
}

/** The badge says that the ledger is in trouble. */
async function badge({ watcher }: Scene): Promise<string> {
  return (await watcher().evaluate('chrome.action.getBadgeText({})')) as string;
}

/**
 * Puts a ledger of version 1 in the place of ours, with rows and the settings, and goes on writing
 * rows as version 1 did, without rollups, until it is asked to close and may.
 */
async function becomeOldPage(page: Page, run: string): Promise<void> {
  await page.evaluate(
    (trackingId, name, oldRows) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('ledger').onsuccess = () => {
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
          open.onsuccess = async () => {
            const db = open.result;
            window.oldPage = { written: 0, askedToClose: false, mayClose: false, closed: false };
            const state = window.oldPage;
            db.onversionchange = () => {
              state.askedToClose = true;
            };
            while (!state.askedToClose || !state.mayClose) {
              const asin = `B0W${name}${String(state.written).padStart(4, '0')}`;
              const tx = db.transaction('clicks', 'readwrite');
              tx.objectStore('clicks').put({
                id: `written-by-version-1-${asin}`,
                // Over some days, so that there is more than one rollup.
                atMs: Date.now() - (state.written % 5) * 86_400_000,
                source: 'browser',
                marketplace: 'US',
                trackingId,
                asin,
              });
              await new Promise((done) => {
                tx.oncomplete = done;
              });
              state.written += 1;
              if (state.written === oldRows) resolve();
              // Not faster than one row a millisecond or so.
              await new Promise((done) => setTimeout(done));
            }
            db.close();
            state.closed = true;
          };
        };
      }),
    DEMO_ID,
    run,
    OLD_ROWS,
  );
}
