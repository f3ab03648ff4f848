import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptTitle, parseLinkMade, readCopied, withNote } from '../../lib/links/link-made';
import { own } from '../amazon/samples';
import { anyTitle, copiedText, LINK } from './samples';

const MINE = [own('US', 'mine-20')];

function made(changes = {}) {
  const link = readCopied(copiedText(LINK, changes), MINE);
  if (!link) throw new Error('the test itself is wrong: no link was made');
  return link;
}

test('title and format of what was copied are kept with the link', () => {
  expect(made({ title: 'Demo Kettle', format: 'html' })).toMatchObject({
    title: 'Demo Kettle',
    format: 'html',
  });
  expect(Object.keys(made())).not.toEqual(expect.arrayContaining(['title']));
  expect(Object.keys(made())).not.toEqual(expect.arrayContaining(['format']));
});

describe('a title is kept', () => {
  test.each([
    [' Demo\n Kettle ', 'Demo Kettle'],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(600), 'x'.repeat(480)],
    ['😀'.repeat(300), '😀'.repeat(240)],
    [`${'x'.repeat(479)} y`, 'x'.repeat(479)],
    ['\u202Ex', '\u202Ex\u202C'],
    ['', undefined],
    [' \0\n', undefined],
    [undefined, undefined],
  ])('of %j as %j', (title, kept) => {
    expect(keptTitle(title)).toBe(kept);
  });

  test('so that it is read again, whatever it is', () => {
    fc.assert(
      fc.property(anyTitle, (text) => {
        const title = keptTitle(text);
        const link = made(title === undefined ? {} : { title });
        expect(parseLinkMade(link)).toStrictEqual(link);
      }),
    );
  });
});

describe('a note', () => {
  test('is put in, changed and taken away', () => {
    const noted = withNote(made(), ' May post\n');
    expect(noted).toStrictEqual({ ...made(), note: 'May post' });
    expect(withNote(noted, 'June')).toStrictEqual({ ...made(), note: 'June' });
    expect(withNote(noted, ' ')).toStrictEqual(made());
  });

  test('is kept so that it is read again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (text) => {
        const noted = withNote(made(), text);
        expect(parseLinkMade(noted)).toStrictEqual(noted);
      }),
    );
  });
});
