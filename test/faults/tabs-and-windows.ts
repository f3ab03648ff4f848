import type { Fault } from './fault';

/** Two windows with two tabs each arrive at once, while an own page carries the outbox, too. */
export const tabsAndWindows: Fault = {
  name: 'two tabs and two windows at once, popup open',
  runs: 30,
  shortRuns: 1,
  run: async (scene) => {
    const popup = await scene.newTab();
    const tabs = [
      await scene.newTab(),
      await scene.newTab(),
      await scene.newWindow(),
      await scene.newWindow(),
    ];
    await Promise.all([
      popup.goto(scene.chromium().own('popup.html')),
      ...tabs.map(async (tab) => {
        await scene.arrive(tab);
        await scene.arrive(tab);
      }),
    ]);
    await Promise.all([popup, ...tabs].map((page) => page.close()));
    return {};
  },
};
