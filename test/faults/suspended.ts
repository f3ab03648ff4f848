import { eventually, rawSettings, readStore } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { openOwn, press } from './own-page';
import { putIntoOutbox } from './raw-ledger';
import { linkTo } from './scene';

const ROUNDS = 3;

/** The worker is stopped as soon as it is seen to run, whatever wakes it, while all is used. */
export const suspended: Fault = {
  name: 'worker stopped whenever it runs: arrivals, links, settings, notes',
  runs: 30,
  shortRuns: 1,
  cost: '“No SW” among the uncaught is what the browser answers a worker that it is stopping',
  run: async (scene) => {
    const tab = await scene.newTab();
    const options = await openOwn(scene, 'options.html');
    const kept = await rawSettings(scene.watcher());
    const end = scene.keepStoppingWorker();
    for (let n = 0; n < ROUNDS; n++) {
      await scene.arrive(tab);
      await putIntoOutbox(scene.watcher(), copied(n));
      await options.bringToFront();
      await options.select('.add-id select', 'US');
      await options.type('.add-id input', `more${n}-20`);
      await press(options, 'Add', '.add-id');
      await options.waitForSelector('.done');
      await scene.arrive(tab);
    }
    const stopped = await end();
    const settings = (await rawSettings(scene.watcher())) as { trackingIds: unknown[] };
    await scene.wakeWorker();
    const links = await eventually(
      () => readStore(scene.watcher(), 'links'),
      (rows) => rows.length >= ROUNDS,
    );
    const wrong =
      Math.abs(links.length - ROUNDS) + Math.abs(settings.trackingIds.length - ROUNDS - 1);
    await Promise.all([tab.close(), options.close()]);
    await rawSettings(scene.watcher(), kept);
    return { wrong, notes: { 'worker stopped': stopped } };
  },
};

function copied(n: number): Record<string, unknown> {
  const id = `copied-link-${n}`;
  const text = linkTo(`B0C000000${n}`);
  return { [`outbox:copied:${id}`]: { kind: 'copied', copied: { id, atMs: Date.now(), text } } };
}
