import type { Fault } from './fault';
import { openScene } from './scene';

const ARRIVALS = 5;

/** Two profiles, each in a browser of its own, note at the same time; neither knows the other's. */
export const twoProfiles: Fault = {
  name: 'two profiles at once',
  runs: 10,
  shortRuns: 1,
  slow: true,
  run: async (scene, { number }) => {
    const other = await openScene(scene.site, { firstAsin: 5_000_000 + number * ARRIVALS });
    try {
      await Promise.all(
        [scene, other].map(async (each) => {
          const tab = await each.newTab();
          for (let n = 0; n < ARRIVALS; n++) await each.arrive(tab);
          await tab.close();
        }),
      );
      const { lost, double, wrong } = await other.settle();
      const uncaught = (await other.takeUncaught()).length;
      return { lost, double, wrong: wrong + uncaught, rows: other.arrivals() };
    } finally {
      await other.close();
    }
  },
};
