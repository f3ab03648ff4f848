import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMapped, headingsOf } from '../../lib/reports/mapped-header';
import {
  headingRows,
  knownColumns,
  likeliestRow,
  previewMapping,
} from '../../lib/reports/mapping-preview';
import {
  MAPPED_COLUMNS,
  MAPPED_KINDS,
  missingColumns,
  parseReportMapping,
  withMapping,
  withoutMapping,
  type ReportMapping,
} from '../../lib/reports/report-mapping';
import { createRecogniser } from '../../lib/reports/recognise';
import type { Cell } from '../../lib/reports/report-row';

const HEADINGS = ['Quando', 'Cosa', 'Quanti', 'Guadagno'];
const MAPPING: ReportMapping = {
  headings: HEADINGS,
  kind: 'earnings',
  columns: { day: 0, name: 1, shipped: 2, fees: 3 },
};

describe('a mapping', () => {
  test('is read as it was written', () => {
    expect(parseReportMapping(JSON.parse(JSON.stringify(MAPPING)))).toStrictEqual(MAPPING);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [MAPPING]],
    ['no headings', { ...MAPPING, headings: [] }],
    ['more headings than any report', { ...MAPPING, headings: Array(101).fill('a') }],
    ['a heading that is no text', { ...MAPPING, headings: [1, 2, 3, 4] }],
    ['a kind that nobody maps', { ...MAPPING, kind: 'link-types' }],
    ['a column that there is not', { ...MAPPING, columns: { ...MAPPING.columns, seller: 1 } }],
    ['a place outside the table', { ...MAPPING, columns: { day: 0, fees: 4 } }],
    ['a place before the table', { ...MAPPING, columns: { day: -1, fees: 3 } }],
    ['half a place', { ...MAPPING, columns: { day: 0.5, fees: 3 } }],
    ['two meanings of one place', { ...MAPPING, columns: { day: 0, fees: 3, revenue: 3 } }],
    ['less than the report needs', { ...MAPPING, columns: { day: 0, shipped: 2 } }],
    ['something beside it', { ...MAPPING, more: 1 }],
  ])('with %s is none', (_, value) => {
    expect(parseReportMapping(value)).toBeUndefined();
  });

  test('takes the place of an earlier one of the same headings', () => {
    const other = { ...MAPPING, headings: [...HEADINGS, 'Nota'] };
    const changed = { ...MAPPING, columns: { day: 0, fees: 2 } };
    expect(withMapping([MAPPING, other], changed)).toEqual([other, changed]);
    expect(withoutMapping([MAPPING, other], HEADINGS)).toEqual([other]);
    expect(withoutMapping([MAPPING], ['Quando'])).toEqual([MAPPING]);
  });
});

describe('what a report needs', () => {
  test.each<[ReportMapping['kind'], ReportMapping['columns'], string[]]>([
    ['earnings', {}, ['day', 'fees']],
    ['earnings', { day: 0, fees: 1 }, []],
    ['orders', { day: 0, fees: 1 }, ['ordered']],
    ['days', { day: 0 }, ['clicks,ordered']],
    ['days', { day: 0, ordered: 1 }, []],
    ['tracking', { clicks: 0 }, ['trackingId']],
    ['tracking', { trackingId: 0 }, ['clicks,ordered,shipped,fees']],
    ['bounties', { fees: 0 }, ['day']],
  ])('%s with %j lacks %j', (kind, columns, lacking) => {
    expect(missingColumns(kind, columns).map(String)).toEqual(lacking);
  });
});

