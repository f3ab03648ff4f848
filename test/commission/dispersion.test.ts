import { expect, test } from 'vitest';
import { dispersionOf } from '../../lib/commission/dispersion';
import { reports } from './estimate-samples';

const days = (counts: readonly number[], clicks = 10_000) =>
  reports({ days: counts.map((itemsOrdered) => ({ clicks, itemsOrdered })) }).days;

/** Days whose variance over mean is what is asked, around 900 items. */
const scattered = (ratio: number, count: number) => {
  const off = Math.sqrt((ratio * 900 * (count - 1)) / count);
  return days(Array.from({ length: count }, (_, i) => 900 + (i % 2 === 0 ? off : -off)));
};

test.each([2, 6.9, 15, 40])('of many days the ratio is their own: %d', (ratio) => {
  const { ratio: learned, logSd } = dispersionOf(scattered(ratio, 1_000), 6.9);
  expect(learned / ratio).toBeGreaterThan(0.95);
  expect(learned / ratio).toBeLessThan(1.05);
  expect(logSd).toBeLessThan(0.06);
});

test('of a few days it lies between theirs and the assumed one, and is less sure', () => {
  const few = dispersionOf(scattered(20, 6), 6.9);
  const more = dispersionOf(scattered(20, 60), 6.9);
  expect(few.ratio).toBeGreaterThan(7);
  expect(few.ratio).toBeLessThan(more.ratio);
  expect(more.ratio).toBeLessThan(20);
  expect(few.logSd).toBeGreaterThan(more.logSd);
});

test.each([
  ['no days', days([])],
  ['one day', days([500])],
  ['days without items', days([0, 0, 0])],
])('of %s it is the assumed one', (_, of) => {
  expect(dispersionOf(of, 6.9)).toEqual({ ratio: expect.closeTo(6.9, 9) as number, logSd: 0.35 });
});

test('is never below chance, however even the days', () => {
  const { ratio } = dispersionOf(days(Array.from({ length: 5_000 }, () => 900)), 6.9);
  expect(ratio).toBeGreaterThan(1);
  expect(ratio).toBeLessThan(1.2);
});
