import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import type { Click } from '../../lib/clicks/click';
import type { ForeignArrival } from '../../lib/clicks/foreign-arrival';
import { DAY_MS, MINUTE_MS } from './samples';
import { anyForeign, distinctClicks, moment } from './window-samples';

const TOLERATED_MS = 5 * MINUTE_MS;

/** The same said the long way: all that could end it, and the first of them. */
function expectedEnd(
  { id, atMs, marketplace }: Click,
  clicks: readonly Click[],
  others: readonly ForeignArrival[],
  nowMs: number,
) {
  const here = (e: { marketplace: string; atMs: number }) =>
    e.marketplace === marketplace && e.atMs <= nowMs + TOLERATED_MS;
  const ends = [
    { by: 'time', state: 'closed', ms: atMs + DAY_MS },
    ...others
      .filter((f) => here(f) && f.atMs >= atMs)
      .map((f) => ({ by: 'foreign-tag', state: 'closed', ms: f.atMs })),
    ...clicks
      .filter((c) => c.id !== id && here(c) && c.atMs > atMs)
      .map((c) => ({ by: 'own-click', state: 'superseded', ms: c.atMs })),
  ];
  const first = Math.min(...ends.map((end) => end.ms));
  // In a tie the one that stands first above.
  const end = ends.find(({ ms }) => ms === first);
  if (!end) throw new Error('the test itself is wrong');
  return { ...end, state: end.by === 'time' && nowMs < first ? 'open' : end.state };
}

test('every session ends by the first of what could end it', () => {
  fc.assert(
    fc.property(distinctClicks, anyForeign, moment, (clicks, others, nowMs) => {
      for (const window of attributionWindows(clicks, others, nowMs)) {
        const { by, state, ms } = expectedEnd(window.click, clicks, others, nowMs);
        expect(window).toMatchObject({ endedBy: by, state, endsAtMs: ms });
        expect(window.isFromFuture).toBe(window.click.atMs - nowMs > TOLERATED_MS);
      }
    }),
    { numRuns: 500 },
  );
});
