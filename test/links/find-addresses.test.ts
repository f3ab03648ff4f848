import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses, type Wanted } from '../../lib/links/find-addresses';
import { anyAsin } from '../amazon/samples';
import { anyLink } from './samples';

const A = 'https://www.amazon.com/dp/B0EXAMPL01';
const B = 'https://www.amazon.de/dp/B0EXAMPL02?th=1&psc=1';

const short = (want: Wanted) =>
  'address' in want ? want.address : 'asin' in want ? want.asin : `${want.text}?`;
const found = (text: string) => findAddresses(text).map(short);

describe('addresses are found in', () => {
  test.each<[string, string, string[]]>([
    ['lines', `${A}\n${B}`, [A, B]],
    ['lines of every kind', `${A}\r\n\r\n${B}\u2028${A}\r`, [A, B, A]],
    ['a line of them', `${A} ${B}\t${A}`, [A, B, A]],
    ['a list', `- ${A}\n2. ${B}\n• ${A};`, [A, B, A]],
    ['a sentence', `See ${A}, or (${B}). Also: "${A}"!`, [A, B, A]],
    ['brackets', `[${A}] (${B}) <${A}> {${B}} «${A}»`, [A, B, A, B, A]],
    ['nested brackets', `((${A})) [see (${B})]`, [A, B]],
    ['Markdown', `[Kettle](${A}) and ![x](${B} "title")`, [A, B]],
    ['Markdown with the address as text', `[${A}](${B})`, [A, B]],
    ['Markdown emphasis', `**${A}** _${B}_ ~~${A}~~ \`${B}\``, [A, B, A, B]],
    ['a Markdown table', `| a | ${A} | ${B}|`, [A, B]],
    ['HTML source', `<p><a href="${A}">x</a><a href='${B}'>${A}</a></p>`, [A, B, A]],
    ['HTML source with references', `<a href="${B.replace('&', '&amp;')}">`, [B]],
    ['quoted HTML source', `&lt;a href=&quot;${A}&quot;&gt;x`, [A]],
    [
      'HTML without a scheme',
      '<a href="//www.amazon.com/dp/B0EXAMPL01">',
      ['//www.amazon.com/dp/B0EXAMPL01'],
    ],
    ['JSON', `{"url":"${A.replaceAll('/', '\\/')}","u":"${B.replace('&', '\\u0026')}"}`, [A, B]],
    ['BBCode', `[url=${A}]x[/url] [url]${B}[/url]`, [A, B]],
    ['CSV', `1,${A},${B}\n2,"${A}","x"`, [A, B, A]],
    ['CSV with semicolons', `1;${A};${B};`, [A, B]],
    ['one pasted behind the other', `${A}${B}`, [A, B]],
    ['Japanese', `これ${A}です。次は「${B}」、`, [`${A}です`, B]],
    [
      'what people type',
      'amazon.de/dp/B0EXAMPL01, www.amazon.com/dp/B0EXAMPL02',
      ['amazon.de/dp/B0EXAMPL01', 'www.amazon.com/dp/B0EXAMPL02'],
    ],
    ['capitals', 'HTTPS://WWW.AMAZON.COM/dp/B0EXAMPL01', ['HTTPS://WWW.AMAZON.COM/dp/B0EXAMPL01']],
    [
      'short links',
      'https://amzn.to/3abc, a.co/d/abc geni.us/x',
      ['https://amzn.to/3abc', 'a.co/d/abc', 'geni.us/x'],
    ],
    ['other sites', 'https://blog.example/x?y=1', ['https://blog.example/x?y=1']],
    [
      'wrappers, once',
      `https://www.google.com/url?q=${A}&sa=D`,
      [`https://www.google.com/url?q=${A}&sa=D`],
    ],
    [
      'wrappers of advertising',
      `https://aax-us.amazon.com/x/c/abc/${A}`,
      [`https://aax-us.amazon.com/x/c/abc/${A}`],
    ],
    [
      'HTML of a wrapper',
      `<a href="https://www.google.com/url?sa=D&amp;q=${A}">`,
      [`https://www.google.com/url?sa=D&q=${A}`],
    ],
  ])('%s', (_, text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  test.each([
    'https://www.amazon.com/s?k=kettle&rh=n:284507,p_72:1248861011',
    'https://www.amazon.com/s?k=kettle+(1l)',
    'https://www.amazon.com/s?k=a|b',
    "https://www.amazon.com/s?k=l'eau",
    'https://www.amazon.com/dp/B0EXAMPL01?tag=mine_',
    'https://www.amazon.com/Tee-für-zwei/dp/B0EXAMPL01',
  ])('text with what an address may hold: %s', (address) => {
    expect(found(`see ${address}`)).toEqual([address]);
    expect(found(`(${address})`)).toEqual([address]);
  });

  test.each([
    '',
    'I bought it at amazon.com.',
    'me@amazon.com/x',
    'https://',
    'https:// www.amazon.com',
    'xamazon.com/dp',
    '// a comment',
    '<img src="https://m.media-amazon.com/images/I/a.jpg"> <html xmlns="http://www.w3.org/1999/xhtml">',
    'javascript:alert(1) mailto:a@b.example ftp://x.example/',
    '<a href="/dp/B1">',
  ])('but none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a store’s source, where the store is given and a product is named', () => {
    const html = '<a href="/Kettle/dp/B0EXAMPL01/ref=x?a=1&amp;b=2">x</a><a href="/gp/help">x</a>';
    expect(findAddresses(html, 'UK').map(short)).toEqual([
      'https://www.amazon.co.uk/Kettle/dp/B0EXAMPL01/ref=x?a=1&b=2',
    ]);
    expect(findAddresses(html)).toEqual([]);
  });
});

describe('product numbers are found', () => {
  test.each<[string, string, string[]]>([
    [
      'each in its line',
      'B0EXAMPL01\n b0exampl02 \n0306406152\n080442957x',
      ['B0EXAMPL01', 'B0EXAMPL02', '0306406152', '080442957X'],
    ],
    ['in a list', '- B0EXAMPL01\n* 0306406152\n3) B0EXAMPL02', ['B0EXAMPL01', '0306406152']],
    [
      'in a line of them',
      'B0EXAMPL01 0306406152 B0EXAMPL02',
      ['B0EXAMPL01', '0306406152', 'B0EXAMPL02'],
    ],
    [
      'between commas',
      'B0EXAMPL01,0306406152;B0EXAMPL02|0306406152',
      ['B0EXAMPL01', '0306406152', 'B0EXAMPL02', '0306406152'],
    ],
    ['in a table', 'Kettle\tB0EXAMPL01\t9.99\nBook\t0306406152\t1', ['B0EXAMPL01', '0306406152']],
    [
      'in quotes',
      '"B0EXAMPL01", (0306406152), [B0EXAMPL02]',
      ['B0EXAMPL01', '0306406152', 'B0EXAMPL02'],
    ],
    ['in prose', 'The kettle (B0EXAMPL01), then B0EXAMPL02.', ['B0EXAMPL01', 'B0EXAMPL02']],
    [
      'by name',
      'ISBN 0306406152, ISBN-10: 0-306-40615-2 and ASIN=B1EXAMPL01',
      ['0306406152', '0306406152', 'B1EXAMPL01'],
    ],
    ['as ISBN-13', 'see 978-0-306-40615-7 or ISBN-13: 9780306406157', ['0306406152', '0306406152']],
    ['between addresses', `B0EXAMPL03 ${A} B0EXAMPL04`, ['B0EXAMPL03', A, 'B0EXAMPL04']],
    ['behind an address and a comma', `${A},B0EXAMPL03,x`, [A, 'B0EXAMPL03']],
    ['where they stand alone without B0', 'B1EXAMPL01\n(BZZZZZZZ9Z)', ['B1EXAMPL01', 'BZZZZZZZ9Z']],
  ])('%s', (_, text, asins) => {
    expect(found(text).filter((x) => !x.endsWith('?'))).toEqual(expect.arrayContaining(asins));
    expect(found(text).slice(0, asins.length)).toEqual(asins);
  });

  test.each([
    'bookstores',
    'BASEBALLER\nBIRTHPLACE',
    'call 0306406152 now',
    'order 123-0306406152',
    'xB0EXAMPL01',
    'see B0EXAMPL01x',
    'B0EXAMPL011x2y3z4',
    'sku-B0EXAMPL01',
    'B0EXAMPL01-x',
    '1790000000 people',
    '/images/I/61B0EXAMPL01.jpg',
    'ISBN 0306406153',
  ])('but none in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['0306406153', ' B0EXAMPL0 ', 'B0EXAMPL012', '9780306406158', 'b0exampl0'])(
    'a line that is only %j is one mistyped',
    (text) => {
      expect(findAddresses(`x\n${text}\ny`)).toEqual([{ text: text.trim(), badAsin: true }]);
    },
  );
});

const around = fc.constantFrom<[string, string]>(
  ...([
    ['', ''],
    ['(', ')'],
    ['<', '>'],
    ['"', '"'],
    ['- ', ''],
    ['see ', '.'],
    ['[x](', ')'],
  ] as [string, string][]),
  ...([
    ['a,"', '",b'],
    ['<a href="', '">x</a>'],
    ['**', '**'],
    ['[url]', '[/url]'],
    ['x: ', '!'],
  ] as [string, string][]),
);

test('any link in any surroundings is found as it is, in order', () => {
  // What a sentence could end with is taken for the sentence's.
  const link = anyLink.filter((url) => !/[|;,'`()]|_$/.test(url));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(link, around)),
      fc.constantFrom('\n', ' \n ', '\t'),
      (rows, between) => {
        const text = rows.map(([url, [before, after]]) => before + url + after).join(between);
        expect(found(text)).toEqual(rows.map(([url]) => url));
      },
    ),
    { numRuns: 300 },
  );
});

test('any product number alone is found', () => {
  fc.assert(
    fc.property(
      fc.array(anyAsin),
      fc.constantFrom('\n', ', ', ' ', '\t', '; '),
      (asins, between) => {
        // A B and nine letters is taken for a word.
        fc.pre(asins.every((asin) => /\d/.test(asin)));
        expect(found(asins.join(between))).toEqual(asins);
      },
    ),
  );
});

test('anything is read without throwing', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'https://',
      'www.amazon.',
      'amazon.com/',
      'a.co/',
      '](',
      '&quot;',
      'ISBN ',
      ',,,,,',
      '\\/',
      'href="/',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      for (const want of findAddresses(text, 'US')) expect(want.text).not.toBe('');
    }),
  );
});
