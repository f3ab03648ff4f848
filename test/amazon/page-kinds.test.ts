import { describe, expect, test } from 'vitest';
import { readAmazonUrl } from '../../lib/amazon/amazon-url';

const A = 'B0EXAMPL01';
const BOOK = '0131103628';
const read = (path: string) => readAmazonUrl(`https://www.amazon.com${path}`);

/** Every row: what is asked for, and what addresses the same page. */
function leadTo(kind: string, rows: readonly (readonly [path: string, target: string])[]) {
  test.each(rows)(`%s is one, addressed as %s`, (path, target) => {
    const wanted = { kind, marketplace: 'US', target, tags: [] };
    expect(read(path)).toEqual(wanted);
    expect(read(target)).toEqual(wanted);
  });
}

/** Every row is of this kind but says nothing that a link could repeat. */
function nameNothing(kind: string, paths: readonly string[]) {
  test.each(paths)('%s names nothing', (path) => {
    const refusal = 'nothing-named';
    expect(read(path)).toEqual({ kind, marketplace: 'US', refusal, tags: [] });
  });
}

describe('a search', () => {
  leadTo('search', [
    ['/s?k=kettle', '/s?k=kettle'],
    ['/s/?k=red+kettle&ref=nb_sb_noss', '/s?k=red+kettle'],
    ['/S?k=kettle', '/s?k=kettle'],
    ['/-/en/s?k=kettle', '/s?k=kettle'],
    ['/s/ref=nb_sb_noss?k=kettle&crid=1&sprefix=x&qid=1&page=2', '/s?k=kettle'],
    ['/s/ref=x?url=/dp/B0EXAMPL01&k=kettle', '/s?k=kettle'],
    ['/Red-Kettles/s?k=kettle', '/s?k=kettle'],
    [`/s?k=${A}`, `/s?k=${A}`],
    [`/s?k=/dp/${A}`, `/s?k=/dp/${A}`],
    [
      '/s?s=price&rh=n%3A1%2Ck%3Ax&i=toys&k=a&bbn=2&node=3',
      '/s?k=a&i=toys&rh=n%3A1%2Ck%3Ax&s=price&node=3&bbn=2',
    ],
    ['/s?k=caf%C3%A9+%26+tea', '/s?k=caf%C3%A9+%26+tea'],
    ['/s?k=café', '/s?k=caf%C3%A9'],
    ['/s?k=a%26tag%3Db-20', '/s?k=a%26tag%3Db-20'],
    ['/s?k=100%', '/s?k=100%'],
    ['/s?k=&k=kettle', '/s?k=kettle'],
    ['/s?k=a&k=b', '/s?k=a'],
    ['/s?k=what?&i=toys', '/s?k=what?&i=toys'],
    ['/s?k=x&amp;i=toys', '/s?k=x&i=toys'],
    [`/s?node=${BOOK}`, `/s?node=${BOOK}`],
    ['/s?rh=n%3A283155', '/s?rh=n%3A283155'],
    ['/s?i=stripbooks&tok=1', '/s?i=stripbooks'],
    ['/s?me=A1SELLER&k=kettle', '/s?k=kettle'],
  ]);

  // What older addresses call the words and the section.
  leadTo('search', [
    ['/s/ref=nb_sb_noss?url=search-alias%3Daps&field-keywords=kettle', '/s?k=kettle&i=aps'],
    ['/s?url=search-alias=toys&field-keywords=kettle', '/s?k=kettle&i=toys'],
    ['/s?url=search-alias%3dtoys&field-keywords=kettle', '/s?k=kettle&i=toys'],
    ['/gp/search?index=books&keywords=red+kettle', '/s?k=red+kettle&i=books'],
    ['/gp/search/ref=sr_nr_n_0?keywords=kettle&rh=n%3A1', '/s?k=kettle&rh=n%3A1'],
    ['/gp/search/other?rh=n%3A1', '/s?rh=n%3A1'],
    ['/mn/search?field-keywords=kettle', '/s?k=kettle'],
    ['/gp/aw/s/ref=is_s?k=kettle', '/s?k=kettle'],
    ['/s?search-alias=stripbooks&field-author=A+Writer', '/s?k=A+Writer&i=stripbooks'],
    ['/s?field-brandtextbin=Demo&node=123', '/s?k=Demo&node=123'],
    ['/s?text=a&keywords=b&field-keywords=c', '/s?k=c'],
    ['/s?k=new&field-keywords=old&i=a&index=b', '/s?k=new&i=a'],
    ['/s?k=a&url=https://evil.example/', '/s?k=a'],
    ['/s?k=a&url=search-alias%3DToys', '/s?k=a'],
    ['/s?k=a&index=x%26tag%3Dy', '/s?k=a'],
    ['/exec/obidos/search-handle-url/102-1?field-keywords=a&index=b', '/s?k=a&i=b'],
  ]);

  nameNothing('search', [
    ...['/s', '/s/', '/S', '/s?', '/s?k=', '/s?k', '/s?ref=x', '/s?url=https://evil.example/'],
    ...['/s#k=x', '/s?K=x', '/s?xk=x', '/s?key=x', '/-/en/s/ref=x', `/s/${A}`, '/gp/search'],
    ...['/s?page=2', '/s/x?qid=1', '/exec/obidos/search-handle-url/index=books', '/mn/search'],
    // An order of nothing.
    '/s?s=price-asc-rank',
  ]);

  test('words end where somebody put the next parameter behind a second question mark', () => {
    const found = read('/s?k=kettle?tag=other-20');
    expect(found).toMatchObject({ target: '/s?k=kettle', tags: ['other-20'] });
  });
});

