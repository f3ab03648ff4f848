import type { MarketplaceCode } from '../amazon/marketplaces';
import { countedSums, type CountedSum } from './counting';
import type { ReportBatch } from './report-batch';
import type { Period } from './report-period';
import { FIGURES, type ReportKind } from './report-row';
import { totalOf, type Figures, type ReportSum } from './report-sums';

/**
 * What an import does to what one kind of report of one store says. Counted are what a report says of
 * one day and tracking ID, or of one period and tracking ID, whatever it parts them into.
 */
export interface ImportChanges {
  readonly kind: ReportKind;
  readonly marketplace: MarketplaceCode;
  /** Nothing was known of these. */
  readonly added: number;
  /** These said something else, in all `before`; what they say now is `after`. */
  readonly changed: number;
  readonly before: Figures;
  readonly after: Figures;
  /** These said the same. */
  readonly same: number;
  /** Of earlier imports, what does not count any more and has nothing in its very place. */
  readonly dropped: number;
  /** Of this import, what does not count because a report that was made later says it. */
  readonly outdated: number;
}

/**
 * Compares what counts with and without an import.
 *
 * @param before the imports that there were; this one may be among them.
 */
export function importChanges(batch: ReportBatch, before: readonly ReportBatch[]): ImportChanges[] {
  const others = before.filter(({ id }) => id !== batch.id);
  const earlier = byPlace(countedSums(others));
  const later = countedSums([...others, batch]);
  const laterPlaces = byPlace(later);
  const own = byPlace(later.filter(({ batchId }) => batchId === batch.id));
  const said = byPlace(
    batch.parts.flatMap(({ sums, ...part }) =>
      sums.map((sum) => ({ ...sum, ...part, batchId: batch.id })),
    ),
  );
  const reports = new Map(
    batch.parts.map(({ kind, marketplace }) => [`${kind} ${marketplace}`, { kind, marketplace }]),
  );
  return [...reports.values()].map(({ kind, marketplace }) => {
    const isOfReport = ([first]: readonly CountedSum[]) =>
      first?.kind === kind && first.marketplace === marketplace;
    const old: CountedSum[] = [];
    const fresh: CountedSum[] = [];
    const count = { added: 0, changed: 0, same: 0, dropped: 0, outdated: 0 };
    for (const [place, sums] of own) {
      if (!isOfReport(sums)) continue;
      const then = earlier.get(place);
      if (!then) count.added += 1;
      else if (isSame(then, sums)) count.same += 1;
      else {
        count.changed += 1;
        old.push(...then);
        fresh.push(...sums);
      }
    }
    for (const [place, sums] of earlier) {
      if (isOfReport(sums) && !laterPlaces.has(place)) count.dropped += 1;
    }
    for (const [place, sums] of said) {
      if (isOfReport(sums) && !own.has(place)) count.outdated += 1;
    }
    return { kind, marketplace, ...count, before: totalOf(old), after: totalOf(fresh) };
  });
}

function byPlace(sums: readonly CountedSum[]): Map<string, CountedSum[]> {
  const places = new Map<string, CountedSum[]>();
  for (const sum of sums) {
    const { kind, marketplace, trackingId = '' } = sum;
    const place = [kind, marketplace, timeOf(sum), trackingId].join('\t');
    const there = places.get(place);
    if (there) there.push(sum);
    else places.set(place, [sum]);
  }
  return places;
}

function timeOf({ day, period }: { day: ReportSum['day']; period: Period | undefined }): string {
  return day ?? `${period?.from ?? ''} ${period?.to ?? ''}`;
}

/** Whether they say the same of each category and kind of sale. */
function isSame(one: readonly ReportSum[], other: readonly ReportSum[]): boolean {
  return partsOf(one) === partsOf(other);
}

function partsOf(sums: readonly ReportSum[]): string {
  return sums
    .map(({ category, isDirect, figures }) =>
      // Nothing and none are the same amount, however a file writes it.
      JSON.stringify([category, isDirect, ...FIGURES.map((figure) => figures[figure] ?? 0)]),
    )
    .sort()
    .join();
}
