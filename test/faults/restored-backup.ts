import type { Page } from 'puppeteer-core';
import { catchDownloads } from '../tools/downloads';
import { DEMO_ID } from '../tools/story';
import type { Fault } from './fault';
import { openOwn, press, says } from './own-page';
import { emptyLedger, readRaw } from './raw-ledger';
import { linkTo, type Scene } from './scene';

const ARRIVALS = 5;

/** A file is restored over a ledger that has gone on since: nothing goes, and nothing comes twice. */
export const restoredOverNewer: Fault = {
  name: 'backup restored over newer data while clicks come in',
  runs: 30,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    const arrivals = async () => {
      for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    };
    await arrivals();
    await scene.drained();
    const options = await openOwn(scene, 'options.html');
    const { path, remove } = await saveBackup(scene, options);
    await arrivals();
    await offerRestore(options, path);
    await press(options, 'Add what is missing', '.restore');
    await arrivals();
    const isDone = await says(options, 'Restored');
    await Promise.all([options.close(), tab.close()]);
    remove();
    return { wrong: Number(!isDone) };
  },
};

const LINKS = 20_000;

/** The tab goes amid a large restore: the ledger is as it was, or as the file says. */
export const restoreKilled: Fault = {
  name: 'tab killed amid the restore of a backup of 20,000 links',
  runs: 20,
  shortRuns: 1,
  slow: true,
  run: async (scene, { random }) => {
    const links = async () => (await readRaw(scene.watcher(), 'links')).length;
    await seedLinks(scene.watcher());
    const options = await openOwn(scene, 'options.html');
    const { path, remove } = await saveBackup(scene, options);
    await emptyLedger(scene.watcher());
    await offerRestore(options, path);
    await options.click('.restore .notice button');
    await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
    await options.close();
    const half = await links();
    const again = await openOwn(scene, 'options.html');
    await offerRestore(again, path);
    await again.click('.restore .notice button');
    const isDone = await says(again, 'Restored', 30_000);
    await again.close();
    remove();
    const whole = await links();
    return {
      lost: Math.max(0, LINKS - whole),
      double: Math.max(0, whole - LINKS),
      wrong: Number(half !== 0 && half !== LINKS) + Number(!isDone),
      rows: LINKS,
      notes: { 'was whole already': Number(half === LINKS) },
    };
  },
};

/** Saves a backup as a user does. @returns where it is, and what removes it. */
export async function saveBackup(
  scene: Scene,
  options: Page,
  within = '[aria-labelledby=backup]',
): Promise<{ readonly path: string; readonly remove: () => void }> {
  const downloads = await catchDownloads(scene.chromium());
  await press(options, 'Save a backup', within);
  return { path: await downloads.next('tagtally-backup'), remove: downloads.remove };
}

/** Chooses the file; resolves when the page says what is in it. */
export async function offerRestore(options: Page, path: string): Promise<void> {
  const field = await options.waitForSelector('.restore input[type=file]');
  await (field as unknown as { uploadFile(...all: string[]): Promise<void> }).uploadFile(path);
  await options.waitForSelector('.restore .notice');
}

async function seedLinks(page: Page): Promise<void> {
  await page.evaluate(
    (count, trackingId, text) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const tx = open.result.transaction('links', 'readwrite');
          for (let n = 0; n < count; n++) {
            const id = `seeded-${String(n).padStart(6, '0')}`;
            const atMs = 1_700_000_000_000 + n;
            const asin = 'B0EXAMPL01';
            tx.objectStore('links').put({ id, atMs, text, marketplace: 'US', trackingId, asin });
          }
          tx.onabort = () => reject(new Error(tx.error?.message));
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    LINKS,
    DEMO_ID,
    linkTo('B0EXAMPL01'),
  );
}