describe('a department', () => {
  leadTo('browse', [
    ['/b?node=123456', '/b?node=123456'],
    ['/b/?node=123456&ref_=x', '/b?node=123456'],
    ['/b/ref=x?ie=UTF8&node=123456', '/b?node=123456'],
    ['/B?node=123456', '/b?node=123456'],
    ['/-/es/b?node=123456', '/b?node=123456'],
    ['/gp/browse.html?node=123456', '/b?node=123456'],
    ['/gp/browse.html/ref=x?node=123456&rh=n%3A1', '/b?node=123456&rh=n%3A1'],
    ['/Kitchen-Store/b?ie=UTF8&node=123456', '/b?node=123456'],
    ['/-/en/Kitchen/b/ref=x?node=123456', '/b?node=123456'],
    ['/b/123456/?ref_=x', '/b?node=123456'],
    ['/Kitchen/b/123456', '/b?node=123456'],
    ['/exec/obidos/tg/browse/-/123456/x', '/b?node=123456'],
    [`/b?node=${BOOK}`, `/b?node=${BOOK}`],
    [`/b/${BOOK}`, `/b?node=${BOOK}`],
    ['/b/123?node=456', '/b?node=123'],
    [
      `/b?bbn=1&rh=x&field-lbr_brands_browse-bin=Demo`,
      '/b?rh=x&bbn=1&field-lbr_brands_browse-bin=Demo',
    ],
    [`/${A}/b?node=123`, '/b?node=123'],
  ]);

  nameNothing('browse', [
    ...['/b', '/b/', '/b?node=', '/b?nodes=123', '/b/12', '/b/x', '/Kitchen/b', `/b/${A}`],
    ...['/gp/browse.html', '/exec/obidos/tg/browse/-/x', '/b/123x', '/-/en/b'],
  ]);
});

describe('best sellers', () => {
  leadTo('best-sellers', [
    ['/gp/bestsellers', '/gp/bestsellers'],
    ['/gp/bestsellers/kitchen/123456/ref=zg_bs_nav?pg=2', '/gp/bestsellers/kitchen/123456'],
    [`/gp/bestsellers/books/${BOOK}`, `/gp/bestsellers/books/${BOOK}`],
    ['/-/en/gp/new-releases/kitchen/', '/gp/new-releases/kitchen'],
    ['/gp/new-releases/x/qid=1/sr=1-1', '/gp/new-releases/x'],
    ['/gp/new-releases/x/ref=a/qid=1', '/gp/new-releases/x'],
    ['/gp/new-releases/x/qid=1/ref=a', '/gp/new-releases/x'],
    ['/gp/movers-and-shakers', '/gp/movers-and-shakers'],
    ['/gp/most-wished-for/x', '/gp/most-wished-for/x'],
    ['/gp/most-gifted', '/gp/most-gifted'],
    ['/gp/top-sellers/x', '/gp/top-sellers/x'],
    ['/Best-Sellers-Kitchen/zgbs/kitchen/123/ref=zg_bs', '/Best-Sellers-Kitchen/zgbs/kitchen/123'],
    [`/Best-Sellers/zgbs/books/${BOOK}`, `/Best-Sellers/zgbs/books/${BOOK}`],
    ['/-/de/B0-Sellers/zgbs', '/B0-Sellers/zgbs'],
  ]);
});

