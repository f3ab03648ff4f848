import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';
import { readPasted, selectedText } from '../../lib/links/pasted-text';
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

  test.each(['', 'kettle', 'bookstores', 'ABCDEFGHIJ'])(
    '%j is passed on as it is, to be refused in words',
    (text) => {
      expect(readPasted(text, IDS)).toStrictEqual({ kind: 'one', address: text });
    },
  );
});

test.each(['B0EXAMPL0', 'B0EXAMPL011', '1234567890'])('%s is a mistyped number', (text) => {
  const pasted = readPasted(text, IDS);
  expect(pasted).not.toHaveProperty('assumedStore');
  expect(pasted.kind === 'one' && readAmazonUrl(pasted.address)).toMatchObject({
    refusal: 'bad-asin',
  });
});

test('the same link twice is one', () => {
  const again = `${LINK}/ref=sr_1_1?tag=other-20`;
  expect(readPasted(`${LINK} ${again}`, IDS)).toMatchObject({ kind: 'one' });
  expect(readPasted('B0EXAMPL01 b0exampl01', IDS)).toMatchObject({ kind: 'one' });
});

test.each([
  ['', ''],
  ['Some words about kettles.', ''],
  [`see\n  ${LINK}\nthere`, `see ${LINK} there`],
])('of the selection %j the field shows %j', (selection, shown) => {
  expect(selectedText(selection)).toBe(shown);
});

test.each([
  [`${LINK} ${GERMAN}`, 2],
  [`B0EXAMPL01, B0EXAMPL02 and ${LINK}`, 3],
  ['B0EXAMPL01\nB0EXAMPL02', 2],
])('%j is several', (text, count) => {
  expect(readPasted(text, IDS)).toStrictEqual({ kind: 'many', count });
});
