import { DEADLINES } from '../amazon/deadlines';
import { SESSION_MS } from './attribution-window';
import { DAY_MS } from './spans';

/** In this time half of the open carts that will be ordered are. A judgement, 2026: no source. */
const HALF_LIFE_MS = 5 * DAY_MS;

/**
 * Of what a click's reader put into the cart within the session and orders after it, the share that
 * is still to be ordered at this age: 1 up to 24 hours, 0 from the cart's deadline on.
 */
export function cartShareStillToCome(ageMs: number): number {
  const deadlineMs = DEADLINES.cartDays * DAY_MS;
  if (ageMs <= SESSION_MS) return 1;
  if (ageMs >= deadlineMs) return 0;
  const atEnd = leftAt(deadlineMs);
  return (leftAt(ageMs) - atEnd) / (1 - atEnd);
}

function leftAt(ageMs: number): number {
  return 2 ** (-(ageMs - SESSION_MS) / HALF_LIFE_MS);
}
