import { describe, expect, test } from 'vitest';
import {
  FIRST_LINK_PREFERENCES,
  idInUse,
  labelOf,
  parseLinkPreferences,
  withDefaultId,
  withLabel,
  withLastUsed,
} from '../../lib/links/link-preferences';
import { preferredIds } from '../../lib/links/preferred-ids';
import { own } from '../amazon/samples';

const FIRST = own('US', 'first-20');
const SECOND = own('US', 'second-20');
const BRITISH = own('UK', 'british-21');
const MINE = [FIRST, SECOND, BRITISH];
const NONE = FIRST_LINK_PREFERENCES;

const WHOLE = {
  labels: [{ ...FIRST, label: 'Blog' }],
  defaults: { US: 'second-20' },
  lastUsed: { US: 'first-20', UK: 'british-21' },
  format: { template: 'Mine' },
  templates: [{ name: 'Mine', markup: 'html', text: '<b>{url}</b>' }],
};

describe('the ID in use', () => {
  test.each([
    ['is the first of the store at the beginning', NONE, 'first-20'],
    ['is the default', withDefaultId(NONE, SECOND), 'second-20'],
    [
      'is the last used, before the default',
      withLastUsed(withDefaultId(NONE, FIRST), SECOND),
      'second-20',
    ],
    [
      'is the default chosen after that',
      withDefaultId(withLastUsed(NONE, FIRST), SECOND),
      'second-20',
    ],
    [
      'is the default where the last used was deleted',
      withLastUsed(withDefaultId(NONE, SECOND), own('US', 'gone-20')),
      'second-20',
    ],
    [
      'is the first where both were deleted',
      withLastUsed(withDefaultId(NONE, own('US', 'x-20')), own('US', 'y-20')),
      'first-20',
    ],
    ['is not the same ID of another store', withLastUsed(NONE, own('UK', 'second-20')), 'first-20'],
  ])('%s', (_, preferences, id) => {
    expect(idInUse(preferences, MINE, 'US')).toBe(id);
    expect(idInUse(preferences, MINE, 'DE')).toBeUndefined();
  });

  test('of one store has nothing to do with that of another', () => {
    const preferences = withDefaultId(withLastUsed(NONE, SECOND), BRITISH);
    expect(preferredIds(preferences, MINE)).toEqual({ US: 'second-20', UK: 'british-21' });
    expect(preferredIds(preferences, [SECOND])).toEqual({ US: 'second-20' });
  });
});

describe('a label', () => {
  const labelled = withLabel(withLabel(NONE, FIRST, ' Blog\n2 '), SECOND, 'Video');

  test('belongs to one ID of one store', () => {
    expect(labelOf(labelled, FIRST)).toBe('Blog 2');
    expect(labelOf(labelled, SECOND)).toBe('Video');
    expect(labelOf(labelled, own('UK', 'first-20'))).toBeUndefined();
  });

  test('is changed and taken away', () => {
    expect(labelOf(withLabel(labelled, FIRST, 'New'), FIRST)).toBe('New');
    expect(withLabel(labelled, FIRST, ' ').labels).toEqual([{ ...SECOND, label: 'Video' }]);
  });

  test('of any length is kept as far as it is read again', () => {
    const long = withLabel(NONE, FIRST, '😀'.repeat(100));
    expect(labelOf(long, FIRST)).toBe('😀'.repeat(30));
    expect(parseLinkPreferences(long)).toEqual(long);
  });
});

describe('kept preferences', () => {
  test.each([
    ['of the beginning', NONE],
    ['with everything', WHOLE],
  ])('%s are read', (_, value) => {
    expect(parseLinkPreferences(structuredClone(value))).toStrictEqual(value);
  });

  test.each([
    ...['labels', 'defaults', 'lastUsed', 'format', 'templates'].flatMap((key) =>
      [undefined, null, 'x', 5].map((value): [string, unknown] => [key, value]),
    ),
    ['labels', [{ ...FIRST, label: '' }]],
    ['labels', [{ ...FIRST, label: 'x'.repeat(61) }]],
    ['labels', [{ ...FIRST, label: 'x', note: 'y' }]],
    ['labels', [{ marketplace: 'XX', id: 'a-20', label: 'x' }]],
    ['labels', [FIRST]],
    ['defaults', { XX: 'first-20' }],
    ['defaults', { US: 'First-20' }],
    ['defaults', { US: undefined }],
    ['lastUsed', { us: 'first-20' }],
    ['format', { template: '' }],
    ['templates', [{ name: 'x', markup: 'html', text: '{price}' }]],
    ['more', 1],
  ])('are refused when their %s is %j', (key, value) => {
    expect(parseLinkPreferences({ ...WHOLE, [key]: value })).toBeUndefined();
  });

  test.each([[undefined], [null], ['x'], [[]], [{}]])('are not %j', (value) => {
    expect(parseLinkPreferences(value)).toBeUndefined();
  });
});
