import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOrderIn, parseDay } from '../../lib/reports/date-text';
import { findHeader } from '../../lib/reports/headings';
import { currencyIn, decimalMarkIn, parseNumber } from '../../lib/reports/number-text';
import { periodsInTitle } from '../../lib/reports/report-period';
import { FIGURES, type Cell } from '../../lib/reports/report-row';
import { createRowReader } from '../../lib/reports/row-reader';
import { anyCell, LAYOUTS, look, recognise } from './samples';

const MARKS = ['.', ',', 'unknown'] as const;
const ORDERS = ['day-first', 'month-first', 'unknown'] as const;

test('a cell is a number that can be added up, none, or no number', () => {
  fc.assert(
    fc.property(anyCell, fc.constantFrom(...MARKS), (cell, mark) => {
      const number = parseNumber(cell, mark);
      if (number === null || number === undefined) return;
      expect(Math.abs(number)).toBeLessThanOrEqual(1e10);
      expect(Object.is(number, -0)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('a text is a day of the calendar or no day', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyCell.map(String), fc.string()),
      fc.constantFrom(...ORDERS),
      (text, order) => {
        const day = parseDay(text, order);
        if (day === undefined) return;
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      },
    ),
    { numRuns: 2000 },
  );
});

test('rows of any cells under any header are read or rejected, whatever is assumed', () => {
  const rows = fc.array(fc.array(anyCell, { maxLength: 24 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.constantFrom(...LAYOUTS),
      rows,
      fc.constantFrom(...MARKS),
      fc.constantFrom(...ORDERS),
      fc.constantFrom(0, 2),
      ({ headings, kind: ofLayout }, some, mark, order, decimals) => {
        // The header alone, since rows of cells could make a better one.
        const { header } = recognise([headings]);
        const read = createRowReader({ header, kind: ofLayout, mark, order, decimals });
        for (const cells of some) {
          const reading = read(cells);
          if (reading === undefined) {
            expect(cells.every((cell) => String(cell ?? '').trim() === '')).toBe(true);
            continue;
          }
          if ('rejected' in reading) {
            const { problem, column } = reading.rejected;
            const isThere =
              column === 'quantity'
                ? header.quantity !== undefined
                : column !== undefined && header.columns[column] !== undefined;
            expect(isThere || problem === 'empty').toBe(true);
            continue;
          }
          for (const figure of FIGURES) {
            const value = reading.row[figure];
            if (value !== undefined) expect(Number.isSafeInteger(value)).toBe(true);
          }
          expect(Number.isSafeInteger(reading.row.rateBp ?? 0)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('tables of any cells are recognised or not', () => {
  const rows = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 14 });
  fc.assert(
    fc.property(rows, fc.option(fc.constantFrom(...LAYOUTS)), (some, layout) => {
      const result = look(layout ? [...some.slice(0, 5), layout.headings, ...some.slice(5)] : some);
      if (layout) expect(result).toHaveProperty('kind');
      else expect('kind' in result || 'unknown' in result).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('texts of 100 kB take no time', () => {
  const LENGTH = 100_000;
  const PIECES = [
    '"',
    '1',
    '1,',
    '1.',
    '1 ',
    ' ',
    '\u00a0',
    '(',
    ')',
    '-',
    '$',
    'a',
    'a ',
    'a, ',
    '1-',
    '1/1/',
    'é',
    '年',
    '\u0301',
    '٣',
    '1年',
    'Rs.',
    'ﷺ',
    '\ufdfa(',
    '0',
  ];
  const texts = PIECES.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(LENGTH / piece.length));
    return [long, `${long}x`, `x${long}(`, `2026-01-01 ${long}`, `from ${long} to ${long}`];
  });

  test.each<[string, (text: string) => void]>([
    ['numbers', (text) => MARKS.forEach((mark) => parseNumber(text, mark))],
    ['decimal marks', (text) => decimalMarkIn(text)],
    ['currencies', (text) => currencyIn(text)],
    ['days', (text) => ORDERS.forEach((order) => parseDay(text, order))],
    ['day orders', (text) => dayOrderIn(text)],
    ['titles', (text) => periodsInTitle([[text]])],
    ['headings', (text) => findHeader([[text, 'Clicks', text]])],
  ])('as %s', (_, read) => {
    const before = performance.now();
    texts.forEach(read);
    // 120 texts; what grows with the square takes minutes.
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test('as the cells of a report', () => {
    const rows: Cell[][] = texts.map((text) => Array.from({ length: 12 }, () => text));
    const { headings } = LAYOUTS[0] ?? { headings: [] };
    const before = performance.now();
    const { header, kind } = recognise([headings, ...rows]);
    const read = createRowReader({ header, kind, mark: '.', order: 'unknown', decimals: 2 });
    for (const row of rows) {
      const reading = read(row);
      if (reading) expect(reading).toHaveProperty('rejected');
    }
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
