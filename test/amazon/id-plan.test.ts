import { describe, expect, test } from 'vitest';
import { planIds, readyIds, type IdAnswers, type PlannedLine } from '../../lib/amazon/id-plan';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { readTrackingIds } from '../../lib/amazon/tracking-id-list';
import { own } from './samples';

const MINE = [own('DE', 'mine-21')];
const NONE: IdAnswers = { stores: new Map(), anyway: new Set() };

const plan = (text: string, answers = NONE, mine: readonly OwnTrackingId[] = MINE) =>
  planIds(readTrackingIds(text), mine, answers);
const keyOf = (line: PlannedLine | undefined) => (line && 'key' in line ? line.key : '');

describe('the store of a pasted ID', () => {
  test.each([
    ['new-21', undefined],
    ['new-99', undefined],
    ['new-21 amazon.fr', 'FR'],
    ['new-21 amazon.com', 'US'],
  ] as const)(
    '%s is taken to be %s: what the line names, not what an ending suggests',
    (text, store) => {
      const [line] = plan(text);
      expect(line).toMatchObject({ store, lacks: store ? undefined : 'store' });
      expect(readyIds(plan(text))).toHaveLength(store ? 1 : 0);
    },
  );

  test('is what the user says, and warned of by that store', () => {
    const stores = new Map([[keyOf(plan('new-21')[0]), 'US' as const]]);
    const said = plan('new-21', { ...NONE, stores });
    expect(said).toMatchObject([{ store: 'US', warnings: ['suffix'] }]);
    expect(readyIds(said)).toEqual([own('US', 'new-21')]);
  });

  test('the answer stays while the list is typed on', () => {
    const stores = new Map([[keyOf(plan('new-21')[0]), 'FR' as const]]);
    expect(readyIds(plan('other-20\nnew-21\nmore', { ...NONE, stores }))).toEqual([
      own('FR', 'new-21'),
    ]);
  });
});

describe('is left out', () => {
  test('one that is there already', () => {
    expect(plan('MINE-21 amazon.de')).toMatchObject([{ lacks: 'known' }]);
    expect(readyIds(plan('mine-21 amazon.de'))).toEqual([]);
  });

  test('one that the user has in another store, until the user says that it is of both', () => {
    const refused = plan('mine-21 amazon.fr');
    expect(refused).toMatchObject([{ lacks: 'other-store', others: ['DE'] }]);
    expect(readyIds(refused)).toEqual([]);
    const anyway = new Set([keyOf(refused[0])]);
    expect(readyIds(plan('mine-21 amazon.fr', { ...NONE, anyway }))).toEqual([
      own('FR', 'mine-21'),
    ]);
  });

  test('the second store of one ID in the same list', () => {
    const twice = plan('new-21 amazon.fr\nnew-21 amazon.it');
    expect(twice).toMatchObject([{ lacks: undefined }, { lacks: 'other-store', others: ['FR'] }]);
    expect(readyIds(twice)).toEqual([own('FR', 'new-21')]);
  });

  test.each([
    ['new-21 amazon.fr, new-21', 'duplicate'],
    ['a=b', 'characters'],
    ['x'.repeat(65), 'too-long'],
  ])('what is no new ID: %s', (text, problem) => {
    expect(plan(text).filter((line) => !('key' in line))).toMatchObject([{ problem }]);
  });
});

test('nothing is rewritten but case', () => {
  expect(readyIds(plan('My_Site-99 amazon.co.uk'))).toEqual([own('UK', 'my_site-99')]);
});

test('a hundred IDs of one store are a hundred', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `blog${String(at)}-20`);
  expect(readyIds(plan(`${ids.join(' amazon.com\n')} amazon.com`))).toEqual(
    ids.map((id) => own('US', id)),
  );
});
