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
  for (const { batchId, source, clicks } of logs) {
    for (const click of clicks) {
      // Counts of a day and single moments of it are two ways of telling the same.
      const name = click.atMs === undefined ? `${source} / days` : source;
      let batches = sources.get(name);
      if (!batches) sources.set(name, (batches = new Map<string, LoggedClick[]>()));
      const list = batches.get(batchId);
      if (list) list.push(click);
      else batches.set(batchId, [click]);
    }
  }
  const counted = [...sources].map(([source, batches]) => ({
    source,
    clicks: union([...batches.values()]),
  }));
  const winner = counted.length > 1 ? winners(counted) : undefined;
  return counted.flatMap(({ source, clicks }) =>
    clicks.flatMap((click) =>
      winner === undefined || winner.get(placeOf(click)) === source ? { ...click, source } : [],
    ),
  );
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

/** Clicks by day, store and tracking ID. */
export function byDay(clicks: Iterable<LoggedClick>): LoggedClick[] {
  return addUp(clicks, ({ day, marketplace, trackingId, clicks: count }) => {
    return { day, marketplace, trackingId, clicks: count };
  });
}

/** Clicks of some days by store, tracking ID, product and page. @param day stands for all of them. */
export function byProductAndPage(clicks: Iterable<LoggedClick>, day: StoreDay): LoggedClick[] {
  return addUp(clicks, ({ marketplace, trackingId, asin, page, clicks: count }) => ({
    ...{ day, marketplace, trackingId, clicks: count },
    ...(asin && { asin }),
    ...(page !== undefined && { page }),
  }));
}

/** Clicks by store, tracking ID and page, whatever their days. @param day stands for all of them. */
export function byPage(clicks: Iterable<LoggedClick>, day: StoreDay): LoggedClick[] {
  return addUp(clicks, ({ marketplace, trackingId, page, clicks: count }) => ({
    ...{ day, marketplace, trackingId, clicks: count },
    ...(page !== undefined && { page }),
  }));
}

function addUp(
  clicks: Iterable<LoggedClick>,
  kept: (click: LoggedClick) => LoggedClick,
): LoggedClick[] {
  const sums = new Map<string, { -readonly [Key in keyof LoggedClick]: LoggedClick[Key] }>();
  for (const click of clicks) {
    const sum = kept(click);
    const key = `${placeOf(sum)} ${sum.page ?? ''}`;
    const before = sums.get(key);
    if (before) before.clicks += sum.clicks;
    else sums.set(key, { ...sum });
  }
  return [...sums.values()];
}
