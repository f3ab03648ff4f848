import { daysBefore, type StoreDay } from '../../lib/amazon/store-day';
import type { TrackingId } from '../../lib/amazon/tracking-id';
import { backTest, storeHistories } from '../../lib/reports/back-test';
import type { Cadence } from '../../lib/reports/calendar-windows';
import { countedParts } from '../../lib/reports/counting';
import type { BatchId, ReportBatch, ReportPart } from '../../lib/reports/report-batch';
import type { ReportKind, ReportRow } from '../../lib/reports/report-row';
import { createSummer } from '../../lib/reports/report-sums';

const FIRST = '2022-01-01' as StoreDay;
const MONTH = 30;

/** Monthly imports of so many days in which every tracking ID sells every day. */
function imports(days: number, ids: number): ReportBatch[] {
  const dayOf = (day: number) => daysBefore(FIRST, -day);
  return Array.from({ length: Math.ceil(days / MONTH) }, (_, month): ReportBatch => {
    const from = month * MONTH;
    const to = Math.min(days, from + MONTH) - 1;
    const part = (kind: ReportKind, rows: readonly ReportRow[]): ReportPart => {
      const summer = createSummer();
      for (const row of rows) summer.add(row);
      const period = { from: dayOf(from), to: dayOf(to) };
      return {
        ...{ kind, title: kind, marketplace: 'US', period },
        ...{ rows: rows.length, rejected: 0, sums: summer.sums() },
      };
    };
    const each = Array.from({ length: (to - from + 1) * ids }, (_, n) => ({
      day: dayOf(from + Math.floor(n / ids)),
      trackingId: `somebody-${n % ids}-20` as TrackingId,
    }));
    const item = (n: number) => ({ asin: 'B0EXAMPL01' as never, isDirect: n % 8 === 0 });
    return {
      ...{ id: `month-${month}` as BatchId, fileName: '', digest: `${month}` },
      ...{ importedAtMs: month, madeAtMs: month },
      parts: [
        part(
          'tracking',
          Array.from({ length: ids }, (_, n) => ({
            trackingId: `somebody-${n}-20` as TrackingId,
            ...{ clicks: 160, ordered: 10 + (n % 20) },
          })),
        ),
        part(
          'days',
          Array.from({ length: to - from + 1 }, (_, n) => ({
            ...{ day: dayOf(from + n), clicks: 5 * ids, ordered: Math.round(ids / 2) + (n % 9) },
          })),
        ),
        part(
          'orders',
          each.map((row, n) => ({ ...row, ...item(n), ordered: 1 })),
        ),
        part(
          'earnings',
          each.map((row, n) => ({
            ...{ ...row, ...item(n), category: `Category ${n % 3}` },
            ...{ shipped: 1, feesMinor: 20 + ((n * 37) % 500) },
          })),
        ),
      ],
    };
  });
}

/**
 * One back-test of each kind: time by the clock given and, in brackets, over that of sorting 100,000
 * numbers in the same run; and the cases it had.
 *
 * @param now milliseconds; processor time is less disturbed by what else the machine does.
 */
export function speeds(now: () => number): Record<string, Record<string, string | number>> {
  const numbers = Float64Array.from(
    { length: 100_000 },
    (_, i) => Math.sin(i * 12.9898) * 43_758.5,
  );
  const timed = <Result>(run: () => Result) => {
    const from = now();
    const result = run();
    return { result, ms: now() - from };
  };
  const sorts = Array.from({ length: 21 }, () => timed(() => numbers.toSorted()).ms);
  const sort = sorts.sort((a, b) => a - b)[10] ?? Number.NaN;
  const text = (ms: number) => `${ms.toFixed(0)} ms (${(ms / sort).toFixed(0)})`;

  const rows: [string, Record<string, string | number>][] = [];
  for (const [days, ids] of [
    [60, 100],
    [1_800, 1],
    [1_800, 100],
  ] as const) {
    const parts = countedParts(imports(days, ids));
    const { result: histories, ms } = timed(() => storeHistories(parts));
    const row: Record<string, string | number> = { 'made ready': text(ms) };
    for (const cadence of ['months', 'weeks'] as const satisfies Cadence[]) {
      const run = timed(() =>
        histories.flatMap((store) => [...backTest(store, histories, cadence)]),
      );
      row[cadence] = text(run.ms);
      row[`cases, ${cadence}`] = run.result.length;
    }
    rows.push([`${days.toLocaleString('en')} days, tracking IDs: ${ids}`, row]);
  }
  return Object.fromEntries(rows);
}
