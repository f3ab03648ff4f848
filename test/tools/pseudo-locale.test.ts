import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { CLOSE, OPEN, pseudoMessages, pseudoText } from './pseudo-locale';

describe('a text of the pseudo-language', () => {
  test.each([
    ['Copy', '⟦Çöþý öñ⟧'],
    ['$1 of $2', '⟦$1 öƒ $2 ö⟧'],
    ['$$5 for $1', '⟦$$5 ƒöŕ $1 öñ⟧'],
    ['', '⟦⟧'],
    ['…', '⟦…⟧'],
  ])('%s becomes %s', (text, pseudo) => {
    expect(pseudoText(text)).toBe(pseudo);
  });

  test('keeps each placeholder as often as it was, and no letter of English', () => {
    const part = fc.oneof(fc.constantFrom('$1', '$2', '$$', ' ', 'word', 'Zug'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const pseudo = pseudoText(text);
        const placeholders = (of: string) => of.match(/\$(?:\d|\$)/g) ?? [];
        expect(placeholders(pseudo)).toEqual(placeholders(text));
        expect(pseudo.replace(/\$(?:\d|\$)/g, '')).not.toMatch(/[A-Za-z]/);
        expect([pseudo.at(0), pseudo.at(-1)]).toEqual([OPEN, CLOSE]);
      }),
    );
  });

  test('has about 40 % more letters', () => {
    const text = 'No extension can see the clicks of your readers';
    const letters = (of: string) => of.match(/\p{L}/gu)?.length ?? 0;
    expect(letters(pseudoText(text)) / letters(text)).toBeCloseTo(1.4, 1);
  });
});

test('codes for programs stay codes', () => {
  expect(
    pseudoMessages({
      languageCode: { message: 'en', description: 'x' },
      languageDirection: { message: 'ltr' },
      copy: { message: 'Copy' },
    }),
  ).toEqual({
    languageCode: { message: 'ar' },
    languageDirection: { message: 'rtl' },
    copy: { message: '⟦Çöþý öñ⟧' },
  });
});
