import { DEADLINES } from '../amazon/deadlines';
import type { Click } from './click';
import type { ForeignArrival } from './foreign-arrival';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './spans';

/**
 * A session lasts 24 hours from the click: a span on the clock, never "until tomorrow".
 * Source: Operating Agreement, "Session"; read in copies of 2026-09-26 (US, UK, DE).
 */
export const SESSION_MS = DEADLINES.sessionHours * HOUR_MS;

/** A click may be this much ahead of the clock before it is doubted: clocks are set by a little. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * `open`: a purchase now would still count. `superseded`: a newer click on an own link in the same
 * store and browser opened a session in its place. `closed`: over by time or by another's tag.
 */
export type WindowState = 'open' | 'closed' | 'superseded';

/** What ends a session, or will: its 24 hours, a newer own click, somebody else's tag. */
export type WindowEnd = 'time' | 'own-click' | 'foreign-tag';

export interface AttributionWindow {
  readonly click: Click;
  readonly state: WindowState;
  /** End of the session, by what came first; epoch milliseconds. */
  readonly endsAtMs: number;
  readonly endedBy: WindowEnd;
  /** Milliseconds left, 0 unless open; never more than a session even if the clock was set back. */
  readonly leftMs: number;
  /** Latest order of what was put into the cart within the session. */
  readonly cartUntilMs: number;
  /** Latest shipping and payment. */
  readonly shippedAndPaidUntilMs: number;
  /** The click lies ahead of the clock: one of the two was wrong. It ends no other window. */
  readonly isFromFuture: boolean;
}

/**
 * The sessions that these clicks opened in this browser, newest first. Derived, never stored. Cart
 * and payment deadlines run from the click, whatever ended the session (`DEADLINES`).
 *
 * @param clicks in any order.
 * @param foreign arrivals with somebody else's tag, in any order.
 * @param nowMs epoch milliseconds.
 */
export function attributionWindows(
  clicks: readonly Click[],
  foreign: readonly ForeignArrival[],
  nowMs: number,
): AttributionWindow[] {
  const newestFirst = [...clicks].sort((a, b) => b.atMs - a.atMs);
  const nextClickMs = new Map<string, number>();
  const isPast = (ms: number) => ms <= nowMs + CLOCK_TOLERANCE_MS;
  return newestFirst.map((click) => {
    const { atMs, marketplace } = click;
    const isFromFuture = !isPast(atMs);
    const byTime = atMs + SESSION_MS;
    const byOwn = nextClickMs.get(marketplace) ?? Infinity;
    const byForeign = foreign
      .filter((f) => f.marketplace === marketplace && f.atMs >= atMs && isPast(f.atMs))
      .reduce((first, f) => Math.min(first, f.atMs), Infinity);
    if (!isFromFuture) nextClickMs.set(marketplace, atMs);
    const endsAtMs = Math.min(byTime, byOwn, byForeign);
    const endedBy =
      endsAtMs === byTime ? 'time' : endsAtMs === byForeign ? 'foreign-tag' : 'own-click';
    const isOpen = endedBy === 'time' && nowMs < endsAtMs;
    const state = isOpen ? 'open' : endedBy === 'own-click' ? 'superseded' : 'closed';
    return {
      click,
      state,
      endsAtMs,
      endedBy,
      leftMs: isOpen ? Math.min(endsAtMs - nowMs, SESSION_MS) : 0,
      cartUntilMs: atMs + DEADLINES.cartDays * DAY_MS,
      shippedAndPaidUntilMs: atMs + DEADLINES.shippedAndPaidDays * DAY_MS,
      isFromFuture,
    };
  });
}
