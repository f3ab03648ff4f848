import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodingOf } from '../../lib/reports/text-encoding';
import { gzip, joined, latin1, problemOf, rowsOf, utf8, zip } from './file-builder';
import { shiftJis } from './japanese-text';

const TABLE = [
  ['カテゴリー', '商品名', '価格(¥)', 'クリック数'],
  ['ホーム＆キッチン', 'やかん 1.2L 「予約」表', '2,500', '3'],
  ['本', '十ソ能 ★ミ', '900', '0'],
];
const CSV = TABLE.map((cells) =>
  cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','),
).join('\r\n');

describe('Shift_JIS', () => {
  test.each([
    ['a CSV', shiftJis(CSV)],
    ['tabs', shiftJis(CSV.replaceAll('"', '').replace('2,500', '2500').replaceAll(',', '\t'))],
    ['gzipped', gzip(shiftJis(CSV))],
    ['gzipped in an archive', zip([{ name: 'a.csv.gz', bytes: gzip(shiftJis(CSV)) }])],
  ])('%s', async (name, bytes) => {
    const plain = name === 'tabs' ? '2500' : '2,500';
    expect(await rowsOf(bytes)).toEqual(
      TABLE.map((cells) => cells.map((cell) => (cell === '2,500' ? plain : cell))),
    );
  });

  test('after much plain text, and across pieces', async () => {
    const plain = 'a,b,c,d\r\n'.repeat(40_000);
    const rows = await rowsOf(joined(utf8(plain), shiftJis(`${CSV}\r\n`.repeat(5000))));
    expect(rows.slice(40_000)).toEqual(Array.from({ length: 5000 }, () => TABLE).flat());
  });
});

describe('what is not Shift_JIS', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['the same in UTF-8', utf8(CSV), 'utf-8'],
    ['German', latin1('Küche,Größe,Übersicht,Ärger'), 'windows-1252'],
    ['French', latin1('Catégorie,Intérieur,dépôt,été,Noël,garçon'), 'windows-1252'],
    ['Spanish', latin1('Categoría,Artículos enviados,año,¿qué?'), 'windows-1252'],
    ['Polish dashes and quotes', Uint8Array.of(0x84, 0x61, 0x94, 0x20, 0x96, 0x85), 'windows-1252'],
    ['euros', Uint8Array.of(0x80, 0x35, 0x80, 0x36, 0xa0, 0x80), 'windows-1252'],
    ['one bad byte', joined(shiftJis(CSV), Uint8Array.of(0xff, 0x2c)), undefined],
    ['kanji without kana, which may be anything', shiftJis('本,表,能,予約'), 'windows-1252'],
    ['four bytes of nothing', Uint8Array.of(0x81, 0x8d, 0x8f, 0x90), undefined],
    [
      'some damage',
      joined(latin1('é'.repeat(300)), Uint8Array.of(0x81, 0x8d, 0x8f, 0x90)),
      'windows-1252',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(encodingOf(bytes)).toBe(expected);
  });

  test('is refused with the reason where it is nothing else', async () => {
    expect(await problemOf(joined(shiftJis(CSV), Uint8Array.of(0xff, 0x2c)))).toBe(
      'unknown-encoding report',
    );
  });

  test('any Western text', () => {
    const beyond = Array.from('éèêàâçñöüäßÄÖÜÉÀÍóúãõ€£ƒ‚„…™š');
    const letters = fc.constantFrom(...Array.from('abcXYZ ,.\n"\'-'), ...beyond);
    const byteOf = (char: string) => {
      const found = Array.from({ length: 256 }, (_, byte) => byte).find(
        (byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)) === char,
      );
      return found ?? 0x3f;
    };
    const bytes = new Map(beyond.map((char) => [char, byteOf(char)]));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 300 }), (text) => {
        const encoded = Uint8Array.from(text, (char) => bytes.get(char) ?? char.charCodeAt(0));
        expect(encodingOf(encoded)).not.toBe('shift_jis');
      }),
      { numRuns: 1000 },
    );
  });

  test('Japanese is always told, whatever stands in it', () => {
    const kana = fc.constantFrom(...Array.from('あいうカタカナソ本能表予ー、。「」１Ａ ,\n"abc'));
    fc.assert(
      fc.property(fc.array(kana), (chars) => {
        const text = `カテゴリー,${chars.join('')}`;
        expect(encodingOf(shiftJis(text))).toBe('shift_jis');
        expect(new TextDecoder('shift_jis').decode(shiftJis(text))).toBe(text);
      }),
    );
  });
});
