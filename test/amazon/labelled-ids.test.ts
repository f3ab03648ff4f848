import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutLabels } from '../../lib/amazon/labelled-ids';
import { readTrackingIds } from '../../lib/amazon/tracking-id-list';
import { anyTrackingId } from './samples';

describe('what stands beside tracking IDs is left out', () => {
  test.each([
    ['a label before it', 'My blog: mine-21', 'mine-21'],
    ['a label that touches it', 'blog:mine-21', 'mine-21'],
    ['a label after it, in brackets', 'mine-21 (newsletter)', 'mine-21'],
    ['a row of a table', 'mine-21\t1.204\t38\t2026-11-22\t€51', 'mine-21'],
    ['a row of a CSV file', '"Blog","mine-21","amazon.de"', 'mine-21 amazon.de'],
    ['of several in a line', 'one-20, two-21 and three-22', 'one-20 two-21 three-22'],
    ['but not the store', 'amazon.de: mine-21', 'amazon.de mine-21'],
    [
      'of a tagged link',
      'https://www.amazon.fr/dp/B0EXAMPL01?tag=mine-21&th=1',
      'www.amazon.fr mine-21',
    ],
    ['of a tagged link to another site', 'https://blog.example/?tag=mine-21', 'mine-21'],
    ['line by line', 'Blog mine-21\r\nShop other-20', 'mine-21\nother-20'],
  ])('%s', (_, text, left) => {
    expect(withoutLabels(text)).toBe(left);
  });

  test.each([
    'mine',
    'My blog',
    'a=b',
    '2026-11-22',
    '-21',
    'amazon.de',
    'https://www.amazon.de/dp/B0EXAMPL01',
    'https://[',
    '',
    ' , ;',
  ])('"%s" has nothing like an ID and stays to be looked at', (text) => {
    expect(withoutLabels(text)).toBe(text);
  });

  test('a label leaves its line, not the next one', () => {
    expect(withoutLabels('Tracking ID\nmine-21 Blog')).toBe('Tracking ID\nmine-21');
  });
});

test('a list of IDs is read as it was', () => {
  const between = fc.constantFrom('\n', ',', ', ', '\t', ' ; ', '\r\n');
  fc.assert(
    fc.property(
      fc.array(anyTrackingId.filter((id) => /[a-z].*-\d\d$/.test(id))),
      between,
      (ids, by) => {
        const text = ids.join(by);
        expect(readTrackingIds(withoutLabels(text))).toEqual(readTrackingIds(text));
      },
    ),
  );
});

test('anything is read without throwing, and no line is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(withoutLabels(text).split('\n')).toHaveLength(text.split(/\r\n|\r|\n/).length);
    }),
  );
});
