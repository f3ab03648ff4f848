import type { Page } from 'puppeteer-core';
import type { Fault } from './fault';
import { holdLedger, releaseLedger } from './raw-ledger';

const ARRIVALS = 8;

/** Whichever write a transaction is at, it may be undone: here every third or so, in a page of ours. */
export const abortedMidway: Fault = {
  name: 'transactions aborted midway while the popup carries',
  runs: 100,
  shortRuns: 1,
  run: async (scene, { random }) => {
    const tab = await scene.newTab();
    await holdLedger(scene.watcher());
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    await scene.stopWorker();
    await releaseLedger(scene.watcher());
    const popup = await scene.newTab();
    await abortWrites(popup, random);
    await popup.goto(scene.chromium().own('popup.html'));
    await popup.waitForSelector('.card');
    const aborted = (await popup.evaluate('window.aborted')) as number;
    await Promise.all([popup.close(), tab.close()]);
    return { notes: { 'transactions aborted': aborted } };
  },
};

/** Aborts transactions right after some of their writes were asked for. */
async function abortWrites(page: Page, random: () => number): Promise<void> {
  const dice = Array.from({ length: 200 }, () => random() < 0.3);
  await page.evaluateOnNewDocument(`
    window.aborted = 0;
    const dice = ${JSON.stringify(dice)};
    for (const name of ['add', 'put', 'delete']) {
      const write = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...values) {
        const request = write.apply(this, values);
        if (dice.pop()) {
          this.transaction.abort();
          window.aborted += 1;
        }
        return request;
      };
    }`);
}
