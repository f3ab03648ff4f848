import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { saidOn } from './own-page';
import { putRaw } from './raw-ledger';
import type { Scene } from './scene';

const ARRIVALS = 3;

/** The browser gives the extension no more room; some day it does again. */
export const overQuota: Fault = {
  name: 'quota exhausted while arrivals come',
  runs: 10,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const tab = await scene.newTab();
    const isFull = await giveNoRoom(scene);
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    const badge = await eventually(
      async () => scene.watcher().evaluate('chrome.action.getBadgeText({})') as Promise<string>,
      Boolean,
      3_000,
    );
    const { waiting } = await scene.read();
    const said = await saidOn(scene, 'popup.html', 'waiting and safe');
    await giveRoom(scene);
    await tab.close();
    return {
      wrong: isFull ? 2 - Number(badge !== '') - said : 1,
      notes: { 'waited for room': waiting.length, 'said in the popup': said },
    };
  },
};

/** @returns whether writes are refused then. The browser knows of much room for half a minute. */
async function giveNoRoom(scene: Scene): Promise<boolean> {
  const session = await scene.watcher().createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: originOf(scene), quotaSize: 1 });
  await session.detach();
  const row = { marketplace: 'US', asin: 'B0QUOTA000', title: 'x'.repeat(10_000) };
  return eventually(
    () => putRaw(scene.watcher(), 'products', row).then(isFine, isFine),
    (error) => error !== undefined,
    60_000,
  ).then((error) => error !== undefined);
}

function isFine(error?: unknown): unknown {
  return error;
}

async function giveRoom(scene: Scene): Promise<void> {
  const session = await scene.watcher().createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: originOf(scene) });
  await session.detach();
}

function originOf(scene: Scene): string {
  return scene.chromium().own('').slice(0, -1);
}
