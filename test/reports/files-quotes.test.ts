import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvShapeOf } from '../../lib/reports/csv-shape';
import { createQuoteCheck } from '../../lib/reports/quote-check';
import { problemOf, rowsOf, utf16, utf8 } from './file-builder';

const HEADER = 'Category,Name,ASIN,Qty';
/** Rows enough to make the header's width that of the file. */
const MORE = 'Kitchen,Pan,B000000001,1\n'.repeat(3);

describe('quotes', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['around a sign that parts', 'K,"a, b",X,1', [['K', 'a, b', 'X', '1']]],
    ['doubled inside', 'K,"5"" pan",X,1', [['K', '5" pan', 'X', '1']]],
    ['around a line end', 'K,"a\nb",X,1', [['K', 'a\nb', 'X', '1']]],
    ['and blanks before what parts', 'K,"a, b"  ,X,1', [['K', 'a, b', 'X', '1']]],
    ['around nothing', 'K,"",X,""', [['K', '', 'X', '']]],
    ['in the middle of a name', 'K,TV 55" black,X,1', [['K', 'TV 55" black', 'X', '1']]],
    ['at the end of a name', 'K,TV 55",X,1', [['K', 'TV 55"', 'X', '1']]],
    ['around a word at the start', 'K,"Best" pan,X,1', [['K', '"Best" pan', 'X', '1']]],
    ['around the whole name', 'K,"Best pan",X,1', [['K', 'Best pan', 'X', '1']]],
    ['doubled around a word at the start', 'K,""Best"" pan,X,1', [['K', 'Best"" pan', 'X', '1']]],
    [
      'of a name that is cut off: the rows after it are kept apart',
      'K,"Best pan of,X,1\nK,Pan,Y,2\nK,TV 55",Z,3',
      [
        ['K', '"Best pan of', 'X', '1'],
        ['K', 'Pan', 'Y', '2'],
        ['K', 'TV 55"', 'Z', '3'],
      ],
    ],
    [
      'of a name that is cut off, in the next row already',
      'K,"Best pan of,X,1\nK,TV 55",Z,3',
      [
        ['K', '"Best pan of', 'X', '1'],
        ['K', 'TV 55"', 'Z', '3'],
      ],
    ],
    [
      'of a name that is cut off, to the end',
      'K,"Best pan of,X,1\nK,Pan,Y,2',
      [
        ['K', '"Best pan of', 'X', '1'],
        ['K', 'Pan', 'Y', '2'],
      ],
    ],
    [
      'of a name that is cut off, 70,000 characters',
      `K,"Best pan of,X,1\n${'\n'.repeat(70_000)}K,TV",Y,2`,
      [
        ['K', '"Best pan of', 'X', '1'],
        ...Array.from({ length: 70_000 }, () => ['']),
        ['K', 'TV"', 'Y', '2'],
      ],
    ],
    [
      'of a proper file, with rows quoted in a cell of it',
      '"K","a, b\nc, d, e\nf","X","1"',
      [['K', 'a, b\nc, d, e\nf', 'X', '1']],
    ],
  ])('%s', async (_, rows, expected) => {
    const text = `${HEADER}\n${MORE}${rows}`;
    const read = await rowsOf(utf8(text));
    expect(read.slice(4)).toEqual(expected);
    expect((await rowsOf(utf8(`${text}\n`.replaceAll('\n', '\r\n')))).slice(4)).toEqual(expected);
    expect((await rowsOf(utf16(`\uFEFF${text}`, 'le'))).slice(4)).toEqual(expected);
  });

  test('one wrong quote decides for the rows before it, too', async () => {
    const good = '"Kitchen","Pan","X","1"\n';
    const rows = await rowsOf(utf8(`${HEADER}\n${good.repeat(20_000)}K,"Best" pan,X,1`));
    expect(rows[1]).toEqual(['Kitchen', 'Pan', 'X', '1']);
    expect(rows.at(-1)).toEqual(['K', '"Best" pan', 'X', '1']);
  });

  test('tab-separated text has none, but for those around a cell', async () => {
    const rows = 'a\tb\tc\n"x"\t""y""\t"z ""z"""\nTV 55"\t"Best" pan\t""\n';
    expect(await rowsOf(utf8(rows))).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y', 'z "z"'],
      ['TV 55"', '"Best" pan', ''],
    ]);
  });
});

/** Cells that CSV has to quote, and ones that look as if it had to. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\t'), maxLength: 12 }),
  fc.constantFrom('', '"', '""', 'x'.repeat(300)),
);

describe('whatever a program writes as CSV', () => {
  test('comes back cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, newline) => {
          const plain = [...Array<string[]>(4).fill(['a', 'b', 'c', 'd', 'e']), ...rows];
          const text = Papa.unparse(plain, { newline, quotes: true });
          // Where most lines are pieces of cells, their shape is not that of the rows.
          const shape = csvShapeOf(text);
          fc.pre(shape.delimiter === ',' && shape.width === 5);
          const check = createQuoteCheck(shape);
          // Cells that hold whole rows are taken for swallowed ones; that is the price.
          fc.pre(check.add(utf8(text)) && check.end());
          const expected = plain.map((row) => row.map((value) => value.replaceAll('\r\n', '\n')));
          expect(await rowsOf(utf8(text))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is found to be quoted wherever the bytes are parted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(400), { maxLength: 5 }),
        fc.boolean(),
        (rows, cuts, isBroken) => {
          const text = Papa.unparse(rows, { newline: '\n' }) + (isBroken ? '\n"a"b,' : '');
          const bytes = utf8(text);
          const whole = createQuoteCheck({ delimiter: ',', width: 3 });
          const expected = whole.add(bytes) && whole.end();
          const parted = createQuoteCheck({ delimiter: ',', width: 3 });
          const ends = [...new Set(cuts.filter((cut) => cut < bytes.length))].sort((a, b) => a - b);
          const parts = [0, ...ends].map((from, index) => bytes.slice(from, ends[index]));
          expect(parts.every((part) => parted.add(part)) && parted.end()).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('Papa never meets a wrong quote in what was found to be quoted', async () => {
    const part = fc.constantFrom(
      '"',
      '"',
      ',',
      '\n',
      '\r\n',
      'a',
      ' ',
      '\t',
      '""',
      '",',
      ',"',
      '"\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 30 }), async (parts) => {
        const text = `a,b,c\na,b,c\n${parts.join('')}`;
        expect(await problemOf(utf8(text))).toBe('none');
      }),
      { numRuns: 1500 },
    );
  });
});