describe('a table is read by a mapping', () => {
  test.each<[string, readonly (readonly Cell[])[], number | undefined]>([
    ['where its headings are the first row', [HEADINGS], 0],
    ['below a title', [['Titolo'], [], HEADINGS], 2],
    ['with cells left empty behind', [[...HEADINGS, null, '', '  ']], 0],
    ['with other spaces', [[' Quando', 'Cosa ', 'Quanti', 'Guadagno\u200b']], 0],
    ['not with a heading less', [HEADINGS.slice(1)], undefined],
    ['not with a heading more', [[...HEADINGS, 'Nota']], undefined],
    ['not in another order', [[...HEADINGS].reverse()], undefined],
    ['not in other letters', [HEADINGS.map((name) => name.toUpperCase())], undefined],
    ['not below the tenth row', [...Array.from({ length: 10 }, () => ['x']), HEADINGS], undefined],
  ])('%s', (_, rows, at) => {
    expect(findMapped(rows, [MAPPING])?.header.row).toBe(at);
  });

  test('even where its headings are known by themselves', () => {
    const headings = ['Date', 'Clicks', 'Total Items Ordered'];
    const mapping: ReportMapping = { headings, kind: 'days', columns: { day: 0, ordered: 1 } };
    const recogniser = createRecogniser([], [mapping]);
    recogniser.look([headings, ['2026-09-01', '3', '4']]);
    const found = recogniser.result();
    expect(found).toMatchObject({ kind: 'days', isMapped: true });
    expect('kind' in found && found.header.columns).toEqual({ day: 0, ordered: 1 });
  });

  test('and not without one', () => {
    const recogniser = createRecogniser([]);
    recogniser.look([HEADINGS, ['2026-09-01', 'Teapot', '1', '2,50']]);
    expect(recogniser.result()).not.toHaveProperty('kind');
  });
});

describe('the preview', () => {
  const first: Cell[][] = [
    ['Titolo'],
    HEADINGS,
    ['13/09/2026', 'Teapot', '1', '2,50'],
    ['14/09/2026', 'Kettle', 'two', '1,00'],
  ];

  test('offers rows with two headings or more', () => {
    expect(headingRows(first)).toEqual([1, 2, 3]);
    expect(likeliestRow(first)).toBe(1);
    expect(headingRows([Array.from({ length: 101 }, () => 'x')])).toEqual([]);
    expect(headingRows([])).toEqual([]);
  });

  test('begins with the headings that are known', () => {
    expect(knownColumns(['Date', 'What', 'Qty', 'Ad Fees($)'], undefined)).toEqual({
      day: 0,
      fees: 3,
    });
    expect(knownColumns(['Date', 'Qty', 'Earned'], 'orders')).toEqual({ day: 0, ordered: 1 });
    expect(knownColumns(['Date', 'Qty', 'Ad Fees($)'], 'earnings')).toEqual({
      day: 0,
      shipped: 1,
      fees: 2,
    });
  });

  test('reads rows as the import will', () => {
    const { kind, columns } = MAPPING;
    expect(previewMapping(first, 1, kind, columns)).toEqual({
      decimals: 2,
      isAsking: false,
      readings: [
        { row: { day: '2026-09-13', name: 'Teapot', shipped: 1, feesMinor: 250 } },
        { rejected: { problem: 'no-number', column: 'shipped' } },
      ],
    });
  });

  test('reads what is asked next in the American way, and says that it is asked', () => {
    const doubtful = [HEADINGS, ['03-04-2026', 'Teapot', '1', '2']];
    expect(previewMapping(doubtful, 0, MAPPING.kind, MAPPING.columns)).toEqual({
      decimals: 2,
      isAsking: true,
      readings: [{ row: { day: '2026-03-04', name: 'Teapot', shipped: 1, feesMinor: 200 } }],
    });
  });

  test('shows nothing while a column is missing', () => {
    expect(previewMapping(first, 1, 'earnings', { day: 0 })).toBeUndefined();
  });

  test('never fails, whatever is in the rows', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constant(null));
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 });
    const columns = fc.uniqueArray(fc.constantFrom(...MAPPED_COLUMNS), { maxLength: 8 });
    fc.assert(
      fc.property(
        rows,
        fc.nat(12),
        fc.constantFrom(...MAPPED_KINDS),
        columns,
        (all, at, kind, names) => {
          const named = Object.fromEntries(names.map((name, index) => [name, index]));
          const preview = previewMapping(all, at, kind, named);
          expect(preview?.readings.length ?? 0).toBeLessThanOrEqual(all.length);
          for (const row of headingRows(all))
            expect(headingsOf(all[row] ?? []).length).toBeGreaterThan(1);
        },
      ),
    );
  });
});
