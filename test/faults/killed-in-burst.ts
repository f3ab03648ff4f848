import type { Fault } from './fault';

const TABS = 4;

/** So many arrivals that the worker is nearly always at work, and dies at any moment of it. */
export const killedInBurst: Fault = {
  name: 'worker killed at 20 random moments among 200 arrivals',
  runs: 5,
  shortRuns: 1,
  run: async (scene, { random, short }) => {
    const arrivals = short ? 60 : 200;
    const kills = short ? 6 : 20;
    // After which arrival a kill comes.
    const moments = new Set<number>();
    while (moments.size < kills) moments.add(Math.floor(random() * arrivals));
    const killing: Promise<void>[] = [];
    let begun = 0;
    const tabs = await Promise.all(Array.from({ length: TABS }, () => scene.newTab()));
    await Promise.all(
      tabs.map(async (tab) => {
        while (begun < arrivals) {
          if (moments.has(begun++)) killing.push(killAfter(random() * 60));
          await scene.arrive(tab);
        }
        await tab.close();
      }),
    );
    await Promise.all(killing);
    return { notes: { kills: killing.length } };

    async function killAfter(ms: number): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await scene.stopWorker();
    }
  },
};
