import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../lib/commission/evidence';
import { commissionSums } from '../../lib/commission/gather-evidence';
import { clicks, of, reports } from './estimate-samples';

const period = (items: readonly number[], from = '2026-10-01') => ({
  from,
  ...commissionSums(items),
});
const rate = (id: string, count: number, itemsOrdered: number) => ({
  trackingId: id,
  clicks: count,
  itemsOrdered,
});
const perClick = (result: { meanMinor: number; clicks: number }) =>
  result.meanMinor / result.clicks;
/** So many that the mean commission is hardly in doubt. */
const KNOWN_COMMISSION = [period(Array.from({ length: 50_000 }, (_, i) => 200 + (i % 145)))];
const ASSUMED = 0.11 * 0.9 * (1 - 0.063) * 272;
/** What one item per click would be worth. */
const PER_ITEM = 0.9 * (1 - 0.063) * 272;

describe('items per click', () => {
  test('of a tracking ID with many clicks are its own', () => {
    const evidence = reports({ trackingIds: [rate('mine-20', 200_000, 6_000)] });
    expect(perClick(of(clicks(100), { evidence })) / PER_ITEM).toBeCloseTo(0.03, 3);
  });

  test('of a tracking ID with few clicks are little moved by them', () => {
    const evidence = reports({ trackingIds: [rate('mine-20', 20, 0)] });
    const moved = perClick(of(clicks(100), { evidence })) / ASSUMED;
    expect(moved).toBeLessThan(0.97);
    expect(moved).toBeGreaterThan(0.8);
  });

  test('of a tracking ID not seen before are the store’s, less surely', () => {
    const trackingIds = Array.from({ length: 40 }, (_, i) => rate(`id-${i}`, 5_000, 200));
    const evidence = reports({ trackingIds });
    const unseen = of(clicks(1_000), { evidence });
    const seen = of(clicks(1_000, { trackingId: 'id-0' }), { evidence });
    expect(perClick(unseen) / PER_ITEM).toBeCloseTo(0.04, 2);
    expect(unseen.range95.lowMinor).toBeLessThan(seen.range95.lowMinor);
    expect(unseen.range95.highMinor).toBeGreaterThan(seen.range95.highMinor);
  });

  test('of a store without reports lean towards those of the user’s other stores', () => {
    const trackingIds = Array.from({ length: 10 }, (_, i) => rate(`id-${i}`, 20_000, 600));
    const elsewhere = reports({ trackingIds });
    const here = perClick(of(clicks(100), { elsewhere })) / PER_ITEM;
    expect(here).toBeGreaterThan(0.025);
    expect(here).toBeLessThan(0.05);
    const both = of(clicks(100), {
      elsewhere,
      evidence: reports({ trackingIds: [rate('mine-20', 200_000, 40_000)] }),
    });
    expect(perClick(both) / PER_ITEM).toBeCloseTo(0.2, 2);
  });

  test('are learned from reports that name days and no tracking ID, less surely', () => {
    const counts = { clicks: 1_000, itemsOrdered: 30 };
    const days = Array.from({ length: 90 }, () => counts);
    const byDay = of(clicks(1_000), { evidence: reports({ days, periods: KNOWN_COMMISSION }) });
    const named = of(clicks(1_000), {
      evidence: reports({
        days,
        trackingIds: [rate('mine-20', 90_000, 2_700)],
        periods: KNOWN_COMMISSION,
      }),
    });
    expect(byDay.meanMinor / named.meanMinor).toBeGreaterThan(0.95);
    expect(byDay.meanMinor / named.meanMinor).toBeLessThan(2);
    const width = ({ range95 }: typeof byDay) => range95.highMinor - range95.lowMinor;
    expect(width(byDay)).toBeGreaterThan(width(named));
    expect(byDay.outcomeClicks).toBe(90_000);
  });

  test('grow with the items that reports tell', () => {
    const means = [0, 10, 50, 110, 200, 400, 1_000].map((items) =>
      perClick(
        of(clicks(10), { evidence: reports({ trackingIds: [rate('mine-20', 1_000, items)] }) }),
      ),
    );
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(new Set(means).size).toBe(means.length);
  });

  test('of IDs that differ widely are taken less from each other', () => {
    const ids = (counts: number[]) =>
      reports({
        trackingIds: counts.map((n, i) => rate(`id-${i}`, 3_000, n)),
        periods: KNOWN_COMMISSION,
      });
    const width = (counts: number[]) => {
      const { range95, meanMinor } = of(clicks(3_000), { evidence: ids(counts) });
      return (range95.highMinor - range95.lowMinor) / meanMinor;
    };
    expect(width([0, 900, 0, 900, 0, 900])).toBeGreaterThan(
      1.5 * width([450, 450, 450, 450, 450, 450]),
    );
  });
});

describe('days', () => {
  const days = (high: number, low: number) =>
    reports({
      trackingIds: [rate('mine-20', 90_000, 9_900)],
      periods: KNOWN_COMMISSION,
      days: Array.from({ length: 90 }, (_, i) => ({
        clicks: 1_000,
        itemsOrdered: i % 2 === 0 ? high : low,
      })),
    });

  test('that scatter more make the range wider', () => {
    const width = (high: number, low: number) => {
      const { range95 } = of(clicks(1_000), { evidence: days(high, low) });
      return range95.highMinor - range95.lowMinor;
    };
    expect(width(170, 50)).toBeGreaterThan(1.3 * width(115, 105));
  });

  test('without clicks say nothing', () => {
    const evidence = reports({ days: [{ clicks: 0, itemsOrdered: 3 }] });
    expect(of(clicks(100), { evidence }).range95).toEqual(of(clicks(100)).range95);
  });
});

