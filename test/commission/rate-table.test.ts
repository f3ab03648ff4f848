import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { BOUNTIES } from '../../lib/commission/bounties';
import { nameKey } from '../../lib/commission/category-key';
import { OFFERED_RATES } from '../../lib/commission/offered-rates';
import { capOn } from '../../lib/commission/rate-caps';
import { RATE_CARDS } from '../../lib/commission/rate-cards';
import { rateOfKey } from '../../lib/commission/rate';
import { cardState, offeredDefault, rateTable } from '../../lib/commission/rate-table';
import { parseRateOverride, type RateOverride } from '../../lib/commission/rate-override';
import { day, TODAY } from './rate-samples';

const STORES = MARKETPLACES.map(({ code }) => code);

test.each([
  ['known', ['US', 'BR', 'UK', 'DE', 'FR', 'IT', 'ES', 'IN', 'JP', 'AU']],
  ['offered', ['CA', 'NL', 'BE', 'IE', 'SE', 'PL', 'AE', 'SG']],
  ['unknown', ['MX', 'TR', 'SA', 'EG', 'ZA']],
] as const)('cards that are %s: %j', (state, stores) => {
  expect(STORES.filter((store) => cardState(store) === state)).toEqual(stores);
});

describe.each(STORES)('the table of %s', (store) => {
  const rows = rateTable(store, TODAY);

  test('has each key once, with a name', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { key, name } of rows) expect(nameKey(name)).toBe(key);
  });

  test('calls current what is applied and nothing else', () => {
    for (const { key, status, rateBp } of rows) {
      const applied = rateOfKey(store, key, TODAY);
      expect(applied?.rateBp, key).toBe(status === 'current' ? rateBp : undefined);
    }
  });

  test('says of every row where it is from', () => {
    for (const { key, source, asOf, confidence } of rows) {
      expect(source, key).toMatch(/./);
      expect(asOf, key).toMatch(/^~?20\d\d/);
      expect(confidence, key).toMatch(/^(?:high|medium|low)$/);
    }
  });

  test('has nothing that could not be taken over', () => {
    for (const { key, rateBp } of rows) {
      const override = { marketplace: store, key, rateBp, from: TODAY };
      expect(parseRateOverride(override)).toEqual(override);
    }
  });
});

