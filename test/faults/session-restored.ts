import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import type { Scene } from './scene';

const RESTORE = ['--restore-last-session', '--hide-crash-restore-bubble'];

/** Tabs that come back with the browser were arrived at before. */
export const sessionRestored: Fault = {
  name: 'browser closed and started with its tabs restored',
  runs: 10,
  shortRuns: 1,
  slow: true,
  run: (scene) => restored(scene, scene.quit),
};

export const sessionRestoredAfterKill: Fault = {
  name: 'the same after the browser was killed',
  runs: 10,
  shortRuns: 1,
  slow: true,
  run: (scene) => restored(scene, scene.crash),
};

async function restored(scene: Scene, end: () => Promise<void>) {
  let last = '';
  for (let n = 0; n < 3; n++) last = await scene.arrive(await scene.newTab());
  await scene.drained();
  // The browser writes down which tabs it has every few seconds.
  const isNoted = await eventually(() => Promise.resolve(sessionHas(scene.profile, last)), Boolean);
  await end();
  await scene.restart(RESTORE);
  const tabs = await eventually(
    async () =>
      (await scene.chromium().browser.pages()).filter((tab) => tab.url().includes('/dp/')),
    (found) => found.length >= 3,
    5_000,
  );
  // A tab loads when it is looked at.
  for (const tab of tabs) {
    await tab.bringToFront();
    await tab.waitForSelector('[data-tagtally=panel]', { timeout: 5_000 }).catch(() => undefined);
  }
  const tab = await scene.newTab();
  await scene.arrive(tab);
  for (const each of [tab, ...tabs]) await each.close();
  return { wrong: Number(!isNoted), notes: { 'tabs restored': tabs.length } };
}

function sessionHas(profile: string, text: string): boolean {
  const folder = join(profile, 'Default', 'Sessions');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}
