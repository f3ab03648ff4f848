import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { saidOn } from './own-page';
import { putRaw } from './raw-ledger';
import { openScene, type Scene } from './scene';

const ARRIVALS = 3;

/**
 * The browser gives the extension no more room; some day it does again. Not even the browser's own
 * means refuse one with `unlimitedStorage` anything, so that is taken from a copy's manifest.
 */
export const overQuota: Fault = {
  name: 'quota exhausted, in a copy without unlimitedStorage',
  runs: 5,
  shortRuns: 1,
  slow: true,
  run: async ({ site }, { number }) => {
    const extension = limitedCopy();
    const scene = await openScene(site, { extension, firstAsin: 7_000_000 + number * ARRIVALS });
    try {
      const tab = await scene.newTab();
      const isFull = await giveNoRoom(scene);
      for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
      const badge = await eventually(
        async () => scene.watcher().evaluate('chrome.action.getBadgeText({})') as Promise<string>,
        Boolean,
      );
      const { waiting } = await scene.read();
      const said = await saidOn(scene, 'popup.html', 'waiting and safe');
      await setQuota(scene);
      await tab.close();
      const { lost, double, wrong } = await scene.settle();
      return {
        ...{ lost, double, rows: scene.arrivals() },
        wrong: wrong + Number(!isFull) + Number(badge === '') + 1 - said,
        notes: { 'waited for room': waiting.length, 'said in the popup': said },
      };
    } finally {
      await scene.close();
      rmSync(extension, { recursive: true });
    }
  },
};

function limitedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-limited-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** @returns whether writes are refused then: the browser takes half a minute to see it. */
async function giveNoRoom(scene: Scene): Promise<boolean> {
  await setQuota(scene, 1);
  const row = { marketplace: 'US', asin: 'B0QUOTA000', title: 'x'.repeat(10_000) };
  return eventually(
    () =>
      putRaw(scene.watcher(), 'products', row).then(
        () => false,
        () => true,
      ),
    Boolean,
    60_000,
  );
}

/** @param quotaSize in bytes; without one it is the browser's own again. */
async function setQuota(scene: Scene, quotaSize?: number): Promise<void> {
  const session = await scene.watcher().createCDPSession();
  const origin = scene.chromium().own('').slice(0, -1);
  const size = quotaSize !== undefined && { quotaSize };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...size });
  // Not detached: the browser would take that back, too.
}
