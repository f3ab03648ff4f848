import type { TrackingId } from '../../lib/amazon/tracking-id';
import type { CountedSum } from '../../lib/reports/counting';
import type { BatchId, ReportBatch, ReportPart } from '../../lib/reports/report-batch';
import type { Period } from '../../lib/reports/report-period';
import type { ReportSum } from '../../lib/reports/report-sums';
import { storeDayOf } from './samples';

/** A sum of some day of March 2026 and tracking ID; what is left out, the report does not say. */
export function sumOf(
  day: number | undefined,
  id: string | undefined,
  figures: ReportSum['figures'],
): ReportSum {
  return {
    day: day === undefined ? undefined : marchDay(day),
    trackingId: id as TrackingId | undefined,
    category: undefined,
    isDirect: undefined,
    figures,
  };
}

export function marchDay(day: number) {
  return storeDayOf(`2026-03-${String(day).padStart(2, '0')}`);
}

export function march(from: number, to: number): Period {
  return { from: marchDay(from), to: marchDay(to) };
}

export function partOf(part: Partial<ReportPart>): ReportPart {
  return {
    kind: 'earnings',
    title: 'Fee-Earnings',
    marketplace: 'US',
    period: march(1, 31),
    rows: 1,
    rejected: 0,
    sums: [],
    ...part,
  };
}

/** A batch of its own name; made at that time, imported then, and a file of its own. */
export function batchOf(
  name: string,
  madeAtMs: number,
  parts: readonly ReportPart[],
  more: Partial<ReportBatch> = {},
): ReportBatch {
  return {
    id: name as BatchId,
    fileName: `${name}.xlsx`,
    digest: `digest of ${name}`,
    importedAtMs: madeAtMs,
    madeAtMs,
    parts,
    ...more,
  };
}

/** What counts, as text that says which batch says what. */
export function told(sums: readonly CountedSum[]): string[] {
  return sums
    .map(({ batchId, day, trackingId, figures }) => {
      const when = day === undefined ? '*' : String(Number(day.slice(8)));
      return `${batchId} ${when} ${trackingId ?? '*'} ${JSON.stringify(figures)}`;
    })
    .sort();
}
