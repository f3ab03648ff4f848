import fc from 'fast-check';
import { expect } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import type { ClickGroup } from '../../lib/commission/click-groups';
import { estimate, type Estimate, type EstimateInput } from '../../lib/commission/estimate';
import type { Evidence } from '../../lib/commission/evidence';
import { gatherEvidence, type EvidenceFacts } from '../../lib/commission/gather-evidence';
import { DAY_MS } from '../clicks/samples';

/** An estimate with the assumptions as they stand, 2.72 an item. */
export function of(groups: readonly ClickGroup[], changes: Partial<EstimateInput> = {}): Estimate {
  return estimate({
    groups,
    meanCommissionMinor: 272,
    assumptions: DEFAULT_ASSUMPTIONS,
    seed: 0.5,
    ...changes,
  });
}

export const clicks = (count: number, more: Partial<ClickGroup> = {}): ClickGroup[] => [
  { trackingId: 'mine-20', clicks: count, ageMs: 0, ...more },
];

/** Evidence of reports that say no more than this. */
export function reports(facts: Partial<EvidenceFacts>): Evidence {
  return gatherEvidence({ trackingIds: [], days: [], items: {}, periods: [], ...facts }).evidence;
}

export const anyGroup: fc.Arbitrary<ClickGroup> = fc
  .record({
    trackingId: fc.constantFrom('a-20', 'b-20', 'c-20'),
    clicks: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50_000 })),
    ageMs: fc.integer({ min: -DAY_MS, max: 100 * DAY_MS }),
    direct: fc.option(fc.integer({ min: 0, max: 100_000 })),
    told: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 4 }),
  })
  .map(({ direct, told, ...group }) => ({
    ...group,
    ...(direct !== null && { directCommissionMinor: direct }),
    ...(told !== null && group.clicks > 0 && { itemsOrderedSoFar: told }),
  }));

export const anyGroups = fc.array(anyGroup, { maxLength: 8 });

const count = fc.integer({ min: 0, max: 100_000 });

const anyPeriod = fc
  .record({
    from: fc.constantFrom('2026-08-01', '2026-09-01', '2026-10-01'),
    items: fc.integer({ min: 1, max: 5_000 }),
    mean: fc.integer({ min: 1, max: 5_000 }),
    zeroItems: fc.integer({ min: 0, max: 100 }),
    isLogged: fc.boolean(),
  })
  .map(({ from, items, mean, zeroItems, isLogged }) => {
    const log = Math.log(mean) - 1.2;
    return {
      ...{ from, items, zeroItems, sumMinor: items * mean },
      logItems: isLogged ? items : 0,
      sumLog: isLogged ? items * log : 0,
      sumLogSquared: isLogged ? items * (log ** 2 + 2.4) : 0,
    };
  });

/** Reports of any kind of affiliate, believed and doubted figures among them. */
export const anyFacts: fc.Arbitrary<EvidenceFacts> = fc.record({
  trackingIds: fc.array(
    fc.record({
      trackingId: fc.constantFrom('a-20', 'b-20', 'd-20', 'e-20'),
      clicks: count,
      itemsOrdered: count,
    }),
    { maxLength: 5 },
  ),
  days: fc.array(fc.record({ clicks: count, itemsOrdered: count }), { maxLength: 5 }),
  items: fc.record({
    ...{ direct: count, indirect: count, ordered: count },
    ...{ shipped: count, returnable: count, returned: count },
  }),
  periods: fc.array(anyPeriod, { maxLength: 3 }),
});

export const anyEvidence = anyFacts.map((facts) => gatherEvidence(facts).evidence);

export const anyPipeline = fc
  .record({
    itemsShipped: fc.integer({ min: 0, max: 500 }),
    waiting: fc.integer({ min: 0, max: 500 }),
    returnableItems: fc.integer({ min: 0, max: 500 }),
    each: fc.integer({ min: 0, max: 2_000 }),
  })
  .map(({ itemsShipped, waiting, returnableItems, each }) => ({
    itemsShipped,
    itemsOrdered: itemsShipped + waiting,
    returnableItems,
    returnableMinor: returnableItems * each,
  }));

export const anySeed = fc.integer({ min: 0, max: 999 }).map((n) => n / 1_000);

/** Equal but for the rounding of sums and logarithms. */
export function expectNear(value: number, wanted: number, part = 1e-9) {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(part * Math.abs(wanted));
}
