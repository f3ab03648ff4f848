import { daysBefore } from '../amazon/store-day';
import type { EstimateMade } from './estimate-made';
import { placeOf, type Place } from './hold-rate';
import type { Period } from './report-period';
import { daysOf, type DayFigure, type ToldDays } from './told-days';

/**
 * What became of an estimate. `waiting`: reports do not tell all of it yet. `other-clicks`: they
 * count other clicks than it knew of, so it was not of them. `inseparable`: what came of its clicks
 * cannot be told from what came of others closely enough to say whether its range held.
 */
export type Settlement =
  | {
      readonly kind: 'settled';
      /** What came lies between these, and on which side of the ranges is certain. */
      readonly leastMinor: number;
      readonly mostMinor: number;
      readonly place80: Place;
      /** Undefined where that is not certain of the narrower range. */
      readonly place50: Place | undefined;
    }
  | { readonly kind: 'waiting' | 'inseparable' }
  | { readonly kind: 'other-clicks'; readonly clicks: number };

/** An estimate with what became of it. */
export interface SettledEstimate {
  readonly made: EstimateMade;
  readonly settlement: Settlement;
  /** Whether it is the last that spoke of its days before they were reported. */
  readonly isLast: boolean;
}

/** Days after the last click in which nearly all that was ordered by then is shipped. */
const TAIL_DAYS = 14;
/** By how much of them the clicks it knew of may differ from those that a report counts. */
const CLICKS_APART = 0.1;

/**
 * Holds an estimate against what reports tell now. It spoke of clicks of some days; reports tell what
 * was shipped on a day, whenever it was clicked. All that was shipped on those days is of these
 * clicks or was on its way, so it came at least; what was shipped in the two weeks after them is
 * partly theirs, so with it it came at most. Only where both lie on the same side of a range is it
 * said whether that held. Left out of account is what comes later: carts and returns of the weeks
 * after, some percent.
 *
 * @param told what the reports of its store tell now.
 */
export function settlementOf(made: EstimateMade, told: ToldDays): Settlement {
  const { open, earnedTo } = made;
  if (!open) return { kind: 'inseparable' };
  const whole = { from: open.from, to: daysBefore(open.to, -TAIL_DAYS) };
  if (!told.has('feesMinor', whole) || !told.has('clicks', open)) return { kind: 'waiting' };
  if (
    ![open, whole].every((days) => told.isApart('feesMinor', days)) ||
    !told.isApart('clicks', open)
  ) {
    return { kind: 'inseparable' };
  }
  const clicks = Math.round(sumOn(told, 'clicks', open));
  if (Math.abs(clicks - made.clicks) > CLICKS_APART * Math.max(clicks, made.clicks)) {
    return { kind: 'other-clicks', clicks };
  }
  // Without a report before it, what was ordered before is shipped on its first days, too.
  const sure = earnedTo === undefined ? { ...open, from: daysBefore(open.from, -TAIL_DAYS) } : open;
  const ends = [sumOn(told, 'feesMinor', sure), sumOn(told, 'feesMinor', whole)].map(Math.round);
  // More may come back than is shipped.
  const [leastMinor, mostMinor] = [Math.min(...ends), Math.max(...ends)];
  const sideOf = (range: EstimateMade['range80']) => {
    const side = placeOf(leastMinor, range);
    return side === placeOf(mostMinor, range) ? side : undefined;
  };
  const place80 = sideOf(made.range80);
  if (place80 === undefined) return { kind: 'inseparable' };
  return { kind: 'settled', leastMinor, mostMinor, place80, place50: sideOf(made.range50) };
}

/**
 * All of them, oldest first. Those made between the same two reports are of the same days and more
 * of them each time, so that only the last of them is one more case.
 *
 * @param made of one store.
 */
export function settledEstimates(made: readonly EstimateMade[], told: ToldDays): SettledEstimate[] {
  const inOrder = [...made].sort((a, b) => a.atMs - b.atMs);
  const last = new Map(inOrder.map((each) => [each.open?.from, each]));
  return inOrder.map((each) => ({
    made: each,
    settlement: settlementOf(each, told),
    isLast: last.get(each.open?.from) === each,
  }));
}

function sumOn(told: ToldDays, figure: DayFigure, days: Period): number {
  return daysOf(days).reduce((sum, day) => sum + told.on(figure, day), 0);
}
