import * as v from 'valibot';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import type { StoreDay } from '../amazon/store-day';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { DAY_MS } from './spans';
import { timeSchema } from './time';

/**
 * Readers' clicks as a log of the user's own tool has them: source `import`. Nothing of the readers is
 * in it: no address, no visitor, no browser.
 */
export interface LoggedClick {
  /** In the store's zone, where the log knows the moment; else the day as the log has it. */
  readonly day: StoreDay;
  /** Epoch milliseconds; absent where the log counts by days. */
  readonly atMs?: number;
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  readonly asin?: Asin;
  /** The page that the link stood on: `https://blog.example/best` or its path alone; see `pageOf`. */
  readonly page?: string;
  readonly clicks: number;
}

/** Most clicks that one row can stand for. */
export const MAX_CLICKS = 2 ** 32 - 1;
export const MAX_PAGE_LENGTH = 300;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const clickSchema = v.strictObject({
  day: v.custom<StoreDay>(isDay),
  atMs: v.exactOptional(timeSchema),
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
  asin: v.exactOptional(v.custom<Asin>(isAsin)),
  page: v.exactOptional(v.custom<string>((value) => pageOf(value) === value)),
  clicks: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_CLICKS)),
});

/** A store's day begins and ends within a day of that of UTC. */
const loggedClickSchema = v.pipe(
  clickSchema,
  v.check(({ day, atMs }) => {
    const dayMs = Date.parse(day);
    return atMs === undefined || (atMs >= dayMs - DAY_MS && atMs < dayMs + 2 * DAY_MS);
  }),
);

/** The value as a logged click, or undefined if any part of it is not what it should be. */
export function parseLoggedClick(value: unknown): LoggedClick | undefined {
  const result = v.safeParse(loggedClickSchema, value);
  return result.success ? result.output : undefined;
}

/** Epoch milliseconds; noon stands for a day whose moments are not known. */
export function momentOf({ day, atMs }: Pick<LoggedClick, 'day' | 'atMs'>): number {
  return atMs ?? Date.parse(day) + DAY_MS / 2;
}

/**
 * What is kept of the address of a page with a link: origin and path, or the path alone where that is
 * all the log has. Never what follows `?`, `#` or `;`, nor a name before the host.
 *
 * @returns undefined for what is no page of the web.
 */
export function pageOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 16_384) return undefined;
  const text = address.trim();
  const isPath = /^\/(?![/\\])/.test(text);
  if (!isPath && !/^https?:\/\//i.test(text)) return undefined;
  const base = isPath ? 'https://page.invalid' : undefined;
  const page = readPage(text, base);
  // Once more: what was cut can end in dots that address another page.
  return page === undefined ? undefined : readPage(page, base);
}

function readPage(text: string, base: string | undefined): string | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const { origin, pathname } = new URL(text, base);
  if (origin === 'null') return undefined;
  // Older servers carry their session in `;jsessionid=…` of the path.
  const path = `/${pathname.replace(/;.*/, '').replace(/^\/+/, '')}`;
  const page = base === undefined ? origin + path : path;
  return page.length > MAX_PAGE_LENGTH
    ? page.slice(0, MAX_PAGE_LENGTH).replace(/%[\dA-F]?$/i, '')
    : page;
}

/** Whether this is a calendar day such as `2026-11-22`. Takes anything. */
export function isDay(value: unknown): value is StoreDay {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const atMs = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(value);
}
