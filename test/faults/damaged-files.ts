import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ID, enterTrackingId } from '../tools/story';
import type { Fault, Outcome } from './fault';
import { saidOn } from './own-page';
import { eventually } from '../tools/ledger-reader';
import { holdLedger, readOutbox } from './raw-ledger';
import type { Scene } from './scene';

const ARRIVALS = 5;
const LOST = 'no longer has your ledger';

/** Bytes of the database's files are flipped while the browser is closed. */
export const damagedLedger: Fault = {
  name: 'bytes flipped in the files of the ledger',
  runs: 30,
  shortRuns: 1,
  slow: true,
  destroys: true,
  cost: 'the rows that the browser can no longer read are gone, and a backup brings them back',
  run: async (scene, { random }) => {
    const tab = await scene.newTab();
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    await scene.drained();
    await scene.quit();
    const flipped = flipBytes(ledgerFolder(scene), random);
    await scene.restart();
    return afterDamage(scene, flipped);
  },
};

/** The browser itself throws the database away, as its repair of an extension does. */
export const clearedLedger: Fault = {
  name: 'the browser clears the ledger',
  runs: 30,
  shortRuns: 1,
  slow: true,
  destroys: true,
  cost: 'the rows are gone, and a backup brings them back',
  run: async (scene) => {
    const tab = await scene.newTab();
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    await scene.drained();
    const session = await scene.watcher().createCDPSession();
    const origin = scene.chromium().own('').slice(0, -1);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await session.detach();
    await tab.close();
    return afterDamage(scene, 0);
  },
};

/** The small storage's files: there the outbox is, and what pages know of the settings. */
export const damagedOutbox: Fault = {
  name: 'bytes flipped in the files of the outbox',
  runs: 10,
  shortRuns: 1,
  slow: true,
  destroys: true,
  cost: 'entries that the browser can no longer read are gone',
  run: async (scene, { random }) => {
    const tab = await scene.newTab();
    await scene.arrive(tab);
    await scene.drained();
    await holdLedger(scene.watcher());
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    await scene.stopWorker();
    await scene.quit();
    const flipped = flipBytes(outboxFolder(scene), random);
    await scene.restart();
    // One damaged entry must not stand in the way of all.
    const isReadable = await eventually(
      () =>
        readOutbox(scene.watcher()).then(
          () => true,
          () => false,
        ),
      Boolean,
    );
    if (!isReadable) await scene.watcher().evaluate('chrome.storage.local.clear()');
    const rest = Object.keys(await readOutbox(scene.watcher(), 'outbox:arrival:')).length;
    const { clicks } = await scene.read();
    // The mirror is written anew, so that pages go on noting.
    const after = await scene.newTab();
    await scene.arrive(after);
    await after.close();
    return {
      wrong: Number(!isReadable),
      notes: { 'bytes flipped': flipped, 'entries and rows left': Math.max(rest, clicks.length) },
    };
  },
};

async function afterDamage(scene: Scene, flipped: number): Promise<Outcome> {
  const rows = await scene.read().then(
    ({ clicks }) => clicks.length,
    () => 0,
  );
  const isLess = rows < ARRIVALS;
  const said = isLess
    ? (await saidOn(scene, 'popup.html', LOST)) * (await saidOn(scene, 'options.html', LOST))
    : 0;
  if (isLess) {
    // What comes meanwhile waits until the tracking ID is there again.
    const tab = await scene.newTab();
    await scene.arrive(tab);
    await tab.close();
    await (await enterTrackingId(scene.chromium(), DEMO_ID)).close();
    await eventually(
      () => readOutbox(scene.watcher()),
      (outbox) => Object.keys(outbox).length === 0,
    );
  }
  return {
    wrong: Number(isLess) - said,
    notes: {
      ...(flipped > 0 && { 'bytes flipped': flipped }),
      ...{ 'ledgers that lost rows': Number(isLess), 'said in popup and options': said },
    },
  };
}

function ledgerFolder({ profile, chromium }: Scene): string {
  const name = `chrome-extension_${chromium().extensionId}_0.indexeddb.leveldb`;
  return join(profile, 'Default', 'IndexedDB', name);
}

function outboxFolder({ profile, chromium }: Scene): string {
  return join(profile, 'Default', 'Local Extension Settings', chromium().extensionId);
}

/** Flips a byte in a hundred of every file that holds rows, at least eight. @returns how many. */
function flipBytes(folder: string, random: () => number): number {
  let flipped = 0;
  for (const name of readdirSync(folder).filter((file) => /\.(ldb|log)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length === 0) continue;
    const count = Math.max(8, bytes.length / 100);
    for (let n = 0; n < count; n++) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      flipped += 1;
    }
    writeFileSync(join(folder, name), bytes);
  }
  return flipped;
}
