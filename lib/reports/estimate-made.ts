import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../amazon/marketplaces';
import { daysBefore, storeDay, type StoreDay } from '../amazon/store-day';
import { timeSchema } from '../clicks/time';
import { ESTIMATE_MODEL, type Estimate } from '../commission/estimate';
import type { Range } from '../commission/totals';
import type { BasisSpan, ReportBasis } from './report-basis';
import { storeDaySchema } from './report-parsers';
import type { Period } from './report-period';

/** What a user was told once of what is still to come; amounts in minor units of the store. */
export interface EstimateMade {
  readonly marketplace: MarketplaceCode;
  /** The store's day on which it was made, and the moment. */
  readonly day: StoreDay;
  readonly atMs: number;
  /** `ESTIMATE_MODEL` of that time. */
  readonly model: number;
  /** The last days that a report told of then: of anything, and of what it earned. */
  readonly toldTo?: StoreDay;
  readonly earnedTo?: StoreDay;
  /**
   * The days of which it spoke: those of the clicks whose earnings no report told, without a day
   * among them of which one did. Absent where it was not of such days alone.
   */
  readonly open?: Period;
  /** Clicks known of those days. */
  readonly clicks: number;
  /** Clicks whose items reports told, in any store. */
  readonly outcomeClicks: number;
  readonly meanMinor: number;
  readonly medianMinor: number;
  readonly range50: Range;
  readonly range80: Range;
}

/** What is noted of an estimate of a store's readers, when it is shown. */
export function estimateMade(
  { marketplace, spans, to }: Pick<ReportBasis, 'marketplace' | 'spans' | 'to'>,
  said: Estimate,
  nowMs: number,
): EstimateMade {
  const earnedTo = lastDay(spans.filter(({ isEarned }) => isEarned));
  const open = openDays(spans, earnedTo);
  return {
    ...{ marketplace, day: storeDay(marketplace, nowMs), atMs: nowMs, model: ESTIMATE_MODEL },
    ...(to !== undefined && { toldTo: to }),
    ...(earnedTo !== undefined && { earnedTo }),
    ...(open && { open }),
    clicks: spans.reduce((sum, { isEarned, clicks = 0 }) => sum + (isEarned ? 0 : clicks), 0),
    outcomeClicks: said.outcomeClicks,
    meanMinor: said.meanMinor,
    medianMinor: said.medianMinor,
    range50: said.range50,
    range80: said.range80,
  };
}

/** From the day after the last that was earned: on it what was ordered before is shipped. */
function openDays(spans: readonly BasisSpan[], earnedTo: StoreDay | undefined): Period | undefined {
  const clicked = spans.filter(({ isEarned, clicks = 0 }) => !isEarned && clicks > 0);
  const [first] = clicked.map(({ from }) => from).sort();
  const to = lastDay(clicked);
  if (first === undefined || to === undefined) return undefined;
  if (earnedTo === undefined) return { from: first, to };
  return earnedTo < first ? { from: daysBefore(earnedTo, -1), to } : undefined;
}

function lastDay(spans: readonly BasisSpan[]): StoreDay | undefined {
  return spans
    .map(({ to }) => to)
    .sort()
    .at(-1);
}

const RESTS_ON = [
  'marketplace',
  'day',
  'model',
  'toldTo',
  'earnedTo',
  'clicks',
  'outcomeClicks',
] as const satisfies readonly (keyof EstimateMade)[];

/** Whether both say the same of the same, but for the little that hours change. */
export function isSameEstimate(one: EstimateMade, other: EstimateMade): boolean {
  const apart = Math.abs(one.meanMinor - other.meanMinor);
  return (
    RESTS_ON.every((key) => one[key] === other[key]) &&
    apart <= 0.01 * Math.max(one.meanMinor, other.meanMinor)
  );
}

const amount = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const range = v.strictObject({ lowMinor: amount, highMinor: amount });

const estimateMadeSchema = v.strictObject({
  marketplace: v.custom<MarketplaceCode>(isMarketplaceCode),
  day: storeDaySchema,
  atMs: timeSchema,
  model: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  toldTo: v.exactOptional(storeDaySchema),
  earnedTo: v.exactOptional(storeDaySchema),
  open: v.exactOptional(v.strictObject({ from: storeDaySchema, to: storeDaySchema })),
  clicks: count,
  outcomeClicks: count,
  meanMinor: amount,
  medianMinor: amount,
  range50: range,
  range80: range,
});

/** The value as an estimate that was made, or undefined if any part is not what it should be. */
export function parseEstimateMade(value: unknown): EstimateMade | undefined {
  const result = v.safeParse(estimateMadeSchema, value);
  return result.success ? result.output : undefined;
}
