import { availableParallelism, loadavg } from 'node:os';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';

export interface Suspending {
  /** How often the worker was stopped so far. */
  readonly times: () => number;
  readonly end: () => Promise<void>;
}

/**
 * Stops the worker again and again, each time when it has run a little, so that what comes next has to
 * start it anew: what the browser does after half a minute of quiet, without the quiet.
 *
 * @param runMs how long it may run where nothing else uses the machine, from the moment the browser
 *   tells of it: longer than it takes to do what it was started for, which no browser interrupts.
 */
export async function keepSuspending(
  browser: Browser,
  workerUrl: string,
  runMs: number,
): Promise<Suspending> {
  // One session for all stops: puppeteer loses the browser's target when sessions to it come and go.
  const session = await browser.target().createCDPSession();
  const underWay = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let times = 0;

  const stop = async () => {
    if (await closeTarget(session, workerUrl)) times += 1;
  };
  const onStart = (target: Target) => {
    if (target.url() !== workerUrl) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const stopping: Promise<void> = stop().finally(() => underWay.delete(stopping));
      underWay.add(stopping);
    }, runMs * crowding());
    timers.add(timer);
  };
  browser.on('targetcreated', onStart);
  browser.targets().forEach(onStart);
  return {
    times: () => times,
    end: async () => {
      browser.off('targetcreated', onStart);
      timers.forEach(clearTimeout);
      await Promise.all(underWay);
      await session.detach();
    },
  };
}

/** How many times as long everything takes while others use the machine, too. */
function crowding(): number {
  const [lately = 0] = loadavg();
  return Math.max(1, lately / availableParallelism());
}

/** Closes the page or worker of this address; false where there is none. Never attaches to it: see `launchChromium`. */
export async function closeTarget(session: CDPSession, url: string): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((each) => each.url === url);
  if (!target) return false;
  try {
    await session.send('Target.closeTarget', { targetId: target.targetId });
    return true;
  } catch (error) {
    // It may have gone by itself since it was listed.
    if (String(error).includes('No target')) return false;
    throw error;
  }
}

/** A message is an event like any other; this one is refused, and the worker is awake. */
export async function wakeWorker(ownPage: Page): Promise<void> {
  await ownPage.evaluate("chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined)");
}
