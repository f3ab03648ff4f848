import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import {
  idsFor,
  parseOwnTrackingId,
  parseTrackingId,
  readTrackingId,
} from '../../lib/amazon/tracking-id';
import { anyStore, anyTrackingId, own } from './samples';

const LONGEST = `${'a'.repeat(61)}-20`;

describe('readTrackingId', () => {
  test.each([
    ['mysite-20', 'mysite-20'],
    ['  mysite-20\t', 'mysite-20'],
    ['MySite-20', 'mysite-20'],
    ['my_site0c-20', 'my_site0c-20'],
    ['0-20', '0-20'],
    [LONGEST, LONGEST],
  ])('takes %j as %s without a word', (input, id) => {
    expect(readTrackingId(input, 'US')).toEqual({ ok: true, id, warnings: [] });
  });

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    [undefined, 'empty'],
    [20, 'empty'],
    [['mysite-20'], 'empty'],
    ['my site-20', 'spaces'],
    ['mysite-20 other-20', 'spaces'],
    ['mysite-20\nother-20', 'spaces'],
    ['my\u00a0site-20', 'spaces'],
    [`a${LONGEST}`, 'too-long'],
    ['-20', 'characters'],
    ['_site-20', 'characters'],
    ['mysite-20&', 'characters'],
    ['mysite-20,other-20', 'characters'],
    ['tag=mysite-20', 'characters'],
    ['my.site-20', 'characters'],
    ['my%20site-20', 'characters'],
    ['mysïte-20', 'characters'],
    ['mysite‐20', 'characters'],
    ['my\u200bsite-20', 'characters'],
    ['https://www.amazon.com/?tag=mysite-20', 'characters'],
  ])('refuses %j as %s', (input, problem) => {
    expect(readTrackingId(input, 'US')).toEqual({ ok: false, problem });
  });

  test.each([
    ['mysite-20', 'UK', ['suffix']],
    ['mysite-21', 'US', ['suffix']],
    ['mysite-22', 'JP', []],
    ['mysite', 'US', ['suffix']],
    ['mysite-20-', 'US', ['suffix']],
    ['mysite-200', 'US', ['suffix']],
    ['amazonfan-20', 'US', ['mark']],
    ['FireTV-20', 'US', ['mark']],
    ['fire-tv-20', 'US', ['mark']],
    ['whole-foods-20', 'US', ['mark']],
    ['echo-21', 'US', ['suffix', 'mark']],
    ['amaz0n-20', 'US', []],
  ] as const)('%s in %s is kept, with the warnings %j', (input, store, warnings) => {
    expect(readTrackingId(input, store)).toEqual({ ok: true, id: input.toLowerCase(), warnings });
  });

  test('each store’s usual ending raises no warning there', () => {
    for (const { code, tagSuffix } of MARKETPLACES) {
      expect(readTrackingId(`mysite${tagSuffix}`, code)).toMatchObject({ ok: true, warnings: [] });
    }
  });

  test('never throws, and what it accepts is what is kept and read again the same', () => {
    const typed = fc.oneof(fc.anything(), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.oneof(typed, anyTrackingId), anyStore, (input, { code }) => {
        const reading = readTrackingId(input, code);
        if (!reading.ok) return;
        expect(parseTrackingId(reading.id)).toBe(reading.id);
        expect(readTrackingId(reading.id, code)).toEqual(reading);
      }),
    );
  });

  test('an ID in any case and with space around it is the same ID', () => {
    fc.assert(
      fc.property(anyTrackingId, anyStore, (id, { code }) => {
        const reading = readTrackingId(` ${id.toUpperCase()} `, code);
        expect(reading).toMatchObject({ ok: true, id });
      }),
    );
  });
});

describe('parseTrackingId', () => {
  test.each([
    '',
    'Mysite-20',
    ' mysite-20',
    'mysite-20\n',
    '-20',
    'a b',
    `a${LONGEST}`,
    5,
    null,
    {},
  ])('refuses %j: what is kept has its final form already', (value) => {
    expect(parseTrackingId(value)).toBeUndefined();
  });

  test('takes every ID in its final form', () => {
    fc.assert(fc.property(anyTrackingId, (id) => parseTrackingId(id) === id));
  });
});

describe('parseOwnTrackingId', () => {
  test('takes every ID of every store, and nothing else that comes with it', () => {
    fc.assert(
      fc.property(anyStore, anyTrackingId, ({ code }, id) => {
        const entry = { marketplace: code, id };
        expect(parseOwnTrackingId({ ...entry, extra: 1 })).toStrictEqual(entry);
      }),
    );
  });

  test.each([
    ...[undefined, null, '', 'mine-20', 5, [], {}, ['US', 'mine-20'], { id: 'mine-20' }],
    ...[{ marketplace: 'US' }, { marketplace: 'XX', id: 'mine-20' }, { marketplace: 'US', id: '' }],
    ...[
      { marketplace: 'US', id: 'Mine-20' },
      { marketplace: ['US'], id: 'mine-20' },
    ],
    ...[
      { marketplace: 'US', id: ['mine-20'] },
      { marketplace: '__proto__', id: 'mine-20' },
    ],
  ])('refuses %j', (value) => {
    expect(parseOwnTrackingId(value)).toBeUndefined();
  });
});

describe('idsFor', () => {
  const all = [own('US', 'first-20'), own('UK', 'british-21'), own('US', 'second-20')];

  test('gives the IDs of that store only, in the order they were entered', () => {
    expect(idsFor(all, 'US')).toEqual(['first-20', 'second-20']);
    expect(idsFor(all, 'UK')).toEqual(['british-21']);
  });

  test('never lends an ID to another store, though the endings agree', () => {
    expect(idsFor(all, 'CA')).toEqual([]);
    expect(idsFor([], 'US')).toEqual([]);
  });
});
