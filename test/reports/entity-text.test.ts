import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutEntities } from '../../lib/reports/entity-text';
import { createSummer } from '../../lib/reports/report-sums';
import { rowsOf, utf8, workbook } from './file-builder';
import { headingsOf, readTable } from './samples';

describe('entities in names', () => {
  test.each([
    ['Health &amp; Personal Care', 'Health & Personal Care'],
    ['Health & Personal Care', 'Health & Personal Care'],
    ['&quot;6&#39; &#x27;x&#X27; &lt;b&gt;&quot;', "\"6' 'x' <b>\""],
    ['K&eacute;rastase&reg; 1&nbsp;Litre', 'Kérastase® 1 Litre'],
    ['&#21270;&#x7CA7;&#127800;', '化粧🌸'],
    // Only once.
    ['&amp;amp;', '&amp;'],
    ['&amp;quot;', '&quot;'],
    // Near misses.
    ['AT&T', 'AT&T'],
    ['R&amp', 'R&amp'],
    ['R&D; &nosuchname; &;', 'R&D; &nosuchname; &;'],
    ['&copy right', '&copy right'],
    ['& amp;', '& amp;'],
    ['&#;&#x;&#xyz;', '&#;&#x;&#xyz;'],
  ])('%s', (text, expected) => {
    expect(withoutEntities(text)).toBe(expected);
  });

  test('of any text are the text itself where there is no semicolon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = text.replaceAll(';', '').replaceAll('\u00a0', ' ');
        expect(withoutEntities(bare)).toBe(bare);
      }),
    );
  });

  test('come back as what was escaped, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll('\u00a0', ' ');
        const escaped = plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
        expect(withoutEntities(escaped)).toBe(plain);
      }),
    );
  });
});

const HEADINGS = headingsOf('Fee-Earnings US');

/** An earnings row of this category and name. */
function earned(category: string, name: string): (string | number)[] {
  const usual = ['', '', 'B000000001', 'Amazon.com', 'me-20', '2026-03-01', 9, 1, 0, 9, 0.5, 'PC'];
  return [category, name, ...usual.slice(2)];
}

test('a category is one, however its ampersand is written', () => {
  const summer = createSummer();
  const categories = ['Kitchen &amp; Dining', 'Kitchen & Dining', 'Kitchen &#38; Dining'];
  for (const reading of readTable([HEADINGS, ...categories.map((each) => earned(each, 'A cup'))])) {
    if ('row' in reading) summer.add(reading.row);
  }
  const [only, ...others] = summer.sums();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ category: 'Kitchen & Dining', figures: { shipped: 3 } });
});

test('what the file’s own format escapes is undone apart from it, and once', async () => {
  const name = 'A &amp;amp; B';
  const xml = (text: string) => text.replaceAll('&', '&amp;');
  const sheet = await rowsOf(
    workbook([{ name: 'One', rows: [[...HEADINGS], earned('Home', name)] }]),
  );
  const feed = await rowsOf(
    utf8(
      `<?xml version="1.0"?><Data><Items><Item ASIN="B000000001" Date="July 07, 2008" Earnings="0.60" Price="7.99" Qty="1" Rate="7.51" Revenue="7.99" Seller="Amazon.com" Tag="me-20" Title="${xml(name)}"/></Items></Data>`,
    ),
  );
  for (const rows of [sheet, feed]) {
    expect(readTable(rows)).toMatchObject([{ row: { name: 'A &amp; B' } }]);
  }
});
