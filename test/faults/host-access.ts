import type { Fault } from './fault';
import { saidOn } from './own-page';
import type { Scene } from './scene';

/** The user takes the sites away from the extension while it runs, and gives them back. */
export const hostAccess: Fault = {
  name: 'permission for the sites taken away and given back at run time',
  runs: 30,
  shortRuns: 1,
  slow: true,
  cost: 'arrivals meanwhile leave nothing',
  run: async (scene) => {
    const tab = await scene.newTab();
    await scene.arrive(tab);
    const before = scene.arrivals();
    await setHostAccess(scene, 'ON_CLICK');
    for (let n = 0; n < 3; n++) await scene.tryToArrive(tab);
    const said = await saidOn(scene, 'options.html', 'no test click is noted there');
    const unseen = 3 - (scene.arrivals() - before);
    await setHostAccess(scene, 'ON_ALL_SITES');
    await scene.arrive(tab);
    await tab.close();
    return {
      wrong: 1 - said,
      notes: { 'arrivals that nothing saw meanwhile': unseen, 'said on the options page': said },
    };
  },
};

async function setHostAccess(scene: Scene, hostAccess: string): Promise<void> {
  const { browser, extensionId } = scene.chromium();
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, hostAccess })})`,
  );
  await page.close();
}
