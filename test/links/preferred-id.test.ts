import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagLink } from '../../lib/links/tagged-link';
import { anyStore, anyTrackingId, own, trackingId } from '../amazon/samples';
import { anyLink } from './samples';

const MINE = [own('US', 'first-20'), own('US', 'second-20'), own('UK', 'british-21')];
const second = { US: trackingId('second-20') };
const of = (query: string, preferred = {}) => {
  const link = tagLink(`https://www.amazon.com/dp/B0EXAMPL01${query}`, MINE, preferred);
  return link.kind === 'link' && link.trackingId;
};

describe('a link gets', () => {
  test.each([
    ['the first ID of the store where none is preferred', '', {}, 'first-20'],
    ['the preferred one', '', second, 'second-20'],
    ['the one it carries before the preferred', '?tag=first-20', second, 'first-20'],
    ['the preferred one in place of somebody else’s', '?tag=other-20', second, 'second-20'],
    ['the first where the preferred was deleted', '', { US: trackingId('gone-20') }, 'first-20'],
    [
      'the first where the preferred is another store’s',
      '',
      { US: trackingId('british-21') },
      'first-20',
    ],
    [
      'the first where another store has a preferred one',
      '',
      { UK: trackingId('second-20') },
      'first-20',
    ],
  ])('%s', (_, query, preferred, id) => {
    expect(of(query, preferred)).toBe(id);
  });
});

test('without a preferred ID, and with the first as that, links are what they were', () => {
  fc.assert(
    fc.property(anyLink, anyStore, anyTrackingId, anyTrackingId, (url, { code }, a, b) => {
      const mine = [own(code, a), own(code, b)];
      expect(tagLink(url, mine, {})).toEqual(tagLink(url, mine));
      expect(tagLink(url, mine, { [code]: a })).toEqual(tagLink(url, mine));
    }),
  );
});

test('no preference puts in an ID that is not the user’s in that store', () => {
  fc.assert(
    fc.property(anyLink, anyStore, anyTrackingId, (url, { code }, id) => {
      const link = tagLink(url, MINE, { [code]: id });
      expect(
        link.kind !== 'link' ||
          MINE.some(
            (entry) => entry.marketplace === link.marketplace && entry.id === link.trackingId,
          ),
      ).toBe(true);
    }),
  );
});
