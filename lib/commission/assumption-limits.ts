import * as v from 'valibot';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from './assumptions';

export type AssumptionName = keyof Assumptions;

/** What a figure counts: for the words beside its field. */
export type AssumptionUnit = 'per-click' | 'share' | 'ratio' | 'usd' | 'log-sd';

export interface AssumptionLimits {
  readonly min: number;
  readonly max: number;
  readonly unit: AssumptionUnit;
}

/**
 * What each assumption can be. Wide enough for any affiliate, narrow enough that a slip of the
 * keys (11 for 0.11) is noticed.
 */
export const ASSUMPTION_LIMITS: Readonly<Record<AssumptionName, AssumptionLimits>> = {
  itemsPerClick: { min: 0.0001, max: 2, unit: 'per-click' },
  varianceToMean: { min: 1, max: 100, unit: 'ratio' },
  directShare: { min: 0, max: 1, unit: 'share' },
  shippedShare: { min: 0.01, max: 1, unit: 'share' },
  returnedShare: { min: 0, max: 0.99, unit: 'share' },
  meanCommissionUsd: { min: 0.01, max: 1_000, unit: 'usd' },
  commissionLogSd: { min: 0.1, max: 3, unit: 'log-sd' },
  cartShare: { min: 0, max: 0.9, unit: 'share' },
};

function within(name: AssumptionName) {
  const { min, max } = ASSUMPTION_LIMITS[name];
  return v.pipe(v.number(), v.minValue(min), v.maxValue(max));
}

const assumptionsSchema = v.strictObject({
  itemsPerClick: within('itemsPerClick'),
  varianceToMean: within('varianceToMean'),
  directShare: within('directShare'),
  shippedShare: within('shippedShare'),
  returnedShare: within('returnedShare'),
  meanCommissionUsd: within('meanCommissionUsd'),
  commissionLogSd: within('commissionLogSd'),
  cartShare: within('cartShare'),
}) satisfies v.GenericSchema<unknown, Assumptions>;

/** The value as a full set of assumptions, or undefined if one is missing or cannot be. */
export function parseAssumptions(value: unknown): Assumptions | undefined {
  const result = v.safeParse(assumptionsSchema, value);
  return result.success ? result.output : undefined;
}

/** The value as this assumption, or undefined where it lies outside its limits or is no number. */
export function parseAssumption(name: AssumptionName, value: unknown): number | undefined {
  const result = v.safeParse(within(name), value);
  return result.success ? result.output : undefined;
}

/**
 * The defaults with the user's own figures in place of some. What is stored and cannot be (it was
 * written by a newer or damaged version) falls back to the default, each by itself.
 */
export function assumptionsWith(changes: unknown): Assumptions {
  if (typeof changes !== 'object' || changes === null) return DEFAULT_ASSUMPTIONS;
  const own = new Map<string, unknown>(Object.entries(changes));
  const names = Object.keys(ASSUMPTION_LIMITS) as AssumptionName[];
  const kept = names.flatMap((name) => {
    const value = parseAssumption(name, own.get(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...DEFAULT_ASSUMPTIONS, ...(Object.fromEntries(kept) as Partial<Assumptions>) };
}