describe('deals', () => {
  leadTo('deals', [
    ['/deals', '/deals'],
    ['/deals/?ref_=nav_cs_gb', '/deals'],
    ['/gp/goldbox', '/gp/goldbox'],
    ['/gp/goldbox/all-deals/ref=x', '/gp/goldbox'],
    ['/deal/abc123?x=y', '/deal/abc123'],
    ['/events/primeday/ref=x', '/events/primeday'],
    ['/-/en/deals', '/deals'],
  ]);
});

describe('a brand’s store', () => {
  const ID = '01234567-89AB-CDEF-0123-456789ABCDEF';
  leadTo('brand-store', [
    ['/stores/Demo', '/stores/Demo'],
    [`/stores/page/${ID}?ingress=2&visitId=x`, `/stores/page/${ID}`],
    [`/stores/Demo/Kettles/page/${ID}/ref=ast_bln`, `/stores/Demo/Kettles/page/${ID}`],
    [`/-/en/stores/Demo/page/${ID}/`, `/stores/Demo/page/${ID}`],
    [`/stores/Demo/author/${A}`, `/stores/Demo/author/${A}`],
    [
      `/stores/node/123?field-lbr_brands_browse-bin=Demo`,
      '/stores/node/123?field-lbr_brands_browse-bin=Demo',
    ],
    ['/stores/Caf%C3%A9?node=1&x=2', '/stores/Caf%C3%A9?node=1'],
  ]);
});

describe('an influencer’s storefront', () => {
  leadTo('storefront', [
    ['/shop/demo', '/shop/demo'],
    ['/shop/demo/?ref_=cm_sw_r', '/shop/demo'],
    ['/shop/demo/list/ABC123?listId=x', '/shop/demo/list/ABC123'],
    [`/shop/${A}`, `/shop/${A}`],
    ['/-/es/shop/demo', '/shop/demo'],
  ]);
});

describe('an author', () => {
  leadTo('author', [
    [`/A-Writer/e/${A}`, `/A-Writer/e/${A}`],
    [`/A-Writer/e/${A}/ref=dp_byline_cont?qid=1`, `/A-Writer/e/${A}`],
    [`/-/en/A-Writer/e/${A}`, `/A-Writer/e/${A}`],
    [`/%25E7%25AC/e/${A}`, `/%25E7%25AC/e/${A}`],
  ]);

  test('is also one whose name is left out: what stands there is no language', () => {
    expect(read(`/-/e/${A}`)).toMatchObject({ kind: 'author', target: `/-/e/${A}` });
    expect(read(`/-/e/${A}/ref=x`)).toMatchObject({ kind: 'author' });
  });
});

describe('a list of wishes', () => {
  leadTo('wish-list', [
    ['/hz/wishlist/ls/ABC123DEF', '/hz/wishlist/ls/ABC123DEF'],
    ['/hz/wishlist/ls/ABC123/ref=x?type=wishlist&tag=', '/hz/wishlist/ls/ABC123'],
    [`/hz/wishlist/ls/${A}`, `/hz/wishlist/ls/${A}`],
    ['/-/en/hz/wishlist/ls/ABC123', '/hz/wishlist/ls/ABC123'],
    ['/gp/registry/wishlist/ABC123/ref=x', '/hz/wishlist/ls/ABC123'],
    ['/wedding/a-b/registry/ABC123', '/wedding/a-b/registry/ABC123'],
    ['/baby-reg/a-b/ABC123?x=y', '/baby-reg/a-b/ABC123'],
    ['/registries/gl/guest-view/ABC123', '/registries/gl/guest-view/ABC123'],
  ]);

  nameNothing('wish-list', [
    ...['/hz/wishlist', '/hz/wishlist/', '/hz/wishlist/ls', '/hz/wishlist/ls/', '/gp/registry'],
    ...['/hz/wishlist/intro', '/gp/registry/wishlist', '/gp/registry/registry.html?id=ABC'],
  ]);
});

describe('the front page', () => {
  leadTo('home', [
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['/-/en', '/'],
    ['/-/en/', '/'],
    ['/ref=cs_503_link', '/'],
    ['/-/en/ref=nav_logo', '/'],
    ['/gp/homepage.html', '/'],
    ['/gp/gw/ref=x', '/'],
    ['/?k=kettle&node=123', '/'],
    [`/?asin=${A}`, '/'],
    [`/#/dp/${A}`, '/'],
    ['/x/..', '/'],
  ]);
});
