import type { MarketplaceCode } from '../../amazon/marketplaces';
import { daysBefore, storeDay, type StoreDay } from '../../amazon/store-day';
import type { OwnTrackingId } from '../../amazon/tracking-id';
import { MAX_CLICKS, pageOf, type LoggedClick } from '../../clicks/logged-click';
import { createStoreDays, createZoneClock } from '../../clicks/zoned-time';
import type { DayOrder } from '../date-text';
import type { Cell } from '../report-row';
import {
  destinationOf,
  linkNameOf,
  type LinkDestination,
  type SkipReason,
} from './log-destination';
import type { LogColumn, LogFormat } from './log-format';
import { parseLogTime } from './log-time';
import { remember } from '../remember';

/** What rows of a log are read by, beside the log's own form. */
export interface LogReading {
  readonly format: LogFormat;
  readonly order: DayOrder;
  /** Zone of times that name none; one the browser knows. */
  readonly zone: string;
  readonly own: readonly OwnTrackingId[];
  readonly destinations: readonly LinkDestination[];
  /** Nothing is logged of the time after it. */
  readonly nowMs: number;
}

/** A row that is not counted, and the column whose cell is to blame. */
export interface RejectedLogRow {
  readonly problem: 'no-number' | 'no-date' | 'future' | 'unreadable';
  readonly column: LogColumn | undefined;
}

/** A link of which it is not known where it leads: as it is compared, and as the log has it. */
export interface LinkName {
  readonly name: string;
  readonly label: string;
}

/** `usesZone` where the chosen zone had a part in it. */
export type LogRowReading =
  | { readonly click: LoggedClick; readonly usesZone: boolean }
  | { readonly skip: SkipReason; readonly clicks: number; readonly link?: LinkName }
  | { readonly rejected: RejectedLogRow };

/** GA4 and sums of other exports call the row so that adds up the others. */
const TOTAL = /^(?:grand )?totals?$/i;
const PARTED = /^\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+$/;
const PLAIN = /^(\d{1,10})(?:\.0{1,2})?$/;
const BOT = /bot\b|crawl|spider|slurp|facebookexternalhit|headless/i;
/** What stands for nothing. */
const NOTHING = ['', '-', '(not set)', 'direct', '(direct)', 'null'];

/**
 * Makes the function that reads the rows of one log. Never throws.
 *
 * @returns undefined for a row without clicks: an empty one, a total, a count of 0.
 */
