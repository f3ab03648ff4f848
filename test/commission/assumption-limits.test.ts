import { describe, expect, test } from 'vitest';
import {
  ASSUMPTION_LIMITS,
  assumptionsWith,
  parseAssumption,
  parseAssumptions,
  type AssumptionName,
} from '../../lib/commission/assumption-limits';
import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import { clicks, of } from './estimate-samples';

const names = Object.keys(ASSUMPTION_LIMITS) as AssumptionName[];

test('every assumption has limits, and its default lies within', () => {
  expect(names.toSorted()).toEqual(Object.keys(DEFAULT_ASSUMPTIONS).toSorted());
  expect(parseAssumptions(DEFAULT_ASSUMPTIONS)).toEqual(DEFAULT_ASSUMPTIONS);
});

describe.each(names)('%s', (name) => {
  const { min, max } = ASSUMPTION_LIMITS[name];

  test.each([min, max, (min + max) / 2])('can be %d', (value) => {
    expect(parseAssumption(name, value)).toBe(value);
  });

  test.each([min - 1e-6, max + 1e-6, Number.NaN, Infinity, -Infinity, '0.5', null, undefined, {}])(
    'cannot be %s',
    (value) => {
      expect(parseAssumption(name, value)).toBeUndefined();
      expect(parseAssumptions({ ...DEFAULT_ASSUMPTIONS, [name]: value })).toBeUndefined();
    },
  );

  test.each([min, max])('of %d gives an estimate that is a number', (value) => {
    const { meanMinor, range95, chanceOfNothing } = of(clicks(500, { directCommissionMinor: 90 }), {
      assumptions: { ...DEFAULT_ASSUMPTIONS, [name]: value },
    });
    for (const figure of [meanMinor, range95.lowMinor, range95.highMinor, chanceOfNothing]) {
      expect(Number.isFinite(figure)).toBe(true);
    }
    expect(range95.highMinor).toBeGreaterThanOrEqual(range95.lowMinor);
  });
});

describe('what is stored', () => {
  test.each([undefined, null, 3, 'text', [], {}])('as %j is the defaults', (stored) => {
    expect(assumptionsWith(stored)).toEqual(DEFAULT_ASSUMPTIONS);
  });

  test('takes the place of the defaults, each by itself, where it can be', () => {
    const stored = { itemsPerClick: 0.05, directShare: 7, shippedShare: '0.9', unknown: 1 };
    expect(assumptionsWith(stored)).toEqual({ ...DEFAULT_ASSUMPTIONS, itemsPerClick: 0.05 });
  });

  test.each([{}, { ...DEFAULT_ASSUMPTIONS, more: 1 }, [], null])(
    'as %j is no full set of assumptions',
    (value) => {
      expect(parseAssumptions(value)).toBeUndefined();
    },
  );
});
