import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeader, readHeader, type Column } from '../../lib/reports/headings';
import { reportKind } from '../../lib/reports/report-kind';
import type { Cell } from '../../lib/reports/report-row';
import { headingsOf, LAYOUTS } from './samples';

/** What a header says, by the heading and not by its place. */
function meaning(headings: readonly Cell[], rows: readonly (readonly Cell[])[] = [headings]) {
  const header = findHeader(rows);
  const named = Object.entries(header?.columns ?? {}).map(([column, index]) => [
    column,
    header?.headings[index],
  ]);
  return {
    kind: header && reportKind(header),
    columns: Object.fromEntries(named) as Partial<Record<Column, string>>,
    quantity: header?.quantity === undefined ? undefined : header.headings[header.quantity],
    currency: header?.currency,
  };
}

describe.each(LAYOUTS)('$name', ({ kind, headings }) => {
  const plain = meaning(headings);

  test(`is of kind ${kind}`, () => {
    expect(plain.kind).toBe(kind);
  });

  test('means the same in any order of its columns, among columns of others', () => {
    const shuffled = fc.shuffledSubarray([...headings, 'Device', '', 'Notes'], {
      minLength: headings.length + 3,
    });
    fc.assert(
      fc.property(shuffled, (cells) => {
        expect(meaning(cells)).toEqual(plain);
      }),
    );
  });

  test.each<[string, (heading: string) => string]>([
    ['upper case', (heading) => heading.toUpperCase().replace('(RS.)', '(Rs.)')],
    ['lower case', (heading) => heading.toLowerCase().replace('(rs.)', '(Rs.)')],
    ['spaces around', (heading) => `  ${heading}\t`],
    ['no-break spaces', (heading) => heading.replaceAll(' ', '\u00a0')],
    ['underlines', (heading) => heading.replaceAll(' ', '_')],
    ['two spaces', (heading) => heading.replaceAll(' ', '  ')],
    ['quotes', (heading) => `"${heading}"`],
    ['full-width brackets', (heading) => heading.replace('(', '（').replace(')', '）')],
    ['a space before the bracket', (heading) => heading.replace(/ ?\(/, ' (')],
    ['decomposed accents', (heading) => heading.normalize('NFD')],
  ])('means the same in %s', (_, change) => {
    const { kind: changedKind, columns, quantity, currency } = meaning(headings.map(change));
    expect(changedKind).toBe(kind);
    expect(Object.keys(columns).sort()).toEqual(Object.keys(plain.columns).sort());
    expect([quantity !== undefined, currency]).toEqual([
      plain.quantity !== undefined,
      plain.currency,
    ]);
  });

  test('is found behind a byte order mark, a title and blank rows', () => {
    const marked = [`\ufeff${headings[0]}`, ...headings.slice(1)];
    expect(meaning(marked).columns).toEqual(plain.columns);
    for (let above = 0; above < 10; above++) {
      const title: Cell[] = ['Fee-Earnings reports from 03-14-2021 to 04-12-2021', null];
      const rows = [title, ...Array.from({ length: 9 }, (): Cell[] => [null, ''])].slice(0, above);
      const header = findHeader([...rows, headings, ['Music', 1]]);
      expect([header?.row, header && reportKind(header)]).toEqual([above, kind]);
    }
  });

  test('is not looked for below the tenth row', () => {
    const blank = Array.from({ length: 10 }, (): Cell[] => [null]);
    expect(findHeader([...blank, headings])).toBeUndefined();
  });
});

describe('which column is meant', () => {
  const US = headingsOf('Fee-Earnings US');
  test.each<[string, Partial<Record<Column, string>>]>([
    [
      'Fee-Earnings US',
      {
        category: 'Category',
        name: 'Name',
        asin: 'ASIN',
        seller: 'Seller',
        trackingId: 'Tracking ID',
        day: 'Date Shipped',
        price: 'Price($)',
        shipped: 'Items Shipped',
        returned: 'Returns',
        revenue: 'Revenue($)',
        fees: 'Ad Fees($)',
      },
    ],
    [
      'Fee-Earnings IT',
      {
        category: 'Categoria',
        name: 'Prodotto',
        asin: 'ASIN',
        seller: 'Venditore',
        trackingId: 'TrackingID',
        day: 'Data Spedizione',
        price: 'Prezzo (€)',
        shipped: 'Prodotti spediti',
        returned: 'Resi',
        revenue: 'Ricavi (€)',
        fees: 'Commissioni pubblicitarie (€)',
        direct: 'Acquisto idoneo diretto',
      },
    ],
    [
      'Fee-DailyTrends US',
      { day: 'Date', clicks: 'Clicks', ordered: 'Total Items Ordered', conversion: 'Conversion' },
    ],
    [
      'Fee-BonusEarnings US',
      {
        category: 'Category',
        trackingId: 'Tracking ID',
        day: 'Date',
        revenue: 'Total Revenue($)',
        fees: 'Commission Income($)',
        bonus: 'Bonus($)',
      },
    ],
    [
      'Earnings by Tracking ID, 2026',
      {
        trackingId: 'Tracking Id',
        clicks: 'Clicks',
        ordered: 'Items Ordered',
        orderedRevenue: 'Ordered Revenue',
        shipped: 'Items Shipped',
        returned: 'Items Returned',
        revenue: 'Items Shipped Revenue',
        returnedRevenue: 'Items Returned Revenue',
        fees: 'Total Earnings',
        bonus: 'Bonus',
        shippedFees: 'Items Shipped Earnings',
        returnedFees: 'Items Returned Earnings',
      },
    ],
    [
      'Linked-Product, 2026',
      {
        day: 'Date',
        category: 'Category',
        name: 'Product Title',
        asin: 'Asin',
        clicks: 'Clicks',
        ordered: 'Items Ordered',
        directOrdered: 'Direct Items Ordered',
        indirectOrdered: 'Indirect Items Ordered',
        rate: 'Commission Rate',
        orderedRevenue: 'Ordered Revenue',
        shipped: 'Items Shipped',
        returned: 'Items Returned',
        revenue: 'Items Shipped Revenue',
        shippedFees: 'Items Shipped Earnings',
        returnedRevenue: 'Items Returned Revenue',
        returnedFees: 'Items Returned Earnings',
        fees: 'Total Earnings',
      },
    ],
    [
      'data feed, earnings as XML',
      {
        asin: 'ASIN',
        category: 'Category',
        day: 'Date',
        fees: 'Earnings',
        linkType: 'LinkType',
        price: 'Price',
        rate: 'Rate',
        revenue: 'Revenue',
        seller: 'Seller',
        trackingId: 'Tag',
        name: 'Title',
      },
    ],
    [
      'data feed, orders',
      {
        category: 'Product Line',
        name: 'Item',
        asin: 'ASIN',
        trackingId: 'Tracking ID',
        day: 'Date Ordered',
        linkType: 'Link Type',
        directOrdered: 'Direct Ordered Quantity',
        indirectOrdered: 'Indirect Ordered Quantity',
        ordered: 'Total Ordered Quantity',
      },
    ],
    [
      'data feed, tracking',
      {
        trackingId: 'Associate ID',
        clicks: 'Clicks',
        ordered: 'Items Ordered',
        orderedRevenue: 'Ordered Revenue',
        shipped: 'Items Shipped',
        revenue: 'Shipped Revenue',
        fees: 'Referral Fees',
        shippedFees: 'Shipped Earnings',
      },
    ],
  ])('in %s', (name, columns) => {
    expect(meaning(headingsOf(name)).columns).toEqual(columns);
  });

  test.each<[string, Column, string]>([
    ['Product Clicks, Clicks', 'clicks', 'Clicks'],
    ['Items Shipped Revenue, Revenue', 'revenue', 'Revenue'],
    ['Date Ordered, Date Shipped, Date', 'day', 'Date'],
    ['Earnings, Ad Fees', 'fees', 'Ad Fees'],
    ['Product Line, Category', 'category', 'Category'],
  ])('of %s the %s are %s, in either order', (headings, column, meant) => {
    const cells = headings.split(', ');
    for (const some of [cells, [...cells].reverse()]) {
      expect(some[readHeader(some, 0).columns[column] ?? -1]).toBe(meant);
    }
  });

  test('of two with one name, the first', () => {
    expect(readHeader(['Date', 'Clicks', 'Clicks'], 0).columns).toEqual({ day: 0, clicks: 1 });
    expect(readHeader(['Qty', 'Quantity'], 0).quantity).toBe(0);
  });

  test.each([
    ['Price($)', '$'],
    ['Price (€)', '€'],
    ['Price(Rs.)', 'Rs.'],
    ['Price (USD)', 'USD'],
    ['Price (R$)', 'R$'],
    ['Price(￥)', '¥'],
    ['Price (zł)', 'zł'],
    ['Price', undefined],
    ['Items Ordered (Amazon)', undefined],
    ['Price (XYZ)', undefined],
    ['Price (new)', undefined],
    ['($)', '$'],
  ])('the currency of %j is %j', (heading, currency) => {
    expect(readHeader([heading], 0).currency).toBe(currency);
  });

  test('the header is the row that knows most', () => {
    const rows = [['Category', 'Name'], [...US], ['Tracking ID', 'Date Shipped', 'Seller']];
    expect(findHeader(rows)?.row).toBe(1);
  });
});

describe('tables that are no report of ours', () => {
  test.each<[string, string]>([
    ['clicks of a short link by day', 'Date, Clicks'],
    ['clicks of a link plugin', 'Browser, IP, Date, Host, URI, Referrer, Link'],
    ['clicks by tag', 'Tag, Clicks'],
    ['clicks by tag and day', 'Date, Tag, Clicks, Conversion'],
    ['a campaign', 'Date, Campaign, Impressions, Clicks, Conversion, Revenue'],
    ['a shop’s orders', 'Date, ASIN, Title, Qty, Price'],
    ['a seller’s products', 'Title, ASIN, SKU, Price, Quantity'],
    ['own orders', 'Order Date, Order ID, Title, Category, ASIN/ISBN, Seller, Quantity'],
    ['a bank', 'Date, Name, Price, Total'],
    ['a price list', 'ASIN, Title, Price'],
    ['invented by somebody', 'ASIN, Ordered Items, Shipped Revenue, Earnings, Clicks'],
    ['other words', 'Datumm, Klickss, Foo'],
  ])('%s: %s', (_, headings) => {
    expect(meaning(headings.split(', ')).kind).toBeUndefined();
  });

  test.each<[string, Cell[][]]>([
    ['nothing', []],
    ['blank rows', [[], [null], ['']]],
    ['one known word', [['Clicks', 'Foo']]],
    ['numbers', [[1, 2, 3]]],
    ['words that only begin alike', [['Datebook', 'Clicksmith', 'Categorys']]],
    ['a property of every object', [['constructor', 'toString', '__proto__']]],
  ])('%s: no header at all', (_, rows) => {
    expect(findHeader(rows)).toBeUndefined();
  });

  test('a report that lacks one of the columns it needs is another or none', () => {
    const needed: readonly (readonly [string, string])[] = [
      ['Fee-Earnings US', 'ASIN'],
      ['Fee-Earnings US', 'Date Shipped'],
      ['Fee-Earnings US', 'Ad Fees($)'],
      ['Fee-Earnings US', 'Items Shipped'],
      ['Fee-Orders US', 'ASIN'],
      ['Fee-Orders US', 'Date'],
      ['Fee-Orders US', 'Qty'],
      ['Bounty US', 'Tracking Id'],
      ['Bounty US', 'Quantity'],
      ['Bounty US', 'Ad Fees($)'],
      ['Fee-Tracking US', 'Tracking ID'],
      ['Fee-Tracking US', 'Clicks'],
      ['Fee-Tracking US', 'Items Ordered'],
      ['Fee-DailyTrends US', 'Date'],
      ['Fee-DailyTrends US', 'Total Items Ordered'],
      ['Fee-BonusEarnings US', 'Tracking ID'],
      ['Fee-BonusEarnings US', 'Bonus($)'],
      ['Fee-LinkType US', 'Link Type'],
    ];
    for (const [name, heading] of needed) {
      const kind = LAYOUTS.find((each) => each.name === name)?.kind;
      const left = headingsOf(name).filter((each) => each !== heading);
      expect([name, heading, meaning(left).kind]).not.toEqual([name, heading, kind]);
    }
  });
});
