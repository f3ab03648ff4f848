import { isTooMany, withArrival } from '../clicks/click-burst';
import type { KeyValueArea } from './key-value-area';

const PREFIX = 'arrivals:';

/**
 * Makes a function that is told of each arrival and says whether its tab has had too many within the last
 * minute. What each tab has had is kept where the next worker finds it: one may be stopped at any time.
 *
 * @param area session storage: gone when the browser closes, as its tabs are.
 */
export function createArrivalLimit(
  area: KeyValueArea,
): (tabId: number, atMs: number) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (tabId, atMs) => {
    // One after another: two that read the same entry would count as one.
    const said = last.then(async () => {
      const key = `${PREFIX}${tabId}`;
      const times = withArrival(timesOf(await area.get(key)), atMs);
      await area.set({ [key]: times });
      return isTooMany(times);
    });
    last = said.catch(() => undefined);
    return said;
  };
}

function timesOf(entry: unknown): number[] {
  return Array.isArray(entry) ? entry.filter((time) => typeof time === 'number') : [];
}
