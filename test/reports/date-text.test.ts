import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOrderIn, parseDay, type DayOrder } from '../../lib/reports/date-text';
import { anyDay, LOCALES } from './samples';

describe('parseDay', () => {
  test.each([
    ['2026-09-15', '2026-09-15'],
    ['2021-04-12 22:52:26', '2021-04-12'],
    ['2026-09-15T23:59:59Z', '2026-09-15'],
    ['2026-09-15T23:59:59.123+02:00', '2026-09-15'],
    ['2026/9/5', '2026-09-05'],
    ['2026.09.15', '2026-09-15'],
    ['20260915', '2026-09-15'],
    ['25/09/2026', '2026-09-25'],
    ['09/25/2026', '2026-09-25'],
    ['25.09.2026 8:05', '2026-09-25'],
    ['9/25/2026, 8:05:00 PM', '2026-09-25'],
    ['03-03-2021', '2021-03-03'],
    ['September 15, 2026', '2026-09-15'],
    ['September 15 2026', '2026-09-15'],
    ['Sept. 15, 2026', '2026-09-15'],
    ['July 07, 2008', '2008-07-07'],
    ['Jan 1, 2016', '2016-01-01'],
    ['Tuesday, September 15, 2026', '2026-09-15'],
    ['September 15th, 2026', '2026-09-15'],
    ['15 September 2026', '2026-09-15'],
    ['15-Sep-2026', '2026-09-15'],
    ['Sep-15-2026', '2026-09-15'],
    ['15 de septiembre de 2026', '2026-09-15'],
    ['martes, 15 de septiembre de 2026', '2026-09-15'],
    ['15 sept 2026', '2026-09-15'],
    ['15 de set. de 2026', '2026-09-15'],
    ['1º de março de 2026', '2026-03-01'],
    ['1er mars 2026', '2026-03-01'],
    ['15. März 2026', '2026-03-15'],
    ['15 mrt 2026', '2026-03-15'],
    ['15 août 2026', '2026-08-15'],
    ['15 AOUT 2026', '2026-08-15'],
    ['15 settembre 2026', '2026-09-15'],
    ['15 października 2026', '2026-10-15'],
    ['15 Ağustos 2026 Cumartesi', '2026-08-15'],
    ['15 KASIM 2026', '2026-11-15'],
    ['١٥ سبتمبر ٢٠٢٦', '2026-09-15'],
    ['2016年1月1日', '2016-01-01'],
    ['2016年01月01日 (金)', '2016-01-01'],
    ['２０１６年１月１日', '2016-01-01'],
    [' 2026-09-15\u00a0', '2026-09-15'],
    ['\ufeff2026-09-15', '2026-09-15'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j, whatever the order', (text, day) => {
    for (const order of ['unknown', 'day-first', 'month-first'] as const) {
      // A number above 12 contradicts one of the orders, and then is no date in it.
      const isContradicted = dayOrderIn(text) !== 'unknown' && dayOrderIn(text) !== order;
      if (order === 'unknown' || !isContradicted) expect(parseDay(text, order)).toBe(day);
      else expect(parseDay(text, order)).toBeUndefined();
    }
  });

  test.each([
    ['03-07-2021', 'day-first', '2021-07-03'],
    ['03-07-2021', 'month-first', '2021-03-07'],
    ['3/7/2021 10:00', 'day-first', '2021-07-03'],
    ['03-07-2021', 'unknown', undefined],
    ['3.7.2021', 'unknown', undefined],
  ] as const)('reads %j %s as %j', (text, order, day) => {
    expect(parseDay(text, order)).toBe(day);
  });

  test.each([
    '',
    '-',
    'Total',
    'Date Shipped',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '31/04/2026',
    '1994-12-31',
    '2101-01-01',
    '15.09.26',
    '09/2026',
    '2026-09',
    '2026-09-15 foo',
    '2026-09-01 - 2026-09-07',
    '2026-09-01 2026-09-07',
    '2026-09/15',
    '1/2.2026',
    '15 de 2026',
    '15 Foo 2026',
    '15 ma 2026',
    '15 jui 2026',
    '15 Marvin 2026',
    'Septembers 15, 2026',
    '2026年9月',
    '1617729804264',
    '44000',
    '120260915',
  ])('finds no day in %j', (text) => {
    expect(parseDay(text, 'day-first')).toBeUndefined();
    expect(parseDay(text, 'unknown')).toBeUndefined();
  });

  describe.each(LOCALES)('as Intl writes it in %s', (locale) => {
    test.each<Intl.DateTimeFormatOptions>([
      { dateStyle: 'full' },
      { dateStyle: 'long' },
      { dateStyle: 'medium' },
      { year: 'numeric', month: 'short', day: 'numeric' },
      { year: 'numeric', month: 'numeric', day: 'numeric' },
      { year: 'numeric', month: '2-digit', day: '2-digit' },
      { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ])('any day comes back: %j', (options) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
        timeZone: 'UTC',
        ...options,
      });
      const parts = format.formatToParts(0).map(({ type }) => type);
      const order: DayOrder =
        parts.indexOf('day') < parts.indexOf('month') ? 'day-first' : 'month-first';
      fc.assert(
        fc.property(anyDay, fc.nat(86_399), (day, second) => {
          const text = format.format(Date.parse(`${day}T00:00:00Z`) + second * 1000);
          expect([text, parseDay(text, order)]).toEqual([text, day]);
        }),
        { numRuns: 50 },
      );
    });
  });
});

describe('dayOrderIn', () => {
  test.each([
    ['13-01-2026', 'day-first'],
    ['01-13-2026', 'month-first'],
    ['25.03.2026 10:00', 'day-first'],
    ['12-12-2026', 'unknown'],
    ['12-11-2026', 'unknown'],
    ['3/7/2021 10:00', 'unknown'],
    ['2026-12-13', 'unknown'],
    ['December 13, 2026', 'unknown'],
    ['00-11-2026', 'unknown'],
    ['', 'unknown'],
    ['nothing', 'unknown'],
  ])('%j shows %s', (text, order) => {
    expect(dayOrderIn(text)).toBe(order);
  });

  test('without an order, exactly the dates with one reading are days', () => {
    const number = fc.integer({ min: 0, max: 32 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const text = `${a}/${b}/2026`;
        const days = [parseDay(text, 'day-first'), parseDay(text, 'month-first')];
        const [day, other] = new Set(days.filter((each) => each !== undefined));
        expect(parseDay(text, 'unknown')).toBe(other === undefined ? day : undefined);
      }),
      { numRuns: 500 },
    );
  });
});
