import type { StoreDay } from '../amazon/store-day';
import type { LoggedClick } from './logged-click';

/** Clicks of one import of a log. */
export interface ClicksOfLog {
  readonly batchId: string;
  /** The tool, and by which columns its log parts clicks. */
  readonly source: string;
  readonly clicks: readonly LoggedClick[];
}

/** A click that counts, and which log tells of it. */
export interface CountedClick extends LoggedClick {
  readonly source: string;
}

/**
 * What counts of all imports of logs together, in whatever order they were imported. Two exports of one
 * tool may overlap: a click is known by its time, store, tracking ID, product and page, and of clicks
 * that are alike in all of these there are as many as the export with the most of them has. Logs of
 * different tools, or of one tool parted in another way, can tell of the same clicks: of one product on
 * one day under one tracking ID that log counts which has the most. In doubt nothing is counted twice.
 *
 * @param logs of the same days: places are not compared beyond them.
 */
export function countedClicks(logs: readonly ClicksOfLog[]): CountedClick[] {
  const sources = new Map<string, Map<string, LoggedClick[]>>();
  const listOf = (name: string, batchId: string): LoggedClick[] => {
    const batches = entryOf(sources, name, () => new Map<string, LoggedClick[]>());
    return entryOf(batches, batchId, () => []);
  };
  for (const { batchId, source, clicks } of logs) {
    // Counts of a day and single moments of it are two ways of telling the same.
    let moments: LoggedClick[] | undefined;
    let days: LoggedClick[] | undefined;
    for (const click of clicks) {
      if (click.atMs === undefined) (days ??= listOf(`${source} / days`, batchId)).push(click);
      else (moments ??= listOf(source, batchId)).push(click);
    }
  }
  const counted = [...sources].map(([source, batches]) => ({
    source,
    clicks: union([...batches.values()]),
  }));
  const winner = counted.length > 1 ? winners(counted) : undefined;
  const all: CountedClick[] = [];
  for (const { source, clicks } of counted) {
    for (const click of clicks) {
      if (winner && winner.get(placeOf(click)) !== source) continue;
      all.push({ ...click, source });
    }
  }
  return all;
}

/** Each click as often as the export with the most of it has it. */
function union(exports: readonly (readonly LoggedClick[])[]): readonly LoggedClick[] {
  const [first, ...more] = exports;
  if (!first || more.length === 0) return first ?? [];
  const most = new Map<string, LoggedClick>();
  for (const clicks of exports) {
    const own = new Map<string, LoggedClick>();
    for (const click of clicks) {
      const key = `${click.atMs ?? ''} ${placeOf(click)} ${click.page ?? ''}`;
      const before = own.get(key);
      own.set(key, before ? { ...click, clicks: before.clicks + click.clicks } : click);
    }
    for (const [key, click] of own) {
      if (click.clicks > (most.get(key)?.clicks ?? 0)) most.set(key, click);
    }
  }
  return [...most.values()];
}

function placeOf({ day, marketplace, trackingId, asin }: LoggedClick): string {
  return `${day} ${marketplace} ${trackingId} ${asin ?? ''}`;
}

/** The source that counts, by place. */
function winners(
  logs: readonly { readonly source: string; readonly clicks: readonly LoggedClick[] }[],
): Map<string, string> {
  const best = new Map<string, { readonly source: string; readonly clicks: number }>();
  // Of as many clicks the one whose name comes first, whatever the order of the imports.
  for (const { source, clicks } of logs.toSorted((a, b) => (a.source < b.source ? -1 : 1))) {
    const sums = new Map<string, number>();
    for (const click of clicks) {
      const place = placeOf(click);
      sums.set(place, (sums.get(place) ?? 0) + click.clicks);
    }
    for (const [place, sum] of sums) {
      if (sum > (best.get(place)?.clicks ?? 0)) best.set(place, { source, clicks: sum });
    }
  }
  return new Map([...best].map(([place, { source }]) => [place, source]));
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Clicks by day, store and tracking ID. */
export function byDay(clicks: Iterable<LoggedClick>): LoggedClick[] {
  return addUp(clicks, ['day', 'marketplace', 'trackingId'], (click) => {
    const { day, marketplace, trackingId, clicks: count } = click;
    return { day, marketplace, trackingId, clicks: count };
  });
}

/** Clicks of some days by store, tracking ID, product and page. @param day stands for all of them. */
export function byProductAndPage(clicks: Iterable<LoggedClick>, day: StoreDay): LoggedClick[] {
  return addUp(clicks, ['marketplace', 'trackingId', 'asin', 'page'], (click) => {
    const { marketplace, trackingId, asin, page, clicks: count } = click;
    return {
      ...{ day, marketplace, trackingId, clicks: count },
      ...(asin && { asin }),
      ...(page !== undefined && { page }),
    };
  });
}

/** Clicks by store, tracking ID and page, whatever their days. @param day stands for all of them. */
export function byPage(clicks: Iterable<LoggedClick>, day: StoreDay): LoggedClick[] {
  return addUp(clicks, ['marketplace', 'trackingId', 'page'], (click) => {
    const { marketplace, trackingId, page, clicks: count } = click;
    return {
      ...{ day, marketplace, trackingId, clicks: count },
      ...(page !== undefined && { page }),
    };
  });
}

type TextKey = Exclude<keyof LoggedClick, 'atMs' | 'clicks'>;
type Sum = { -readonly [Key in keyof LoggedClick]: LoggedClick[Key] };
type Sums = Map<string | undefined, unknown>;

/**
 * Adds up clicks that are alike in these keys. In maps within maps, because the texts are the same ones
 * again and again: joining them for each of a million clicks takes several times as long as all the rest.
 *
 * @param kept what is kept of the first of them.
 */
function addUp(
  clicks: Iterable<LoggedClick>,
  [last, ...others]: readonly [TextKey, ...TextKey[]],
  kept: (click: LoggedClick) => LoggedClick,
): LoggedClick[] {
  const all: Sum[] = [];
  const root: Sums = new Map();
  for (const click of clicks) {
    let level = root;
    for (const other of others) level = entryOf(level, click[other], () => new Map()) as Sums;
    const key = click[last];
    const before = level.get(key) as Sum | undefined;
    if (before) before.clicks += click.clicks;
    else {
      const sum = { ...kept(click) };
      level.set(key, sum);
      all.push(sum);
    }
  }
  return all;
}
