import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { tagLink } from '../../lib/links/tagged-link';
import { own } from '../amazon/samples';

/** One page of every kind: what is asked for, and what addresses it. */
const PAGES = [
  ['search', '/s?k=red+kettle&crid=1&ref=x&i=kitchen', '/s?k=red+kettle&i=kitchen'],
  ['search', '/gp/search?keywords=kettle&index=kitchen', '/s?k=kettle&i=kitchen'],
  ['browse', '/Kettles/b/ref=x?ie=UTF8&node=123456', '/b?node=123456'],
  ['best-sellers', '/gp/bestsellers/kitchen/ref=zg?pg=2', '/gp/bestsellers/kitchen'],
  ['deals', '/deals?ref_=nav', '/deals'],
  ['brand-store', '/stores/Demo/page/01234567?node=5&x=y', '/stores/Demo/page/01234567?node=5'],
  ['storefront', '/shop/demo?ref_=x', '/shop/demo'],
  ['author', '/A-Writer/e/B0EXAMPL01/ref=x', '/A-Writer/e/B0EXAMPL01'],
  ['wish-list', '/hz/wishlist/ls/ABC123?x=y', '/hz/wishlist/ls/ABC123'],
  ['home', '/?ref_=nav_logo', '/'],
] as const;

describe.each(MARKETPLACES)('in $domain', ({ code, domain, tagSuffix }) => {
  const id = `mine${tagSuffix}`;
  const mine = [own(code, id)];

  test.each(PAGES)('the link to a page of the kind %s, %s', (page, path, target) => {
    const foreign = `tag=other${tagSuffix}`;
    const url = `http://${domain}/-/en${path}${path.includes('?') ? '&' : '?'}${foreign}#x`;
    const text = `https://www.${domain}${target}${target.includes('?') ? '&' : '?'}tag=${id}`;
    const caution = page === 'storefront' || page === 'wish-list' ? { caution: page } : {};
    const link = {
      ...{ kind: 'link', text, marketplace: code, page, trackingId: id, ...caution },
    };
    expect(tagLink(url, mine)).toStrictEqual({ ...link, leftOut: [`other${tagSuffix}`] });
    expect(tagLink(text, mine)).toStrictEqual({ ...link, leftOut: [] });
    expect(tagLink(url, [])).toEqual({ kind: 'no-tracking-id', marketplace: code });
  });
});

const MINE = [own('US', 'mine-20')];

describe('a link that says it left a tag out', () => {
  test.each([
    '/s?k=kettle?tag=other-20',
    '/s?k=kettle&tag=other-20',
    '/s?k=kettle&amp;tag=other-20',
    '/b?node=123?tag=other-20',
    '/stores/Demo?node=1?tag=other-20',
    '/dp/B0EXAMPL01?th=1?tag=other-20',
    '/dp/B0EXAMPL01&tag=other-20',
    '/shop/somebody&tag=other-20?x=1',
  ])('does not carry it hidden in another parameter: %s', (path) => {
    const link = tagLink(`https://www.amazon.com${path}`, MINE);
    expect(link).toMatchObject({ kind: 'link', leftOut: ['other-20'] });
    expect((link as { text?: string }).text).not.toContain('other-20');
  });

  test('never names an empty one', () => {
    const link = tagLink('https://www.amazon.com/exec/obidos/ASIN/0131103628//x', MINE);
    expect(link).toMatchObject({ kind: 'link', leftOut: [] });
  });
});
