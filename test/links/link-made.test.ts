import { describe, expect, test } from 'vitest';
import { readCopied, type CopiedText } from '../../lib/links/link-made';
import { own } from '../amazon/samples';
import { copiedText } from './samples';

const MINE = [own('US', 'mine-20'), own('US', 'second-20'), own('UK', 'british-21')];
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';

const read = (text: string, mine = MINE) => readCopied(copiedText(text), mine);

describe('a link that the user’s own IDs make', () => {
  test('is read with store, ID and product, and with the id and the time it came with', () => {
    const copied = copiedText(LINK);
    expect(readCopied(copied, MINE)).toStrictEqual({
      ...copied,
      marketplace: 'US',
      trackingId: 'mine-20',
      asin: 'B0EXAMPL01',
    });
  });

  test.each([
    ['https://www.amazon.com/dp/B0EXAMPL01?psc=1&tag=mine-20', 'US', 'mine-20', 'B0EXAMPL01'],
    ['https://www.amazon.com/dp/B0EXAMPL01?tag=second-20', 'US', 'second-20', 'B0EXAMPL01'],
    ['https://www.amazon.co.uk/dp/B0EXAMPL01?tag=british-21', 'UK', 'british-21', 'B0EXAMPL01'],
    ['https://www.amazon.com/dp/0131103628?tag=mine-20', 'US', 'mine-20', '0131103628'],
  ])('%s is', (text, marketplace, trackingId, asin) => {
    expect(read(text)).toMatchObject({ text, marketplace, trackingId, asin });
  });

  test.each([
    'https://www.amazon.com/s?k=kettle&tag=mine-20',
    'https://www.amazon.com/?tag=mine-20',
    'https://www.amazon.com/shop/demo?tag=mine-20',
  ])('%s is, and leads to no product', (text) => {
    const found = read(text);
    expect(found).toMatchObject({ text, trackingId: 'mine-20' });
    expect(found).not.toHaveProperty('asin');
  });

  test('brings nothing else with it', () => {
    const copied = { ...copiedText(LINK), page: 'product', asin: 'B0EXAMPL02' } as CopiedText;
    expect(Object.keys(readCopied(copied, MINE) ?? {}).sort()).toEqual(
      ['asin', 'atMs', 'id', 'marketplace', 'text', 'trackingId'].sort(),
    );
    expect(readCopied(copied, MINE)).toHaveProperty('asin', 'B0EXAMPL01');
  });
});

describe('anything else is none:', () => {
  test.each([
    ['somebody else’s tag', 'https://www.amazon.com/dp/B0EXAMPL01?tag=other-20'],
    ['a longer tag', 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-200'],
    ['a shorter tag', 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-2'],
    ['a tag with capitals', 'https://www.amazon.com/dp/B0EXAMPL01?tag=Mine-20'],
    ['an encoded tag', 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine%2D20'],
    ['no tag', 'https://www.amazon.com/dp/B0EXAMPL01'],
    ['an empty tag', 'https://www.amazon.com/dp/B0EXAMPL01?tag='],
    ['two tags', `${LINK}&tag=other-20`],
    ['another’s tag first', 'https://www.amazon.com/dp/B0EXAMPL01?tag=other-20&tag=mine-20'],
    ['the same tag twice', `${LINK}&tag=mine-20`],
    ['a parameter more', `${LINK}&ascsubtag=x`],
    ['a parameter more in front', 'https://www.amazon.com/dp/B0EXAMPL01?th=0&tag=mine-20'],
    ['an empty parameter more', `${LINK}&`],
    ['another order', 'https://www.amazon.com/s?tag=mine-20&k=kettle'],
    ['something behind the #', `${LINK}#x`],
    ['an empty #', `${LINK}#`],
    ['a name of the product', 'https://www.amazon.com/Kettle/dp/B0EXAMPL01?tag=mine-20'],
    ['a ref', 'https://www.amazon.com/dp/B0EXAMPL01/ref=x?tag=mine-20'],
    ['another path to the product', 'https://www.amazon.com/gp/product/B0EXAMPL01?tag=mine-20'],
    ['a slash more', 'https://www.amazon.com/dp/B0EXAMPL01/?tag=mine-20'],
    ['a product in small letters', 'https://www.amazon.com/dp/b0exampl01?tag=mine-20'],
    ['no product', 'https://www.amazon.com/dp/B0EXAMPL0?tag=mine-20'],
    ['the ID of another store', 'https://www.amazon.co.uk/dp/B0EXAMPL01?tag=mine-20'],
    ['a store without an ID', 'https://www.amazon.de/dp/B0EXAMPL01?tag=mine-20'],
    ['http', LINK.replace('https', 'http')],
    ['no scheme', LINK.slice('https://'.length)],
    ['a host without www', LINK.replace('www.', '')],
    ['a mobile host', LINK.replace('www.', 'm.')],
    ['a host with capitals', LINK.replace('amazon', 'Amazon')],
    ['a port', LINK.replace('.com', '.com:443')],
    ['a user', LINK.replace('www.', 'me@www.')],
    ['space in front', ` ${LINK}`],
    ['a line end behind', `${LINK}\n`],
    ['a word in front', `see ${LINK}`],
    ['two links', `${LINK} ${LINK}`],
    ['a lookalike', LINK.replace('.com', '.com.evil.example')],
    ['another site', 'https://blog.example/dp/B0EXAMPL01?tag=mine-20'],
    ['a site that leads to it', `https://www.google.com/url?q=${encodeURIComponent(LINK)}`],
    ['a short link', 'https://amzn.to/3abcdef'],
    ['a private page', 'https://www.amazon.com/gp/cart/view.html?tag=mine-20'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('any link, before the user has an ID or when the last was taken out', () => {
    expect(read(LINK, [])).toBeUndefined();
    expect(read(LINK, [own('UK', 'british-21'), own('US', 'second-20')])).toBeUndefined();
  });
});
