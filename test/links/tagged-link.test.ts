import { describe, expect, test } from 'vitest';
import { tagLink } from '../../lib/links/tagged-link';
import { own } from '../amazon/samples';

const MINE = [own('US', 'first-20'), own('UK', 'british-21'), own('US', 'second-20')];
const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=first-20';

describe('the link', () => {
  test.each([
    ['http://amazon.com/Some-Kettle/dp/b0exampl01/ref=sr_1_1?qid=1&sr=2#x'],
    ['https://smile.amazon.com/gp/product/B0EXAMPL01?linkCode=ll1&linkId=1&ascsubtag=x'],
    ['//www.amazon.com/-/es/Hervidor/dp/B0EXAMPL01'],
    ['https://someone:secret@www.amazon.com:444/dp/B0EXAMPL01'],
    ['https://www.amazon.com/gp/aw/d/B0EXAMPL01?tag=first-20'],
    [LINK],
  ])('of %s is the address of the product with the first own ID, and nothing else', (url) => {
    expect(tagLink(url, MINE)).toEqual({
      kind: 'link',
      text: LINK,
      marketplace: 'US',
      page: 'product',
      asin: 'B0EXAMPL01',
      trackingId: 'first-20',
      leftOut: [],
    });
  });

  test.each([
    ['?psc=1&th=1', '?th=1&psc=1&tag=first-20'],
    ['?x=y&th=1#z', '?th=1&tag=first-20'],
    ['?psc=1&tag=other-20', '?psc=1&tag=first-20'],
    ['?th=0&psc=0', '?tag=first-20'],
  ])('keeps the chosen variant of %s', (query, wanted) => {
    const link = tagLink(`https://www.amazon.com/Kettle/dp/B0EXAMPL01/${query}`, MINE);
    expect(link).toMatchObject({ text: `https://www.amazon.com/dp/B0EXAMPL01${wanted}` });
  });

  test.each([
    ['https://www.amazon.com/gp/offer-listing/B0EXAMPL01/ref=x?condition=new', 'offers'],
    ['https://www.amazon.com/Kettle/product-reviews/B0EXAMPL01?pageNumber=2', 'reviews'],
  ])('of %s is that of its product', (url, page) => {
    expect(tagLink(url, MINE)).toMatchObject({ text: LINK, page, asin: 'B0EXAMPL01' });
  });

  test('of a book carries its ISBN', () => {
    const link = tagLink('https://www.amazon.co.uk/exec/obidos/ASIN/080442957x', MINE);
    const text = 'https://www.amazon.co.uk/dp/080442957X?tag=british-21';
    expect(link).toMatchObject({ kind: 'link', text });
  });
});

describe('tags already in the address', () => {
  const SECOND = LINK.replace('first', 'second');

  test.each([
    ['?tag=other-20', LINK, ['other-20']],
    ['?tag=a-20&tag=b-20', LINK, ['a-20', 'b-20']],
    ['?tag=first-20&tag=other-20', LINK, ['other-20']],
    ['?tag=FIRST-20', LINK, []],
    ['?tag=british-21', LINK, ['british-21']],
    ['?tag=', LINK, []],
    ['?tag=first-20%20', LINK, ['first-20 ']],
    ['?ascsubtag=other-20', LINK, []],
    ['?x=1&amp;tag=other-20', LINK, ['other-20']],
    // One of one's own was somebody's choice.
    ['?tag=second-20', SECOND, []],
    ['?tag=SECOND-20', SECOND, []],
    ['?tag=other-20&tag=second-20', SECOND, ['other-20']],
    ['?tag=second-20&tag=first-20', LINK, []],
  ])('%s: %s, and %j is said to be left out', (query, text, leftOut) => {
    const link = tagLink(`https://www.amazon.com/dp/B0EXAMPL01${query}`, MINE);
    expect(link).toMatchObject({ kind: 'link', text, leftOut });
    expect(link).toMatchObject({ trackingId: new URL(text).searchParams.get('tag') });
  });

  test('of a detour and of where it leads are left out both', () => {
    const inner = encodeURIComponent('/dp/B0EXAMPL01?tag=inner-20');
    const detour = `https://www.amazon.com/gp/redirect.html?location=${inner}&tag=outer-20`;
    expect(tagLink(detour, MINE)).toMatchObject({ text: LINK, leftOut: ['outer-20', 'inner-20'] });
  });

  test('in the path of an old link are left out too', () => {
    const link = tagLink('https://www.amazon.com/exec/obidos/ASIN/B0EXAMPL01/other-20', MINE);
    expect(link).toMatchObject({ kind: 'link', text: LINK, leftOut: ['other-20'] });
  });
});

describe('no link', () => {
  test('without an ID for that very store', () => {
    const missing = { kind: 'no-tracking-id', marketplace: 'CA' };
    expect(tagLink('https://www.amazon.ca/dp/B0EXAMPL01?tag=first-20', MINE)).toEqual(missing);
    expect(tagLink(LINK, [])).toEqual({ ...missing, marketplace: 'US' });
  });

  test.each([
    ['https://www.amazon.com/s', 'nothing-named'],
    ['https://www.amazon.com/B0EXAMPL01', 'no-page'],
    ['https://www.amazon.com/ap/signin?x=/dp/B0EXAMPL01', 'private-page'],
    ['https://www.amazon.com/gp/redirect.html?location=https://evil.example/', 'leads-elsewhere'],
    ['https://www.google.com/url?q=https://www.amazon.com/gp/cart', 'private-page'],
    ['https://www.google.com/url?q=https://amazon.com.evil.example/', 'lookalike'],
    ['https://www.amazon.com/gp/cart/view.html', 'private-page'],
    ['https://www.amazon.com/dp/B0EXAMPL0', 'bad-asin'],
    ['https://amzn.to/3abcdef', 'short-link'],
    ['https://music.amazon.com/dp/B0EXAMPL01', 'media-service'],
    ['https://sellercentral.amazon.com/dp/B0EXAMPL01', 'non-retail'],
    ['https://amazon.com.evil.example/dp/B0EXAMPL01', 'lookalike'],
    ['https://evil.example/dp/B0EXAMPL01', 'not-amazon'],
    ['B0EXAMPL01', 'not-a-url'],
    [undefined, 'not-a-url'],
  ])('for %j, because it is %s', (url, refusal) => {
    expect(tagLink(url, MINE)).toEqual({ kind: 'refused', refusal });
  });
});

describe('an ID that the user picked for this link', () => {
  test.each([
    [
      'goes before the first',
      LINK.replace('?tag=first-20', ''),
      own('US', 'second-20'),
      'second-20',
    ],
    ['goes before the one that the address carries', LINK, own('US', 'second-20'), 'second-20'],
    ['of another store is passed over', LINK, own('UK', 'british-21'), 'first-20'],
    ['that is not the user’s is passed over', LINK, own('US', 'other-20'), 'first-20'],
  ])('%s', (_, url, chosen, id) => {
    const link = tagLink(url, MINE, {}, chosen);
    expect(link).toMatchObject({ trackingId: id, leftOut: [] });
    expect(link).toMatchObject({ text: LINK.replace('first-20', id) });
  });
});
