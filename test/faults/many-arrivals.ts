import { ARRIVALS_PER_MINUTE, parseClickBurst } from '../../lib/clicks/click-burst';
import { eventually } from '../tools/ledger-reader';
import { DEMO_ID } from '../tools/story';
import { contentWorld } from './content-world';
import type { Fault } from './fault';
import { saidOn } from './own-page';
import { readOutbox } from './raw-ledger';

const ARRIVALS = 10_000;

/**
 * As many as no tab can load in a minute: left by our script's world in one, as that leaves them. All
 * are counted; what is beyond the limit as bursts, which stand apart on the screen.
 */
export const manyArrivals: Fault = {
  name: '10,000 arrivals in a minute from one tab',
  runs: 2,
  shortRuns: 1,
  slow: true,
  run: async (scene, { short }) => {
    const arrivals = short ? 2_000 : ARRIVALS;
    const tab = await scene.newTab();
    await scene.arrive(tab);
    await scene.drained();
    const asins = Array.from({ length: arrivals }, () => scene.nextAsin());
    const run = await contentWorld(tab, scene.chromium().own(''));
    const began = performance.now();
    await run(`(async () => {
      for (const asin of ${JSON.stringify(asins)}) {
        const id = crypto.randomUUID().replaceAll('-', '');
        const click = {
          ...{ id, atMs: Date.now(), source: 'browser', marketplace: 'US' },
          ...{ trackingId: '${DEMO_ID}', asin },
        };
        const entry = { kind: 'arrival', click, pageOrigin: location.origin };
        await chrome.storage.local.set({ ['outbox:arrival:' + id]: entry });
        chrome.runtime.sendMessage({ type: 'arrival.left', clickId: id }).catch(() => undefined);
      }
    })()`);
    const leftMs = performance.now() - began;
    await eventually(
      () => readOutbox(scene.watcher()),
      (outbox) => Object.keys(outbox).length === 0,
      240_000,
    );
    // A worker that takes longer than a minute lets as many be rows in each.
    const mostRows = () =>
      ARRIVALS_PER_MINUTE * (Math.ceil((performance.now() - began) / 60_000) + 1);
    // Folding comes after the writing.
    const state = await eventually(
      scene.read,
      ({ clicks }) => clicks.length <= mostRows(),
      240_000,
    );
    const settledMs = performance.now() - began;
    const bursts = state.bursts.map((burst) => parseClickBurst(burst)?.clicks ?? 0);
    const inBursts = bursts.reduce((sum, clicks) => sum + clicks, 0);
    const said = await saidOn(scene, 'options.html', 'faster than anybody clicks');
    await tab.close();
    const rows = state.clicks.length;
    const isRight = rows <= mostRows() && rows + inBursts === arrivals + 1 && said === 1;
    return {
      wrong: Number(!isRight),
      notes: {
        ...{ rows, 'in bursts': inBursts, 'flagged on the options page': said },
        'seconds to leave them': Math.round(leftMs / 1_000),
        'seconds until all were counted': Math.round(settledMs / 1_000),
      },
    };
  },
};
