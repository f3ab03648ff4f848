import { describe, expect, test } from 'vitest';
import {
  gzip,
  rowsOf,
  tablesOf,
  text,
  utf16,
  utf8,
  workbook,
  zip,
  type Bytes,
} from './file-builder';

const HEADER = ['Category', 'Name', 'Tag', 'Qty'];
const ROW = ['Kitchen', 'Steel pan', 'invented-20', '3'];
const TITLE = 'Fee-Orders reports from 03-01-2024 to 03-31-2024';

const CSV = `${TITLE}\n${HEADER.join(',')}\n${ROW.join(',')}\n`;
const TABLE = [[TITLE], HEADER, ROW];

describe('text in one file', () => {
  test.each<[string, Bytes]>([
    ['commas', utf8(CSV)],
    ['no line end at the end', utf8(CSV.trimEnd())],
    ['Windows line ends', utf8(CSV.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', utf8(CSV.replaceAll('\n', '\r'))],
    ['semicolons', utf8(CSV.replaceAll(',', ';'))],
    ['tabs', utf8(CSV.replaceAll(',', '\t'))],
    ['every cell quoted', utf8(CSV.replace(/[^,\n]+/g, '"$&"'))],
    ['every cell quoted, tabs', utf8(CSV.replace(/[^,\n]+/g, '"$&"').replaceAll(',', '\t'))],
    ['a mark of UTF-8', utf8(`\uFEFF${CSV}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${CSV}`, 'le')],
    ['UTF-16 the other way round', utf16(`\uFEFF${CSV}`, 'be')],
    ['UTF-16 without a mark', utf16(CSV, 'le')],
    ['gzipped', gzip(utf8(CSV))],
    ['gzipped tabs', gzip(utf8(CSV.replaceAll(',', '\t')))],
    ['in a ZIP', zip([text('report', CSV)])],
    ['in a ZIP, not packed', zip([{ ...text('report', CSV), isStored: true }])],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(TABLE);
  });

  test('the name decides nothing', async () => {
    expect(await rowsOf(utf8(CSV), 'report.xlsx')).toEqual(TABLE);
    expect(await rowsOf(gzip(utf8(CSV)), 'report.pdf')).toEqual(TABLE);
    expect(await rowsOf(workbook([{ name: 'One', rows: TABLE }]), 'report.csv')).toHaveLength(3);
  });

  test('blank lines keep their numbers', async () => {
    expect(await rowsOf(utf8('\n\na,b\n\n1,2\n'))).toEqual([
      [''],
      [''],
      ['a', 'b'],
      [''],
      ['1', '2'],
    ]);
  });

  test('a title, and a sign that other lines have by chance', async () => {
    const rows = ['Fees, all of them; and more', 'a;b;c', '1,5;2;x, y', '2,5;3;z'];
    expect(await rowsOf(utf8(rows.join('\n')))).toEqual([
      ['Fees, all of them', ' and more'],
      ['a', 'b', 'c'],
      ['1,5', '2', 'x, y'],
      ['2,5', '3', 'z'],
    ]);
  });
});

describe('archives', () => {
  test('each file by its name, folders left out', async () => {
    const bytes = zip([
      { name: 'reports/', bytes: new Uint8Array(), isStored: true },
      text('reports/Fee-Orders.csv', CSV),
      text('reports/Fee-Orders.tsv', CSV.replaceAll(',', '\t')),
      { name: 'book.xlsx', bytes: workbook([{ name: 'Bounty', rows: [['a'], [1]] }]) },
      { name: '__MACOSX/._a.csv', bytes: Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0) },
      { name: '.DS_Store', bytes: Uint8Array.of(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31) },
    ]);
    expect(await tablesOf(bytes, 'all.zip')).toEqual({
      'Fee-Orders.csv': TABLE,
      'Fee-Orders.tsv': TABLE,
      'book.xlsx: Bounty': [['a'], [1]],
    });
  });

  test('a gzipped workbook, and titles without folder and .gz', async () => {
    const book = workbook([{ name: 'One', rows: [['a'], [1]] }]);
    expect(await tablesOf(gzip(book))).toEqual({ One: [['a'], [1]] });
    expect(Object.keys(await tablesOf(gzip(utf8(CSV)), 'x-orders-20240301.tsv.gz'))).toEqual([
      'x-orders-20240301.tsv',
    ]);
  });

  test('a comment at the end', async () => {
    expect(await rowsOf(zip([text('a', CSV)], 'made by hand'))).toEqual(TABLE);
  });
});

describe('workbooks', () => {
  test('several sheets, numbers as numbers, gaps as null', async () => {
    const bytes = workbook([
      { name: 'Fee-Orders', rows: [[TITLE], HEADER, ['Kitchen', null, 'invented-20', 3.5]] },
      { name: 'Empty', rows: [] },
      { name: 'A & "B"', rows: [['  x '], [null], [0]] },
    ]);
    expect(await tablesOf(bytes)).toEqual({
      'Fee-Orders': [[TITLE, null, null, null], HEADER, ['Kitchen', null, 'invented-20', 3.5]],
      Empty: [],
      'A & "B"': [['  x '], [null], [0]],
    });
  });

  test.each([
    ['a formula gives its value', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula of text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['a formula without a value', '<c r="A1"><f>1+1</f></c>', null],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', null],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a day', '<c r="A1" s="1"><v>45352</v></c>', '2024-03-01'],
    ['a time of a day', '<c r="A1" s="1"><v>45352.99999</v></c>', '2024-03-01'],
    ['a date in words', '<c r="A1" t="d"><v>2024-03-01T10:00:00Z</v></c>', '2024-03-01'],
    ['a day beyond all calendars', '<c r="A1" s="1"><v>1e300</v></c>', null],
    ['a number beyond all', '<c r="A1"><v>1e999</v></c>', null],
    ['a date that is text', '<c r="A1" t="inlineStr"><is><t>2024-03-01</t></is></c>', '2024-03-01'],
    ['an ISBN', '<c r="A1" t="inlineStr"><is><t>012345678X</t></is></c>', '012345678X'],
    ['styled text', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
  ])('%s', async (_, cell, value) => {
    const rows = `<row r="1">${cell}<c r="B1"><v>7</v></c></row>`;
    expect(await rowsOf(workbook([{ name: 'One', rows }]))).toEqual([[value, 7]]);
  });

  test('long sheets come in batches, every cell in its place', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [
      index,
      `a & b <${index}> é™`,
      null,
      'x',
    ]);
    const read = await rowsOf(workbook([{ name: 'One', rows }]));
    expect(read).toEqual(rows);
  });
});

