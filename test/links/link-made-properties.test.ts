import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopied } from '../../lib/links/link-made';
import { tagLink } from '../../lib/links/tagged-link';
import { anyAsin, anyStore, anyTrackingId, own } from '../amazon/samples';
import { copiedText } from './samples';

const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const address = fc.tuple(anyStore, anyAsin, fc.constantFrom('/dp/', '/gp/product/', '/Slug/dp/'));

test('every link that is made is read again, with what it was made of', () => {
  fc.assert(
    fc.property(address, anyTrackingId, ([{ code, domain }, asin, path], id) => {
      const mine = [{ marketplace: code, id }];
      const made = tagLink(`https://www.${domain}${path}${asin}?psc=1&x=y`, mine);
      if (made.kind !== 'link') throw new Error('no link was made');
      const copied = copiedText(made.text);
      const expected = { ...copied, marketplace: code, trackingId: id, asin };
      expect(readCopied(copied, mine)).toStrictEqual(expected);
    }),
  );
});

test('no link is read again with anything put into it or taken out of it', () => {
  const more = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('&', '#', '/', '?', '\n', '%20', '&tag=mine-20', '&x=y', '0', '-'),
  );
  fc.assert(
    fc.property(fc.nat(LINK.length), fc.nat(3), more, (at, without, text) => {
      const changed = LINK.slice(0, at) + text + LINK.slice(at + without);
      // Another product, or the very same link put together again, is a link of the user's.
      fc.pre(!/^https:\/\/www\.amazon\.com\/dp\/B[0-9A-Z]{9}\?tag=mine-20$/.test(changed));
      expect(readCopied(copiedText(changed), [own('US', 'mine-20')])).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
