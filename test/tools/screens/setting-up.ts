import type { Page } from 'puppeteer-core';
import { rawSettings } from '../ledger-reader';
import { enterTrackingId } from '../story';
import type { DemoFile } from './demo-reports';
import { nameable, type Stage } from './stage';

/** Enters tracking IDs as a user would. */
export async function enterIds(
  { chromium }: Stage,
  ...ids: readonly (readonly [store: string, id: string])[]
): Promise<void> {
  for (const [store, id] of ids) await (await enterTrackingId(chromium, id, store)).close();
}

/** Imports reports and logs as a user would, and leaves the page that tells of it open. */
export async function importFiles(stage: Stage, files: readonly DemoFile[]): Promise<Page> {
  const page = await planFiles(stage, files);
  await page.waitForSelector('#plan ~ .row .primary:not(:disabled)');
  await page.click('#plan ~ .row .primary');
  await page.waitForSelector('#done');
  return page;
}

/** Chooses files to import, answers of which store they are, and leaves the plan open. */
export async function planFiles(
  stage: Stage,
  files: readonly DemoFile[],
  store = 'US',
): Promise<Page> {
  const page = await stage.own('reports.html');
  await stage.choose(page, '.drop', ...files.map(([name, content]) => stage.file(name, content)));
  await page.waitForSelector('#plan');
  for (const select of await page.$$('.file select')) {
    const values = await select.$$eval('option', (all) => all.map(({ value }) => value));
    if (values.includes(store)) await select.select(store);
  }
  return page;
}

/** Opens the options where this is to be seen, whichever part of them it is in. */
export async function openOptions({ own }: Stage, selector: string): Promise<Page> {
  const page = await own('options.html');
  await page.waitForSelector('.card');
  if (await page.$(selector)) return page;
  for (const link of await page.$$('nav a')) {
    await link.click();
    const found = await page.waitForSelector(selector, { timeout: 500 }).catch(() => null);
    if (found) return page;
  }
  throw new Error(`no part of the options shows ${selector}`);
}

/** Changes what is kept of the user's settings. Pages that are open do not hear of it. */
export async function changeSettings(
  { keeper }: Stage,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  await rawSettings(keeper, { ...((await rawSettings(keeper)) as object), ...changes });
}

/** Leaves a request as the popup and the background do, and opens the page that reads it. */
export async function openRequested(
  { keeper, own }: Stage,
  page: 'copy' | 'batch',
  request: object,
): Promise<Page> {
  const id = `screens-${page}`;
  await keeper.evaluate(
    (key, value) =>
      (
        globalThis as unknown as {
          chrome: { storage: { session: { set: (entries: object) => Promise<void> } } };
        }
      ).chrome.storage.session.set({ [key]: value }),
    `${page}:${id}`,
    request,
  );
  return own(`${page}.html?request=${id}`);
}

/** Keeps every reader of the ledger waiting, as a long write does, until `releaseLedger`. */
export async function holdLedger(keeper: Page): Promise<void> {
  await keeper.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ledger');
        open.onerror = () => reject(new Error(open.error?.message));
        open.onsuccess = () => {
          const db = open.result;
          const stores = [...db.objectStoreNames];
          const tx = db.transaction(stores, 'readwrite');
          const state = globalThis as unknown as { isHeld: boolean };
          state.isHeld = true;
          // A transaction lives as long as it has something to do.
          const again = (): void => {
            const read = tx.objectStore('settings').count();
            read.onsuccess = () => {
              if (state.isHeld) again();
            };
          };
          tx.oncomplete = () => db.close();
          again();
          resolve();
        };
      }),
  );
}

export async function releaseLedger(keeper: Page): Promise<void> {
  await keeper.evaluate('isHeld = false');
}

/**
 * Has the page's clipboard refuse, as it does where a window lost the focus or a policy forbids it.
 * Denying the permission changes nothing for pages of an extension.
 */
export async function refuseClipboard(page: Page): Promise<void> {
  await nameable(page);
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
}
