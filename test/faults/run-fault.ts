import { randomLcg } from 'd3-random';
import type { Fault } from './fault';
import type { Scene } from './scene';

/** One line of the table. */
export interface Tally {
  readonly fault: string;
  readonly runs: number;
  readonly arrivals: number;
  readonly lost: number;
  readonly double: number;
  readonly wrong: number;
  readonly uncaught: readonly string[];
  readonly notes: Readonly<Record<string, number>>;
}

/** All runs of one fault. */
export async function runFault(fault: Fault, scene: Scene, short: boolean): Promise<Tally> {
  const runs = short ? fault.shortRuns : fault.runs;
  const sum = { arrivals: 0, lost: 0, double: 0, wrong: 0 };
  const notes: Record<string, number> = {};
  const note = (what: string, count: number) => {
    notes[what] = (notes[what] ?? 0) + count;
  };
  for (let number = 0; number < runs; number++) {
    await scene.clear();
    const random = randomLcg(number / runs);
    const outcome = await fault.run(scene, { number, short, random });
    const verdict = await scene.settle();
    sum.arrivals += scene.arrivals();
    sum.lost += verdict.lost + (outcome.lost ?? 0);
    sum.double += verdict.double;
    sum.wrong += verdict.wrong + (outcome.wrong ?? 0);
    for (const [what, count] of Object.entries(outcome.notes ?? {})) note(what, count);
    if (verdict.startedAgain) note('carried only after one more start', 1);
    if (verdict.waiting > 0) note('still waiting', verdict.waiting);
  }
  return { fault: fault.name, runs, ...sum, uncaught: await scene.takeUncaught(), notes };
}
