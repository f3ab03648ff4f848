import type { Page } from 'puppeteer-core';
import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { linkTo, type Scene } from './scene';

const BLOG = 'https://blog.example/links';

/**
 * No worker runs, and nobody stays on the page: a click, and away as soon as it is there. Who is away
 * sooner than the browser answers the page script leaves nothing, which on a crowded machine happens;
 * so it is counted here and not demanded of every run of `npm test`.
 */
export const instantNavigation: Fault = {
  name: 'cold worker, away from the page at once',
  runs: 25,
  shortRuns: 2,
  slow: true,
  cost: 'of 23 runs on 2026-11-23 at eight times the load that the machine bears, 1 left nothing',
  run: async (scene) => {
    const left = await clickAndLeave(
      scene,
      (tab) => new Promise((resolve) => tab.once('domcontentloaded', () => resolve())),
    );
    return { lost: 1 - left };
  },
};

/**
 * The same, away at the first word that another document comes. The page script has to read one
 * entry before it writes one, so some are gone before anything is left; those are not lost by the
 * ledger, but they are clicks that it does not know.
 */
export const evenSooner: Fault = {
  name: 'the same, away before the page is read',
  runs: 25,
  shortRuns: 2,
  slow: true,
  run: async (scene) => {
    const left = await clickAndLeave(
      scene,
      (tab) =>
        new Promise((resolve) => {
          tab.on('framenavigated', (frame) => {
            if (frame.url().includes('amazon')) resolve();
          });
        }),
    );
    return { notes: { 'gone before anything was left': 1 - left } };
  },
};

/** @returns how many arrivals were left of this one. */
async function clickAndLeave(scene: Scene, there: (tab: Page) => Promise<void>): Promise<number> {
  const tab = await scene.newTab();
  // An article that is one large link.
  const link = linkTo(scene.nextAsin());
  scene.site.put(BLOG, `<a href="${link}" style="position: fixed; inset: 0">A kettle</a>`);
  await tab.goto(BLOG);
  await scene.stopWorker();
  const arrived = there(tab);
  await tab.mouse.click(200, 200);
  await arrived;
  await tab.goto('https://blog.example/');
  await tab.close();
  return eventually(
    () => Promise.resolve(scene.arrivals()),
    (left) => left === 1,
    2_000,
  );
}
