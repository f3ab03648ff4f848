import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gammaQuantile, logNormalQuantile, normalQuantile } from '../../lib/commission/quantiles';

/** SciPy's values; test/fixtures/quantiles/make.py says how they were made. */
const fixture = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/quantiles/quantiles.json'), 'utf8'),
) as Record<'normal' | 'lognormal' | 'gamma', number[][]>;

/** Relative difference allowed. */
const EXACT = 1e-9;

function worst(rows: number[][], of: (...at: number[]) => number): [number, number[]] {
  const errors = rows.map((row): [number, number[]] => {
    const wanted = row.at(-1) ?? Number.NaN;
    const got = of(...row.slice(0, -1));
    return [Math.abs(got - wanted) / Math.max(Math.abs(wanted), Number.MIN_VALUE), row];
  });
  expect(errors.every(([error]) => !Number.isNaN(error))).toBe(true);
  return errors.reduce((a, b) => (b[0] > a[0] ? b : a));
}

test('the normal quantile is SciPy’s', () => {
  const rows = fixture.normal.filter(([p]) => p !== 0.5);
  expect(rows.length).toBeGreaterThan(20);
  const [error, where] = worst(rows, (p = 0) => normalQuantile(p));
  expect(error, String(where)).toBeLessThan(EXACT);
  expect(normalQuantile(0.5)).toBe(0);
});

test('the log-normal quantile is SciPy’s', () => {
  expect(fixture.lognormal.length).toBeGreaterThan(50);
  const [error, where] = worst(fixture.lognormal, (p = 0, m = 0, s = 0) =>
    logNormalQuantile(p, m, s),
  );
  expect(error, String(where)).toBeLessThan(EXACT);
});

test('the gamma quantile is SciPy’s, from shapes of 0.02 to a million', () => {
  expect(fixture.gamma.length).toBeGreaterThan(250);
  const [error, where] = worst(fixture.gamma, (p = 0, shape = 0) => gammaQuantile(p, shape));
  expect(error, String(where)).toBeLessThan(EXACT);
});

test('a gamma quantile too small for a number is nothing', () => {
  expect(gammaQuantile(1e-10, 0.02)).toBeLessThan(1e-300);
});
