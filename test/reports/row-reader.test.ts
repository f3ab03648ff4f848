import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, ReportRow } from '../../lib/reports/report-row';
import { createRowReader, type ReportFormat } from '../../lib/reports/row-reader';
import { anyDay, headingsOf, readTable, recognise } from './samples';

/** One row of a layout, some cells of it changed by heading; the others as usual. */
function rowOf(name: string, cells: Readonly<Record<string, Cell>>): Cell[] {
  const headings = headingsOf(name);
  for (const heading of Object.keys(cells)) {
    if (!headings.includes(heading)) throw new Error(`the test itself is wrong: ${heading}`);
  }
  return headings.map((heading) => {
    const cell = cells[heading];
    return cell === undefined ? (USUAL[heading] ?? null) : cell;
  });
}

const USUAL: Readonly<Record<string, Cell>> = {
  Category: 'Books & Textbooks',
  Name: 'A book',
  ASIN: '014318752X',
  Seller: 'Amazon.com',
  'Tracking ID': 'mysite-20',
  'Tracking Id': 'mysite-20',
  'Associate ID': 'mysite-20',
  Tag: 'mysite-20',
  'Date Shipped': '2021-04-12 22:52:26',
  Date: '2021-04-12 22:52:26',
  'Price($)': 9.99,
  'Items Shipped': 1,
  Returns: 0,
  'Revenue($)': 9.99,
  'Ad Fees($)': 0.45,
  'Device Type Group': 'PHONE',
  'Link Type': 'Text Only, Image Only, Text and Image Links',
  'Indirect Sales': 'di',
  Qty: 1,
  Clicks: 5,
  'Items Ordered': 2,
};

function read(
  name: string,
  cells: Readonly<Record<string, Cell>>,
  known: Partial<ReportFormat> = {},
) {
  const [reading] = readTable([headingsOf(name), rowOf(name, cells)], known);
  return reading;
}

