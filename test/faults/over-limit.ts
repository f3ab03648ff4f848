import { ARRIVALS_PER_MINUTE, parseClickBurst } from '../../lib/clicks/click-burst';
import type { Fault } from './fault';
import type { LedgerState } from './verdict';

/** More arrivals from one tab in a minute than anybody clicks: the surplus becomes a burst. */
export const overLimit: Fault = {
  name: '90 arrivals a minute in one tab',
  runs: 5,
  shortRuns: 1,
  run: async (scene, { short }) => {
    const arrivals = short ? 66 : 90;
    const tab = await scene.newTab();
    for (let n = 0; n < arrivals; n++) await scene.arrive(tab);
    const state = await scene.readUntil(({ clicks }) => clicks.length === ARRIVALS_PER_MINUTE);
    await tab.close();
    const { rows, inBursts } = count(state);
    const isRight = rows === ARRIVALS_PER_MINUTE && inBursts === arrivals - ARRIVALS_PER_MINUTE;
    return { wrong: isRight ? 0 : 1, notes: { rows, 'in bursts': inBursts } };
  },
};

/** The limit is kept in the worker's memory, so that more rows than 60 may stay; never fewer. */
export const overLimitKilled: Fault = {
  name: 'the same, worker killed before and beyond the limit',
  runs: 5,
  shortRuns: 1,
  slow: true,
  run: async (scene, { random, short }) => {
    const [early, arrivals] = short ? [5, 70] : [20, 90];
    const kills = new Set([random() * early, random() * early, arrivals - 4].map(Math.floor));
    const tab = await scene.newTab();
    for (let n = 0; n < arrivals; n++) {
      await scene.arrive(tab);
      if (kills.has(n)) await scene.stopWorker();
    }
    await scene.drained();
    await tab.close();
    const { rows, inBursts } = count(await scene.read());
    const isRight = rows >= ARRIVALS_PER_MINUTE && rows + inBursts === arrivals;
    return { wrong: isRight ? 0 : 1, notes: { rows, 'in bursts': inBursts } };
  },
};

function count({ clicks, bursts }: LedgerState): { rows: number; inBursts: number } {
  const counts = bursts.map((burst) => parseClickBurst(burst)?.clicks ?? 0);
  return { rows: clicks.length, inBursts: counts.reduce((sum, clicks) => sum + clicks, 0) };
}
