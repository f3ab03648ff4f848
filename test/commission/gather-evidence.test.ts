import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreDay } from '../../lib/amazon/store-day';
import {
  addEvidence,
  clicksWithOutcome,
  NO_EVIDENCE,
  periodOf,
  rescaleEvidence,
  type Evidence,
} from '../../lib/commission/evidence';
import {
  commissionSums,
  gatherEvidence,
  type EvidenceFacts,
} from '../../lib/commission/gather-evidence';
import { anyEvidence, anyFacts, reports } from './estimate-samples';

const NOTHING: EvidenceFacts = { trackingIds: [], days: [], items: {}, periods: [] };
const PERIOD = { from: '2026-10-01', ...commissionSums([100, 200, 300]) };

describe('a figure that reports say', () => {
  const id = (clicks: number, itemsOrdered: number) => ({
    ...NOTHING,
    trackingIds: [{ trackingId: 'mine-20', clicks, itemsOrdered }],
  });

  test.each([
    [0, 0],
    [0, 3],
    [100, 100],
    [99, 149],
    [3, 7],
    [1e9, 1e8],
  ])('of %i clicks and %i items is believed', (clicks, itemsOrdered) => {
    const { evidence, doubted } = gatherEvidence(id(clicks, itemsOrdered));
    expect(doubted).toEqual([]);
    expect(evidence.trackingIds.get('mine-20')).toEqual({ clicks, itemsOrdered });
  });

  test.each([
    [-1, 0],
    [10, -1],
    [Number.NaN, 1],
    [10, Number.NaN],
    [Infinity, 1],
    [10, Infinity],
    [1e9 + 1, 1],
  ])('of %d clicks and %d items is left out', (clicks, itemsOrdered) => {
    const { evidence, doubted } = gatherEvidence(id(clicks, itemsOrdered));
    expect(evidence.trackingIds.size).toBe(0);
    expect(doubted).toEqual([{ what: 'trackingIds', which: 'mine-20', problem: 'not-a-count' }]);
  });

  test('of more items than clicks is left out where that is no chance any more', () => {
    const { evidence, doubted } = gatherEvidence(id(100, 101));
    expect(evidence).toEqual(NO_EVIDENCE);
    expect(doubted[0]?.problem).toBe('more-items-than-clicks');
  });

  test('of a few clicks and a very large order is taken in part', () => {
    const { evidence, doubted } = gatherEvidence(id(2, 500));
    expect(evidence.trackingIds.get('mine-20')).toEqual({ clicks: 2, itemsOrdered: 52 });
    expect(doubted[0]?.problem).toBe('one-large-order');
  });

  test('of the same tracking ID twice is added, as are days', () => {
    const twice = { trackingId: 'mine-20', clicks: 10, itemsOrdered: 1 };
    const days = [
      { clicks: 10, itemsOrdered: 2 },
      { clicks: 20, itemsOrdered: 6 },
      { clicks: 0, itemsOrdered: 1 },
      { clicks: -5, itemsOrdered: 1 },
    ];
    const { evidence, doubted } = gatherEvidence({ ...NOTHING, trackingIds: [twice, twice], days });
    expect(evidence.trackingIds.get('mine-20')).toEqual({ clicks: 20, itemsOrdered: 2 });
    expect(evidence.days).toEqual({
      ...{ days: 2, clicks: 30, itemsOrdered: 8 },
      itemsSquaredPerClick: 4 / 10 + 36 / 20,
    });
    expect(doubted).toEqual([{ what: 'days', which: 3, problem: 'not-a-count' }]);
  });

  test('of a tracking ID named like a property of objects is a tracking ID', () => {
    const trackingIds = [{ trackingId: '__proto__', clicks: 10, itemsOrdered: 1 }];
    expect(reports({ trackingIds }).trackingIds.get('__proto__')?.clicks).toBe(10);
  });
});

describe('items', () => {
  test.each([
    [{ ordered: 10, shipped: 11 }, 'more-than-there-were'],
    [{ returnable: 5, returned: 6 }, 'more-than-there-were'],
    [{ direct: -1, indirect: 5 }, 'not-a-count'],
    [{ ordered: Number.NaN, shipped: 1 }, 'not-a-count'],
  ])('that are %j are left out, the other pairs not', (wrong, problem) => {
    const right = { direct: 1, indirect: 9, ordered: 10, shipped: 9, returnable: 8, returned: 1 };
    const { evidence, doubted } = gatherEvidence({ ...NOTHING, items: { ...right, ...wrong } });
    expect(doubted).toEqual([{ what: 'items', which: undefined, problem }]);
    const kept = Object.entries(right).filter(([name]) => !(name in wrong));
    expect(evidence.items).toMatchObject(Object.fromEntries(kept));
    for (const name of Object.keys(wrong)) {
      expect(evidence.items[name as keyof typeof right]).toBe(0);
    }
  });
});

