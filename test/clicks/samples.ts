import type { Click, ClickId } from '../../lib/clicks/click';
import { trackingId } from '../amazon/samples';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Noon of a day in UTC, for tests that need some time. */
export const NOON_MS = Date.UTC(2026, 10, 22, 12);

export const clickId = (text: string) => text.padEnd(8, '0') as ClickId;

/** A click at noon on a link of the user's to no product in particular. */
export function click(id: string, changes: Partial<Click> = {}): Click {
  return {
    id: clickId(id),
    atMs: NOON_MS,
    source: 'browser',
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    ...changes,
  };
}
