import { expect, test } from 'vitest';
import { FIRST_LINK_PREFERENCES, withDefaultId } from '../../lib/links/link-preferences';
import { sampleValues } from '../../lib/links/sample-values';
import { own } from '../amazon/samples';

const MINE = [own('DE', 'first-21'), own('DE', 'second-21'), own('US', 'third-20')];

test('the sample is a link as the user would copy it', () => {
  const links = withDefaultId(FIRST_LINK_PREFERENCES, own('DE', 'second-21'));
  expect(sampleValues(MINE, links, 'A "kettle"')).toMatchObject({
    url: 'https://www.amazon.de/dp/B0EXAMPL01?tag=second-21',
    title: 'A "kettle"',
    store: 'amazon.de',
    tag: 'second-21',
    disclosure: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
  });
});

test('without an ID it names none of anybody', () => {
  expect(sampleValues([], FIRST_LINK_PREFERENCES, '').url).toBe(
    'https://www.amazon.com/dp/B0EXAMPL01?tag=yoursite-20',
  );
});
