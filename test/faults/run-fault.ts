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
  /** What it costs, or why it was not tried. */
  readonly remark?: string;
}

/**
 * All runs of one fault.
 *
 * @param seconds after which none is begun any more.
 */
export async function runFault(
  fault: Fault,
  scene: Scene,
  short: boolean,
  seconds = Infinity,
): Promise<Tally> {
  const missing = fault.missing?.();
  const wanted = short ? fault.shortRuns : fault.runs;
  const most = missing === undefined ? wanted : 0;
  const endMs = performance.now() + seconds * 1_000;
  let runs = 0;
  const remark = missing ?? fault.cost;
  const sum = { arrivals: 0, lost: 0, double: 0, wrong: 0 };
  const notes: Record<string, number> = {};
  const note = (what: string, count: number) => {
    notes[what] = (notes[what] ?? 0) + count;
  };
  for (let number = 0; number < most && performance.now() < endMs; number++) {
    await scene.clear();
    const random = randomLcg(number / most);
    const outcome = await fault.run(scene, { number, short, random });
    const verdict = await scene.settle();
    runs += 1;
    sum.arrivals += scene.arrivals() + (outcome.rows ?? 0);
    sum.lost += verdict.lost + (outcome.lost ?? 0);
    sum.double += verdict.double + (outcome.double ?? 0);
    sum.wrong += verdict.wrong + (outcome.wrong ?? 0);
    for (const [what, count] of Object.entries(outcome.notes ?? {})) note(what, count);
    if (verdict.startedAgain) note('carried only after one more start', 1);
    if (verdict.waiting > 0) note('still waiting', verdict.waiting);
  }
  const uncaught = await scene.takeUncaught();
  return { fault: fault.name, runs, ...sum, uncaught, notes, ...(remark && { remark }) };
}
