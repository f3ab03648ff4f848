import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedClick } from '../../lib/clicks/logged-click';
import { MAX_CLICKS } from '../../lib/clicks/logged-click';
import {
  monthOf,
  packClicks,
  parseWrittenClicks,
  readClicks,
  unpackClicks,
  writeClicks,
  type Month,
} from '../../lib/storage/log-pack';
import { anyLogged, logged } from '../clicks/log-samples';

const OCTOBER = '2024-10' as Month;
const of = (clicks: readonly LoggedClick[]) => clicks.filter(({ day }) => monthOf(day) === OCTOBER);

test('clicks come out of a pack as they went in, by way of a backup too', () => {
  fc.assert(
    fc.property(fc.array(anyLogged, { maxLength: 300 }).map(of), (clicks) => {
      const packed = packClicks(OCTOBER, clicks);
      expect(unpackClicks(OCTOBER, packed)).toStrictEqual(clicks);
      if (clicks.length === 0) return;
      const text = JSON.stringify(writeClicks(packed));
      const written = parseWrittenClicks(OCTOBER, JSON.parse(text));
      expect(written && readClicks(written)).toStrictEqual(packed);
    }),
  );
});

test.each<[string, LoggedClick[]]>([
  [
    'the first moment of a store ahead of UTC',
    [{ ...logged('2024-10-01'), atMs: Date.UTC(2024, 8, 30) }],
  ],
  [
    'the last moment of a store behind it',
    [{ ...logged('2024-10-31'), atMs: Date.UTC(2024, 10, 2) - 1 }],
  ],
  ['as many clicks as a row can hold', [logged('2024-10-01', { clicks: MAX_CLICKS })]],
  [
    'a thousand pages',
    Array.from({ length: 1_000 }, (_, n) => logged('2024-10-01', { page: `/${n}` })),
  ],
])('%s', (_, clicks) => {
  expect(unpackClicks(OCTOBER, packClicks(OCTOBER, clicks))).toStrictEqual(clicks);
});

test('ten thousand usual clicks take no more than twenty bytes each', () => {
  const clicks = Array.from({ length: 10_000 }, (_, n) =>
    logged(new Date(Date.UTC(2024, 9, 1) + n * 60_000).toISOString().slice(0, 19), {
      page: `https://blog.example/${n % 100}`,
    }),
  );
  const { columns, ...lists } = packClicks(OCTOBER, clicks);
  const bytes = Object.values(columns).reduce((sum, column) => sum + column.byteLength, 0);
  expect(bytes + JSON.stringify(lists).length).toBeLessThan(20 * clicks.length);
});

const GOOD = writeClicks(packClicks(OCTOBER, [logged('2024-10-01T10:00:00', { page: '/a' })]));

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['no clicks', { ...GOOD, count: 0 }],
  ['more than a pack has', { ...GOOD, count: 40_000 }],
  ['a column too short', { ...GOOD, count: 2 }],
  ['an index beyond its list', { ...GOOD, columns: { ...GOOD.columns, asin: [2] } }],
  ['no tracking ID', { ...GOOD, columns: { ...GOOD.columns, id: [0] } }],
  ['a day that no month has', { ...GOOD, columns: { ...GOOD.columns, day: [32] } }],
  ['a day that this month has not', { ...GOOD, columns: { ...GOOD.columns, day: [0] } }],
  ['a moment of another day', { ...GOOD, columns: { ...GOOD.columns, day: [9] } }],
  ['half a number', { ...GOOD, columns: { ...GOOD.columns, more: [0.5] } }],
  ['a number too large', { ...GOOD, columns: { ...GOOD.columns, more: [2 ** 32] } }],
  ['a column of another name', { ...GOOD, columns: { ...GOOD.columns, ip: [1] } }],
  ['a store that is none', { ...GOOD, ids: ['XX mine-20'] }],
  ['a page with a query', { ...GOOD, pages: ['/a?visitor=1'] }],
  ['something beside it', { ...GOOD, ip: '192.0.2.1' }],
])('a pack with %s is none', (_, value) => {
  expect(parseWrittenClicks(OCTOBER, GOOD)).toEqual(GOOD);
  expect(parseWrittenClicks(OCTOBER, value)).toBeUndefined();
});

test('never throws, whatever a file holds', () => {
  fc.assert(
    fc.property(fc.object({ key: fc.constantFrom(...Object.keys(GOOD), 'x') }), (value) => {
      expect(() => parseWrittenClicks(OCTOBER, value)).not.toThrow();
    }),
  );
});
