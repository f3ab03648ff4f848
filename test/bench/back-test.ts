/**
 * Whether the back-test finds ranges to hold as often as they do: `npm run bench:back-test`, or
 * `npx tsx test/bench/back-test.ts [affiliates] [worlds]`. Simulated affiliates of seven months each,
 * told as the reports would tell them: shipped days later, returned weeks later, and of commissions of
 * linked products nothing. Of one affiliate's windows one wrong belief is in several.
 */
import { runInThisContext } from 'node:vm';
import { backTest, storeHistories, type BackTestCase } from '../../lib/reports/back-test';
import type { Cadence } from '../../lib/reports/calendar-windows';
import { holdSummary } from '../../lib/reports/hold-rate';
import type * as Speed from './back-test-speed';
import { bundle } from './bundle';
import { createAffiliate } from './worlds/affiliate';
import { createChance } from './worlds/chance';
import { reportsOf } from './worlds/reported';
import { WORLDS, type World } from './worlds/world';

const affiliates = Number(process.argv[2] ?? 200);
const worlds = WORLDS.slice(0, Number(process.argv[3] ?? WORLDS.length));
const MONTHS_OF_HISTORY = 6;

function casesOf(world: World, cadence: Cadence): BackTestCase[] {
  const cases: BackTestCase[] = [];
  for (let seed = 1, found = 0; found < affiliates; seed++) {
    const affiliate = createAffiliate(world, seed);
    if (affiliate.monthsOfHistory !== MONTHS_OF_HISTORY) continue;
    found += 1;
    const histories = storeHistories(reportsOf(affiliate, createChance(seed + 5_000_000)));
    for (const store of histories) cases.push(...backTest(store, histories, cadence));
  }
  return cases;
}

const percent = (share: number) => Number((100 * share).toFixed(1));
const table: Record<string, object> = {};
for (const world of worlds) {
  for (const cadence of ['months', 'weeks'] as const) {
    const { range50, range80, above80, below80, actualOverMean } = holdSummary(
      casesOf(world, cadence),
    );
    table[`${world.name}, ${cadence}`] = {
      cases: range80.of,
      '50 % held': percent(range50.rate ?? 0),
      '80 % held': percent(range80.rate ?? 0),
      'came above': percent(above80 / range80.of),
      'came below': percent(below80 / range80.of),
      'came over expected': Number((actualOverMean ?? 0).toFixed(3)),
    };
  }
}
console.table(table);
console.log('A back-test of invented reports: processor time, and times a sort of 100,000 numbers');
// As it ships: tsx alone would name every inner function at each call.
const speed = runInThisContext(`${await bundle('back-test-speed.ts')};bench`) as typeof Speed;
console.table(speed.speeds(() => process.cpuUsage().user / 1_000));
