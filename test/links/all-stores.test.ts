import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksInAllStores } from '../../lib/links/all-stores';
import { anyAsin, anyStore, anyTrackingId, asin, own, trackingId } from '../amazon/samples';

const KETTLE = asin('B0EXAMPL01');
const MINE = [
  own('UK', 'british-21'),
  own('US', 'first-20'),
  own('DE', 'german-21'),
  own('US', 'second-20'),
];
const texts = (links: ReturnType<typeof linksInAllStores>) => links.map(({ link }) => link.text);

describe('one product in all stores', () => {
  test('is a link for each store with an ID, in the order of the IDs, each once', () => {
    expect(texts(linksInAllStores(KETTLE, MINE))).toEqual([
      'https://www.amazon.co.uk/dp/B0EXAMPL01?tag=british-21',
      'https://www.amazon.com/dp/B0EXAMPL01?tag=first-20',
      'https://www.amazon.de/dp/B0EXAMPL01?tag=german-21',
    ]);
  });

  test('has the preferred ID of each store', () => {
    const preferred = { US: trackingId('second-20'), DE: trackingId('british-21') };
    expect(texts(linksInAllStores(KETTLE, MINE, undefined, preferred))).toEqual([
      'https://www.amazon.co.uk/dp/B0EXAMPL01?tag=british-21',
      'https://www.amazon.com/dp/B0EXAMPL01?tag=second-20',
      'https://www.amazon.de/dp/B0EXAMPL01?tag=german-21',
    ]);
  });

  test.each([
    [undefined, ['may-not-exist', 'may-not-exist', 'may-not-exist']],
    ['US', ['may-not-exist', undefined, 'may-not-exist']],
    ['FR', ['may-not-exist', 'may-not-exist', 'may-not-exist']],
  ] as const)('seen in %s has the cautions %j', (store, cautions) => {
    expect(linksInAllStores(KETTLE, MINE, store).map(({ caution }) => caution)).toEqual(cautions);
  });

  test('of a book is by its ISBN; without IDs there is none', () => {
    const book = asin('080442957X');
    expect(texts(linksInAllStores(book, [own('JP', 'mine-22')]))).toEqual([
      'https://www.amazon.co.jp/dp/080442957X?tag=mine-22',
    ]);
    expect(linksInAllStores(book, [])).toEqual([]);
  });
});

test('every link is to that product, in another store, with an ID of that store', () => {
  const entry = fc.tuple(anyStore, anyTrackingId).map(([{ code }, id]) => own(code, id));
  fc.assert(
    fc.property(anyAsin, fc.array(entry), (product, mine) => {
      const found = linksInAllStores(product, mine).map(({ link }) => link);
      const stores = [...new Set(mine.map(({ marketplace }) => marketplace))];
      expect(found.map(({ marketplace }) => marketplace)).toEqual(stores);
      for (const { asin: to, marketplace, trackingId: id } of found) {
        expect(to).toBe(product);
        expect(mine).toContainEqual({ marketplace, id });
      }
    }),
  );
});
