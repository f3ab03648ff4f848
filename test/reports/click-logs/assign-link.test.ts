import { expect, test } from 'vitest';
import { readAssignment } from '../../../lib/reports/click-logs/assign-link';
import { own } from '../../amazon/samples';

const [US, SECOND, DE] = [own('US', 'mine-20'), own('US', 'second-20'), own('DE', 'mein-21')];
const OWN = [US, SECOND, DE];

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['B0EXAMPL01', 'US second-20 B0EXAMPL01 chosen'],
  [' b0exampl01 ', 'US second-20 B0EXAMPL01 chosen'],
  // What the address says goes before what is chosen.
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20', 'US mine-20 B0EXAMPL01'],
  ['https://www.amazon.de/dp/B0EXAMPL01?tag=mein-21', 'DE mein-21 B0EXAMPL01'],
  // Without an ID the chosen one is put in by the tool; of another store its own first.
  ['https://www.amazon.com/dp/B0EXAMPL01', 'US second-20 B0EXAMPL01 chosen'],
  ['amazon.com/dp/B0EXAMPL01', 'US second-20 B0EXAMPL01 chosen'],
  ['https://www.amazon.de/dp/B0EXAMPL01', 'DE mein-21 B0EXAMPL01 chosen'],
  ['https://www.amazon.com/s?k=kettle', 'US second-20  chosen'],
  ['https://www.amazon.co.uk/dp/B0EXAMPL01', 'no-id UK'],
  // Near misses.
  ['https://www.amazon.com/dp/B0EXAMPL01?tag=theirs-20', 'skip other-tag'],
  ['https://shop.example/', 'skip other-shop'],
  ['https://amzn.to/3abc', 'short-link'],
  ['https://www.amazon.com/dp/B0EXAMPL', 'bad-page'],
  ['B0EXAMPL', 'bad'],
  ['kettle', 'bad'],
  ['1234567890', 'bad'],
])('%j is read as %s', (text, expected) => {
  const read = readAssignment(text, SECOND, OWN);
  const said =
    read.kind === 'target'
      ? `${read.target.marketplace} ${read.target.trackingId} ${read.target.asin ?? ''}${read.isChosen ? ' chosen' : ''}`
      : read.kind === 'skip'
        ? `skip ${read.skip}`
        : read.kind === 'no-id'
          ? `no-id ${read.marketplace}`
          : read.kind;
  expect(said).toBe(expected);
});

test('an ASIN without any tracking ID leads nowhere', () => {
  expect(readAssignment('B0EXAMPL01', undefined, [])).toEqual({ kind: 'bad' });
});
