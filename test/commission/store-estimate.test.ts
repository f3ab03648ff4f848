import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marketplace } from '../../lib/amazon/marketplaces';
import { attributionWindows } from '../../lib/clicks/attribution-window';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { worthPerClick, type ProductWorth } from '../../lib/commission/click-worth';
import { gatherEvidence } from '../../lib/commission/gather-evidence';
import { estimateByStore } from '../../lib/commission/store-estimate';
import { anyStore } from '../amazon/samples';
import { click, DAY_MS, HOUR_MS, NOON_MS } from '../clicks/samples';

const price = (minor: number, currency: string) => ({ price: { minor, currency } });

describe('estimates by store', () => {
  const none = () => ({});
  const by = (
    clicks: Parameters<typeof attributionWindows>[0],
    worthOf: Parameters<typeof estimateByStore>[1] = none,
    nowMs = NOON_MS,
  ) => estimateByStore(attributionWindows(clicks, [], nowMs), worthOf, DEFAULT_ASSUMPTIONS, nowMs);

  test('are none without clicks', () => {
    expect(by([])).toEqual([]);
  });

  test('never mix currencies: one for each store, with its own clicks', () => {
    const clicks = [click('a'), click('b', { marketplace: 'DE' }), click('c')];
    expect(by(clicks).map((e) => [e.marketplace, e.currency, e.clicks])).toEqual([
      ['US', 'USD', 2],
      ['DE', 'EUR', 1],
    ]);
  });

  test('count a click to the last millisecond of its 24 hours and no longer', () => {
    const clicks = [click('a')];
    expect(by(clicks, none, NOON_MS + DAY_MS - 1)).toHaveLength(1);
    expect(by(clicks, none, NOON_MS + DAY_MS)).toEqual([]);
  });

  test('count superseded clicks: different readers’ sessions do not end each other', () => {
    const clicks = [click('a'), click('b', { atMs: NOON_MS - HOUR_MS })];
    const [both] = by(clicks);
    const [one] = by(clicks.slice(0, 1));
    expect(both?.clicks).toBe(2);
    expect(both?.meanMinor).toBeCloseTo(2 * (one?.meanMinor ?? 0), 6);
  });

  test('price each click with its own product', () => {
    const dear = { ...price(100_000, 'USD'), rateBp: 1_000 };
    const clicks = [click('dear'), click('plain')];
    const [mixed] = by(clicks, (w) => (w.click.id.startsWith('dear') ? dear : {}));
    const one = (product: ProductWorth) =>
      worthPerClick('US', product, DEFAULT_ASSUMPTIONS)?.minor ?? Number.NaN;
    expect(mixed?.meanMinor).toBeCloseTo(one(dear) + one({}), 6);
  });

  test('rest on the reports of their own store', () => {
    const { evidence } = gatherEvidence({
      trackingIds: [{ trackingId: 'mine-20', clicks: 10_000, itemsOrdered: 300 }],
      days: [],
      items: {},
      periods: [],
    });
    const clicks = [click('a'), click('b', { marketplace: 'DE' })];
    const windows = attributionWindows(clicks, [], NOON_MS);
    const [us, de] = estimateByStore(windows, none, DEFAULT_ASSUMPTIONS, NOON_MS, (store) =>
      store === 'US' ? { evidence } : {},
    );
    const [plainUs, plainDe] = by(clicks);
    expect(us?.outcomeClicks).toBe(10_000);
    expect(us?.isMostlyAssumptions).toBe(false);
    expect(us?.meanMinor).toBeLessThan((plainUs?.meanMinor ?? 0) / 2);
    expect(de).toEqual(plainDe);
  });

  test('are the sum of what one click of each would be worth, by the age of each', () => {
    const ages = fc.array(fc.integer({ min: 0, max: DAY_MS - 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyStore, ages, ({ code }, list) => {
        const clicks = list.map((ageMs, i) =>
          click(`c${String(i)}`, { marketplace: code, atMs: NOON_MS - ageMs }),
        );
        const [only, ...others] = by(clicks);
        const each = worthPerClick(code, {}, DEFAULT_ASSUMPTIONS)?.minor ?? Number.NaN;
        expect(others).toEqual([]);
        expect(only?.currency).toBe(marketplace(code).currency);
        expect(only?.meanMinor).toBeCloseTo(each * list.length, 4);
        expect(only?.toCome.sessionMinor).toBeLessThanOrEqual(only?.meanMinor ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});
