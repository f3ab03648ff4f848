import { describe, expect, test } from 'vitest';
import { readPasted } from '../../lib/links/pasted-text';
import { own } from '../amazon/samples';

const IDS = [own('DE', 'mine-21'), own('US', 'mine-20')];
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01';
const GERMAN = 'https://www.amazon.de/dp/B0EXAMPL01';

describe('a text is one link', () => {
  test.each([
    [LINK, LINK],
    [`  ${LINK}\n`, LINK],
    [`see ${LINK}, it is good`, LINK],
    [`[Kettle](${LINK})`, LINK],
    ['www.amazon.com/dp/B0EXAMPL01', 'www.amazon.com/dp/B0EXAMPL01'],
    ['https://amzn.to/3abcdef', 'https://amzn.to/3abcdef'],
    ['https://shop.example/dp/B0EXAMPL01', 'https://shop.example/dp/B0EXAMPL01'],
  ])('%j leads to %s', (text, address) => {
    expect(readPasted(text, IDS)).toStrictEqual({ kind: 'one', address });
  });

  test.each([
    ['a product number by itself', 'B0EXAMPL01'],
    ['in small letters', ' b0exampl01 '],
    ['in a sentence', 'ASIN: B0EXAMPL01'],
  ])('%s is for the store of the first ID', (_, text) => {
    expect(readPasted(text, IDS)).toStrictEqual({
      ...{ kind: 'one', address: GERMAN, assumedStore: 'DE' },
    });
  });

  test('a product number is for the store in front, and without any ID for the largest', () => {
    expect(readPasted('B0EXAMPL01', IDS, 'US')).toMatchObject({ address: LINK });
    expect(readPasted('B0EXAMPL01', [])).toMatchObject({ address: LINK, assumedStore: 'US' });
  });

  test.each(['', 'kettle', 'bookstores', 'B0EXAMPL0'])(
    '%j is passed on as it is, to be refused in words',
    (text) => {
      expect(readPasted(text, IDS)).toStrictEqual({ kind: 'one', address: text });
    },
  );
});

test.each([
  [`${LINK} ${GERMAN}`, 2],
  [`B0EXAMPL01, B0EXAMPL02 and ${LINK}`, 3],
  ['B0EXAMPL01\nB0EXAMPL02', 2],
])('%j is several', (text, count) => {
  expect(readPasted(text, IDS)).toStrictEqual({ kind: 'many', count });
});
