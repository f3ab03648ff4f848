import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink } from '../../lib/links/link-format';
import { MARKUPS, parseTemplate, PLACEHOLDERS } from '../../lib/links/template';
import { linkValues } from './samples';

const problem = (text: unknown, markup: (typeof MARKUPS)[number] = 'plain') => {
  const reading = parseTemplate(text, markup);
  return reading.ok ? undefined : reading.problem;
};

describe('a template is read', () => {
  test.each([
    ['{url}', [{ placeholder: 'url' }]],
    ['a{url}b', ['a', { placeholder: 'url' }, 'b']],
    ['{title}{url}', [{ placeholder: 'title' }, { placeholder: 'url' }]],
    ['{{{url}}}', ['{', { placeholder: 'url' }, '}']],
    ['{{url}} {url}', ['{url} ', { placeholder: 'url' }]],
    ['{{}}{url}', ['{}', { placeholder: 'url' }]],
    ['}}{{{url}', ['}{', { placeholder: 'url' }]],
    [' \n{url}\r\n', [' \n', { placeholder: 'url' }, '\r\n']],
  ])('%j as %j', (text, parts) => {
    expect(parseTemplate(text, 'plain')).toStrictEqual({
      ok: true,
      template: { markup: 'plain', parts },
    });
  });

  test('with every placeholder', () => {
    const text = PLACEHOLDERS.map((name) => `{${name}}`).join('');
    expect(problem(text)).toBeUndefined();
  });

  test('of 10,000 characters', () => {
    expect(problem(`{url}${'x'.repeat(9_995)}`)).toBeUndefined();
  });
});

describe('a template is refused, with what and where:', () => {
  test.each([
    ['{url} {price}', { kind: 'unknown-placeholder', name: 'price', line: 1, column: 7 }],
    ['{url}\n😀{image}', { kind: 'unknown-placeholder', name: 'image', line: 2, column: 2 }],
    ['{url}{rating}{price}', { kind: 'unknown-placeholder', name: 'rating', line: 1, column: 6 }],
    ['{URL}', { kind: 'unknown-placeholder', name: 'URL', line: 1, column: 1 }],
    ['{ url }', { kind: 'unknown-placeholder', name: ' url ', line: 1, column: 1 }],
    ['{url.href}', { kind: 'unknown-placeholder', name: 'url.href', line: 1, column: 1 }],
    ['{}{url}', { kind: 'unknown-placeholder', name: '', line: 1, column: 1 }],
    ['{toString}{url}', { kind: 'unknown-placeholder', name: 'toString', line: 1, column: 1 }],
    ['{__proto__}{url}', { kind: 'unknown-placeholder', name: '__proto__', line: 1, column: 1 }],
    [
      `{url}{${'x'.repeat(39)}😀}`,
      { kind: 'unknown-placeholder', name: 'x'.repeat(39), line: 1, column: 6 },
    ],
    ['{url', { kind: 'unclosed', line: 1, column: 1 }],
    ['{url}\r\n  {', { kind: 'unclosed', line: 2, column: 3 }],
    ['{title {url}', { kind: 'unclosed', line: 1, column: 1 }],
    ['{ti\ntle}{url}', { kind: 'unclosed', line: 1, column: 1 }],
    ['{url}}', { kind: 'stray-brace', line: 1, column: 6 }],
    ['a}{url}', { kind: 'stray-brace', line: 1, column: 2 }],
    ['{url}}}}', { kind: 'stray-brace', line: 1, column: 8 }],
    ['{title}', { kind: 'no-url' }],
    ['{{url}}', { kind: 'no-url' }],
    ['no placeholder', { kind: 'no-url' }],
    ['', { kind: 'empty' }],
    [' \n\t', { kind: 'empty' }],
    [undefined, { kind: 'empty' }],
    [null, { kind: 'empty' }],
    [['{url}'], { kind: 'empty' }],
    [{ toString: (): string => '{url}' }, { kind: 'empty' }],
    [`{url}${'x'.repeat(9_996)}`, { kind: 'too-long', length: 10_001 }],
    ['{url}'.repeat(20_000), { kind: 'too-long', length: 100_000 }],
  ])('%j', (text, found) => {
    expect(problem(text)).toStrictEqual(found);
  });
});

test('any text becomes a template that any values fill, or is refused; nothing throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...PLACEHOLDERS.map((name) => `{${name}}`),
      '{',
      '}',
      '{{',
      '}}',
      '{x}',
      '<',
      '>',
    ),
    fc.constantFrom(
      '<a ',
      'href="',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<script>',
      '</style>',
      '<style>',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom(...MARKUPS), (pieces, markup) => {
      const text = `{url}${pieces.join('')}`;
      const reading = parseTemplate(text, markup);
      if (!reading.ok) return;
      const writtenAgain = reading.template.parts
        .map((part) =>
          typeof part === 'string' ? part.replace(/[{}]/g, '$&$&') : `{${part.placeholder}}`,
        )
        .join('');
      expect(writtenAgain).toBe(text);
      expect(formatLink(reading.template, linkValues()).text).toContain('B0EXAMPL01');
    }),
    { numRuns: 1_000 },
  );
});

test('text with its braces written twice is given back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const doubled = text.replace(/[{}]/g, '$&$&');
      const reading = parseTemplate(`{url}\n${doubled}`, 'plain');
      expect(reading.ok && formatLink(reading.template, linkValues({ url: 'u' })).text).toBe(
        `u\n${text}`,
      );
    }),
  );
});
