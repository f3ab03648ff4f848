import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecogniser } from '../../lib/reports/recognise';
import type { Cell } from '../../lib/reports/report-row';
import { own } from '../amazon/samples';
import { headingsOf, LAYOUTS, look, recognise } from './samples';

const TITLE = ['Fee-Earnings reports from 03-01-2021 to 04-30-2021'];
const EARNINGS = headingsOf('Fee-Earnings UK');

/** Rows of earnings that differ from the usual in one column. */
function earnings(
  heading: string,
  cells: readonly Cell[],
  title: readonly Cell[] = TITLE,
): Cell[][] {
  const usual: Record<string, Cell> = {
    'Date Shipped': '2021-03-14 10:00:00',
    'Tracking ID': 'x-21',
  };
  const rows = cells.map((cell) =>
    EARNINGS.map((each) => (each === heading ? cell : (usual[each] ?? null))),
  );
  return [[...title], [...EARNINGS], ...rows];
}

describe('the decimal mark', () => {
  test.each<[string, string, Cell[], string | undefined]>([
    ['is that of one amount', 'Revenue', ['5', '1.50', '7'], '.'],
    ['is that of one amount', 'Revenue', ['5', '16,39', '7'], ','],
    [
      'is that of an amount far down',
      'Ad Fees',
      [...Array.from({ length: 300 }, () => '1,234'), '1,234.5'],
      '.',
    ],
    ['settles what is doubtful', 'Revenue', ['1.234', '5,5'], ','],
    ['is shown by two marks', 'Revenue', ['1.234,56'], ','],
    ['is shown by thousands twice', 'Revenue', ['1.234.567'], ','],
    ['is shown by the thousands of a count', 'Items Shipped', ['1,234'], '.'],
    ['is shown by the thousands of a count', 'Returns', ['1.234'], ','],
    ['is asked where an amount has two readings', 'Revenue', ['1.234', '5'], undefined],
    ['is asked where amounts have two readings each', 'Revenue', ['1.234', '1,234'], undefined],
    ['is asked where two amounts contradict each other', 'Revenue', ['1.50', '1,50'], undefined],
    ['makes no difference in whole numbers', 'Revenue', ['5', '7', '-', ''], 'unknown'],
    ['makes no difference in spreadsheets', 'Revenue', [1.5, 1.234], 'unknown'],
    ['makes no difference in a price', 'Price', ['1.234'], 'unknown'],
    ['is not that of words', 'Revenue', ['Mr. Foo', 'a, b'], 'unknown'],
    ['is not looked for in names', 'Name', ['1,50', '1.50'], 'unknown'],
    ['makes no difference in a price', 'Price', ['16,39'], 'unknown'],
  ])('%s: %s %j', (_, heading, cells, mark) => {
    expect(recognise(earnings(heading, cells)).mark).toBe(mark);
  });

  test.each<[string, string, string, string | undefined]>([
    ['a price decides', '1.234', '16,39', ','],
    ['a price does not overrule', '1.50', '16,39', '.'],
    ['a doubtful price decides nothing', '1.234', '1.234', undefined],
  ])('where the amount is in doubt, %s', (_, revenue, price, mark) => {
    const rows = [...earnings('Revenue', [revenue]), ...earnings('Price', [price]).slice(2)];
    expect(recognise(rows).mark).toBe(mark);
  });

  test('parts thousands where the currency has no decimals', () => {
    const headings = headingsOf('Fee-Tracking US').map((heading) => heading.replace('$', '¥'));
    expect(recognise([headings, ['x-22', '5', '1', '1', '1,234', '50']])).toMatchObject({
      stores: ['JP'],
      mark: '.',
    });
  });

  test('is found in whatever order the rows come', () => {
    const cells = fc.array(fc.constantFrom('1.234', '5', '1,50', '-', '12.345,67', ''));
    fc.assert(
      fc.property(cells, fc.nat(), (some, seed) => {
        const turned = [
          ...some.slice(seed % (some.length + 1)),
          ...some.slice(0, seed % (some.length + 1)),
        ];
        const expected = recognise(earnings('Revenue', some)).mark;
        expect(recognise(earnings('Revenue', turned)).mark).toBe(expected);
      }),
    );
  });
});

describe('the order of day and month', () => {
  const NO_TITLE: Cell[] = ['Earnings'];
  test.each<[string, Cell[], Cell[], string | undefined]>([
    ['is that of one date', ['03/04/2021', '25/03/2021'], TITLE, 'day-first'],
    ['is that of one date', ['03/04/2021', '03/25/2021'], TITLE, 'month-first'],
    [
      'is that of a date far down',
      [...Array.from({ length: 50 }, () => '03/04/2021'), '25/03/2021'],
      NO_TITLE,
      'day-first',
    ],
    ['is asked where all dates have two readings', ['03/04/2021'], NO_TITLE, undefined],
    ['is asked where the title fits both', ['03/04/2021', '04/03/2021'], TITLE, undefined],
    ['is asked where dates contradict each other', ['25/03/2021', '03/25/2021'], TITLE, undefined],
    ['is the one that the title allows', ['03/11/2021'], TITLE, 'month-first'],
    ['is the one that the title allows', ['11/03/2021'], TITLE, 'day-first'],
    ['is asked where the title allows none', ['11/10/2021'], TITLE, undefined],
    ['makes no difference', ['2021-03-14 10:00:00', '03/03/2021'], TITLE, 'unknown'],
    ['makes no difference in words', ['April 3, 2021', '3 de abril de 2021'], NO_TITLE, 'unknown'],
    ['makes no difference in spreadsheets', [44298], NO_TITLE, 'unknown'],
    ['makes no difference without dates', ['', null], NO_TITLE, 'unknown'],
  ])('%s: %j', (_, cells, title, order) => {
    expect(recognise(earnings('Date Shipped', cells, title)).order).toBe(order);
  });

  test('is found among more dates than are remembered', () => {
    const dates = Array.from(
      { length: 3000 },
      (_, index) => `03/04/2021 10:${index % 60}:${index % 7}`,
    );
    const rows = earnings(
      'Date Shipped',
      [...dates, ...dates.map((date) => `${date} PM`), '25/03/2021'],
      NO_TITLE,
    );
    expect(recognise(rows).order).toBe('day-first');
  });
});

