import type { Fault } from './fault';
import { holdLedger, readOutbox } from './raw-ledger';

const ARRIVALS = 5;

/** What the ledger has acknowledged must be there after the browser was killed. */
export const killedAfterAcknowledgement: Fault = {
  name: 'browser killed right after the outbox was empty',
  runs: 10,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    await scene.drained();
    await scene.crash();
    await scene.restart();
    const { clicks } = await scene.read();
    return { wrong: ARRIVALS - clicks.length, notes: { 'rows after the restart': clicks.length } };
  },
};

/** What only the outbox held must be written after the restart. */
export const killedBeforeAcknowledgement: Fault = {
  name: 'browser killed while arrivals wait',
  runs: 10,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    await holdLedger(scene.watcher());
    for (let n = 0; n < ARRIVALS; n++) await scene.arrive(tab);
    const waiting = await readOutbox(scene.watcher(), 'outbox:arrival:');
    await scene.crash();
    await scene.restart();
    return { notes: { 'waited at the kill': Object.keys(waiting).length } };
  },
};
