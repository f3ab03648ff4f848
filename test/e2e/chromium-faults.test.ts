import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_FAULTS } from '../faults/all-faults';
import { runFault } from '../faults/run-fault';
import { openScene, type Scene } from '../faults/scene';
import { startSite, type Site } from '../tools/site';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await startSite();
  scene = await openScene(site);
});
afterAll(async () => {
  await scene.close();
  await site.close();
});

// Once or twice each; `npm run faults` does it as often as its table says, and those that are slow.
test.each(ALL_FAULTS.filter(({ slow }) => slow === undefined))(
  'nothing is lost, doubled or miscounted: $name',
  async (fault) => {
    const tally = await runFault(fault, scene, true);
    const { double, wrong, uncaught } = tally;
    const lost = fault.destroys ? 0 : tally.lost;
    expect({ lost, double, wrong, uncaught }).toEqual({
      lost: 0,
      double: 0,
      wrong: 0,
      uncaught: [],
    });
  },
);
