import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium, type Chromium } from '../tools/chromium';
import { eventually } from '../tools/ledger-reader';
import type { Site } from '../tools/site';
import { DEMO_ID, enterTrackingId, PANEL } from '../tools/story';
import { isUncaughtOfOurs, takeListedErrors, watchForErrors } from './errors';
import { clickOf, emptyLedger, readLedger, readOutbox } from './raw-ledger';
import { judge, type LedgerState, type Verdict } from './verdict';
import { createWorkerControl } from './worker-control';

/** Any file of the extension's own: its context can see the ledger and runs nothing of ours. */
const QUIET_PAGE = 'icon/16.png';

/** A browser with the extension set up, and a page of the extension's own to look on from. */
export interface Scene {
  readonly site: Site;
  /** The profile's folder. */
  readonly profile: string;
  readonly chromium: () => Chromium;
  /** The page that looks on; it opens no ledger by itself. */
  readonly watcher: () => Page;
  readonly newTab: () => Promise<Page>;
  readonly newWindow: () => Promise<Page>;
  /** An ASIN that nothing has used. */
  readonly nextAsin: () => string;
  /** Opens a tagged link in this tab; resolves when its page script has left all it has to. */
  readonly arrive: (tab: Page) => Promise<string>;
  /** The same where the script may not get so far; resolves when the page is there. */
  readonly tryToArrive: (tab: Page) => Promise<string>;
  /** Notes a row that came in another way than by an arrival, and has to be there in the end. */
  readonly expectRow: (asin: string) => void;
  /** How many arrivals are known to have been left. */
  readonly arrivals: () => number;
  readonly read: () => Promise<LedgerState>;
  /** Reads until it holds, or time is up. */
  readonly readUntil: (holds: (state: LedgerState) => boolean) => Promise<LedgerState>;
  /** Resolves when nothing waits in the outbox. */
  readonly drained: () => Promise<void>;
  /** Stops the worker and waits until it is gone. */
  readonly stopWorker: () => Promise<void>;
  /** Stops the worker whenever it runs, until what is returned is called: that tells how often. */
  readonly keepStoppingWorker: () => () => Promise<number>;
  readonly wakeWorker: () => Promise<void>;
  /** Reloads the extension, as an update does; the watching page is opened anew. */
  readonly reloadExtension: () => Promise<void>;
  /** Kills the browser with all its processes. */
  readonly crash: () => Promise<void>;
  /** Ends the browser as a user does. */
  readonly quit: () => Promise<void>;
  /** Starts it again on the same profile. */
  readonly restart: (args?: readonly string[]) => Promise<void>;
  /** Opens the looking page anew, after it was closed. */
  readonly lookAgain: () => Promise<void>;
  /** An empty ledger and nothing expected. */
  readonly clear: () => Promise<void>;
  /** Gives the ledger its chance to carry what waits, starts the worker once more, and judges. */
  readonly settle: () => Promise<Verdict & { readonly startedAgain: boolean }>;
  /** Exceptions that nobody caught since this was asked last: in tabs, own pages, workers. */
  readonly takeUncaught: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/**
 * @param options `profile`: an empty folder that somebody else removes. `extension`: another build than ours. `firstAsin`: where its
 *   numbers begin, so that those of two scenes differ.
 */
export async function openScene(
  site: Site,
  options: {
    readonly profile?: string;
    readonly extension?: string;
    readonly firstAsin?: number;
  } = {},
): Promise<Scene> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tagtally-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));

  const { extension } = options;
  const launch = (args: readonly string[] = []) =>
    launchChromium({ site, profile, args, ...(extension !== undefined && { extension }) });
  let chromium = await launch();
  const errors: string[] = [];
  let left = new Set<string>();
  let tried = new Set<string>();
  let others = new Set<string>();
  let asins = options.firstAsin ?? 0;
  await (await enterTrackingId(chromium, DEMO_ID)).close();
  let watcher = await openWatcher();
  let worker = await createWorkerControl(chromium);

  async function openWatcher(): Promise<Page> {
    const page = await chromium.browser.newPage();
    await watchForErrors(page, (message) => errors.push(message));
    // Right after a start or reload the browser may not know the extension yet.
    await eventually(
      () => page.goto(chromium.own(QUIET_PAGE)).catch(() => undefined),
      (answer) => answer !== undefined,
    );
    await page.exposeFunction('arrivalLeft', (entry: unknown) => {
      left.add(String((clickOf(entry) as { asin?: unknown } | undefined)?.asin));
    });
    await page.evaluate(`chrome.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        // Ids as the page script makes them: what a fault puts there is not an arrival.
        if (/^outbox:arrival:[0-9a-f]{32}$/.test(key) && newValue) arrivalLeft(newValue);
      }
    })`);
    return page;
  }

  const nextAsin = () => {
    const asin = `B0F${String(asins++).padStart(7, '0')}`;
    tried.add(asin);
    return asin;
  };

  const watched = async (page: Page): Promise<Page> => {
    await watchForErrors(page, (message) => errors.push(message));
    return page;
  };

  async function collectErrors(): Promise<void> {
    const listed = await takeListedErrors(chromium);
    errors.push(...listed.filter(isUncaughtOfOurs));
  }

  /** A message is an event like any other; this one is refused, and the worker is awake. */
  const wakeWorker = async () => {
    await watcher.evaluate("chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined)");
  };

  const verdict = async () =>
    judge(await readLedger(watcher), new Set([...left, ...others]), new Set([...tried, ...others]));
  const isClean = ({ lost, double, wrong, waiting }: Verdict) =>
    lost + double + wrong + waiting === 0;
  const drained = async () => {
    await eventually(
      () => readOutbox(watcher),
      (outbox) => Object.keys(outbox).length === 0,
    );
  };

  const tryToArrive = async (tab: Page) => {
    const asin = nextAsin();
    await tab.goto(linkTo(asin), { waitUntil: 'domcontentloaded' });
    return asin;
  };

  return {
    site,
    profile,
    chromium: () => chromium,
    watcher: () => watcher,
    newTab: async () => watched(await chromium.browser.newPage()),
    newWindow: async () => watched(await chromium.browser.newPage({ type: 'window' })),
    nextAsin,
    arrive: async (tab) => {
      const asin = await tryToArrive(tab);
      await tab.waitForSelector(PANEL);
      left.add(asin);
      return asin;
    },
    tryToArrive,
    expectRow: (asin) => others.add(asin),
    arrivals: () => left.size,
    read: () => readLedger(watcher),
    readUntil: (holds) => eventually(() => readLedger(watcher), holds),
    drained,
    stopWorker: () => worker.stop(),
    keepStoppingWorker: () => worker.keepStopping(),
    wakeWorker,

    reloadExtension: async () => {
      // A reload empties the list.
      await collectErrors();
      const closed = new Promise((resolve) => watcher.once('close', resolve));
      await watcher.evaluate('chrome.runtime.reload()').catch(() => undefined);
      await closed;
      watcher = await openWatcher();
    },

    crash: async () => {
      const browser = chromium.browser.process();
      if (browser?.pid === undefined) throw new Error('no browser to kill');
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      // The browser leads a group of its own, and its other processes are in it.
      process.kill(-browser.pid, 'SIGKILL');
      await gone;
    },
    quit: () => chromium.browser.close(),
    restart: async (args = []) => {
      chromium = await launch(args);
      watcher = await openWatcher();
      worker = await createWorkerControl(chromium);
    },
    lookAgain: async () => {
      watcher = await openWatcher();
    },

    clear: async () => {
      await wakeWorker();
      await drained();
      await emptyLedger(watcher);
      left = new Set();
      tried = new Set();
      others = new Set();
    },

    settle: async () => {
      await wakeWorker();
      const first = await eventually(verdict, isClean, 5_000);
      const startedAgain = first.waiting > 0;
      if (startedAgain) {
        await worker.stop();
        await wakeWorker();
        await eventually(verdict, isClean);
      }
      // What was judged must not change when the worker starts again.
      await worker.stop();
      await wakeWorker();
      await drained();
      return { ...(await verdict()), startedAgain };
    },

    takeUncaught: async () => {
      await collectErrors();
      return errors.splice(0);
    },

    close: async () => {
      await chromium.browser.close();
      if (options.profile === undefined) {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

export function linkTo(asin: string): string {
  return `https://www.amazon.com/dp/${asin}?tag=${DEMO_ID}`;
}
