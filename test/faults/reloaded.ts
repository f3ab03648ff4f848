import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { linkTo } from './scene';

/** The extension is updated under open tabs. */
export const reloaded: Fault = {
  name: 'extension reloaded under open tabs',
  runs: 10,
  shortRuns: 1,
  run: async (scene) => {
    const stays = await scene.newTab();
    const goesOn = await scene.newTab();
    const inBetween = await scene.newTab();
    await scene.arrive(stays);
    await scene.arrive(goesOn);

    // Pages that come while there is no extension get no script of ours, or one that soon has no
    // extension behind it; only what was left is expected.
    const reload = { isOver: false, pages: 0 };
    const during = (async () => {
      for (; !reload.isOver; reload.pages++) await inBetween.goto(linkTo(scene.nextAsin()));
    })();
    await scene.reloadExtension();
    reload.isOver = true;
    await during;

    // Orphaned pages go on living: their address changes, they are gone to and come from.
    await stays.bringToFront();
    await stays.evaluate("history.pushState({}, '', '/dp/B0EXAMPL02')");
    await stays.evaluate("history.pushState({}, '', '/')");
    await scene.arrive(goesOn);
    await scene.arrive(inBetween);
    await eventually(scene.read, ({ clicks }) => clicks.length >= scene.arrivals());
    await Promise.all([stays, goesOn, inBetween].map((tab) => tab.close()));
    return { notes: { 'pages during the reload': reload.pages } };
  },
};
