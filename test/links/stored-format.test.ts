import { describe, expect, test } from 'vitest';
import { BUILT_IN_FORMATS, formatLink } from '../../lib/links/link-format';
import { chosenFormat, parseLinkFormat, parseStoredTemplates } from '../../lib/links/stored-format';
import { LINK, linkValues } from './samples';

const MINE = { name: 'Mine', markup: 'html', text: '<b>{url}</b>' } as const;

describe('the chosen format', () => {
  test.each([...BUILT_IN_FORMATS, { template: 'Mine' }, { template: 'x'.repeat(60) }])(
    '%j is read',
    (value) => {
      expect(parseLinkFormat(structuredClone(value))).toStrictEqual(value);
    },
  );

  test.each([
    ...['', 'URL', 'html ', 'template', 'toString', '__proto__', null, undefined, 0, []],
    ...[{}, { template: '' }, { template: ' x' }, { template: 'x\n' }, { template: 5 }],
    ...[{ template: 'x'.repeat(61) }, { template: 'x', text: '{url}' }, { kind: 'html' }],
  ])('%j is none', (value) => {
    expect(parseLinkFormat(value)).toBeUndefined();
  });

  test('writes links as it says', () => {
    const write = (choice: Parameters<typeof chosenFormat>[0]) =>
      formatLink(chosenFormat(choice, [MINE]), linkValues()).text;
    expect(write({ template: 'Mine' })).toBe(`<b>${LINK}</b>`);
    expect(write('title-url')).toBe(`Demo Kettle\n${LINK}`);
    // A template deleted while in use.
    expect(write({ template: 'mine' })).toBe(LINK);
  });

  test('is the plain address where the template cannot be read', () => {
    expect(chosenFormat({ template: 'Mine' }, [{ ...MINE, text: '{price}' }])).toBe('url');
  });
});

describe('kept templates', () => {
  test.each([
    [[]],
    [[MINE]],
    [
      [
        MINE,
        { ...MINE, name: 'mine', markup: 'markdown' },
        { ...MINE, name: '😀', markup: 'plain' },
      ],
    ],
  ])('%j are read', (value) => {
    expect(parseStoredTemplates(structuredClone(value))).toStrictEqual(value);
  });

  test.each([
    ['no list', MINE],
    ['two of one name', [MINE, { ...MINE, text: '{url}' }]],
    ['an unknown placeholder', [{ ...MINE, text: '{url}{price}' }]],
    ['no address', [{ ...MINE, text: '{title}' }]],
    ['a script', [{ ...MINE, text: '<script>{url}</script>' }]],
    ['100 kB', [{ ...MINE, text: '{url}'.repeat(20_000) }]],
    ['no name', [{ ...MINE, name: ' ' }]],
    ['an unknown markup', [{ ...MINE, markup: 'HTML' }]],
    ['something more', [{ ...MINE, price: 5 }]],
    ['too many', Array.from({ length: 51 }, (_, n) => ({ ...MINE, name: String(n) }))],
  ])('with %s are refused', (_, value) => {
    expect(parseStoredTemplates(value)).toBeUndefined();
  });
});
