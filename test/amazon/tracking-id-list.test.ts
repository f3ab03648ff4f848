import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import {
  checkTrackingId,
  readTrackingIds,
  storesWithEnding,
} from '../../lib/amazon/tracking-id-list';
import { readTrackingId } from '../../lib/amazon/tracking-id';
import { anyStore, anyTrackingId, own } from './samples';

const ids = (text: unknown) =>
  readTrackingIds(text).map((read) => (read.ok ? read.id : read.problem));

describe('several IDs are read', () => {
  test.each<[string, string, string[]]>([
    ['one a line', 'one-20\ntwo-20\r\n\r\nthree-20\n', ['one-20', 'two-20', 'three-20']],
    ['between commas', 'one-20,two-20, three-20', ['one-20', 'two-20', 'three-20']],
    ['between semicolons and bars', 'one-20;two-20 | three-20;', ['one-20', 'two-20', 'three-20']],
    ['between space and tabs', ' one-20\ttwo-20  three-20\u00a0', ['one-20', 'two-20', 'three-20']],
    ['in quotes', '"one-20","two-20"', ['one-20', 'two-20']],
    ['in any case', 'ONE-20 Two-20', ['one-20', 'two-20']],
    [
      'with what is none',
      'one-20\n-20\nmy.site-20\nüber-21',
      ['one-20', 'characters', 'characters', 'characters'],
    ],
    ['with one twice', 'one-20 ONE-20 one-21', ['one-20', 'duplicate', 'one-21']],
    [
      'with stores beside them',
      'one-21 amazon.de\nwww.amazon.fr: two-21\nhttps://www.amazon.it/ three-21',
      ['one-21', 'two-21', 'three-21'],
    ],
    [
      'with one for two stores',
      'amazon.de one-21\namazon.fr one-21\namazon.fr one-21',
      ['one-21', 'one-21', 'duplicate'],
    ],
    ['from an address, as none', 'https://www.amazon.com/?tag=one-20', ['characters']],
    ['one too long', `${'a'.repeat(61)}-20x`, ['too-long']],
    ['from nothing', ' \n,;', []],
  ])('%s', (_, text, read) => {
    expect(ids(text)).toEqual(read);
  });

  test.each([undefined, null, 5, ['one-20'], {}])('and from %j none', (text) => {
    expect(readTrackingIds(text)).toEqual([]);
  });

  test('a page pasted by mistake is refused once, and shown in part', () => {
    expect(readTrackingIds('word '.repeat(20_000))).toEqual([
      { text: 'word '.repeat(16), ok: false, problem: 'too-long' },
    ]);
  });
});

describe('the store', () => {
  test.each([
    ['one-20', ['US', 'CA', 'MX', 'BR']],
    ['one-22', ['JP', 'SG', 'AU']],
    ['ONE-22', ['JP', 'SG', 'AU']],
    ['one-23', []],
    ['one', []],
    ['one-210', []],
  ])('of %s may be %j by its ending', (id, stores) => {
    expect(storesWithEnding(id)).toEqual(stores);
    expect(readTrackingIds(id)).toMatchObject([{ suggested: stores }]);
  });

  test('that the line names is suggested instead, and warned of where the ending differs', () => {
    expect(readTrackingIds('amazon.de one-21, amazon.de two-20')).toMatchObject([
      { suggested: ['DE'], warnings: [] },
      { suggested: ['DE'], warnings: ['suffix'] },
    ]);
  });
});

describe('warnings', () => {
  test.each([
    ['one-20', undefined, []],
    ['one-23', undefined, ['suffix']],
    ['one-20', 'US', []],
    ['one-20', 'CA', []],
    ['one-20', 'DE', ['suffix']],
    ['one-21', 'SE', []],
    ['amazonfan-20', 'US', ['mark']],
    ['primepicks-20', 'UK', ['suffix', 'mark']],
  ] as const)('of %s for %s are %j, and the ID stays as it is', (id, store, warnings) => {
    expect(readTrackingIds(id, store)).toMatchObject([{ ok: true, id, warnings }]);
  });
});

test('a list is read as each alone, but for those that are there again', () => {
  const between = fc.constantFrom('\n', ',', ', ', '\t', ' ; ', '\r\n');
  fc.assert(
    fc.property(fc.array(anyTrackingId), between, anyStore, (list, separator, { code }) => {
      const read = readTrackingIds(list.join(separator), code);
      expect(read).toHaveLength(list.length);
      read.forEach((one, n) => {
        const id = list[n] ?? '';
        if (list.slice(0, n).some((before) => before === id))
          expect(one).toMatchObject({ ok: false, problem: 'duplicate' });
        else expect(one).toMatchObject(readTrackingId(id, code));
      });
    }),
  );
});

test('anything is read without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of readTrackingIds(text)) expect(read.text).not.toBe('');
    }),
  );
});

describe('an ID can be used', () => {
  const MINE = [
    own('US', 'one-20'),
    own('DE', 'two-21'),
    own('FR', 'two-21'),
    own('UK', 'three-21'),
  ];

  test.each([
    ['one-20', 'US', { ok: true, id: 'one-20' }],
    [' ONE-20 ', 'US', { ok: true, id: 'one-20' }],
    ['two-21', 'FR', { ok: true, id: 'two-21' }],
    // The ending alone allows nothing.
    ['one-20', 'CA', { ok: false, problem: 'other-store', stores: ['US'] }],
    ['two-21', 'UK', { ok: false, problem: 'other-store', stores: ['DE', 'FR'] }],
    ['three-21', 'DE', { ok: false, problem: 'other-store', stores: ['UK'] }],
    ['four-20', 'US', { ok: false, problem: 'unknown' }],
    ['', 'US', { ok: false, problem: 'unknown' }],
    [undefined, 'US', { ok: false, problem: 'unknown' }],
  ] as const)('%j in %s: %j', (id, store, use) => {
    expect(checkTrackingId(id, store, MINE)).toEqual(use);
  });

  test('only in the stores where the user has it', () => {
    for (const { code } of MARKETPLACES) {
      expect(checkTrackingId('two-21', code, MINE).ok).toBe(code === 'DE' || code === 'FR');
    }
  });
});
