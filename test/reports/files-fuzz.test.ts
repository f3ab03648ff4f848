import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  gzip,
  joined,
  openBytes,
  text,
  utf16,
  utf8,
  workbookParts,
  zip,
  type Bytes,
  type Entry,
} from './file-builder';

const CSV = `Fee-Orders reports from 03-01-2024 to 03-31-2024
Category,Name,ASIN,Date,Qty,Price($)
${'Kitchen,Steel pan 28",B000000001,2024-03-02 10:00:00,1,19.99\nBücher,"a, ""b""",B000000002,2024-03-03,2,"1,5"\n'.repeat(12)}`;
const TSV = CSV.replaceAll(',', '\t');
const FEED = `<?xml version="1.0"?><Data><Items>${'<Item ASIN="B000000001" Tag="invented-20"SubTag="a|b" Title="x &amp; y"/>'.repeat(9)}</Items><Totals><Earnings>0,00</Earnings></Totals></Data>`;
const PARTS: readonly Entry[] = [
  ...workbookParts([
    {
      name: 'Fee-Orders',
      rows: [['Title'], ['Category', 'Qty'], ['Kitchen & more', 1.5], [null, 2]],
    },
    {
      name: 'Bounty',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45352</v></c></row>',
    },
  ]),
  text('xl/sharedStrings.xml', '<sst><si><t>Name</t></si></sst>'),
];
const FILES: readonly Entry[] = [
  text('a.csv', CSV),
  { ...text('b.tsv', TSV), isStored: true },
  text('c.xml', FEED),
  { name: 'd.xlsx', bytes: zip(PARTS) },
];

/** A change to some bytes, at a place that is a share of their length. */
interface Change {
  readonly kind: 'turn' | 'drop' | 'double' | 'insert' | 'cut' | 'mix';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

const TOKENS = [
  '"',
  ',',
  '\n',
  '\r',
  '\t',
  '<',
  '>',
  '/>',
  '&',
  '</Data>',
  '<Items>',
  '<row r="9999999">',
  '<c r="ZZZ1"/>',
  'PK\x03\x04',
  '\uFEFF',
  '""',
];

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('turn', 'drop', 'double', 'insert', 'cut', 'mix'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 4 }),
    fc.constantFrom(...TOKENS).map(utf8),
    fc.constant(Uint8Array.of(0, 0, 0)),
    fc.constant(Uint8Array.of(0xff, 0xff, 0xff, 0xff)),
  ),
});

function changed(bytes: Uint8Array, changes: readonly Change[]): Bytes {
  return changes.reduce<Bytes>((now, { kind, at, length, bytes: other }) => {
    const from = Math.floor(at * now.length);
    const [before, after] = [now.slice(0, from), now.slice(from)];
    switch (kind) {
      case 'turn':
        return joined(before, other, after.slice(other.length));
      case 'drop':
        return joined(before, after.slice(length));
      case 'double':
        return joined(before, after.slice(0, length), after);
      case 'insert':
        return joined(before, other, after);
      case 'cut':
        return length < 8 ? before : now;
      case 'mix':
        return joined(before, utf8(FEED).slice(from % 400, (from % 400) + length), after);
    }
  }, new Uint8Array(bytes));
}

/** Changes one of the files, and packs them as if nothing had happened. */
function packed(entries: readonly Entry[], index: number, changes: readonly Change[]): Bytes {
  const chosen = index % entries.length;
  return zip(
    entries.map((entry, at) =>
      at === chosen ? { ...entry, bytes: changed(entry.bytes, changes) } : entry,
    ),
  );
}

type Make = (changes: readonly Change[], index: number) => Bytes;

const KINDS: readonly (readonly [string, number, Make])[] = [
  ['CSV', 500, (changes) => changed(utf8(CSV), changes)],
  ['tab-separated text', 250, (changes) => changed(utf8(TSV), changes)],
  ['UTF-16', 150, (changes) => changed(utf16(`\uFEFF${CSV}`, 'le'), changes)],
  ['data feeds', 400, (changes) => changed(utf8(FEED), changes)],
  ['gzip', 200, (changes) => changed(gzip(utf8(CSV)), changes)],
  ['text in gzip', 100, (changes) => gzip(changed(utf8(CSV), changes))],
  ['archives', 250, (changes) => changed(zip(FILES), changes)],
  ['files in archives', 250, (changes, index) => packed(FILES, index, changes)],
  ['workbooks', 200, (changes) => changed(zip(PARTS), changes)],
  ['parts of workbooks', 500, (changes, index) => packed(PARTS, index, changes)],
];

const PROBLEMS =
  /^(?:empty|legacy-xls|encrypted|web-page|pdf|unknown-kind|too-large|too-wide|damaged|cut-off|too-many-tables|unknown-encoding)$/;

/** Reads all there is; what it throws but `ReportFileError` fails the test. */
async function outcome(bytes: Bytes): Promise<'read' | 'refused' | 'stopped'> {
  const opened = await openBytes(bytes);
  if (!opened.ok) {
    expect(opened.problem).toMatch(PROBLEMS);
    return 'refused';
  }
  for (const table of opened.tables) {
    let next = 1;
    try {
      for await (const { firstRow, rows } of table.rows()) {
        expect(firstRow).toBe(next);
        next += rows.length;
        const cells = rows.flat();
        expect(cells.every((cell) => cell === null || /string|number/.test(typeof cell))).toBe(
          true,
        );
      }
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ReportFileError')) throw error;
      return 'stopped';
    }
  }
  return 'read';
}

test.each(KINDS)('%s changed at random are read or refused', async (_, numRuns, make) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.nat(100),
      async (changes, index) => {
        seen.add(await outcome(make(changes, index)));
      },
    ),
    { numRuns, timeout: 5000 },
  );
  // The changes are neither all harmless nor all fatal.
  expect(seen.has('read')).toBe(true);
});

test('unchanged, they are read', async () => {
  for (const [, , make] of KINDS) expect(await outcome(make([], 0))).toBe('read');
});
