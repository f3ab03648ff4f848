import { expect, test } from 'vitest';
import { DEADLINES } from '../../lib/amazon/deadlines';
import { FACT_SOURCES, MARKETPLACE_FACTS } from '../../lib/amazon/marketplace-facts';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { SESSION_MS } from '../../lib/clicks/attribution-window';

test.each(MARKETPLACES.map((store) => [store.domain, store] as const))(
  'the facts about %s are complete and sourced',
  (_, { code, vatPercent }) => {
    const facts = MARKETPLACE_FACTS[code];
    expect(Intl.getCanonicalLocales([...facts.languages])).toEqual(facts.languages);
    expect(facts.disclosure).toMatch(/Amazon|アマゾン|أمازون/);
    expect(facts.sources.length).toBeGreaterThan(0);
    expect(facts.sources.every((source) => source in FACT_SOURCES)).toBe(true);
    expect(facts.hostsAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // A share of tax in prices that are shown without tax would be taken out of nothing.
    if (!facts.pricesIncludeTax) expect(vatPercent).toBeUndefined();
  },
);

test('there are facts about no other store', () => {
  expect(Object.keys(MARKETPLACE_FACTS)).toHaveLength(MARKETPLACES.length);
});

test('the session of the deadlines is the one that windows are made of', () => {
  expect(SESSION_MS).toBe(DEADLINES.sessionHours * 3_600_000);
});
