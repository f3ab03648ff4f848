import { expect, test } from 'vitest';
import { countOf } from '../../../lib/reports/click-logs/log-row';

test.each([
  ['0', 0],
  ['7', 7],
  ['1000', 1_000],
  ['1,000', 1_000],
  ['1.000', 1_000],
  ['1.234.567', 1_234_567],
  ['1 234', 1_234],
  ['1\u202f234', 1_234],
  ['1’234', 1_234],
  ['7.0', 7],
  ['7.00', 7],
  ['4294967295', 4_294_967_295],
  ['4294967296', undefined],
  ['1,5', undefined],
  ['1.5', undefined],
  ['1,00', undefined],
  ['12,34,567', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['', undefined],
  ['some', undefined],
])('%j clicks are %j', (text, count) => {
  expect(countOf(text)).toBe(count);
});
