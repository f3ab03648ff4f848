import type { MarketplaceCode } from '../amazon/marketplaces';
import { DEADLINES } from '../amazon/deadlines';
import { daysBefore, type StoreDay } from '../amazon/store-day';
import type { TrackingId } from '../amazon/tracking-id';
import type { Evidence } from '../commission/evidence';
import { gatherEvidence } from '../commission/gather-evidence';
import { countedSums, type CountedSum } from './counting';
import { EARNING_KINDS, earningsByStore, toldSums } from './earnings';
import type { ReportBatch } from './report-batch';
import { reportFacts } from './report-facts';
import { totalOf } from './report-sums';

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
  /** Whether a report tells what these days earned, be it nothing. */
  readonly isEarned: boolean;
}

/** What an estimate of readers' clicks rests on: what all counted reports of one store tell. */
export interface ReportBasis {
  readonly marketplace: MarketplaceCode;
  /** First and last day that any report tells of. */
  readonly from: StoreDay | undefined;
  readonly to: StoreDay | undefined;
  /** Commission, bounties and bonuses that Amazon reported, in minor units. */
  readonly earnedMinor: number;
  readonly clicks: number;
  readonly ordered: number;
  /** The last days, oldest first: those whose clicks can still lead to orders. */
  readonly spans: readonly BasisSpan[];
  readonly evidence: Evidence;
  /** Figures of the reports that the estimate does not believe. */
  readonly doubted: number;
}

/** What all imports together come to, by store. */
export function basesOf(batches: readonly ReportBatch[]): ReportBasis[] {
  return reportBases(countedSums(batches));
}

/** The basis of each store that reports tell of. */
export function reportBases(sums: readonly CountedSum[]): ReportBasis[] {
  return earningsByStore(sums).map(({ marketplace, from, to, total }) => {
    const own = sums.filter((sum) => sum.marketplace === marketplace);
    const { evidence, doubted } = gatherEvidence(reportFacts(own));
    return {
      marketplace,
      from,
      to,
      earnedMinor: total.earnedMinor,
      clicks: total.clicks ?? 0,
      ordered: total.ordered ?? 0,
      spans: to === undefined ? [] : lastSpans(own, daysBefore(to, DEADLINES.cartDays)),
      evidence,
      doubted: doubted.length,
    };
  });
}

function lastSpans(sums: readonly CountedSum[], first: StoreDay): BasisSpan[] {
  const periods = new Set(
    sums
      .filter(({ kind }) => EARNING_KINDS.includes(kind))
      .flatMap(({ day, period }) => period ?? (day === undefined ? [] : { from: day, to: day })),
  );
  const isEarned = (from: StoreDay, to: StoreDay) =>
    [...periods].some((period) => period.from <= from && to <= period.to);

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
      const { clicks, ordered, shipped } = totalOf(group);
      return {
        from,
        to,
        ...(day === undefined && trackingId && { trackingId }),
        ...(clicks !== undefined && { clicks }),
        ...(ordered !== undefined && { ordered }),
        ...(shipped !== undefined && { shipped }),
        isEarned: isEarned(from, to),
      };
    })
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}
