import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarketplaceCode } from '../../lib/amazon/marketplaces';
import { rateDifferences, type PaidCategory } from '../../lib/commission/rate-differences';
import { rateByName } from '../../lib/commission/rate-by-name';
import type { RateOverride } from '../../lib/commission/rate-override';
import { day } from './rate-samples';

const dayOf = (n: number) =>
  day(new Date(Date.UTC(2026, 5, 1) + n * 86_400_000).toISOString().slice(0, 10));

interface Sold {
  readonly category?: string;
  readonly marketplace?: MarketplaceCode;
  readonly priceMinor?: number;
  readonly items?: number;
}

/** Items of one price on consecutive days, each with a fee of its own that was rounded. */
function paidDays(
  rates: readonly number[],
  { category = 'Kitchen', marketplace = 'US', priceMinor = 4_321, items = 3 }: Sold = {},
): PaidCategory[] {
  return rates.map((rateBp, n) => ({
    marketplace,
    category,
    day: dayOf(n),
    revenueMinor: priceMinor * items,
    feesMinor: Math.round((priceMinor * rateBp) / 10_000) * items,
    items,
  }));
}

/** As seen soon after: all of it is of the present. */
const differences = (paid: readonly PaidCategory[], overrides: readonly RateOverride[] = []) =>
  rateDifferences(paid, overrides, dayOf(60));

const times = (n: number, rateBp: number) => Array.from({ length: n }, () => rateBp);

describe('a difference is found', () => {
  test.each([
    ['from the first day on', times(5, 500), 500, 450, 0],
    ['from the day of a change on', [...times(5, 450), ...times(5, 500)], 500, 450, 5],
    ['of a quarter percent', times(5, 425), 425, 450, 0],
    ['of a tenth', times(5, 590), 590, 450, 0],
    ['when nothing is paid', times(5, 0), 0, 450, 0],
  ])('%s', (_, rates, paidBp, tableBp, from) => {
    expect(differences(paidDays(rates))).toEqual([
      {
        ...{ marketplace: 'US', category: 'Kitchen', key: 'kitchen', paidBp, tableBp },
        ...{ from: dayOf(from), items: 3 * (rates.length - from) },
      },
    ]);
  });

  test('where no table is known', () => {
    const paid = paidDays(times(5, 500), {
      marketplace: 'CA',
      category: 'Cell Phones & Accessories',
    });
    const [found] = differences(paid);
    expect(found).toMatchObject({ key: 'mobile', paidBp: 500, tableBp: undefined });
  });

  test('for a category without a row, under its own name and not for all such', () => {
    const paid = paidDays(times(5, 500), { category: 'Cell Phones & Accessories' });
    const [found] = differences(paid);
    expect(found).toMatchObject({ key: 'cell-phones-and-accessories', paidBp: 500, tableBp: 400 });
  });

  test('in each store and category by itself, under whatever names', () => {
    const paid = [
      ...paidDays(times(5, 500)),
      ...paidDays(times(5, 500), { category: 'Kitchen &amp; Dining' }),
      ...paidDays(times(5, 700), { marketplace: 'UK' }),
      ...paidDays(times(5, 200), { category: 'Watches' }),
    ];
    expect(differences(paid).map((d) => [d.marketplace, d.key, d.paidBp, d.items])).toEqual([
      ['US', 'kitchen', 500, 30],
      ['UK', 'kitchen-and-dining', 700, 15],
      ['US', 'watches', 200, 15],
    ]);
  });

  test('whatever the order of days, and of returns', () => {
    const paid = paidDays([...times(5, 450), ...times(5, 500)]);
    const returned = paid.slice(7, 9).map((entry) => ({
      ...entry,
      revenueMinor: -entry.revenueMinor,
      feesMinor: -entry.feesMinor,
    }));
    const [found] = differences([...paid, ...returned].reverse());
    expect(found).toMatchObject({ paidBp: 500, from: dayOf(5), items: 21 });
  });

  test('until the user takes it over', () => {
    const paid = paidDays([...times(5, 450), ...times(5, 500)]);
    const [found] = differences(paid);
    if (!found) throw new Error('nothing found');
    const { marketplace, key, paidBp: rateBp, from } = found;
    const override: RateOverride = { marketplace, key, rateBp, from };
    expect(differences(paid, [override])).toEqual([]);
    const without = paidDays(times(5, 500), { category: 'Cell Phones & Accessories' });
    const [other] = differences(without);
    if (!other) throw new Error('nothing found');
    const taken = { marketplace, key: other.key, rateBp: other.paidBp, from: other.from };
    expect(differences(without, [taken])).toEqual([]);
  });
});

