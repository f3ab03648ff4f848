import { DEFAULT_ASSUMPTIONS } from '../../lib/commission/assumptions';
import type { ClickGroup } from '../../lib/commission/click-groups';
import { estimate, type EstimateInput } from '../../lib/commission/estimate';
import { gatherEvidence } from '../../lib/commission/gather-evidence';

const CLICKS = 1_000_000;
const ROUNDS = 31;
const DAY_MS = 86_400_000;

/** A million clicks as the rollups of this many days and tracking IDs. */
function rollups(days: number, ids: number): ClickGroup[] {
  return Array.from({ length: days * ids }, (_, i) => ({
    trackingId: `somebody-${i % ids}-20`,
    clicks: CLICKS / (days * ids),
    ageMs: Math.floor(i / ids) * DAY_MS,
    ...(i % 2 === 0 && { directCommissionMinor: 50 + ((i * 37) % 400) }),
  }));
}

/** A year of reports of so many tracking IDs. */
function reports(ids: number) {
  const trackingIds = Array.from({ length: ids }, (_, i) => ({
    trackingId: `somebody-${i}-20`,
    clicks: 10_000,
    itemsOrdered: 200 + ((i * 317) % 2_000),
  }));
  const days = Array.from({ length: 365 }, (_, i) => ({
    clicks: 27 * ids,
    itemsOrdered: ids * (2 + (i % 3)),
  }));
  const periods = Array.from({ length: 12 }, (_, i) => ({
    from: `2025-${String(i + 1).padStart(2, '0')}-01`,
    ...{ items: 8_000, sumMinor: 8_000 * 272, zeroItems: 100 },
    ...{ logItems: 8_000, sumLog: 8_000 * 4.4, sumLogSquared: 8_000 * (4.4 ** 2 + 2.4) },
  }));
  return gatherEvidence({ trackingIds, days, items: {}, periods }).evidence;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** Median milliseconds of one estimate, and the same over that of sorting 100,000 numbers. */
export function speeds(): Record<string, { ms: number; 'times a sort': number }> {
  const numbers = Float64Array.from(
    { length: 100_000 },
    (_, i) => Math.sin(i * 12.9898) * 43_758.5,
  );
  const sort = median(() => numbers.toSorted());
  const cases: [string, ClickGroup[], number][] = [
    ['1 group', rollups(1, 1), 1],
    ['90 days of 10 tracking IDs', rollups(90, 10), 10],
    ['90 days of 100 tracking IDs', rollups(90, 100), 100],
    ['1,800 days of 100 tracking IDs', rollups(1_800, 100), 100],
  ];
  const rows = cases.map(([name, groups, ids]) => {
    const input: EstimateInput = {
      ...{ groups, evidence: reports(ids), meanCommissionMinor: 272, seed: 0.5 },
      assumptions: DEFAULT_ASSUMPTIONS,
    };
    const ms = median(() => estimate(input));
    return [name, { ms: Number(ms.toFixed(1)), 'times a sort': Number((ms / sort).toFixed(1)) }];
  });
  return Object.fromEntries(rows) as ReturnType<typeof speeds>;
}
