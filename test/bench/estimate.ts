/**
 * Whether ranges hold as often as they say: `npm run bench:estimate`, or
 * `npx tsx test/bench/estimate.ts [affiliates] [worlds]`. Simulates affiliates whose truth is known, in
 * the world the model assumes and in others, and prints how often each range held, how wide it was
 * and how it scores beside simpler forecasts. The same figures every time but for the timings.
 */
import { runInThisContext } from 'node:vm';
import { bundle } from './bundle';
import type * as Speed from './estimate-speed';
import { FORECASTS, LEVELS, scoreOf, type Score } from './worlds/score';
import { WORLDS } from './worlds/world';

const affiliates = Number(process.argv[2] ?? 2_000);
const worlds = WORLDS.slice(0, Number(process.argv[3] ?? WORLDS.length));

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function row(scores: readonly Score[]) {
  const held = LEVELS.map((level, i): [string, number] => [
    `${level * 100} % held`,
    Number(mean(scores.map((s) => (s.held[i] ? 100 : 0))).toFixed(1)),
  ]);
  const evenly = LEVELS.map((level, i): [string, number] => [
    `${level * 100} % evenly`,
    Number(mean(scores.map((s) => (s.heldEvenly[i] ? 100 : 0))).toFixed(1)),
  ]);
  const width = LEVELS.map((level, i): [string, number] => [
    `${level * 100} % width`,
    Number(median(scores.map((s) => s.width[i] ?? 0)).toFixed(2)),
  ]);
  const columns: Record<string, number> = Object.fromEntries([...held, ...evenly, ...width]);
  return { affiliates: scores.length, ...columns };
}

function bucketsOf(scores: readonly Score[]) {
  const bounds = [0, 100, 1_000, 10_000, Infinity];
  const names = ['under 100', '100 to 999', '1,000 to 9,999', '10,000 and more'];
  const bySize = names.map((name, i): [string, Score[]] => [
    `${name} clicks`,
    scores.filter((s) => s.clicks >= (bounds[i] ?? 0) && s.clicks < (bounds[i + 1] ?? 0)),
  ]);
  const byHistory = [0, 1, 3, 6].map((months): [string, Score[]] => [
    `${months} months of reports`,
    scores.filter((s) => s.monthsOfHistory === months),
  ]);
  return [...bySize, ...byHistory].filter(([, of]) => of.length > 0);
}

console.log(`${affiliates} affiliates a world; width is the median, over what the clicks are assumed
to be worth; "evenly" leaves out what a range holds more often because it ends at nothing`);
const coverage: Record<string, object> = {};
const crps: Record<string, object> = {};
worlds.forEach((world, n) => {
  const scores = Array.from({ length: affiliates }, (_, i) => scoreOf(world, n * 100_000 + i + 1));
  coverage[world.name] = row(scores);
  const relative = FORECASTS.map((name, i): [string, number] => [
    name,
    Number(mean(scores.map((s) => (s.crps[i] ?? 0) / s.size)).toFixed(3)),
  ]);
  const dollars = FORECASTS.map((name, i): [string, number] => [
    `${name}, $`,
    Number((mean(scores.map((s) => s.crps[i] ?? 0)) / 100).toFixed(0)),
  ]);
  crps[world.name] = Object.fromEntries([...relative, ...dollars]);
  if (n > 0) return;
  console.log(world.name);
  console.table(Object.fromEntries(bucketsOf(scores).map(([name, of]) => [name, row(of)])));
});
console.log('How often the ranges held, in percent');
console.table(coverage);
console.log('CRPS, over what the clicks are assumed to be worth, and in dollars; less is better');
console.table(crps);
console.log('An estimate over 1,000,000 clicks, milliseconds and times a sort of 100,000 numbers');
// As it ships: tsx alone would name every inner function at each call.
const speed = runInThisContext(`${await bundle('estimate-speed.ts')};bench`) as typeof Speed;
console.table(speed.speeds());