describe('nothing is offered', () => {
  test.each<[string, readonly PaidCategory[]]>([
    ['for nothing', []],
    ['when the table’s rate is paid', paidDays(times(9, 450))],
    ['of two days', paidDays(times(2, 500))],
    ['of four items', paidDays(times(4, 500), { items: 1 })],
    ['of a mix from day to day', paidDays([450, 500, 450, 500, 450, 500, 450, 500])],
    ['of a mix that happens to end in a run', paidDays([450, 500, 450, 500, 500, 500, 500])],
    [
      'of a mix within days',
      paidDays(times(6, 500)).map((p, n) => ({ ...p, feesMinor: p.feesMinor - n * 40 })),
    ],
    ['of items so cheap that any rate explains them', paidDays(times(9, 500), { priceMinor: 30 })],
    ['of entries without items', paidDays(times(9, 500), { items: 0 })],
    ['of entries without revenue', paidDays(times(9, 500), { priceMinor: 0 })],
    ['of what is no number', paidDays(times(9, 500)).map((p) => ({ ...p, feesMinor: NaN }))],
    ['of fees without bounds', paidDays(times(9, 500)).map((p) => ({ ...p, feesMinor: Infinity }))],
    [
      'of fees against revenue',
      paidDays(times(9, 500)).map((p) => ({ ...p, feesMinor: -p.feesMinor })),
    ],
    [
      'of more fees than revenue',
      paidDays(times(9, 500)).map((p) => ({ ...p, feesMinor: 2 * p.revenueMinor })),
    ],
  ])('%s', (_, paid) => {
    expect(differences(paid)).toEqual([]);
  });

  test('when every item’s fee is the table’s, rounded, whatever was sold', () => {
    const items = fc.array(
      fc.record({ n: fc.nat(30), priceMinor: fc.integer({ min: 1, max: 100_000 }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(items, (sold) => {
        const paid = sold.map(({ n, priceMinor }): PaidCategory => ({
          ...{ marketplace: 'US', category: 'Kitchen', day: dayOf(n), items: 1 },
          ...{ revenueMinor: priceMinor, feesMinor: Math.round(priceMinor * 0.045) },
        }));
        expect(differences(paid)).toEqual([]);
      }),
    );
  });
});

test('a rate in whole quarters is found to the point, or not at all, whatever was sold', () => {
  const quarters = fc.integer({ min: 0, max: 80 }).map((n) => n * 25);
  const items = fc.array(
    fc.record({ n: fc.nat(30), priceMinor: fc.integer({ min: 100, max: 100_000 }) }),
    { minLength: 20, maxLength: 60 },
  );
  let count = 0;
  fc.assert(
    fc.property(quarters, items, (rateBp, sold) => {
      const paid = sold.map(({ n, priceMinor }): PaidCategory => ({
        ...{ marketplace: 'MX', category: 'Kitchen', day: dayOf(n), items: 1 },
        ...{ revenueMinor: priceMinor, feesMinor: Math.round((priceMinor * rateBp) / 10_000) },
      }));
      const found = differences(paid);
      for (const { paidBp } of found) expect(paidBp).toBe(rateBp);
      count += found.length;
    }),
  );
  expect(count).toBeGreaterThan(80);
});

describe('what was paid long ago', () => {
  test('is offered for its own days only', () => {
    const paid = paidDays(times(5, 500));
    expect(rateDifferences(paid, [], dayOf(4 + 92))).toMatchObject([{ from: dayOf(0) }]);
    expect(rateDifferences(paid, [], dayOf(4 + 92))[0]).not.toHaveProperty('to');
    expect(rateDifferences(paid, [], dayOf(4 + 93))).toMatchObject([
      { from: dayOf(0), to: dayOf(4) },
    ]);
  });

  test('taken over holds on those days and not after them', () => {
    const [found] = rateDifferences(paidDays(times(5, 500)), [], dayOf(400));
    const own: RateOverride = {
      ...{ marketplace: 'US', key: 'kitchen', rateBp: 500, from: dayOf(0) },
      ...(found?.to && { to: found.to }),
    };
    const on = (n: number) => rateByName('US', 'Kitchen', dayOf(n), [own])?.rateBp;
    expect([on(0), on(4), on(5)]).toEqual([500, 500, 450]);
  });
});
