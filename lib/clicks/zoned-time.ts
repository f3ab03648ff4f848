import { storeDay, type StoreDay } from '../amazon/store-day';
import type { MarketplaceCode } from '../amazon/marketplaces';
import { DAY_MS, MINUTE_MS } from './spans';

/** Zones change their clocks at such steps; what is found for one holds for all of it. */
const STEP_MS = 15 * MINUTE_MS;

/** Whether the browser knows this IANA time zone, such as `Europe/Berlin`. Takes anything. */
export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !/^[A-Za-z][\w+/-]{1,60}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes what turns a time on the clocks of a zone into the moment that it was. A time that these
 * clocks showed twice is the first of both; one that they left out counts on from before it. That is
 * what Temporal calls `compatible`.
 *
 * @returns takes the time as if it were UTC, and gives the moment; both epoch milliseconds.
 * @throws RangeError for a zone that the browser does not know.
 */
export function createZoneClock(zone: string): (localMs: number) => number {
  const offsetAt = createOffsets(zone);
  const momentOf = (localMs: number): number => {
    const [before, after] = [offsetAt(localMs - DAY_MS), offsetAt(localMs + DAY_MS)];
    const moments = [before, after]
      .map((offset) => localMs - offset)
      .filter((moment) => offsetAt(moment) === localMs - moment);
    return moments.length > 0 ? Math.min(...moments) : localMs - before;
  };
  const known = new Map<number, number | undefined>();
  return (localMs) => {
    const step = localMs - modulo(localMs, STEP_MS);
    if (!known.has(step)) {
      const offset = step - momentOf(step);
      const last = step + STEP_MS - 1;
      known.set(step, last - momentOf(last) === offset ? offset : undefined);
    }
    const offset = known.get(step);
    return offset === undefined ? momentOf(localMs) : localMs - offset;
  };
}

/** What a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function createOffsets(zone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    numberingSystem: 'latn',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (atMs) => {
    const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const shown = Date.UTC(
      ...([of('year'), of('month') - 1, of('day')] as const),
      ...([of('hour'), of('minute'), of('second')] as const),
    );
    return shown - (atMs - modulo(atMs, 1_000));
  };
}

/** Makes `storeDay` for many moments: asks the zones once for each quarter of an hour. */
export function createStoreDays(): (store: MarketplaceCode, atMs: number) => StoreDay {
  const known = new Map<MarketplaceCode, Map<number, StoreDay | undefined>>();
  return (store, atMs) => {
    let days = known.get(store);
    if (!days) {
      days = new Map<number, StoreDay | undefined>();
      known.set(store, days);
    }
    const step = atMs - modulo(atMs, STEP_MS);
    if (!days.has(step)) {
      const day = storeDay(store, step);
      days.set(step, day === storeDay(store, step + STEP_MS - 1) ? day : undefined);
    }
    return days.get(step) ?? storeDay(store, atMs);
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