/** Of a row that counts, what it says of these. */
function said(
  name: string,
  cells: Readonly<Record<string, Cell>>,
  keys: readonly string[],
): Record<string, unknown> {
  const reading = read(name, cells);
  if (!reading || !('row' in reading)) throw new Error(`rejected: ${JSON.stringify(reading)}`);
  const row: Record<string, unknown> = { ...reading.row };
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

const EARNED: ReportRow = {
  day: '2021-04-12' as ReportRow['day'],
  trackingId: 'mysite-20' as ReportRow['trackingId'],
  asin: '014318752X' as ReportRow['asin'],
  category: 'Books & Textbooks',
  name: 'A book',
  shipped: 1,
  returned: 0,
  revenueMinor: 999,
  feesMinor: 45,
};

describe('an earnings row', () => {
  test.each<[string, Record<string, Cell>, Partial<Record<keyof ReportRow, unknown>>]>([
    ['as Amazon writes it', {}, {}],
    [
      'in text',
      { 'Items Shipped': '1', Returns: '0', 'Revenue($)': '9.99', 'Ad Fees($)': '$0.45' },
      {},
    ],
    [
      'as a return',
      { 'Items Shipped': 0, Returns: 1, 'Revenue($)': -9.99, 'Ad Fees($)': -0.45 },
      { shipped: 0, returned: 1, revenueMinor: -999, feesMinor: -45 },
    ],
    [
      'as a return in brackets',
      { 'Items Shipped': '0', Returns: '1', 'Revenue($)': '(9.99)', 'Ad Fees($)': '−0.45' },
      { shipped: 0, returned: 1, revenueMinor: -999, feesMinor: -45 },
    ],
    ['with a fee of nothing', { 'Ad Fees($)': 0 }, { feesMinor: 0 }],
    ['without a fee', { 'Ad Fees($)': '-' }, { feesMinor: undefined }],
    ['with a day of a spreadsheet', { 'Date Shipped': 44298 }, {}],
    ['with a moment of a spreadsheet', { 'Date Shipped': 44298.95 }, {}],
    ['with a day in eight digits', { 'Date Shipped': 20210412 }, {}],
    ['with a day in words', { 'Date Shipped': '12 de abril de 2021' }, {}],
    ['with an ID of other case, in spaces', { 'Tracking ID': ' My site -20\u00a0' }, {}],
    ['without an ID', { 'Tracking ID': '' }, { trackingId: undefined }],
    ['with a dash for an ID', { 'Tracking ID': '-' }, { trackingId: undefined }],
    ['of other IDs', { 'Tracking ID': 'Others' }, { trackingId: undefined }],
    ['with an ISBN as a number', { ASIN: 60527307 }, { asin: '0060527307' }],
    ['with an ISBN that lost its zeros', { ASIN: '60527307' }, { asin: '0060527307' }],
    ['with a product that is none', { ASIN: 'B0' }, { asin: undefined }],
    ['with a long name', { Name: 'n'.repeat(500) }, { name: 'n'.repeat(150) }],
    ['without a category', { Category: ' - ' }, { category: undefined }],
  ])('%s', (_, cells, expected) => {
    expect(read('Fee-Earnings US', cells)).toEqual({ row: { ...EARNED, ...expected } });
  });

  test.each<[string, Cell, string, string]>([
    ['Date Shipped', '', 'no-date', 'day'],
    ['Date Shipped', 'Total', 'no-date', 'day'],
    ['Date Shipped', '2021-02-30', 'no-date', 'day'],
    ['Date Shipped', 1, 'no-date', 'day'],
    ['Date Shipped', 44298e9, 'no-date', 'day'],
    ['Date Shipped', NaN, 'no-date', 'day'],
    ['Items Shipped', 'one', 'no-number', 'shipped'],
    ['Items Shipped', 1.5, 'no-number', 'shipped'],
    ['Items Shipped', Infinity, 'no-number', 'shipped'],
    ['Returns', '1/2', 'no-number', 'returned'],
    ['Revenue($)', '9.99 each', 'no-number', 'revenue'],
    ['Revenue($)', 'B0EXAMPL01', 'no-number', 'revenue'],
    ['Revenue($)', 1e11, 'no-number', 'revenue'],
    ['Ad Fees($)', NaN, 'no-number', 'fees'],
    ['Tracking ID', 'my.site', 'no-tracking-id', 'trackingId'],
    ['Tracking ID', 'x'.repeat(100_000), 'no-tracking-id', 'trackingId'],
    ['Tracking ID', 'Total', 'no-tracking-id', 'trackingId'],
  ])('with %s %j is rejected: %s of %s', (heading, cell, problem, column) => {
    expect(read('Fee-Earnings US', { [heading]: cell })).toEqual({ rejected: { problem, column } });
  });

  test('says of a row with several faults the first that counts', () => {
    const cells = { 'Items Shipped': 'x', 'Ad Fees($)': 'y', 'Tracking ID': '!' };
    expect(read('Fee-Earnings US', cells)).toEqual({
      rejected: { problem: 'no-number', column: 'shipped' },
    });
  });

  test('of an old feed has returns as negative quantities', () => {
    const cells = { Quantity: -2, Revenue: -20, Earnings: -1.5, 'Referral Fee Rate': '7.50%' };
    expect(read('data feed, earnings', cells)).toMatchObject({
      row: { shipped: 0, returned: 2, revenueMinor: -2000, feesMinor: -150, rateBp: 750 },
    });
  });

  test('of an old feed as XML', () => {
    const cells: Record<string, Cell> = {
      ASIN: '0060723939',
      Category: '14',
      Date: 'July 07, 2008',
      EDate: '1215414000',
      Earnings: '1.12',
      Price: '14.93',
      Qty: '1',
      Rate: '7.50',
      Revenue: '14.93',
      Tag: 'cse- ce-20',
      SubTag: '1|1|a',
      Title: 'A novel',
    };
    expect(read('data feed, earnings as XML', cells)).toEqual({
      row: {
        day: '2008-07-07',
        trackingId: 'cse-ce-20',
        asin: '0060723939',
        category: '14',
        name: 'A novel',
        shipped: 1,
        revenueMinor: 1493,
        feesMinor: 112,
        rateBp: 750,
      },
    });
  });

  test('counts yen without decimals', () => {
    const cells = { 'Revenue($)': '1,234', 'Ad Fees($)': 49 };
    expect(read('Fee-Earnings US', cells, { decimals: 0, mark: '.' })).toMatchObject({
      row: { revenueMinor: 1234, feesMinor: 49 },
    });
  });

  test('guesses no amount that has two readings', () => {
    expect(read('Fee-Earnings US', { 'Revenue($)': '1.234' }, { mark: 'unknown' })).toEqual({
      rejected: { problem: 'no-number', column: 'revenue' },
    });
  });

  test('guesses no day that has two readings', () => {
    expect(read('Fee-Earnings US', { 'Date Shipped': '03-04-2021' }, { order: 'unknown' })).toEqual(
      {
        rejected: { problem: 'no-date', column: 'day' },
      },
    );
  });
});

describe('direct or not', () => {
  test.each<[string, string, Cell, boolean | undefined]>([
    ['Fee-Orders US', 'Indirect Sales', 'di', true],
    ['Fee-Orders US', 'Indirect Sales', 'ndi', false],
    ['Fee-Orders US', 'Indirect Sales', 'NDI ', false],
    // Yes to "indirect" or yes to "direct"? Not seen, so not guessed.
    ['Fee-Orders US', 'Indirect Sales', 'Y', undefined],
    ['Fee-Orders US', 'Indirect Sales', 'No', undefined],
    ['Fee-Orders UK', 'Orders through product links', 'di', true],
    ['Fee-Orders UK', 'Orders through product links', 'ndi', false],
    ['Fee-Earnings UK', 'Direct', 'Y', true],
    ['Fee-Earnings UK', 'Direct', 'N', false],
    ['Fee-Earnings UK', 'Direct', 'maybe', undefined],
    ['Fee-Earnings UK', 'Direct', '', undefined],
    ['Fee-Earnings UK', 'Direct', 1, undefined],
    ['Fee-Earnings US, newer', 'Direct Sale', 'Y', true],
    ['Fee-Earnings IT', 'Acquisto idoneo diretto', 'Sì', true],
    ['Fee-Earnings IT', 'Acquisto idoneo diretto', 'No', false],
  ])('%s: %s %j is %j', (name, heading, cell, isDirect) => {
    const day = headingsOf(name).find((each) => /^data spedizione$/i.test(each));
    const cells = { [heading]: cell, ...(day === undefined ? {} : { [day]: '2021-04-12' }) };
    expect(said(name, cells, ['isDirect'])).toEqual({ isDirect });
  });
});

describe('rows of other reports', () => {
  test.each<[string, Record<string, Cell>, Partial<Record<keyof ReportRow, unknown>>]>([
    ['Fee-Orders US', { Qty: 2 }, { ordered: 2, isDirect: true, shipped: undefined }],
    ['Fee-Orders US', { Qty: -1 }, { ordered: -1 }],
    [
      'Bounty US',
      { Quantity: 1, 'Ad Fees($)': 5 },
      { shipped: 1, feesMinor: 500, asin: undefined },
    ],
    [
      'Fee-Tracking US',
      { Clicks: '1,234', 'Revenue($)': '$1,799.98' },
      { clicks: 1234, ordered: 2, shipped: 1, revenueMinor: 179998, feesMinor: 45, day: undefined },
    ],
    ['Fee-Tracking US', { 'Items Shipped': -1 }, { shipped: -1, returned: undefined }],
    ['Fee-Tracking US', { 'Tracking ID': 'others' }, { trackingId: undefined, clicks: 5 }],
    [
      'Fee-DailyTrends US',
      { 'Total Items Ordered': 3, Conversion: '60.00%' },
      { clicks: 5, ordered: 3, day: '2021-04-12' },
    ],
    [
      'Fee-BonusEarnings US',
      { 'Total Revenue($)': 10, 'Commission Income($)': 0.4, 'Bonus($)': 0.1 },
      { revenueMinor: 1000, feesMinor: 40, bonusMinor: 10 },
    ],
    [
      'Fee-OrdersWithClicks',
      { Clicks: '-', Conversion: '-', Qty: 1 },
      { clicks: undefined, ordered: 1 },
    ],
    ['Fee-LinkType US', { Clicks: 9 }, { clicks: 9, ordered: 2, day: undefined }],
    [
      'data feed, orders',
      { 'Date Ordered': '2021-04-12', 'Total Ordered Quantity': 3, 'Direct Ordered Quantity': 1 },
      { ordered: 3, directOrdered: 1 },
    ],
    [
      'data feed, tracking',
      { 'Shipped Revenue': 100, 'Referral Fees': 4, 'Shipped Earnings': 5 },
      { trackingId: 'mysite-20', revenueMinor: 10000, feesMinor: 400 },
    ],
  ])('%s %j', (name, cells, expected) => {
    expect(said(name, cells, Object.keys(expected))).toEqual(expected);
  });

  const BY_ID = 'Earnings by Tracking ID, 2026';
  test.each<[string, Record<string, Cell>, Partial<Record<keyof ReportRow, unknown>>]>([
    [
      'returns stand beside what was shipped',
      {
        'Items Shipped': '21',
        'Items Returned': '4',
        'Items Shipped Revenue': '991.89',
        'Items Returned Revenue': '170.87',
        'Total Earnings': '26.80',
        Bonus: '0.00',
        'Items Shipped Earnings': '32.64',
        'Items Returned Earnings': '5.84',
      },
      { shipped: 21, returned: 4, revenueMinor: 82102, feesMinor: 2680, bonusMinor: 0 },
    ],
    [
      'returns are negative',
      {
        'Items Returned': '-4',
        'Items Shipped Revenue': '991.89',
        'Items Returned Revenue': '-170.87',
        'Items Shipped Earnings': '32.64',
        'Items Returned Earnings': '-5.84',
      },
      { returned: 4, revenueMinor: 82102, feesMinor: 2680 },
    ],
    [
      'the total holds the bonus, which then is not counted twice',
      {
        'Total Earnings': '28.80',
        Bonus: '2.00',
        'Items Shipped Earnings': '32.64',
        'Items Returned Earnings': '5.84',
      },
      { feesMinor: 2680, bonusMinor: 200 },
    ],
    [
      'the total leaves the bonus out',
      {
        'Total Earnings': '26.80',
        Bonus: '2.00',
        'Items Shipped Earnings': '32.64',
        'Items Returned Earnings': '5.84',
      },
      { feesMinor: 2680, bonusMinor: 200 },
    ],
    [
      'dashes are nothing',
      { 'Items Ordered': '-', 'Ordered Revenue': '-', 'Total Earnings': '6.00' },
      { ordered: undefined, revenueMinor: undefined, feesMinor: 600 },
    ],
  ])('by tracking ID: %s', (_, cells, expected) => {
    expect(said(BY_ID, cells, Object.keys(expected))).toEqual(expected);
  });

  test('a linked product has its rate and nothing of a tracking ID', () => {
    const cells = {
      Date: '2026-08-06',
      Asin: 'B0EXAMPL01',
      'Commission Rate': '4.00%',
      'Direct Items Ordered': '1',
    };
    const expected = {
      day: '2026-08-06',
      asin: 'B0EXAMPL01',
      rateBp: 400,
      directOrdered: 1,
      trackingId: undefined,
    };
    expect(said('Linked-Product, 2026', cells, Object.keys(expected))).toEqual(expected);
  });

  test.each<[Cell, number | undefined]>([
    ['4.00%', 400],
    ['4,50 %', 450],
    ['7.51', 751],
    ['0.5', 50],
    [4, 400],
    [0, 0],
    // A fraction or half a percent.
    [0.5, undefined],
    ['-4%', undefined],
    ['400%', undefined],
    ['high', undefined],
  ])('a rate of %j is %j basis points', (cell, rateBp) => {
    const cells = { Date: '2026-08-06', 'Commission Rate': cell };
    expect(said('Linked-Product, 2026', cells, ['rateBp'])).toEqual({ rateBp });
  });

  test.each<[string, Record<string, Cell>, string, string]>([
    ['Fee-Tracking US', { 'Tracking ID': '' }, 'no-tracking-id', 'trackingId'],
    ['Fee-Tracking US', { 'Tracking ID': 'Grand Total' }, 'no-tracking-id', 'trackingId'],
    ['Fee-Tracking US', { Clicks: -1 }, 'no-number', 'clicks'],
    ['Fee-Tracking US', { Clicks: 'Clicks' }, 'no-number', 'clicks'],
    ['Fee-DailyTrends US', { Date: 'Total' }, 'no-date', 'day'],
    ['Fee-Orders US', { Qty: 'x' }, 'no-number', 'quantity'],
    [
      'Earnings by Tracking ID, 2026',
      { 'Items Returned Revenue': 'x' },
      'no-number',
      'returnedRevenue',
    ],
    [
      'Earnings by Tracking ID, 2026',
      { 'Items Returned Earnings': 'x' },
      'no-number',
      'returnedFees',
    ],
    [
      'Earnings by Tracking ID, 2026',
      { 'Items Shipped Earnings': 'x' },
      'no-number',
      'shippedFees',
    ],
    ['Fee-BonusEarnings US', { 'Bonus($)': 'x' }, 'no-number', 'bonus'],
  ])('%s with %j is rejected: %s of %s', (name, cells, problem, column) => {
    expect(read(name, cells)).toEqual({ rejected: { problem, column } });
  });

  test('a row without anything is no row; one with only a footnote is rejected', () => {
    const header = headingsOf('Fee-LinkType US');
    const rows: Cell[][] = [
      [...header],
      [],
      [null, ''],
      ['  ', '\u00a0'],
      ['Text'],
      [null, null, null, 5],
    ];
    expect(readTable(rows)).toEqual([
      { rejected: { problem: 'empty', column: undefined } },
      { rejected: { problem: 'empty', column: undefined } },
    ]);
  });
});

describe('many rows', () => {
  test('are read as each alone, whatever was read before', () => {
    const cell = fc.constantFrom<Cell>(
      '2021-04-12 22:52:26',
      '2021-04-12',
      '12/04/2021',
      44298,
      '44298',
      'Total',
      '',
    );
    const id = fc.constantFrom<Cell>('mysite-20', 'MySite-20', 'others', '', 20, '20');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, id), { minLength: 1, maxLength: 20 }), (pairs) => {
        const header = [...headingsOf('Fee-Earnings US')];
        const rows = pairs.map(([day, trackingId]) =>
          rowOf('Fee-Earnings US', { 'Date Shipped': day, 'Tracking ID': trackingId }),
        );
        const known: Partial<ReportFormat> = { order: 'day-first', mark: '.' };
        const together = readTable([header, ...rows], known);
        expect(together).toEqual(rows.flatMap((row) => readTable([header, row], known)));
      }),
    );
  });

  test('of more days and IDs than are remembered are read all', () => {
    const header = [...headingsOf('Fee-Earnings US')];
    const { header: found, kind } = recognise([header]);
    const reader = createRowReader({
      header: found,
      kind,
      mark: '.',
      order: 'unknown',
      decimals: 2,
    });
    for (let index = 0; index < 12_000; index++) {
      const day = new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10);
      const cells = rowOf('Fee-Earnings US', {
        'Date Shipped': day,
        'Tracking ID': `x${index}-20`,
      });
      const reading = reader(cells);
      if (!reading || !('row' in reading) || reading.row.day !== day) throw new Error(day);
      if (reading.row.trackingId !== `x${index}-20`) throw new Error(`${index}`);
    }
  });

  test('add up to what was written, to the cent', () => {
    const amount = fc.integer({ min: -1e8, max: 1e8 });
    const line = fc.tuple(anyDay, fc.nat(9), fc.nat(9), amount, amount);
    const styles = ['en-US', 'de-DE', 'sv-SE', 'en-IN'];
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom(...styles),
        (lines, locale) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
          const rows = lines.map(([day, shipped, returned, revenue, fees]) =>
            rowOf('Fee-Earnings US', {
              'Date Shipped': `${day} 10:00:00`,
              'Items Shipped': String(shipped),
              Returns: String(returned),
              'Revenue($)': format.format(revenue / 100),
              'Ad Fees($)': format.format(fees / 100),
            }),
          );
          const total = { shipped: 0, returned: 0, revenueMinor: 0, feesMinor: 0 };
          for (const reading of readTable([[...headingsOf('Fee-Earnings US')], ...rows])) {
            if (!('row' in reading)) throw new Error('rejected');
            total.shipped += reading.row.shipped ?? 0;
            total.returned += reading.row.returned ?? 0;
            total.revenueMinor += reading.row.revenueMinor ?? 0;
            total.feesMinor += reading.row.feesMinor ?? 0;
          }
          const sum = (at: 1 | 2 | 3 | 4) => lines.reduce((all, each) => all + each[at], 0);
          expect(total).toEqual({
            shipped: sum(1),
            returned: sum(2),
            revenueMinor: sum(3),
            feesMinor: sum(4),
          });
        },
      ),
    );
  });
});
