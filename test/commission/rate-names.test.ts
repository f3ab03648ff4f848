import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedName, nameKey } from '../../lib/commission/category-key';
import { DEPARTMENT_WORDS } from '../../lib/commission/department-words';
import { departmentNamed } from '../../lib/commission/department-names';
import { keyOfAny } from '../../lib/commission/reported-keys';

describe('the key of a name', () => {
  test.each([
    ['Lawn & Garden', 'lawn-and-garden'],
    ['Lawn and  Garden ', 'lawn-and-garden'],
    ['Health &amp; Personal Care', 'health-and-personal-care'],
    ['Health&#38;Beauty', 'health-and-beauty'],
    ["Women's", 'womens'],
    ['Women&#39;s', 'womens'],
    ['Women’s', 'womens'],
    ['Elektro-Großgeräte', 'elektro-grossgerate'],
    ['Duże AGD / Żywność', 'duze-agd-zywnosc'],
    ['Kırtasiye', 'kirtasiye'],
    ['İçecek', 'icecek'],
    ['ＰＣ＆カメラ', 'pc-and-カメラ'],
    ['ガーデン', 'ガーデン'],
    ['ｶﾞｰﾃﾞﾝ', 'ガーデン'],
    ['カーデン', 'カーデン'],
    ['', ''],
    ['–', ''],
    ['50% off', '50-off'],
  ])('%j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
    expect(nameKey(name.normalize('NFD'))).toBe(key);
  });

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });

  test.each([
    ['Elektronik & Foto', 'Elektronik und Foto'],
    ['Hogar y cocina', 'HOGAR & COCINA'],
    ['Auto et Moto', 'Auto & Moto'],
    ['Dom i kuchnia', 'Dom & kuchnia'],
  ])('folds %j and %j together', (a, b) => {
    expect(foldedName(a)).toBe(foldedName(b));
  });
});

describe('the words for departments', () => {
  const words = Object.entries(DEPARTMENT_WORDS).flatMap(([department, text]) =>
    text.split('|').map((name) => ({ department, name: name.trim() })),
  );

  test('are many, and each means one department', () => {
    expect(words.length).toBeGreaterThan(400);
    const folded = words.map(({ name }) => foldedName(name));
    expect(folded).not.toContain('');
    expect(new Set(folded).size).toBe(folded.length);
    for (const { name, department } of words) expect(departmentNamed(name), name).toBe(department);
  });

  test('are for departments that some table has a row for', () => {
    const stores = ['US', 'UK', 'IN', 'JP', 'BR', 'AU'] as const;
    for (const department of Object.keys(DEPARTMENT_WORDS)) {
      const keys = stores.flatMap((store) => keyOfAny(store, department) ?? []);
      expect(keys.length, department).toBeGreaterThan(0);
    }
  });
});
