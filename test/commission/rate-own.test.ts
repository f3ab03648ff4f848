import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appliedRate } from '../../lib/commission/applied-rate';
import { rateFor } from '../../lib/commission/rate';
import type { RateOverride } from '../../lib/commission/rate-override';
import { day, TODAY } from './rate-samples';

describe('the user’s own rate', () => {
  const books = { alias: 'books' };
  const own = (changes: Partial<RateOverride> = {}): RateOverride => ({
    marketplace: 'UK',
    key: 'books',
    rateBp: 700,
    from: day('2026-05-01'),
    ...changes,
  });

  test.each([
    ['of the row', [own()], 700],
    ['of nothing', [own({ rateBp: 0 })], 0],
    ['of another store', [own({ marketplace: 'DE' })], 500],
    ['of another row', [own({ key: 'beauty' })], 500],
    ['from tomorrow', [own({ from: day('2026-11-23') })], 500],
    ['from today', [own({ from: TODAY })], 700],
    ['for everything without a row', [own({ key: 'default' })], 500],
    ['begun last', [own({ rateBp: 1, from: day('2026-06-01') }), own()], 1],
    ['begun last, whatever its place', [own(), own({ rateBp: 1, from: day('2026-06-01') })], 1],
    ['entered last of one day', [own(), own({ rateBp: 1 })], 1],
  ])('%s', (_, overrides, rateBp) => {
    const found = rateFor('UK', books, TODAY, overrides);
    expect(found?.rateBp).toBe(rateBp);
    expect(found?.isOverride).toBe(rateBp !== 500);
    expect(appliedRate('UK', books, TODAY, overrides)?.rateBp).toBe(rateBp);
  });

  test('names no source', () => {
    expect(rateFor('UK', books, TODAY, [own()])).toEqual({
      key: 'books',
      rateBp: 700,
      isOverride: true,
      from: '2026-05-01',
      asOf: '2026-05-01',
    });
  });

  test('holds in the past that no table is known for', () => {
    const overrides = [own({ from: day('2021-01-01'), rateBp: 600 })];
    expect(rateFor('UK', books, day('2021-03-14'), overrides)?.rateBp).toBe(600);
    expect(rateFor('UK', books, day('2020-12-31'), overrides)).toBeUndefined();
  });

  test('is the default of a store without a table, departments unknown included', () => {
    const overrides = [own({ marketplace: 'CA', key: 'default', rateBp: 300 })];
    expect(rateFor('CA', books, TODAY, overrides)).toMatchObject({ key: 'books', rateBp: 300 });
    expect(rateFor('CA', {}, TODAY, overrides)).toMatchObject({ key: 'default', rateBp: 300 });
    const both = [...overrides, own({ marketplace: 'CA', rateBp: 550 })];
    expect(rateFor('CA', books, TODAY, both)?.rateBp).toBe(550);
  });

  test('on any day is the one begun last before it', () => {
    const days = fc.integer({ min: 0, max: 400 });
    const dayOf = (n: number) =>
      day(new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 8 }), days, (starts, asked) => {
        const overrides = starts.map((n) => own({ from: dayOf(n), rateBp: n }));
        const begun = starts.filter((n) => n <= asked);
        const found = rateFor('CA', books, dayOf(asked), [
          ...overrides.map((o) => ({ ...o, marketplace: 'CA' as const })),
        ]);
        expect(found?.rateBp).toBe(begun.length > 0 ? Math.max(...begun) : undefined);
      }),
    );
  });
});
