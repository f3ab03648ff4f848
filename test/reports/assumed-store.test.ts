import { expect, test } from 'vitest';
import { MARKETPLACES, type MarketplaceCode } from '../../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { assumedStore } from '../../lib/reports/file-stores';
import { own } from '../amazon/samples';

const ANY = MARKETPLACES.map(({ code }) => code);

test.each<[string, MarketplaceCode[], OwnTrackingId[], MarketplaceCode | undefined]>([
  ['the store of the only ID', ANY, [own('US', 'me-20')], 'US'],
  ['the store of all IDs', ANY, [own('DE', 'me-21'), own('DE', 'us-21')], 'DE'],
  ['one of several that it can be', ['US', 'CA'], [own('CA', 'me-20')], 'CA'],
  ['nothing without IDs', ANY, [], undefined],
  ['nothing where IDs are of two stores', ANY, [own('US', 'me-20'), own('DE', 'me-21')], undefined],
  [
    'nothing where only one of two stores is possible',
    ['US', 'CA'],
    [own('US', 'me-20'), own('DE', 'me-21')],
    undefined,
  ],
  ['nothing that the file excludes', ['UK', 'DE'], [own('US', 'me-20')], undefined],
  ['nothing where tables contradict each other', [], [own('US', 'me-20')], undefined],
  ['nothing where there is no doubt', ['US'], [own('US', 'me-20')], undefined],
])('assumes %s', (_, possible, ids, expected) => {
  expect(assumedStore(possible, ids)).toBe(expected);
});