describe('commission of an item', () => {
  const spread = (mean: number, count: number) =>
    Array.from({ length: count }, (_, i) => mean * ([0.2, 0.5, 0.8, 1, 2.5][i % 5] ?? 1));

  test('of many items is their mean', () => {
    const evidence = reports({ periods: [period(spread(900, 20_000))] });
    const ratio = perClick(of(clicks(10), { evidence })) / ASSUMED;
    expect(ratio / (900 / 272)).toBeGreaterThan(0.95);
    expect(ratio / (900 / 272)).toBeLessThan(1.05);
  });

  test('of three items moves the assumed one a little', () => {
    const evidence = reports({ periods: [period(spread(900, 3))] });
    const ratio = perClick(of(clicks(10), { evidence })) / ASSUMED;
    expect(ratio).toBeGreaterThan(1.05);
    expect(ratio).toBeLessThan(1.7);
  });

  test('known only as a sum is used as well, less surely', () => {
    const sums = period(spread(900, 100));
    const bare = { ...sums, logItems: 0, sumLog: 0, sumLogSquared: 0 };
    const of100 = (m: typeof sums) => of(clicks(1_000), { evidence: reports({ periods: [m] }) });
    expect(of100(bare).priorShare).toBeGreaterThan(0);
    expect(perClick(of100(bare))).toBeGreaterThan(1.5 * ASSUMED);
    expect(perClick(of100(bare))).toBeLessThan(perClick(of100(sums)) * 1.2);
  });

  test('follows a cut of the rates when the last period shows it', () => {
    const periods = ['2026-07-01', '2026-08-01', '2026-09-01'].map((name) =>
      period(spread(600, 2_000), name),
    );
    const cut = period(spread(300, 2_000), '2026-10-01');
    const before = perClick(of(clicks(10), { evidence: reports({ periods }) }));
    const after = perClick(of(clicks(10), { evidence: reports({ periods: [...periods, cut] }) }));
    expect(after / before).toBeGreaterThan(0.48);
    expect(after / before).toBeLessThan(0.56);
    const shuffled = reports({ periods: [cut, ...periods.toReversed()] });
    expect(perClick(of(clicks(10), { evidence: shuffled }))).toBeCloseTo(after, 9);
  });

  test('counts items that pay nothing', () => {
    const items = spread(272, 1_000);
    const plain = reports({ periods: [period(items)] });
    const half = reports({ periods: [period([...items, ...items.map(() => 0)])] });
    const [without, withZero] = [plain, half].map((evidence) => of(clicks(100), { evidence }));
    expect((withZero?.meanMinor ?? 0) / (without?.meanMinor ?? 1)).toBeCloseTo(0.5, 2);
    expect(withZero?.chanceOfNothing).toBeGreaterThan(without?.chanceOfNothing ?? 1);
  });
});

describe('what becomes of items', () => {
  test('is learned: shipped, returned and linked', () => {
    const items = { ordered: 1e6, shipped: 5e5, returnable: 1e6, returned: 2e5 };
    const evidence = reports({ items: { ...items, direct: 4e5, indirect: 6e5 } });
    const one = of(clicks(1, { directCommissionMinor: 1_000 }), { evidence });
    expect(one.meanMinor / (0.11 * 0.5 * 0.8 * (0.4 * 1_000 + 0.6 * 272))).toBeCloseTo(1, 3);
  });
});

describe('what the estimate rests on', () => {
  test.each([
    [0, true, 30],
    [1, true, 29],
    [29, true, 1],
    [30, false, 0],
    [50_000, false, 0],
  ])('after %i clicks with a known outcome: mostly assumptions %s, %i to go', (n, mostly, more) => {
    const evidence = reports({ trackingIds: [rate('mine-20', n, 0)] });
    const { isMostlyAssumptions, clicksUntilOwn, outcomeClicks } = of(clicks(5_000), { evidence });
    expect([isMostlyAssumptions, clicksUntilOwn, outcomeClicks]).toEqual([mostly, more, n]);
  });

  test('is said as a share that shrinks from all to nearly nothing', () => {
    const share = (n: number) =>
      of(clicks(100), {
        evidence: reports({
          trackingIds: n > 0 ? [rate('mine-20', n, Math.round(n * 0.11))] : [],
          periods:
            n > 0 ? [period(Array.from({ length: Math.ceil(n / 10) }, (_, i) => 100 + i))] : [],
        }),
      }).priorShare;
    const shares = [0, 30, 300, 3_000, 300_000].map(share);
    expect(shares[0]).toBeCloseTo(1, 9);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[1]).toBeGreaterThan(0.6);
    expect(shares.at(-1)).toBeLessThan(0.02);
  });

  test('never counts clicks to be estimated as an outcome', () => {
    expect(of(clicks(1e6)).isMostlyAssumptions).toBe(true);
    expect(of(clicks(1e6), { evidence: NO_EVIDENCE }).priorShare).toBeCloseTo(1, 9);
  });
});
