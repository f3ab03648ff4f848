import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCopiedText, parseLinkMade } from '../../lib/links/link-made';
import { asin, trackingId } from '../amazon/samples';
import { copiedText } from './samples';

const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';
const COPIED = copiedText(LINK);
const SMALL = { ...COPIED, marketplace: 'US', trackingId: trackingId('mine-20') };
const WHOLE = { ...SMALL, asin: asin('B0EXAMPL01') };
const LAST_MS = Date.UTC(9999, 11, 31);
/** As long as an address may be: 16 384 characters. */
const LONGEST = `https://www.amazon.com/${'a'.repeat(16_384 - 23 - 12)}?tag=mine-20`;

/** Near misses of what both have. */
const MISSES: [string, unknown][] = [
  ...['id', 'atMs', 'text'].map((key): [string, unknown] => [key, undefined]),
  ...['', 'short12', 'a'.repeat(65), 'with space', '../../etc', 'ключключ', 'copied00\n'].map(
    (id): [string, unknown] => ['id', id],
  ),
  ...[12_345_678, null, ['copied00']].map((id): [string, unknown] => ['id', id]),
  ...[-1, 0.5, Number.NaN, Infinity, 2 ** 53, LAST_MS + 1, '0', new Date(0), null].map(
    (atMs): [string, unknown] => ['atMs', atMs],
  ),
  ...['', 'x', LINK.replace('https', 'http'), ` ${LINK}`, `\n${LINK}`, 'HTTPS://x'].map(
    (text): [string, unknown] => ['text', text],
  ),
  ...['https:/x', 'javascript:alert(1)//https://', null, 5, [LINK], { href: LINK }].map(
    (text): [string, unknown] => ['text', text],
  ),
  ['text', LONGEST.replace('a?', 'aa?')],
  ['text', 'https://evil.example/dp/B0EXAMPL01?tag=mine-20'],
  ['text', 'https://www.amazon.com/dp/B0EXAMPL01\n?tag=mine-20'],
  ...['url', 'name', 'toString', 'constructor'].map((key): [string, unknown] => [key, 'x']),
  ...['', ' x', 'x ', 'a\nb', 'a  b', 'x\0', '\uD83D', '\u202Ex', 'x'.repeat(501), null, 5].map(
    (title): [string, unknown] => ['title', title],
  ),
  ...['', 'URL', 'own', 'toString', { template: 'x' }, null, undefined].map(
    (format): [string, unknown] => ['format', format],
  ),
  ['title', undefined],
];

const KINDS = [
  ['what was copied', parseCopiedText, COPIED],
  ['a link made', parseLinkMade, WHOLE],
] as const;

describe.each(KINDS)('%s', (_, parse, whole) => {
  test.each([
    ['as it is', {}],
    ['at the beginning of time', { atMs: 0 }],
    ['at the end of it', { atMs: LAST_MS }],
    ['with the longest id', { id: 'a'.repeat(64) }],
    ['with a UUID', { id: '0b9f2c2e-7f0e-4d0a-9a3e-5f3f6a1b2c3d' }],
    ['with the longest text', { text: LONGEST }],
    ['with a title and a format', { title: 'Demo “Kettle” 😀 שלום', format: 'markdown' }],
    ['copied by a template', { format: 'template' }],
    ['with the longest title', { title: 'x'.repeat(500) }],
  ])('is read %s', (_case, changes) => {
    const value = { ...whole, ...changes };
    expect(parse(structuredClone(value))).toStrictEqual(value);
  });

  test.each([
    ...[undefined, null, '', LINK, 0, [], [whole], {}, new Map(Object.entries(whole))].map(
      (value) => [value],
    ),
  ])('is not %j', (value) => {
    expect(parse(value)).toBeUndefined();
  });

  test.each(MISSES)('is refused when its %s is %j', (key, value) => {
    expect(parse({ ...whole, [key]: value })).toBeUndefined();
  });

  test('is refused when it brings a prototype of its own', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(whole).replace('{', '{"__proto__":{"asin":"B0EXAMPL02"},'),
    );
    expect(Object.keys(hostile as object)).toContain('__proto__');
    expect(parse(hostile)).toBeUndefined();
  });

  test('is answered without throwing, whatever the value', () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record(Object.fromEntries(Object.keys(whole).map((key) => [key, fc.anything()]))),
    );
    fc.assert(fc.property(anything, (value) => parse(value) === undefined));
  });
});

test('a link made to no product is read as it is', () => {
  expect(parseLinkMade(SMALL)).toStrictEqual(SMALL);
});

test.each([
  ...['us', 'GB', '', '__proto__', null, undefined, ['US']].map((store) => ['marketplace', store]),
  ...['', 'Mine-20', 'mine 20', 'mine-20&tag=x', 'a'.repeat(65), null, undefined].map((id) => [
    'trackingId',
    id,
  ]),
  ...['', 'b0exampl01', ' B0EXAMPL01', 'B0EXAMPL0', '0131103629', null, undefined].map((a) => [
    'asin',
    a,
  ]),
  ...['', 'x'.repeat(1_001), null, undefined, 5].map((note) => ['note', note]),
] as [string, unknown][])('a link made is refused when its %s is %j', (key, value) => {
  expect(parseLinkMade({ ...WHOLE, [key]: value })).toBeUndefined();
});

test('a link made is refused when it carries another ID than it says', () => {
  expect(parseLinkMade({ ...WHOLE, text: `${WHOLE.text}x` })).toBeUndefined();
});

test('a note is kept with a link made, and with nothing else', () => {
  const noted = { ...WHOLE, note: 'For the post\nof May' };
  expect(parseLinkMade(structuredClone(noted))).toStrictEqual(noted);
  expect(parseCopiedText({ ...COPIED, note: 'x' })).toBeUndefined();
});

test('neither passes for the other', () => {
  expect(parseLinkMade(COPIED)).toBeUndefined();
  expect(parseCopiedText(WHOLE)).toBeUndefined();
});