describe('what is offered', () => {
  const row = (store: (typeof STORES)[number], key: string, when = TODAY) =>
    rateTable(store, when).find((r) => r.key === key);

  test.each([
    ['FR', 'books', '2026-11-22', 500, 'neighbour'],
    ['FR', 'home', '2026-11-22', 500, 'current'],
    ['ES', 'grocery', '2026-11-22', 100, 'neighbour'],
    ['NL', 'all-other-categories', '2026-11-22', 300, 'neighbour'],
    ['NL', 'all-other-categories', '2025-06-01', undefined, undefined],
    ['PL', 'watches', '2026-11-22', 600, 'neighbour'],
    ['PL', 'watches', '2021-05-01', 1000, 'historical'],
    ['PL', 'watches', '2025-06-02', 600, 'neighbour'],
    ['PL', 'books', '2021-05-01', undefined, undefined],
    ['JP', 'diy', '2026-11-22', 400, 'unsure'],
    ['US', 'prime-memberships', '2026-11-22', 0, 'unsure'],
    ['US', 'amazon-games', '2026-11-22', undefined, undefined],
    ['US', 'amazon-games', '2024-05-01', 2000, 'removed'],
    ['US', 'prime-wardrobe', '2024-02-17', 0, 'historical'],
    ['US', 'prime-wardrobe', '2024-02-18', undefined, undefined],
    ['US', 'kitchen', '2020-04-20', 450, 'later'],
    ['DE', 'home', '2025-06-22', 500, 'later'],
    ['DE', 'home', '2025-06-23', 600, 'historical'],
    ['DE', 'home', '2026-04-01', 500, 'current'],
    ['UK', 'home', '2025-12-01', 500, 'later'],
    ['CA', 'mobile', '2026-11-22', 500, 'observed'],
    ['CA', 'electronics', '2016-02-11', 400, 'historical'],
    ['AE', 'perfume', '2026-11-22', 700, 'unsure'],
    ['SG', 'perfume', '2026-11-22', 550, 'unsure'],
    ['MX', 'books', '2026-11-22', undefined, undefined],
  ] as const)('in %s for %s on %s: %s (%s)', (store, key, when, rateBp, status) => {
    expect(row(store, key, day(when))?.rateBp).toBe(rateBp);
    expect(row(store, key, day(when))?.status).toBe(status);
  });

  test('is of low confidence or no longer current', () => {
    expect(OFFERED_RATES.length).toBeGreaterThan(200);
    for (const { key, confidence, reason } of OFFERED_RATES) {
      expect(confidence === 'low' || reason === 'historical', key).toBe(true);
    }
  });

  test('never stands beside an applied row of the same key and day', () => {
    for (const { marketplace, key } of OFFERED_RATES) {
      const status = rateTable(marketplace, TODAY).filter((r) => r.key === key);
      expect(status.length, `${marketplace} ${key}`).toBeLessThanOrEqual(1);
    }
    for (const card of RATE_CARDS) {
      const current = rateTable(card.marketplace, TODAY).filter((r) => r.status === 'current');
      expect(current).toHaveLength(card.rows.length);
    }
  });

  test.each([
    ['NL', 300],
    ['PL', 300],
    ['US', undefined],
    ['JP', undefined],
    ['CA', undefined],
    ['MX', undefined],
  ] as const)('as the default of %s: %s', (store, rateBp) => {
    expect(offeredDefault(store, TODAY)?.rateBp).toBe(rateBp);
    if (rateBp !== undefined) expect(offeredDefault(store, TODAY)?.key).toBe('default');
  });
});

test('the user’s own rates stand beside the rows they replace, and after all others', () => {
  const own = (key: string, rateBp: number, from: string): RateOverride => ({
    ...{ marketplace: 'UK', key, rateBp, from: day(from) },
  });
  const overrides = [
    own('books', 700, '2026-05-01'),
    own('books', 800, '2027-01-01'),
    own('telescopes', 100, '2026-05-01'),
    own('default', 200, '2026-05-01'),
    own('microscopes', 100, '2027-01-01'),
    { ...own('beauty', 1, '2026-05-01'), marketplace: 'DE' as const },
  ];
  const rows = rateTable('UK', TODAY, overrides);
  expect(rows.find(({ key }) => key === 'books')).toMatchObject({
    rateBp: 500,
    status: 'current',
    overriddenBy: overrides[0],
  });
  expect(rows.slice(-2)).toEqual([
    {
      key: 'telescopes',
      name: 'Telescopes',
      rateBp: undefined,
      status: 'own',
      overriddenBy: overrides[2],
    },
    {
      key: 'default',
      name: 'Default',
      rateBp: undefined,
      status: 'own',
      overriddenBy: overrides[3],
    },
  ]);
  expect(rows.filter((row) => row.overriddenBy)).toHaveLength(3);
});

test.each([
  ['JP', 'books', '2024-08-06', { minor: 1_000, currency: 'JPY' }],
  ['JP', 'books', '2024-08-07', undefined],
  ['IN', 'bill-payments-and-recharges', '2026-11-22', { minor: 300, currency: 'INR' }],
  ['IN', 'books', '2026-11-22', undefined],
  ['US', 'books', '2020-01-01', undefined],
] as const)('one item in %s of %s pays on %s at most %j', (store, key, when, cap) => {
  expect(capOn(store, key, day(when))).toEqual(cap);
});

test('bounties are whole sums of stores that are known', () => {
  expect(BOUNTIES).toHaveLength(10);
  for (const { marketplace, minor, event } of BOUNTIES) {
    expect(STORES).toContain(marketplace);
    expect(Number.isSafeInteger(minor) && minor > 0, event).toBe(true);
  }
  expect(BOUNTIES.find(({ event }) => event === 'Audible')?.minor).toBe(1_500);
});
