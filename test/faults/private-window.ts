import { PANEL } from '../tools/story';
import type { Fault } from './fault';
import { linkTo } from './scene';

/** What happens in a private window is nobody's business. */
export const privateWindow: Fault = {
  name: 'arrivals in a private window, beside others',
  runs: 100,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    const context = await scene.chromium().browser.createBrowserContext();
    const hidden = await context.newPage();
    let seen = 0;
    for (let n = 0; n < 3; n++) {
      // An ASIN that the verdict takes for a stray, should it turn up.
      await hidden.goto(linkTo(`B0PRIVATE${n}`));
      seen += (await hidden.$$(PANEL)).length;
      await scene.arrive(tab);
    }
    await context.close();
    await tab.close();
    return { wrong: seen, notes: { 'private arrivals, none kept': 3 } };
  },
};