describe('XML data feeds', () => {
  const feed = (items: string) =>
    `<?xml version="1.0"?><Data><Items>${items}</Items><ShipmentTotals><Earnings>0,00</Earnings></ShipmentTotals></Data>`;

  test('attributes become columns, with and without the space between them', async () => {
    const items = [
      '<Item ASIN="B000000001" Date="July 07, 2008" Tag="invented- 20"SubTag="a|b" Title="x &amp; &quot;y&quot; &#233;&#x2122;"/>',
      `<Item ASIN='B000000002' Title='it"s'\n Qty="2"></Item>`,
    ];
    expect(await rowsOf(utf8(feed(items.join('\n'))))).toEqual([
      ['ASIN', 'Date', 'Tag', 'SubTag', 'Title', 'Qty'],
      ['B000000001', 'July 07, 2008', 'invented- 20', 'a|b', 'x & "y" é™', null],
      ['B000000002', null, null, null, 'it"s', '2'],
    ]);
  });

  test('without items it has no rows', async () => {
    expect(await rowsOf(utf8(feed('')))).toEqual([]);
    expect(await rowsOf(utf8('<Data><Items/></Data>'))).toEqual([]);
  });

  test('gzipped, and in a ZIP', async () => {
    const bytes = utf8(feed('<Item ASIN="B000000001"/>'));
    const rows = [['ASIN'], ['B000000001']];
    expect(await rowsOf(gzip(bytes))).toEqual(rows);
    expect(await rowsOf(zip([{ name: 'a.xml', bytes }]))).toEqual(rows);
  });

  test('what is no entity stays, and so does > in a title', async () => {
    const items = '<Item Title="a &copy; b & c &#0; &#xD800; d > e /> f"/>';
    expect(await rowsOf(utf8(feed(items)))).toEqual([
      ['Title'],
      ['a &copy; b & c \uFFFD \uFFFD d > e /> f'],
    ]);
  });

  test('two are read at a time', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => `<Item N="${index}"/>`).join('');
    const bytes = utf8(feed(items));
    const [first, second] = await Promise.all([rowsOf(bytes), rowsOf(bytes)]);
    expect(first).toHaveLength(5001);
    expect(second).toEqual(first);
  });
});
