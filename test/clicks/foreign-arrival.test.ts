import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForeignArrival } from '../../lib/clicks/foreign-arrival';
import { anyStore } from '../amazon/samples';
import { foreign, NOON_MS } from './samples';

const WHOLE = foreign(NOON_MS);
const LAST_MS = Date.UTC(9999, 11, 31);

test('a foreign arrival is read as it is, in every store and at every moment', () => {
  const moment = fc.oneof(fc.constantFrom(0, 1, LAST_MS), fc.integer({ min: 0, max: LAST_MS }));
  fc.assert(
    fc.property(anyStore, moment, ({ code }, atMs) => {
      expect(parseForeignArrival({ marketplace: code, atMs })).toStrictEqual(foreign(atMs, code));
    }),
  );
});

describe('a foreign arrival is refused whole', () => {
  test.each([
    ...[undefined, null, '', 'US', NOON_MS, [], [WHOLE], {}, new Map(Object.entries(WHOLE))].map(
      (value) => [value],
    ),
  ])('when it is %j', (value) => {
    expect(parseForeignArrival(value)).toBeUndefined();
  });

  test.each([
    ...['marketplace', 'atMs'].map((key) => [key, undefined]),
    ...['us', 'GB', '', ' US', '__proto__', null, ['US']].map((store) => ['marketplace', store]),
    ...[-1, 0.5, Number.NaN, Infinity, 2 ** 53, LAST_MS + 1].map((atMs) => ['atMs', atMs]),
    ...['0', String(NOON_MS), new Date(NOON_MS), null, [NOON_MS]].map((atMs) => ['atMs', atMs]),
    // Nothing of whose it was, or of what page.
    ...['trackingId', 'tag', 'asin', 'url', 'id', 'toString'].map((key) => [key, 'other-20']),
  ] as [string, unknown][])('when its %s is %j', (key, value) => {
    expect(parseForeignArrival({ ...WHOLE, [key]: value })).toBeUndefined();
  });

  test('when it brings a prototype of its own', () => {
    const hostile: unknown = JSON.parse(JSON.stringify(WHOLE).replace('{', '{"__proto__":{},'));
    expect(Object.keys(hostile as object)).toContain('__proto__');
    expect(parseForeignArrival(hostile)).toBeUndefined();
  });
});

test('any value at all is answered without throwing', () => {
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record({ marketplace: fc.anything(), atMs: fc.anything() }),
  );
  fc.assert(fc.property(anything, (value) => parseForeignArrival(value) === undefined));
});
