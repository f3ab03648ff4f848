import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClickBurst } from '../../lib/clicks/click-burst';
import { burst, MINUTE_MS, NOON_MS } from './samples';

const WHOLE = burst(61);
/** The last whole minute that a Date can hold; it is its last moment too. */
const LAST_MS = Date.UTC(9999, 11, 31);

test.each([
  ['of one click', { clicks: 1 }],
  ['of very many', { clicks: Number.MAX_SAFE_INTEGER }],
  ['in the first minute of all', { minuteMs: 0 }],
  ['in the last', { minuteMs: LAST_MS }],
  ['in another store', { marketplace: 'JP' }],
] as const)('a burst %s is read as it is', (_, changes) => {
  const value = { ...WHOLE, ...changes };
  expect(parseClickBurst(structuredClone(value))).toStrictEqual(value);
});

describe('a burst is refused whole', () => {
  test.each([
    ...[undefined, null, '', 'burst', 61, [], [WHOLE], {}, new Map(Object.entries(WHOLE))].map(
      (value) => [value],
    ),
  ])('when it is %j', (value) => {
    expect(parseClickBurst(value)).toBeUndefined();
  });

  test.each([
    ...['marketplace', 'trackingId', 'minuteMs', 'clicks'].map((key) => [key, undefined]),
    ...['us', 'GB', '', '__proto__', null, ['US']].map((store) => ['marketplace', store]),
    ...['', 'Mine-20', 'mine 20', 'a'.repeat(65), null].map((id) => ['trackingId', id]),
    ...[1, NOON_MS + 1, NOON_MS - 1, NOON_MS + 1_000, NOON_MS + 0.5].map((ms) => ['minuteMs', ms]),
    ...[-MINUTE_MS, LAST_MS + MINUTE_MS, Number.NaN, Infinity].map((ms) => ['minuteMs', ms]),
    ...['0', null, new Date(NOON_MS)].map((ms) => ['minuteMs', ms]),
    ...[0, -1, 0.5, 1.5, Number.NaN, Infinity, 2 ** 53, '1', null, true].map((n) => ['clicks', n]),
    ...['id', 'asin', 'category', 'atMs', 'toString', 'constructor'].map((key) => [key, 'x']),
  ] as [string, unknown][])('when its %s is %j', (key, value) => {
    expect(parseClickBurst({ ...WHOLE, [key]: value })).toBeUndefined();
  });

  test.each(Object.keys(WHOLE))('without its %s', (key) => {
    const rest = Object.entries(WHOLE).filter(([name]) => name !== key);
    expect(parseClickBurst(Object.fromEntries(rest))).toBeUndefined();
  });

  test('when it brings a prototype of its own', () => {
    const hostile: unknown = JSON.parse(JSON.stringify(WHOLE).replace('{', '{"__proto__":{},'));
    expect(Object.keys(hostile as object)).toContain('__proto__');
    expect(parseClickBurst(hostile)).toBeUndefined();
  });
});

test('any value at all is answered without throwing', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record(Object.fromEntries(Object.keys(WHOLE).map((key) => [key, fc.anything()]))),
  );
  fc.assert(fc.property(anything, (value) => parseClickBurst(value) === undefined));
});
