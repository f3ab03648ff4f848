import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import { possibleStores, type StoreHints } from '../../lib/reports/report-store-hint';
import { own } from '../amazon/samples';

const NOTHING: StoreHints = { currency: undefined, sellers: [], trackingIds: [], own: [] };

function stores(hints: Partial<StoreHints>): string {
  return possibleStores({ ...NOTHING, ...hints }).join(' ');
}

describe('possibleStores', () => {
  test.each<[string, Partial<StoreHints>, string]>([
    ['a seller', { sellers: ['3rd Party', 'Amazon.ca'] }, 'CA'],
    ['a seller in other case', { sellers: [' AMAZON.CO.UK '] }, 'UK'],
    ['a seller, not one it begins with', { sellers: ['Amazon.com.mx'] }, 'MX'],
    ['a seller against the dollar', { sellers: ['Amazon.ca'], currency: '$' }, 'CA'],
    ['two sellers', { sellers: ['Amazon.com', 'Amazon.ca'] }, 'US CA'],
    [
      'a seller and somebody’s own ID',
      { sellers: ['Amazon.ca'], own: [own('US', 'me-20')], trackingIds: ['me-20'] },
      'CA',
    ],
    ['an own ID', { trackingIds: ['x-20', 'ME-20'], own: [own('US', 'me-20')] }, 'US'],
    [
      'an own ID of two stores',
      { trackingIds: ['me-21'], own: [own('DE', 'me-21'), own('UK', 'me-21')] },
      'UK DE',
    ],
    [
      'an own ID of two stores and a sign',
      { trackingIds: ['me-21'], own: [own('DE', 'me-21'), own('UK', 'me-21')], currency: '£' },
      'UK',
    ],
    [
      'an own ID that the currency excludes',
      { trackingIds: ['me-21'], own: [own('DE', 'me-21')], currency: '£' },
      'UK',
    ],
    [
      'an own ID that is not in the file',
      { trackingIds: ['x-22'], own: [own('US', 'me-20')], currency: '¥' },
      'JP',
    ],
    ['a dollar', { currency: '$' }, 'US CA MX BR SG AU'],
    ['a dollar and an ending', { currency: '$', trackingIds: ['x-20'] }, 'US CA MX BR'],
    ['a dollar and the ending of Australia', { currency: '$', trackingIds: ['x-22'] }, 'SG AU'],
    ['a pound', { currency: '£' }, 'UK'],
    ['a rupee', { currency: 'Rs.' }, 'IN'],
    ['a code', { currency: 'PLN' }, 'PL'],
    ['a yen', { currency: '¥' }, 'JP'],
    ['a currency of no store', { currency: 'CHF' }, ''],
    ['a euro', { currency: '€' }, 'DE FR IT ES NL BE IE'],
    ['other sellers', { sellers: ['3rd Party', 'AmazonFresh', 'Amazon'], currency: '£' }, 'UK'],
    ['an ending that no store has, and a sign', { trackingIds: ['x-99'], currency: '£' }, 'UK'],
    ['an ending that the currency excludes', { trackingIds: ['x-20'], currency: '£' }, 'UK'],
  ])('by %s', (_, hints, expected) => {
    expect(stores(hints)).toBe(expected);
  });

  test('knows nothing from nothing', () => {
    expect(possibleStores(NOTHING)).toHaveLength(MARKETPLACES.length);
  });

  test('is never sure by the ending of an ID', () => {
    for (const { tagSuffix } of MARKETPLACES) {
      expect(possibleStores({ ...NOTHING, trackingIds: [`x${tagSuffix}`] }).length).toBeGreaterThan(
        1,
      );
    }
  });

  test('knows each store by its own seller, and has it among those of its code and ending', () => {
    for (const { code, domain, currency, tagSuffix } of MARKETPLACES) {
      expect(possibleStores({ ...NOTHING, sellers: [domain] })).toEqual([code]);
      const hints = { ...NOTHING, currency, trackingIds: [`x${tagSuffix}`] };
      expect(possibleStores(hints)).toContain(code);
    }
  });

  test('takes anything', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        texts,
        texts,
        (currency, sellers, trackingIds) => {
          const found: MarketplaceCode[] = possibleStores({
            ...NOTHING,
            currency,
            sellers,
            trackingIds,
          });
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });
});
