import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { contentWorld } from './content-world';
import type { Fault } from './fault';
import { readRaw } from './raw-ledger';
import type { Scene } from './scene';

const MESSAGES = 1_000;

/** A page shouts in every way that a page has; nothing of ours listens. */
export const malformedByPage: Fault = {
  name: '1,000 malformed messages of a page',
  runs: 100,
  shortRuns: 1,
  slow: true,
  run: (scene) =>
    unchanged(scene, async (tab) => {
      const answered = await tab.evaluate(`(async () => {
        const messages = ${shapes()};
        const channel = new BroadcastChannel('tagtally');
        let answered = 0;
        channel.onmessage = () => { answered += 1; };
        const panel = document.querySelector('[data-tagtally]');
        messages.forEach((message, n) => {
          if (n % 4 === 0) window.postMessage(message, '*');
          if (n % 4 === 1) document.dispatchEvent(new CustomEvent('tagtally', { detail: message }));
          if (n % 4 === 2) channel.postMessage(message);
          if (n % 4 === 3) panel.dispatchEvent(new CustomEvent(String(message?.type), { detail: message }));
        });
        const runtime = globalThis.chrome?.runtime;
        return answered + Number(runtime?.sendMessage !== undefined);
      })()`);
      return { wrong: answered as number, notes: { 'messages without an answer': MESSAGES } };
    }),
};

/** Whoever took over our script in a page can say what it likes to the worker. */
export const malformedByScript: Fault = {
  name: '1,000 malformed messages of the content script',
  runs: 100,
  shortRuns: 1,
  run: (scene) =>
    unchanged(scene, async (tab) => {
      const run = await contentWorld(tab, scene.chromium().own(''));
      const refused = (await run(`Promise.all(
        ${shapes()}.map((message) => chrome.runtime.sendMessage(message).then(
          (reply) => reply === undefined || reply.ok === false,
          () => true,
        )),
      ).then((replies) => replies.filter(Boolean).length)`)) as number;
      return { wrong: MESSAGES - refused, notes: { refused } };
    }),
};

/** Another extension may not even knock: ours names none that could connect. */
export const malformedByExtension: Fault = {
  name: '1,000 malformed messages of a second extension',
  runs: 30,
  shortRuns: 1,
  slow: true,
  run: async (scene) => {
    const { browser, extensionId } = scene.chromium();
    const folder = otherExtension();
    const otherId = await browser.installExtension(folder);
    try {
      return await unchanged(scene, async () => {
        const page = await scene.newTab();
        await page.goto(`chrome-extension://${otherId}/page.html`);
        const refused = (await page.evaluate(`Promise.all(
          ${shapes()}.map((message) => chrome.runtime.sendMessage('${extensionId}', message).then(
            () => false,
            (error) => error.message.includes('Receiving end does not exist'),
          )),
        ).then((replies) => replies.filter(Boolean).length)`)) as number;
        await page.close();
        return { wrong: MESSAGES - refused, notes: { 'not delivered': refused } };
      });
    } finally {
      await browser.uninstallExtension(otherId);
      rmSync(folder, { recursive: true });
    }
  },
};

/** Whether all that the ledger and the small storage hold is the same afterwards, but an arrival. */
async function unchanged(
  scene: Scene,
  act: (tab: Page) => Promise<{ wrong: number; notes: Record<string, number> }>,
): Promise<{ wrong: number; notes: Record<string, number> }> {
  const tab = await scene.newTab();
  await scene.arrive(tab);
  await scene.drained();
  const before = await everything(scene);
  const { wrong, notes } = await act(tab);
  // Behind it comes a click as any other.
  const changed = Number((await everything(scene)) !== before);
  await scene.arrive(tab);
  await tab.close();
  return { wrong: wrong + changed, notes };
}

async function everything(scene: Scene): Promise<string> {
  const stores = [
    'clicks',
    'bursts',
    'foreignArrivals',
    'links',
    'products',
    'rollups',
    'settings',
  ];
  const rows = [];
  for (const store of stores) rows.push(await readRaw(scene.watcher(), store));
  return JSON.stringify([rows, await scene.watcher().evaluate('chrome.storage.local.get(null)')]);
}

/** A small extension of somebody else's. */
function otherExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-other-'));
  const manifest = { manifest_version: 3, name: 'Another', version: '1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  return folder;
}

/** The messages, as the source of a list. None is one that the worker knows. */
function shapes(): string {
  return `Array.from({ length: ${MESSAGES} }, (_, n) => [
    null, 0, -1, true, '', 'outbox.left', [], {}, { type: null }, { type: [] }, { type: {} },
    { type: 'outbox.left', more: 1 }, { type: 'outbox.left ' }, { type: 'OUTBOX.LEFT' },
    { type: 'arrival.left' }, { type: 'arrival.left', clickId: '' },
    { type: 'arrival.left', clickId: n }, { type: 'arrival.left', clickId: 'x'.repeat(65) },
    { type: 'arrival.left', clickId: { toString: 'x' } }, { type: 'panel.off', panel: true },
    { type: 'copy.open' }, { type: 'copy.open', url: n }, { type: 'copy.open', url: 'x'.repeat(100_000) },
    { type: 'settings.update', settings: {} }, { type: 'constructor' }, { type: '__proto__' },
    { type: 'toString' }, [{ type: 'outbox.left' }], { kind: 'arrival' },
    { type: 'options.open', url: 'https://www.amazon.com/' }, 'x'.repeat(n * 10),
  ][n % 31])`;
}
