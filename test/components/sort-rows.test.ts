import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortRows, widestRow } from '../../components/sort-rows';

type Value = string | number | undefined;
const itself = (value: Value) => value;

describe('sortRows', () => {
  test.each<[string, Value[], Value[]]>([
    ['numbers by size', [10, 9, -1, 0.5], [-1, 0.5, 9, 10]],
    [
      'text as people do',
      ['b', 'B2', 'ä', 'a', 'P 10', 'P 9'],
      ['a', 'ä', 'b', 'B2', 'P 9', 'P 10'],
    ],
    ['nothing known below everything', [0, undefined, -5], [undefined, -5, 0]],
    ['days', ['2026-10-01', '2026-09-30'], ['2026-09-30', '2026-10-01']],
  ])('%s', (_, rows, expected) => {
    expect(sortRows(rows, itself, false, 'en')).toEqual(expected);
    expect(sortRows(rows, itself, true, 'en')).toEqual(expected.toReversed());
  });

  test.each([
    ['de', ['a', 'Ä', 'b', 'z']],
    ['sv', ['a', 'b', 'z', 'Ä']],
  ])('letters in the order of %s', (locale, expected) => {
    expect(sortRows(['z', 'Ä', 'b', 'a'], itself, false, locale)).toEqual(expected);
  });

  test('keeps the order of what is the same, both ways, and the rows as they were', () => {
    const rows = [
      { key: 1, n: 1 },
      { key: 0, n: 2 },
      { key: 1, n: 3 },
    ];
    const order = (isDown: boolean) =>
      sortRows(rows, ({ key }) => key, isDown, 'en').map(({ n }) => n);
    expect(order(false)).toEqual([2, 1, 3]);
    expect(order(true)).toEqual([1, 3, 2]);
    expect(rows.map(({ n }) => n)).toEqual([1, 2, 3]);
  });
});

test('the widest row has the longest text, and the largest number with its decimals', () => {
  expect(widestRow(['a', 'abc', undefined, 'ab'], itself)).toBe('abc');
  expect(widestRow([999.99, 1000, -1], itself)).toBe(1000);
  expect(widestRow([], itself)).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const longest = Math.max(...texts.map(({ length }) => length));
      expect(widestRow(texts, itself)).toHaveLength(longest);
    }),
  );
});
