import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkMade } from '../../lib/links/link-made';
import { createLinkSearch, foldText, type LinkFilter } from '../../lib/links/search-links';
import { asin, trackingId } from '../amazon/samples';
import { linkId } from './samples';

function link(id: string, changes: Partial<LinkMade>): LinkMade {
  return {
    ...{ id: linkId(id), atMs: 1_000, marketplace: 'US', trackingId: trackingId('mine-20') },
    text: 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20',
    asin: asin('B0EXAMPL01'),
    ...changes,
  };
}

const LINKS = [
  link('kettle', { title: 'Demo Kettle, 1.7 l' }),
  link('cafe', {
    title: 'Café-Maschine „Größe L“',
    asin: asin('B0EXAMPL02'),
    format: 'html',
    marketplace: 'DE',
    trackingId: trackingId('deutsch-21'),
  }),
  link('old', { atMs: 5, asin: asin('0306406152'), trackingId: trackingId('other-20') }),
  link('noted', {
    title: 'Teapot',
    note: 'For the MAY post\nsecond line',
    format: 'url',
    atMs: 2_000,
  }),
];
const { asin: _, ...SEARCH } = link('search', {
  text: 'https://www.amazon.com/s?k=electric+grinder&tag=mine-20',
  format: 'template',
});
const search = createLinkSearch([...LINKS, SEARCH]);
const ids = (filter: LinkFilter) => search(filter).map(({ id }) => id.replace(/0+$/, ''));
const ALL = ['kettle', 'cafe', 'old', 'noted', 'search'];

describe('words', () => {
  test.each<[string, string[]]>([
    ['', ALL],
    ['  ', ALL],
    ['kettle', ['kettle']],
    ['KETTLE demo', ['kettle']],
    ['kett', ['kettle']],
    ['1.7', ['kettle']],
    ['cafe', ['cafe']],
    ['CAFÉ', ['cafe']],
    ['cafe\u0301', ['cafe']],
    ['ｃａｆｅ', ['cafe']],
    ['grosse', ['cafe']],
    ['GRÖẞE', ['cafe']],
    ['b0exampl02', ['cafe']],
    ['0306406152', ['old']],
    ['other-20', ['old']],
    ['amazon.de', ['cafe']],
    ['DE deutsch', ['cafe']],
    ['may post', ['noted']],
    ['second', ['noted']],
    ['grinder', ['search']],
    ['demo teapot', []],
    ['kettle cafe', []],
    // Not across what stands in two places.
    ['post\nsecond', ['noted']],
    ['lb0exampl01', []],
    // The address of a product says nothing that is searched for.
    ['https', ['search']],
    ['.*', []],
    ['\\', []],
  ])('%j find %j', (words, found) => {
    expect(ids({ words })).toEqual(found);
  });
});

describe('a filter leaves', () => {
  test.each<[LinkFilter, string[]]>([
    [{}, ALL],
    [{ marketplace: 'DE' }, ['cafe']],
    [{ marketplace: 'FR' }, []],
    [{ trackingId: trackingId('other-20') }, ['old']],
    [{ format: 'html' }, ['cafe']],
    [{ format: 'template' }, ['search']],
    [{ format: 'url' }, ['kettle', 'old', 'noted']],
    [{ fromMs: 1_000 }, ['kettle', 'cafe', 'noted', 'search']],
    [{ fromMs: 1_001 }, ['noted']],
    [{ toMs: 1_000 }, ['old']],
    [{ fromMs: 5, toMs: 6 }, ['old']],
    [{ marketplace: 'US', format: 'url', words: 'teapot', fromMs: 0 }, ['noted']],
    [{ marketplace: 'DE', words: 'teapot' }, []],
  ])('%j: %j', (filter, found) => {
    expect(ids(filter)).toEqual(found);
  });
});

test.each([
  ['Ångström', 'angstrom'],
  ['İstanbul', 'istanbul'],
  ['ısı', 'isi'],
  ['Łódź', 'lodz'],
  ['Œuvre Æsir', 'oeuvre aesir'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ﬁlter', 'filter'],
  ['ガンダム', 'カンタム'],
  ['ﾊﾟﾝ', 'ハン'],
  ['שָׁלוֹם', 'שלום'],
  ['😀', '😀'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded.normalize('NFKD'));
});

test('any part of a title, in any case and with or without accents, finds it, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.nat(),
      fc.nat(20),
      (titles, at, length) => {
        const links = titles.map((title, n) => link(`link${n}`, { title }));
        const title = titles[at % (titles.length || 1)] ?? '';
        const words = foldText(title).slice(at % (title.length + 1), length);
        // A few letters have a capital that is another letter's.
        const capitals = words.toUpperCase();
        const typed = foldText(capitals) === words ? capitals : words;
        const found = createLinkSearch(links)({ words: typed });
        expect(found).toEqual(links.filter((one) => found.includes(one)));
        if (titles.length > 0) expect(found.map((one) => one.title)).toContain(title);
      },
    ),
  );
});
