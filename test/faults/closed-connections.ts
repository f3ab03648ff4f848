import type { Page } from 'puppeteer-core';
import type { Fault } from './fault';

/** Every connection is asked to close, again and again: the worker's is gone in the middle of its work. */
export const closedConnections: Fault = {
  name: 'connections closed under the worker at 20 random moments',
  runs: 30,
  shortRuns: 1,
  run: async (scene, { random }) => {
    const tab = await scene.newTab();
    const state = { isOver: false, closed: 0 };
    const closing = (async () => {
      while (!state.isOver && state.closed < 20) {
        await new Promise((resolve) => setTimeout(resolve, random() * 100));
        await closeConnections(scene.watcher());
        state.closed += 1;
      }
    })();
    for (let n = 0; n < 12; n++) await scene.arrive(tab);
    state.isOver = true;
    await closing;
    await tab.close();
    return { notes: { 'times closed': state.closed } };
  },
};

/** Begins an upgrade, for which all have to let go, and gives it up. */
async function closeConnections(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('ledger', 999);
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => resolve();
      }),
  );
}
