import * as v from 'valibot';
import { isAsin, type Asin } from '../amazon/asin';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { parseTrackingId, type TrackingId } from '../amazon/tracking-id';
import { timeSchema } from './time';

/** Unique id of a click, made where the click was seen. Writing the same id twice counts once. */
export type ClickId = string & { readonly __brand: 'ClickId' };

/**
 * `browser`: an arrival in this very browser, hence a test click of the affiliate's own and never
 * income. Readers' clicks will come in by import, as a source of their own.
 */
export type ClickSource = 'browser';

export interface Click {
  readonly id: ClickId;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly source: ClickSource;
  readonly marketplace: MarketplaceCode;
  readonly trackingId: TrackingId;
  readonly asin?: Asin;
  /** Key of the rate-card row of what was clicked, once its page was read. */
  readonly category?: string;
  /** Origin of the page the link stood on, such as `https://blog.example`; never its path. */
  readonly referrerOrigin?: string;
}

/** Whether this can be the id of a row, made by its sender. Takes anything. */
export function isRowId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{8,64}$/.test(value);
}

const originSchema = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https?:/),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text),
);

const clickSchema = v.strictObject({
  id: v.custom<ClickId>(isRowId),
  atMs: timeSchema,
  source: v.literal('browser'),
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  trackingId: v.custom<TrackingId>((value) => parseTrackingId(value) !== undefined),
  asin: v.exactOptional(v.custom<Asin>(isAsin)),
  category: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/))),
  referrerOrigin: v.exactOptional(originSchema),
});

/** The value as a click, or undefined if any part of it is not what it should be. */
export function parseClick(value: unknown): Click | undefined {
  const result = v.safeParse(clickSchema, value);
  return result.success ? result.output : undefined;
}
