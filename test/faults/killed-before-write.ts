import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { holdLedger, isCarrying, releaseLedger } from './raw-ledger';

/** The worker has read the outbox and cannot write, because somebody else does; then it dies. */
export const killedBeforeWrite: Fault = {
  name: 'worker killed before the write',
  runs: 30,
  shortRuns: 2,
  run: async (scene) => {
    const tab = await scene.newTab();
    await holdLedger(scene.watcher());
    const asin = await scene.arrive(tab);
    const held = await eventually(() => isCarrying(scene.watcher()), Boolean);
    await scene.stopWorker();
    await releaseLedger(scene.watcher());
    const { clicks, waiting } = await scene.read();
    await tab.close();
    const isUnwritten = !JSON.stringify(clicks).includes(asin) && waiting.length === 1;
    return { notes: { 'write was held back': Number(held && isUnwritten) } };
  },
};
