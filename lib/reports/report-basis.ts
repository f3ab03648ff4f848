import type { MarketplaceCode } from '../amazon/marketplaces';
import { DEADLINES } from '../amazon/deadlines';
import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { LoggedClick } from '../clicks/logged-click';
import { NO_EVIDENCE, type ClickCounts, type Evidence } from '../commission/evidence';
import { gatherEvidence } from '../commission/gather-evidence';
import { loggedSpans, type LoggedSpans } from './click-logs/log-coverage';
import { countedSums, type CountedSum } from './counting';
import { coverage } from './coverage';
import { earningsByStore } from './earnings';
import type { ReportBatch } from './report-batch';
import { reportFacts } from './report-facts';
import type { Period } from './report-period';
import type { ReportKind } from './report-row';
import { totalOf, type Figures } from './report-sums';
import { EARNING_KINDS, toldSums } from './tellers';

/** What reports tell of one day, or of a tracking ID in a period that no report parts by days. */
export interface BasisSpan {
  readonly from: StoreDay;
  readonly to: StoreDay;
  readonly trackingId?: TrackingId;
  /** What reports do not tell is absent; 0 is told. */
  readonly clicks?: number;
  readonly ordered?: number;
  /** Before returns. */
  readonly shipped?: number;
  /** Commission, less what came back; minor units. */
  readonly feesMinor?: number;
  /** Whether a report tells what these days earned, be it nothing. */
  readonly isEarned: boolean;
  /** Of the user's own logs, on a day that no report covers. */
  readonly isLogged?: true;
}

/** What an estimate of readers' clicks rests on: what all counted reports of one store tell. */
export interface ReportBasis {
  readonly marketplace: MarketplaceCode;
  /** First and last day that any report tells of. */
  readonly from: StoreDay | undefined;
  readonly to: StoreDay | undefined;
  /** Commission, bounties and bonuses that Amazon reported, in minor units; and for which days. */
  readonly earnedMinor: number;
  readonly earnedPeriod: Period | undefined;
  /** Readers' clicks, and those of them whose items are told with the items of the same days. */
  readonly clicks: number;
  readonly withItems: ClickCounts;
  /** The last days, oldest first: those whose clicks can still lead to orders. */
  readonly spans: readonly BasisSpan[];
  readonly evidence: Evidence;
  /** Figures of the reports that the estimate does not believe. */
  readonly doubted: number;
}

/**
 * What all imports together come to, by store.
 *
 * @param logged clicks by day that count of all logs of the user's own tools.
 */
export function basesOf(
  batches: readonly ReportBatch[],
  logged: readonly LoggedClick[] = [],
): ReportBasis[] {
  const sums = countedSums(batches);
  return withLogged(reportBases(sums), loggedSpans(sums, logged));
}

/** The bases with the clicks of days that no report covers; logs teach nothing of orders. */
function withLogged(bases: readonly ReportBasis[], logs: readonly LoggedSpans[]): ReportBasis[] {
  const known = new Set(bases.map(({ marketplace }) => marketplace));
  const without = logs
    .filter(({ marketplace }) => !known.has(marketplace))
    .map(({ marketplace }) => ({ ...NOTHING_REPORTED, marketplace }));
  return [...bases, ...without].map((basis) => {
    const log = logs.find(({ marketplace }) => marketplace === basis.marketplace);
    return log ? { ...basis, spans: [...basis.spans, ...log.spans] } : basis;
  });
}

const NOTHING_REPORTED: Omit<ReportBasis, 'marketplace'> = {
  ...{ from: undefined, to: undefined, earnedMinor: 0, earnedPeriod: undefined, clicks: 0 },
  ...{ withItems: { clicks: 0, itemsOrdered: 0 }, spans: [], evidence: NO_EVIDENCE, doubted: 0 },
};

/** The basis of each store that reports tell of. */
export function reportBases(sums: readonly CountedSum[]): ReportBasis[] {
  return earningsByStore(sums).map(({ marketplace, from, to, total, withItems }) => {
    const own = sums.filter((sum) => sum.marketplace === marketplace);
    const { evidence, doubted } = gatherEvidence(reportFacts(own));
    const paying = own.filter(({ kind, figures }) => isPaying(kind) && tellsMoney(figures));
    const { periods } = coverage(paying);
    const [first, last] = [periods[0], periods.at(-1)];
    return {
      marketplace,
      from,
      to,
      earnedMinor: total.earnedMinor,
      earnedPeriod: first && last && { from: first.from, to: last.to },
      clicks: total.clicks ?? 0,
      withItems,
      spans: to === undefined ? [] : lastSpans(own, daysBefore(to, DEADLINES.cartDays)),
      evidence,
      doubted: doubted.length,
    };
  });
}

function isPaying(kind: ReportKind): boolean {
  return EARNING_KINDS.includes(kind) || kind === 'bounties';
}

function tellsMoney({ feesMinor, bonusMinor }: Figures): boolean {
  return feesMinor !== undefined || bonusMinor !== undefined;
}

function lastSpans(sums: readonly CountedSum[], first: StoreDay): BasisSpan[] {
  // A total without money tells clicks, and not what they earned.
  const earned = coverage(
    sums.filter(({ kind, figures }) => EARNING_KINDS.includes(kind) && tellsMoney(figures)),
  );
  const groups = new Map<string, CountedSum[]>();
  for (const sum of toldSums(sums)) {
    const { day, period, trackingId } = sum;
    if ((day ?? period?.to ?? '') < first) continue;
    const key = day ?? `${period?.from} ${period?.to} ${trackingId}`;
    const group = groups.get(key);
    if (group) group.push(sum);
    else groups.set(key, [sum]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [{ day, period, trackingId } = {}] = group;
      const [from, to] = [day ?? period?.from, day ?? period?.to];
      if (from === undefined || to === undefined) return [];
      const { clicks, ordered, shipped, feesMinor } = totalOf(group);
      return {
        from,
        to,
        ...(day === undefined && trackingId && { trackingId }),
        ...(clicks !== undefined && { clicks }),
        ...(ordered !== undefined && { ordered }),
        ...(shipped !== undefined && { shipped }),
        ...(feesMinor !== undefined && { feesMinor }),
        isEarned: earned.has(from, to),
      };
    })
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}