describe('the period', () => {
  test.each<[string, string, Cell[], string | undefined]>([
    ['is the title’s', 'from 03-14-2021 to 04-12-2021', ['2021-03-20'], '2021-03-14'],
    ['is the title’s without rows', 'from 03-14-2021 to 04-12-2021', [], '2021-03-14'],
    ['is month first', 'from 03-01-2024 to 02-01-2025', ['2024-05-01'], '2024-03-01'],
    [
      'is day first where the rows say so',
      'from 03-01-2024 to 02-01-2025',
      ['2024-01-05'],
      '2024-01-03',
    ],
    [
      'is not one that the rows contradict',
      'from 03-14-2021 to 04-12-2021',
      ['2021-05-01'],
      undefined,
    ],
    [
      'is not one that the first row contradicts',
      'from 03-14-2021 to 04-12-2021',
      ['2021-03-13', '2021-03-20'],
      undefined,
    ],
    ['is not named', 'Earnings', ['2021-03-20'], undefined],
  ])('%s: %s', (_, title, days, from) => {
    expect(recognise(earnings('Date Shipped', days, [title])).period?.from).toBe(from);
  });

  test('is not read from rows below the header', () => {
    const rows = earnings('Name', ['from 03-14-2021 to 04-12-2021'], ['Earnings']);
    expect(recognise(rows).period).toBeUndefined();
  });
});

describe('the stores', () => {
  test.each<[string, string, Cell[], string]>([
    [
      'by a seller far down',
      'Seller',
      [...Array.from({ length: 99 }, () => '3rd Party'), 'Amazon.co.uk'],
      'UK',
    ],
    [
      'by a seller among many others',
      'Seller',
      [...Array.from({ length: 99 }, (_, index) => `Shop ${index}`), 'Amazon.de'],
      'DE',
    ],
    ['by an own ID', 'Tracking ID', ['x-21', ' ME-21 '], 'DE'],
    [
      'by an own ID behind very many others',
      'Tracking ID',
      [...Array.from({ length: 3000 }, (_, index) => `x${index}-21`), 'me-21'],
      'DE',
    ],
    ['by a sign at an amount', 'Revenue', ['5', '£1.50'], 'UK'],
    ['by a code at an amount', 'Ad Fees', ['5', 'INR 1.50'], 'IN'],
  ])('%s', (_, heading, cells, expected) => {
    expect(recognise(earnings(heading, cells), [own('DE', 'me-21')]).stores.join(' ')).toBe(
      expected,
    );
  });

  test('a sign in a heading counts before that of a cell', () => {
    const rows = [headingsOf('Fee-Tracking US'), ['x-20', '5', '1', '1', '£5', '1']];
    expect(recognise(rows).stores.join(' ')).toBe('US CA MX BR');
  });
});

describe('a table', () => {
  test.each(LAYOUTS)('$name is known by its header alone', ({ headings, kind }) => {
    const result = recognise([headings]);
    expect(result).toMatchObject({ kind, mark: 'unknown', order: 'unknown', period: undefined });
    expect(result.header.row).toBe(0);
  });

  test('that is no report is unknown, with the header that it has', () => {
    expect(look([])).toEqual({ unknown: undefined });
    expect(look([['foo'], [1]])).toEqual({ unknown: undefined });
    expect(
      look([
        ['Date', 'Clicks'],
        ['2021-03-14', 5],
      ]),
    ).toMatchObject({
      unknown: { row: 0, headings: ['Date', 'Clicks'] },
    });
  });

  test('whose header stands too far down is unknown', () => {
    const blank = Array.from({ length: 10 }, (): Cell[] => [null]);
    expect(look([...blank, EARNINGS])).toEqual({ unknown: undefined });
    expect(recognise([...blank.slice(1), EARNINGS]).header.row).toBe(9);
  });

  test('says the same in batches of any size', () => {
    const rows = [
      ...earnings('Revenue', ['1.234', '5', '6', '7', '8', '9', '10', '11', '12', '13,5']),
      ...earnings('Seller', ['Amazon.it']).slice(2),
    ];
    const whole = recognise(rows);
    expect(whole).toMatchObject({ mark: ',', stores: ['IT'] });
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (cuts) => {
        const recogniser = createRecogniser([]);
        let from = 0;
        for (const to of [...cuts].sort((a, b) => a - b)) {
          recogniser.look(rows.slice(from, to));
          from = Math.max(from, to);
        }
        recogniser.look(rows.slice(from));
        expect(recogniser.result()).toEqual(whole);
      }),
    );
  });

  test('may be asked about more than once', () => {
    const recogniser = createRecogniser([]);
    const rows = earnings('Revenue', ['1.50']);
    recogniser.look(rows.slice(0, 2));
    expect(recogniser.result()).toMatchObject({ mark: 'unknown' });
    recogniser.look(rows.slice(2));
    expect(recogniser.result()).toMatchObject({ mark: '.' });
  });
});
