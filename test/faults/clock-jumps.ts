import { DAY_MS } from '../../lib/clicks/spans';
import type { Fault } from './fault';
import { saidOn } from './own-page';

/** The clock of a tab, to the browser and to every script in it, is far back or far ahead. */
export const clockJumps: Fault = {
  name: 'clock of a tab set back and forward by days',
  runs: 100,
  shortRuns: 2,
  slow: true,
  run: async (scene, { number, random }) => {
    const byMs = (number % 2 === 0 ? -1 : 1) * Math.ceil(random() * 400) * DAY_MS;
    const before = await scene.newTab();
    await scene.arrive(before);
    const tab = await scene.newTab();
    const session = await tab.createCDPSession();
    await session.send('Emulation.setVirtualTimePolicy', {
      policy: 'advance',
      initialVirtualTime: (Date.now() + byMs) / 1_000,
    });
    for (let n = 0; n < 2; n++) await scene.arrive(tab);
    await scene.arrive(before);
    await scene.drained();
    const { clicks } = await scene.read();
    const jumped = clicks.filter(
      (row) => Math.abs((row as { atMs: number }).atMs - Date.now()) > DAY_MS / 2,
    ).length;
    const said = await saidOn(scene, 'popup.html', 'Test clicks');
    await Promise.all([before.close(), tab.close()]);
    return {
      wrong: 2 - jumped,
      notes: { 'rows of another time': jumped, 'popup still opened': said },
    };
  },
};
