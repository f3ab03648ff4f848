import { expect, test } from 'vitest';
import { LEVELS, scoreOf, type Score } from '../bench/worlds/score';
import { WORLDS, type World } from '../bench/worlds/world';

// The short form of `npm run bench:estimate`: the same worlds, fewer affiliates, loose bounds.

const scoresOf = (world: World, affiliates: number) =>
  Array.from({ length: affiliates }, (_, i) => scoreOf(world, 7_000_000 + i));
const heldIn = (scores: readonly Score[]) =>
  LEVELS.map((_, i) => scores.filter((score) => score.held[i]).length / scores.length);

function expectBest(scores: readonly Score[]) {
  const [ours = Infinity, ...baselines] = (scores[0]?.crps ?? []).map((_, i) =>
    scores.reduce((sum, { crps, size }) => sum + (crps[i] ?? 0) / size, 0),
  );
  expect(baselines).toHaveLength(3);
  for (const baseline of baselines) expect(ours).toBeLessThan(baseline);
}

test('in the world the model assumes the ranges hold as often as they say', () => {
  const scores = scoresOf(WORLDS[0] ?? { name: 'none' }, 150);
  heldIn(scores).forEach((held, i) => {
    expect(Math.abs(held - (LEVELS[i] ?? 0))).toBeLessThan(0.1);
  });
  expectBest(scores);
});

test('in the worlds it does not assume they hold nearly as often, all of these together', () => {
  const scores = WORLDS.slice(1).flatMap((world) => scoresOf(world, 20));
  heldIn(scores).forEach((held, i) => {
    expect(held).toBeGreaterThan((LEVELS[i] ?? 0) - 0.1);
  });
  expectBest(scores);
});