describe('a period of commissions', () => {
  test.each([
    ['without a day', { from: 'October' }, 'not-a-day'],
    ['of a thirteenth month', { from: '2026-13-01' }, 'not-a-day'],
    ['with a negative sum', { sumMinor: -1 }, 'not-an-amount'],
    ['with a sum that is no number', { sumMinor: Number.NaN }, 'not-an-amount'],
    ['with a sum of next to nothing', { sumMinor: 0.001 }, 'not-an-amount'],
    ['with a negative count', { items: -1 }, 'not-a-count'],
    ['with more single items than items', { logItems: 4 }, 'not-a-count'],
    ['with squares that cannot be', { sumLogSquared: 1 }, 'not-an-amount'],
    ['with logarithms that are no number', { sumLog: Number.NaN }, 'not-an-amount'],
    ['with endless squares', { sumLogSquared: Infinity }, 'not-an-amount'],
    ['with logarithms of no items', { logItems: 0 }, 'not-an-amount'],
  ])('%s is left out', (_, wrong, problem) => {
    const { evidence, doubted } = gatherEvidence({
      ...NOTHING,
      periods: [{ ...PERIOD, ...wrong }],
    });
    expect(evidence.periods.size).toBe(0);
    expect(doubted.map((figure) => figure.problem)).toEqual([problem]);
  });

  test('is summed from single items, those that paid nothing apart', () => {
    const sums = commissionSums([100, 0, 200, -3, Number.NaN]);
    expect(sums).toEqual({
      ...{ items: 2, sumMinor: 300, zeroItems: 3, logItems: 2 },
      sumLog: Math.log(100) + Math.log(200),
      sumLogSquared: Math.log(100) ** 2 + Math.log(200) ** 2,
    });
    expect(
      gatherEvidence({ ...NOTHING, periods: [PERIOD, { from: '2026-11-01', ...sums }] }).doubted,
    ).toEqual([]);
  });
});

test('evidence is added: of two lists together it is that of both', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (a, b) => {
      // Pairs of items are believed or not as a whole, so only the other parts can be put together.
      const [one, other] = [
        { ...a, items: {} },
        { ...b, items: {} },
      ];
      const together = {
        trackingIds: [...one.trackingIds, ...other.trackingIds],
        days: [...one.days, ...other.days],
        items: {},
        periods: [...one.periods, ...other.periods],
      };
      const added = addEvidence(gatherEvidence(one).evidence, gatherEvidence(other).evidence);
      expectSame(added, gatherEvidence(together).evidence);
    }),
  );
});

test.each([
  ['2026-11-01', '2026-11-01'],
  ['2026-11-10', '2026-11-01'],
  ['2026-11-11', '2026-11-11'],
  ['2026-11-20', '2026-11-11'],
  ['2026-11-21', '2026-11-21'],
  ['2026-12-31', '2026-12-21'],
])('commissions of %s are summed from %s', (day, from) => {
  expect(periodOf(day as StoreDay)).toBe(from);
});

test('adding no evidence changes nothing', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      expectSame(addEvidence(evidence, NO_EVIDENCE), evidence);
      expectSame(addEvidence(NO_EVIDENCE, evidence), evidence);
    }),
  );
});

test('rescaled evidence is that of rescaled commissions', () => {
  const items = [120, 35, 999, 4_000, 1];
  const rescaled = rescaleEvidence(
    reports({ periods: [{ from: '2026-10-01', ...commissionSums(items) }] }),
    18,
  );
  const wanted = commissionSums(items.map((minor) => minor * 18));
  const sums = rescaled.periods.get('2026-10-01');
  for (const [name, value] of Object.entries(wanted)) {
    expect(sums?.[name as keyof typeof wanted]).toBeCloseTo(Number(value), 6);
  }
});

test('clicks with an outcome are counted once, by the report that knows more', () => {
  const trackingIds = [{ trackingId: 'mine-20', clicks: 100, itemsOrdered: 9 }];
  const days = [{ clicks: 140, itemsOrdered: 9 }];
  expect(clicksWithOutcome(reports({ trackingIds }))).toBe(100);
  expect(clicksWithOutcome(reports({ trackingIds, days }))).toBe(140);
});

/** Equal but for the rounding of sums in another order. */
function expectSame(a: Evidence, b: Evidence) {
  const [ones, others] = [flat(a), flat(b)];
  expect(ones.map(([name]) => name)).toEqual(others.map(([name]) => name));
  ones.forEach(([name, value], i) => {
    const wanted = others[i]?.[1] ?? Number.NaN;
    expect(Math.abs(value - wanted), name).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(wanted)));
  });
}

function flat({ trackingIds, days, items, periods }: Evidence): [string, number][] {
  const sums: [string, object][] = [...trackingIds, ...periods, ['days', days], ['items', items]];
  return sums
    .flatMap(([key, parts]) =>
      Object.entries(parts).map(([name, value]): [string, number] => [
        `${key} ${name}`,
        Number(value),
      ]),
    )
    .sort(([x], [y]) => (x < y ? -1 : 1));
}
