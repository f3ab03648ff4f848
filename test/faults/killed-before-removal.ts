import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { holdLedger, putIntoOutbox, readOutbox, releaseLedger } from './raw-ledger';

/** As if the worker had died between the write and the removal: the entry is there again. */
export const entryComesAgain: Fault = {
  name: 'worker killed after the write, before the removal: entry put back',
  runs: 30,
  shortRuns: 2,
  run: async (scene) => {
    const tab = await scene.newTab();
    await holdLedger(scene.watcher());
    await scene.arrive(tab);
    const entries = await readOutbox(scene.watcher());
    await releaseLedger(scene.watcher());
    await scene.drained();
    await scene.stopWorker();
    await putIntoOutbox(scene.watcher(), entries);
    await scene.drained();
    await tab.close();
    return { notes: { 'entries put back': Object.keys(entries).length } };
  },
};

const BACKLOG = 4;

/** The worker dies as soon as the first row of several is seen. */
export const killedAtFirstRow: Fault = {
  name: 'worker killed as soon as a row is seen',
  runs: 30,
  shortRuns: 2,
  run: async (scene) => {
    const tab = await scene.newTab();
    await holdLedger(scene.watcher());
    for (let n = 0; n < BACKLOG; n++) await scene.arrive(tab);
    await releaseLedger(scene.watcher());
    await eventually(scene.read, ({ clicks }) => clicks.length > 0);
    await scene.stopWorker();
    const { clicks } = await scene.read();
    const outbox = await readOutbox(scene.watcher(), 'outbox:arrival:');
    await tab.close();
    const written = clicks.filter((row) => `outbox:arrival:${idOf(row)}` in outbox).length;
    return {
      notes: {
        'rows not yet written at the kill': BACKLOG - clicks.length,
        'rows whose entry was still there': written,
      },
    };
  },
};

function idOf(row: unknown): string {
  return String((row as { id?: unknown }).id);
}
