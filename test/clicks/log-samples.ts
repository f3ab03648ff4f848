import fc from 'fast-check';
import type { StoreDay } from '../../lib/amazon/store-day';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import { parseLoggedClick } from '../../lib/clicks/logged-click';
import { asin, trackingId } from '../amazon/samples';

export const KETTLE = asin('B0EXAMPL01');

/** A click on the kettle, on a day alone or at a moment such as `2024-09-01T10:00:00`. */
export function logged(when: string, changes: Partial<LoggedClick> = {}): LoggedClick {
  const atMs = when.length > 10 ? Date.parse(`${when}Z`) : undefined;
  return {
    day: when.slice(0, 10) as StoreDay,
    ...(atMs !== undefined && { atMs }),
    marketplace: 'US',
    trackingId: trackingId('mine-20'),
    asin: KETTLE,
    clicks: 1,
    ...changes,
  };
}

/** Of so few that many are alike. */
export const anyLogged: fc.Arbitrary<LoggedClick> = fc
  .record(
    {
      dayOfMonth: fc.constantFrom('2024-09-30', '2024-10-01', '2024-10-02'),
      second: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      marketplace: fc.constantFrom('US' as const, 'DE' as const),
      trackingId: fc.constantFrom(trackingId('mine-20'), trackingId('mine-21')),
      asin: fc.constantFrom(KETTLE, asin('B0EXAMPL02')),
      page: fc.constantFrom('/best', 'https://blog.example/'),
      clicks: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['dayOfMonth', 'marketplace', 'trackingId', 'clicks'] },
  )
  .map(({ dayOfMonth, second, ...click }) => {
    const day = dayOfMonth as StoreDay;
    const atMs = second === undefined ? undefined : Date.parse(day) + second * 1_000;
    const made = { day, ...(atMs !== undefined && { atMs }), ...click };
    if (!parseLoggedClick(made))
      throw new Error(`the test itself is wrong: ${JSON.stringify(made)}`);
    return made;
  });