export function createLogRowReader({
  format,
  order,
  zone,
  own,
  destinations,
  nowMs,
}: LogReading): (cells: readonly Cell[]) => LogRowReading | undefined {
  const { kind, columns } = format;
  const byName = new Map(destinations.map((each) => [each.name, each]));
  const clock = createZoneClock(zone);
  const dayOf = createStoreDays();
  const daysAhead = createLatestDays(nowMs);
  // The same links and pages come again and again.
  const read = remember((address: string) => destinationOf(address, own));
  const nameOf = remember(linkNameOf);
  const readPage = remember(pageOf);
  const isBot = remember((agent: string) => BOT.test(agent));

  const linkOf = (text: string): LinkName => ({ name: nameOf(text), label: text.slice(0, 100) });

  /** The address itself where it says enough, else what the user has said of its name. */
  const leadsTo = (
    url: string,
    name: string,
  ): ReturnType<typeof destinationOf> & { link?: LinkName } => {
    const byAddress = url === '' ? undefined : read(url);
    if (byAddress && 'target' in byAddress) return byAddress;
    const named = [name, url].map(nameOf).find((each) => byName.has(each));
    const known = named === undefined ? undefined : byName.get(named);
    if (known?.target) return isOwn(own, known.target) ? { target: known.target } : OTHER_TAG;
    if (known?.skip) return { skip: known.skip };
    if (byAddress?.skip === 'short-link') return { ...byAddress, link: linkOf(url) };
    if (byAddress) return byAddress;
    const link = linkOf(name);
    return link.name === '' ? { skip: 'no-link' } : { skip: 'unassigned', link };
  };

  return (cells) => {
    if (cells.every(isBlank)) return undefined;
    const text = (column: LogColumn): string => {
      const index = columns[column];
      const cell = index === undefined ? null : cells[index];
      const value = cell === null || cell === undefined ? '' : String(cell).trim();
      return NOTHING.includes(value) ? '' : value;
    };
    if (kind === 'ga4' && isTotal(cells, text('url'), text('page'))) return undefined;
    if (cells.length <= Math.max(columns.time ?? 0, columns.url ?? 0, columns.name ?? 0)) {
      return { rejected: { problem: 'unreadable', column: undefined } };
    }
    const clicks = columns.clicks === undefined ? 1 : countOf(text('clicks'));
    if (clicks === undefined) return { rejected: { problem: 'no-number', column: 'clicks' } };
    if (clicks === 0) return undefined;
    const cell = columns.time === undefined ? null : cells[columns.time];
    const time = format.day === undefined ? parseLogTime(cell, order) : { day: format.day };
    if (!time) return { rejected: { problem: 'no-date', column: 'time' } };
    const event = text('event');
    if (event !== '' && event !== 'click') return { skip: 'other-event', clicks };
    const agent = text('agent');
    if (agent !== '' && isBot(agent)) return { skip: 'bot', clicks };

    const to = leadsTo(text('url'), format.linkName ?? text('name'));
    if (!('target' in to)) {
      return { skip: to.skip, clicks, ...(to.link && { link: to.link }) };
    }
    const { marketplace } = to.target;
    const atMs = 'atMs' in time ? time.atMs : 'localMs' in time ? clock(time.localMs) : undefined;
    const day = 'day' in time ? time.day : dayOf(marketplace, atMs ?? 0);
    if (atMs !== undefined && atMs < 0) return { rejected: { problem: 'no-date', column: 'time' } };
    if (day > daysAhead(marketplace)) return { rejected: { problem: 'future', column: 'time' } };
    const page = withHost(readPage(text('page')), text('host'), readPage);
    return {
      click: {
        day,
        ...(atMs !== undefined && { atMs }),
        ...to.target,
        ...(page !== undefined && { page }),
        clicks,
      },
      usesZone: 'localMs' in time,
    };
  };
}

const OTHER_TAG = { skip: 'other-tag' } as const;

function isOwn(
  own: readonly OwnTrackingId[],
  {
    marketplace,
    trackingId,
  }: { readonly marketplace: MarketplaceCode; readonly trackingId: string },
): boolean {
  return own.some((each) => each.marketplace === marketplace && each.id === trackingId);
}

/** A day of grace: which zone a log's days are of is seldom said. */
function createLatestDays(nowMs: number): (store: MarketplaceCode) => StoreDay {
  const days = new Map<MarketplaceCode, StoreDay>();
  return (store) => {
    let day = days.get(store);
    if (day === undefined) days.set(store, (day = daysBefore(storeDay(store, nowMs), -1)));
    return day;
  };
}

function isTotal(cells: readonly Cell[], url: string, page: string): boolean {
  if (cells.some((cell) => typeof cell === 'string' && TOTAL.test(cell.trim()))) return true;
  // Comments may stand below as well as above; a total names neither link nor page.
  return (
    String(cells[0] ?? '').startsWith('#') ||
    (url === '' && page === '' && cells.length > 1 && isBlank(cells[0]))
  );
}

/** A count of clicks. It has no decimals, so any mark in it parts thousands. */
export function countOf(text: string): number | undefined {
  const digits = PARTED.test(text) ? text.replace(/\D/g, '') : PLAIN.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  return value <= MAX_CLICKS ? value : undefined;
}

/** GA4 has host and path in columns of their own. */
function withHost(
  page: string | undefined,
  host: string,
  read: (text: string) => string | undefined,
): string | undefined {
  if (page?.startsWith('/') !== true || !/^[\w.-]+$/.test(host)) return page;
  return read(`https://${host}${page}`) ?? page;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
