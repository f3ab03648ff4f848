import { eventually, readStore } from '../tools/ledger-reader';
import { DEMO_ID } from '../tools/story';
import { contentWorld } from './content-world';
import type { Fault } from './fault';
import { holdLedger, isCarrying, putIntoOutbox, readOutbox, releaseLedger } from './raw-ledger';
import { linkTo, type Scene } from './scene';
import type { Page } from 'puppeteer-core';

/** A moment of the way into the ledger, at which the worker is held back and dies. */
interface Step {
  readonly name: string;
  /** What has to be there already. */
  readonly before?: (scene: Scene, tab: Page) => Promise<unknown>;
  /** Stores that it cannot write meanwhile, or `turn` for its turn with the others. */
  readonly hold: readonly string[] | 'turn';
  readonly act: (scene: Scene, tab: Page) => Promise<unknown>;
  /**
   * Whether all before it is done, so that it is this step at which the worker waits. To be seen in
   * the outbox: reading a store would wait for what the worker waits for.
   */
  readonly isAt: (scene: Scene) => Promise<boolean>;
  /** How many figures are not as they should be when all is carried. */
  readonly wrong?: (scene: Scene) => Promise<number>;
}

const arrive = (scene: Scene, tab: Page) => scene.arrive(tab);
const waits = async (scene: Scene, kind: string) =>
  Object.keys(await readOutbox(scene.watcher(), `outbox:${kind}`)).length > 0;
const rowsMissing = async (scene: Scene, store: 'links' | 'foreignArrivals' | 'products') =>
  Math.abs(1 - (await readStore(scene.watcher(), store)).length);

const STEPS: readonly Step[] = [
  {
    name: 'asks for its turn',
    hold: 'turn',
    act: arrive,
    isAt: async (scene) =>
      (await scene
        .watcher()
        .evaluate('navigator.locks.query().then(({ pending }) => pending.length > 0)')) as boolean,
  },
  {
    name: 'reads the settings',
    hold: ['settings'],
    act: arrive,
    isAt: (scene) => waits(scene, 'arrival'),
  },
  {
    name: 'writes the click',
    hold: ['clicks'],
    act: arrive,
    isAt: (scene) => waits(scene, 'arrival'),
  },
  {
    name: 'counts the click',
    hold: ['rollups'],
    act: arrive,
    isAt: (scene) => waits(scene, 'arrival'),
  },
  {
    name: 'writes the product',
    hold: ['products'],
    act: arrive,
    isAt: async (scene) => !(await waits(scene, 'arrival')) && (await waits(scene, 'product')),
    wrong: (scene) => rowsMissing(scene, 'products'),
  },
  {
    name: 'writes a foreign arrival',
    before: async (scene, tab) => {
      await scene.arrive(tab);
      await scene.drained();
    },
    hold: ['foreignArrivals'],
    act: (_scene, tab) => tab.goto(linkTo('B0EXAMPL01').replace(DEMO_ID, 'theirs-20')),
    isAt: (scene) => waits(scene, 'foreign'),
    wrong: (scene) => rowsMissing(scene, 'foreignArrivals'),
  },
  {
    name: 'writes a copied link',
    hold: ['links'],
    act: (scene) =>
      putIntoOutbox(scene.watcher(), {
        'outbox:copied:copied-link': {
          kind: 'copied',
          copied: { id: 'copied-link', atMs: Date.now(), text: linkTo('B0EXAMPL01') },
        },
      }),
    isAt: (scene) => waits(scene, 'copied'),
    wrong: (scene) => rowsMissing(scene, 'links'),
  },
  {
    name: 'folds a click into a burst',
    before: async (scene, tab) => {
      await scene.arrive(tab);
      await scene.drained();
      // The limit counts messages; so the next arrival is one too many.
      const run = await contentWorld(tab, scene.chromium().own(''));
      const message = { type: 'arrival.left', clickId: 'f'.repeat(32) };
      await run(
        `Promise.all(Array.from({ length: 60 }, () => chrome.runtime.sendMessage(${JSON.stringify(message)})))`,
      );
    },
    hold: ['bursts'],
    act: arrive,
    isAt: async (scene) => !(await waits(scene, '')),
  },
];

/** Each step of the drain in its turn; the worker waits there for certain, and is killed. */
export const killedAtStep: Fault = {
  name: `worker killed at each of ${STEPS.length} steps from outbox to ledger`,
  runs: 300,
  shortRuns: STEPS.length,
  run: async (scene, { number }) => {
    const step = STEPS[number % STEPS.length];
    if (!step) throw new Error('no steps');
    const tab = await scene.newTab();
    await step.before?.(scene, tab);
    const release = await hold(scene, step.hold);
    await step.act(scene, tab);
    const isThere = async () =>
      (await step.isAt(scene)) && (step.hold === 'turn' || (await isCarrying(scene.watcher())));
    const isHeld =
      (await eventually(isThere, Boolean)) &&
      // It holds its turn for a moment, too, when it finds the outbox empty.
      (await eventually(isThere, Boolean));
    if (!isHeld) console.error(step.name);
    await scene.stopWorker();
    await release();
    await scene.wakeWorker();
    await scene.drained();
    const wrong = (await step.wrong?.(scene)) ?? 0;
    await tab.close();
    return { wrong, notes: { 'held at its step': Number(isHeld) } };
  },
};

async function hold(scene: Scene, what: Step['hold']): Promise<() => Promise<void>> {
  const watcher = scene.watcher();
  if (what !== 'turn') {
    await holdLedger(watcher, what);
    return () => releaseLedger(watcher);
  }
  await watcher.evaluate(
    "new Promise((held) => void navigator.locks.request('ledger', () => new Promise((go) => { window.goOn = go; held(); })))",
  );
  return async () => {
    await watcher.evaluate('window.goOn()');
  };
}
