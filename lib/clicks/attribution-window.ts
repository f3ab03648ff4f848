import type { Click } from './click';

/**
 * A session lasts 24 hours from the click: a span on the clock, never "until tomorrow".
 * Source: Operating Agreement, "Session"; read in copies of 2026-09-26 (US, UK, DE).
 */
export const SESSION_MS = 86_400_000;

/**
 * `open`: a purchase now would still count. `closed`: 24 hours are over. `superseded`: a newer
 * click on an own link in the same store and browser has opened a session in its place.
 */
export type WindowState = 'open' | 'closed' | 'superseded';

export interface AttributionWindow {
  readonly click: Click;
  readonly state: WindowState;
  readonly endsAtMs: number;
  /** Milliseconds left, 0 unless open; never more than a session even if the clock was set back. */
  readonly leftMs: number;
}

/**
 * The sessions that these clicks opened in this browser, newest first. Derived, never stored.
 *
 * @param clicks in any order.
 * @param nowMs epoch milliseconds.
 */
export function attributionWindows(clicks: readonly Click[], nowMs: number): AttributionWindow[] {
  const newestFirst = [...clicks].sort((a, b) => b.atMs - a.atMs);
  const newestSeen = new Set<string>();
  return newestFirst.map((click) => {
    const superseded = newestSeen.has(click.marketplace);
    newestSeen.add(click.marketplace);
    const endsAtMs = click.atMs + SESSION_MS;
    const state = nowMs >= endsAtMs ? 'closed' : superseded ? 'superseded' : 'open';
    const leftMs = state === 'open' ? Math.min(endsAtMs - nowMs, SESSION_MS) : 0;
    return { click, state, endsAtMs, leftMs };
  });
}
