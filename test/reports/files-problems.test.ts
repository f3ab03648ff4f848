import { describe, expect, test } from 'vitest';
import {
  columnName,
  gzip,
  joined,
  latin1,
  ole,
  problemOf,
  rowsOf,
  text,
  utf16,
  utf8,
  workbook,
  workbookParts,
  zip,
  type Bytes,
  type Entry,
} from './file-builder';

const CSV = `Category,Name,Tag\n${'Kitchen,Steel pan,invented-20\n'.repeat(400)}`;
const FEED = `<?xml version="1.0"?><Data><Items>${'<Item ASIN="B000000001" Title="Steel pan"/>'.repeat(200)}</Items></Data>`;
const MB = 1024 * 1024;

/** Bytes that look like anything but text, the same ones each time. */
function rubbish(length: number): Bytes {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff);
}

function sheet(rows: string): Bytes {
  return workbook([{ name: 'One', rows }]);
}

function book(change: (part: Entry) => Entry): Bytes {
  return zip(
    workbookParts([
      {
        name: 'One',
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    ]).map(change),
  );
}

const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;
const csv = (change: Partial<Entry>) => zip([{ ...text('a.csv', CSV), ...change }]);

describe('files that are no reports', () => {
  test.each<[string, Bytes, string]>([
    ['nothing', utf8(''), 'empty report'],
    ['blanks', utf8(' \t\r\n\n  '), 'empty report'],
    ['nothing but a mark', utf8('\uFEFF\n'), 'empty report'],
    ['nothing, gzipped', gzip(utf8('')), 'empty report'],
    ['an archive without files', zip([]), 'empty report'],
    ['an archive with an empty file', zip([text('a.csv', '')]), 'empty a.csv'],
    ['a workbook with empty sheets', sheet(''), 'empty report'],
    ['a workbook of old Excel', ole(rubbish(900)), 'legacy-xls report'],
    ['a workbook with a password', ole(utf16('Root EncryptedPackage', 'le')), 'encrypted report'],
    [
      'a workbook with a password, its name across pieces',
      ole(joined(new Uint8Array(256 * 1024 - 524), utf16('EncryptedPackage', 'le'))),
      'encrypted report',
    ],
    ['an archive with a password', csv({ flags: 0x801 }), 'encrypted a.csv'],
    ['a web page', utf8('\n<!DOCTYPE html><html><body>Sign in'), 'web-page report'],
    ['a web page of the X kind', utf8('<?xml version="1.0"?><html>'), 'web-page report'],
    ['a web page under a comment', utf8('<!-- v1 --><!-- a --><HTML>'), 'web-page report'],
    ['a table of a web page', utf8('<table><tr><td>Category'), 'web-page report'],
    ['a web page in an archive', zip([text('a.csv', '<html>')]), 'web-page a.csv'],
    ['a PDF', utf8('%PDF-1.7\n'), 'pdf report'],
    ['rubbish', rubbish(5000), 'unknown-kind report'],
    ['a picture', joined(utf8('\x89PNG\r\n\x1a\n'), rubbish(200)), 'unknown-kind report'],
    ['XML of another kind', utf8('<?xml version="1.0"?><Orders/>'), 'unknown-kind report'],
    [
      'a text document',
      zip([text('[Content_Types].xml', ''), text('word/document.xml', '')]),
      'unknown-kind report',
    ],
    [
      'an archive in an archive',
      zip([{ name: 'a.zip', bytes: zip([text('a.csv', CSV)]) }]),
      'unknown-kind a.zip',
    ],
    [
      'gzip in gzip in an archive',
      zip([{ name: 'a.gz', bytes: gzip(gzip(utf8(CSV))) }]),
      'unknown-kind a',
    ],
    [
      'an archive in gzip in an archive',
      zip([{ name: 'a.zip.gz', bytes: gzip(zip([text('a.csv', CSV)])) }]),
      'unknown-kind a.zip',
    ],
    [
      'gzip in an archive that breaks off',
      zip([{ name: 'a.csv.gz', bytes: gzip(utf8(CSV)).subarray(0, 20) }]),
      'cut-off a.csv',
    ],
    [
      'gzip bombs in an archive, each of them small enough',
      zip(
        ['a.gz', 'b.gz', 'c.gz'].map((name) => ({
          name,
          bytes: gzip(new Uint8Array(100 * MB).fill(97)),
        })),
      ),
      'too-large c',
    ],
    [
      'letters of no encoding',
      joined(utf8('a,b\n'), Uint8Array.of(0x81, 0x8d, 0x8f, 0x90)),
      'unknown-encoding report',
    ],
    ['gzip twice', gzip(gzip(utf8(CSV))), 'unknown-kind report'],
    ['an archive in gzip', gzip(zip([text('a.csv', CSV)])), 'unknown-kind report'],
    ['a packing method nobody has', csv({ method: 99 }), 'unknown-kind a.csv'],
    [
      '201 files',
      zip(Array.from({ length: 201 }, (_, index) => text(`${index}.csv`, 'a,b'))),
      'too-many-tables report',
    ],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});

describe('files that lie', () => {
  test.each<[string, Bytes, string]>([
    ['a wrong checksum', csv({ crc: 1 }), 'damaged a.csv'],
    ['a size too small', csv({ claimed: 100 }), 'damaged a.csv'],
    ['a size too great', csv({ claimed: CSV.length + 1 }), 'damaged a.csv'],
    ['a size beyond all', csv({ claimed: 0xfffffffe }), 'too-large a.csv'],
    ['two files of one name', zip([text('a.csv', CSV), text('a.csv', CSV)]), 'damaged a.csv'],
    ['a path out of the folder', zip([text('../../a.csv', CSV)]), 'damaged report'],
    [
      'a bomb that owns up',
      zip([{ name: 'a.csv', bytes: new Uint8Array(257 * MB) }]),
      'too-large a.csv',
    ],
    [
      'a bomb that does not',
      zip([
        {
          name: 'a.csv',
          bytes: joined(utf8('a,b\n'), new Uint8Array(257 * MB).fill(10)),
          claimed: 4 * MB,
        },
      ]),
      'damaged a.csv',
    ],
    ['a gzip bomb', gzip(new Uint8Array(257 * MB).fill(10)), 'too-large report'],
    [
      'many that are too large together',
      zip(
        Array.from({ length: 9 }, (_, index) => ({
          name: `${index}.csv`,
          bytes: new Uint8Array(30 * MB).fill(10),
        })),
      ),
      'too-large 8.csv',
    ],
    [
      'a part of a workbook with a wrong checksum',
      book((part) => ({ ...part, crc: 7 })),
      'damaged [Content_Types].xml',
    ],
    [
      'a part of a workbook that is larger than it says',
      book((part) => (part.name.includes('sheet1') ? { ...part, claimed: 20 } : part)),
      'damaged xl/worksheets/sheet1.xml',
    ],
    [
      'a workbook too large unpacked',
      zip([
        ...workbookParts([]),
        { name: 'xl/worksheets/sheet9.xml', bytes: new Uint8Array(129 * MB).fill(32) },
      ]),
      'too-large report',
    ],
    [
      'a workbook without its list of parts',
      zip([text('[Content_Types].xml', ''), text('xl/workbook.xml', '<workbook/>')]),
      'damaged report',
    ],
    [
      'a workbook without a sheet that it names',
      book((part) => (part.name.includes('sheet1') ? { ...part, name: 'x.xml' } : part)),
      'damaged report',
    ],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});

describe('sheets that lie', () => {
  test.each<[string, string, string]>([
    ['a cell in column 1,001', `<row r="1">${cell(`${columnName(1000)}1`)}</row>`, 'too-wide'],
    ['a cell in column 1,000,000', `<row r="1">${cell('BDWGN1')}</row>`, 'too-wide'],
    ['a cell in a row beyond all', `<row r="99999999">${cell('A99999999')}</row>`, 'damaged'],
    ['a row that is a power', `<row r="1e9">${cell('A1')}</row>`, 'damaged'],
    ['a row in sixteens', `<row r="0x3B9ACA00"/>`, 'damaged'],
    ['a row in disguise', `<row r="&#57;99999999"/>`, 'damaged'],
    ['a row behind a sign that ends it', `<row s=">" r="999999999"/>`, 'damaged'],
    ['a row without spaces', `<row s="1"r="999999999"/>`, 'damaged'],
    ['a row of another namespace', `<x:row y:r="999999999"/>`, 'damaged'],
    [
      'a corner far away',
      `<row r="1">${cell('A1')}</row><row r="1000000">${cell('ALL1000000')}</row>`,
      'too-large',
    ],
    [
      'rows out of order',
      `<row r="2">${cell('A2')}</row><row r="1">${cell('A1')}</row>`,
      'damaged',
    ],
    [
      'text without end',
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(2 * MB)}</t></is></c></row>`,
      'damaged',
    ],
    ['a comment without end', `<!-- ${'<c '.repeat(MB)}-->`, 'damaged'],
    ['a tag without end', `<row r="1" ${' '.repeat(2 * MB)}`, 'damaged'],
    [
      'an XML bomb',
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c>`,
      'damaged',
    ],
    ['XML that breaks off', `<row r="1">${cell('A1')}</row><row r="2"><c r="A2"`, 'damaged'],
    ['a number that is none', `<row r="1"><c r="A1"><v>x</v></c></row>`, 'damaged'],
    ['a string that is not there', `<row r="1"><c r="A1" t="s"><v>5</v></c></row>`, 'damaged'],
  ])('%s', async (_, rows, problem) => {
    expect((await problemOf(sheet(rows))).split(' ')[0]).toBe(problem);
  });

  test('a wide sheet within bounds is read', async () => {
    const rows = `<row r="1">${cell(`${columnName(999)}1`)}</row>`;
    expect((await rowsOf(sheet(rows)))[0]).toHaveLength(1000);
  });
});

describe('text that goes on and on', () => {
  test.each<[string, Blob, string]>([
    [
      'a line of 100 MB',
      new Blob(['a,b\n', ...Array<string>(100).fill('x'.repeat(MB))]),
      'too-wide report:2',
    ],
    ['a million columns', new Blob(['a,b\n', ','.repeat(1e6), '\n']), 'too-wide report:2'],
    [
      '1,001 columns in the 5,001st row',
      new Blob(['a,b\n'.repeat(5000), ','.repeat(1000)]),
      'too-wide report:5001',
    ],
    ['quotes that never close', new Blob(['a,b\n', '"', 'x\n'.repeat(MB)]), 'none'],
    [
      'a feed with an endless attribute',
      new Blob(['<Data><Items><Item A="', 'x'.repeat(3 * MB)]),
      'damaged report:1',
    ],
    [
      'a feed of 65 MB',
      new Blob(['<Data><Items>', ...Array<string>(65).fill(' '.repeat(MB)), '</Items></Data>']),
      'too-large report',
    ],
    ['blanks for 3 MB, then nothing', new Blob(['\n'.repeat(3 * MB)]), 'empty report'],
  ])('%s', async (_, blob, problem) => {
    expect(await problemOf(blob)).toBe(problem);
  });
});

describe('feeds that are none', () => {
  test.each([
    ['no items', '<Data><Orders/></Data>', 'unknown-kind report:1'],
    ['a name twice', '<Data><Items><Item A="1" A="2"/></Items></Data>', 'damaged report:2'],
    ['a value without quotes', '<Data><Items><Item A=1/></Items></Data>', 'damaged report:1'],
    ['tags crossed', '<Data><Items><Item></Items></Item></Data>', 'damaged report:2'],
    ['two roots', '<Data><Items/></Data><Data/>', 'damaged report:1'],
    [
      'a definition of entities',
      '<?xml version="1.0"?><!DOCTYPE Data><Data><Items/></Data>',
      'unknown-kind report',
    ],
    [
      'too many columns',
      `<Data><Items><Item ${Array.from({ length: 1001 }, (_, index) => `a${index}="" `).join('')}/></Items></Data>`,
      'too-wide report',
    ],
  ])('%s', async (_, content, problem) => {
    expect(await problemOf(utf8(content))).toBe(problem);
  });
});

describe('files that break off', () => {
  /** Every so many bytes, and close to both ends. */
  const cuts = (length: number) =>
    [
      ...Array.from({ length: 25 }, (_, index) => Math.floor((length * index) / 25)),
      length - 9,
      length - 4,
      length - 1,
    ].filter((cut) => cut > 20);

  test('gzip', async () => {
    const whole = gzip(
      utf8(Array.from({ length: 900 }, (_, index) => `Kitchen,pan ${index * 7919},x`).join('\n')),
    );
    for (const cut of cuts(whole.length)) {
      expect(await problemOf(whole.slice(0, cut)), String(cut)).toBe('cut-off report');
    }
  });

  test('archives and workbooks', async () => {
    for (const whole of [csv({}), book((part) => part)]) {
      for (const cut of cuts(whole.length)) {
        expect(await problemOf(whole.slice(0, cut)), String(cut)).toMatch(/^(?:cut-off|damaged) /);
      }
    }
    expect(await problemOf(csv({}).slice(0, 60))).toBe('cut-off report');
  });

  test('feeds', async () => {
    for (const cut of cuts(FEED.length - 2)) {
      expect(await problemOf(utf8(FEED.slice(0, cut))), String(cut)).toMatch(
        /^(?:cut-off|unknown-kind) /,
      );
    }
  });

  test('gzip with a byte turned over', async () => {
    const whole = gzip(utf8(CSV));
    for (const at of [30, Math.floor(whole.length / 2), whole.length - 6, whole.length - 2]) {
      const turned = whole.slice();
      turned[at] = (turned[at] ?? 0) ^ 0xff;
      expect(await problemOf(turned), String(at)).toMatch(/^(?:cut-off|damaged) /);
    }
  });

  test('a file that was taken away', async () => {
    const blob = new Blob(['a,b\n']);
    blob.stream = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(await problemOf(blob)).toBe('damaged report');
  });
});

describe('text that is odd, and read', () => {
  test.each<[string, Bytes, readonly (readonly string[])[]]>([
    [
      'windows-1252',
      latin1('Caf\xe9,na\xefve\n\x80 5,x'),
      [
        ['Café', 'naïve'],
        ['€ 5', 'x'],
      ],
    ],
    [
      'a bad byte among good ones',
      joined(utf8('é,ü\né,'), latin1('\xe9'), utf8('\n')),
      [
        ['é', 'ü'],
        ['é', '\uFFFD'],
      ],
    ],
    [
      'both encodings, UTF-8 mostly',
      joined(utf8('ééé,'), latin1('\xfc'), utf8('\n')),
      [['ééé', '\uFFFD']],
    ],
    [
      'marks in the middle',
      utf8('\uFEFFa,b\n\uFEFFc,d\n'),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'two NULs',
      utf8('a\0,b\nc\0,d\n'),
      [
        ['a\0', 'b'],
        ['c\0', 'd'],
      ],
    ],
    [
      'line ends of every kind',
      utf8('a,b\r\nc,d\ne,f\rg,h'),
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['the sign that ended files under DOS', utf8('a,b\n\x1a'), [['a', 'b'], ['\x1a']]],
    ['half a sign of UTF-16 at the end', utf16('\uFEFFa,b', 'le').slice(0, -1), [['a', '\uFFFD']]],
  ])('%s', async (_, bytes, rows) => {
    const read = await rowsOf(bytes);
    expect(read.map((row) => row.join('|').replace(/\|?\uFFFD$/, '|\uFFFD'))).toEqual(
      rows.map((row) => row.join('|').replace(/\|?\uFFFD$/, '|\uFFFD')),
    );
  });

  test('a sign of several bytes, and a line end, across pieces', async () => {
    const piece = 256 * 1024;
    for (let shift = 0; shift < 4; shift++) {
      const first = `${'a'.repeat(piece - 2 - shift)},é™€😀\r\n`;
      expect(await rowsOf(utf8(`${first}x,y`))).toEqual([first.trimEnd().split(','), ['x', 'y']]);
      const second = `é,${'a'.repeat(piece - 4 - shift)}\r\n`;
      expect(await rowsOf(utf8(`${second}x,y`))).toEqual([second.trimEnd().split(','), ['x', 'y']]);
    }
  });

  test('what is more than ASCII may come late', async () => {
    const rows = 'a,b\n'.repeat(200_000);
    expect((await rowsOf(joined(utf8(rows), latin1('caf\xe9,x')))).at(-1)).toEqual(['café', 'x']);
    expect((await rowsOf(utf8(`${rows}café,x`))).at(-1)).toEqual(['café', 'x']);
  });
});
